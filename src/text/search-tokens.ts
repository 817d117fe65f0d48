/**
 * The tokens of a search form for a full-text index: each character with its neighbour (公园建 → 公园 园建 建), the last one alone. Two characters and more are
 * found as a phrase of pairs, one as the beginning of a pair; tokens of whole words would hide 园 in 公园.
 */
export function tokensOf(characters: readonly string[]): string {
  return characters.map((character, at) => tokenCharacter(character) + tokenCharacter(characters[at + 1] ?? '')).join(' ')
}

/** The same for words that are looked for, which need not be the end of a text: pairs alone; one character stands for itself. */
export function soughtTokens(characters: readonly string[]): string {
  if (characters.length === 1) return tokensOf(characters)
  return tokensOf(characters).slice(0, -(tokenCharacter(characters.at(-1) ?? '').length + 1))
}

const ASCII_MARK = /[!-/:-@[-`{-~]/
const FULL_WIDTH_OFFSET = 0xfee0

/** The index divides tokens at marks of ASCII and at nothing else; their wide forms stand for them. */
const tokenCharacter = (character: string): string =>
  ASCII_MARK.test(character) ? String.fromCharCode(character.charCodeAt(0) + FULL_WIDTH_OFFSET) : character
