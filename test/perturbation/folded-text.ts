import type { Span } from '../../src/model/index.ts'

/** A text without its white space: character `i` of `text` came from offset `origins[i]`. Names that a line break cuts are whole in it. */
export interface FoldedText {
  readonly text: string
  readonly origins: readonly number[]
}

/** @param readAs characters that are to be read as others */
export function foldText(printed: string, readAs: Readonly<Record<string, string>> = {}): FoldedText {
  const origins = Array.from({ length: printed.length }, (_, at) => at).filter((at) => !/\s/.test(printed.charAt(at)))
  return { text: origins.map((at) => readAs[printed.charAt(at)] ?? printed.charAt(at)).join(''), origins }
}

/** Where the folded characters from `start` up to `end` are printed. */
export function printedSpan({ origins }: FoldedText, start: number, end: number): Span {
  const [first, last] = [origins[start], origins[end - 1]]
  if (first === undefined || last === undefined) throw new RangeError(`no characters from ${start} to ${end}`)
  return { start: first, end: last + 1 }
}

/** Where a word begins in the folded text, all places, none overlapping. */
export function placesOf({ text }: FoldedText, word: string): number[] {
  const found: number[] = []
  if (word === '') return found
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) found.push(at)
  return found
}

/** A word with the white space that stands in what it replaces, behind as many characters: 昌\n吉 → 云\n溪. */
export function respread(printed: string, word: string): string {
  let written = ''
  let used = 0
  for (const char of printed) {
    if (/\s/.test(char)) written += char
    else written += word.charAt(used++)
  }
  return written + word.slice(used)
}
