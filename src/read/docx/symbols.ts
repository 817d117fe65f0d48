import type { Element } from '@xmldom/xmldom'
import { hex } from 'dingbat-to-unicode'
import { replaceBy } from './tree.ts'
import { attributeOf, isWord, newElement, wordChild, wordDescendants } from './xml.ts'

/** What stands for a symbol that nobody can name. */
const UNKNOWN_SYMBOL = '�'

/** Symbol fonts are addressed by byte; Word stores those bytes as private characters U+F000–F0FF. */
const PRIVATE_FIRST = 0xf000
const PRIVATE_LAST = 0xf0ff
const PRIVATE_CHARACTERS = /[\uF000-\uF0FF]/g

/** The ordinary forms of what Chinese forms and lists take from Wingdings, by byte; for the rest the font's own table gives rarer ones (🗹 for ☑). */
const WINGDINGS_FORMS: ReadonlyMap<number, string> = new Map([
  [0x6c, '●'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x71, '❑'],
  [0x9f, '•'],
  [0xa8, '□'],
  [0xd8, '➢'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
  ...circledDigits(0x80, '⓪①②③④⑤⑥⑦⑧⑨⑩'),
  ...circledDigits(0x8b, '⓿❶❷❸❹❺❻❼❽❾❿'),
])

function circledDigits(first: number, characters: string): [number, string][] {
  return [...characters].map((character, at) => [first + at, character])
}

/**
 * The character that a code of a font shows.
 * @returns null where the code is a private one and the font no symbol font that is known
 */
export function symbolText(font: string, code: number): string | null {
  const isPrivate = code >= PRIVATE_FIRST && code <= PRIVATE_LAST
  const byte = isPrivate ? code - PRIVATE_FIRST : code
  if (byte > 0xff) return isPrivateUse(code) ? null : String.fromCodePoint(code)
  const own = font === 'Wingdings' ? WINGDINGS_FORMS.get(byte) : undefined
  const known = own ?? hex(font, byte.toString(16).toUpperCase().padStart(2, '0'))?.string
  return known ?? (isPrivate ? null : String.fromCodePoint(code))
}

const isPrivateUse = (code: number): boolean => (code >= 0xe000 && code <= 0xf8ff) || code > 0x10ffff

/**
 * Writes symbols (w:sym, and text set in a symbol font) as the characters that they show: ☑ for U+F0FE in Wingdings.
 * @returns how many cannot be named and stand as �
 */
export function writeSymbols(story: Element): number {
  let unknown = 0
  for (const symbol of wordDescendants(story, 'sym')) {
    const code = Number.parseInt(attributeOf(symbol, 'char') ?? '', 16)
    const text = Number.isNaN(code) ? null : symbolText(attributeOf(symbol, 'font') ?? '', code)
    if (text === null) unknown += 1
    const shown = newElement(symbol, 't')
    shown.textContent = text ?? UNKNOWN_SYMBOL
    replaceBy(symbol, shown)
  }
  for (const fonts of wordDescendants(story, 'rFonts')) writeRunInSymbolFont(fonts)
  return unknown
}

/** A run set in Wingdings or the like shows its symbols whatever letters it stores. */
function writeRunInSymbolFont(fonts: Element): void {
  const run = fonts.parentNode?.parentNode ?? null
  const font = attributeOf(fonts, 'ascii') ?? attributeOf(fonts, 'hAnsi')
  if (!isWord(run, 'r') || font === null || !isSymbolFont(font)) return
  for (const text of wordDescendants(run, 't')) {
    const shown = [...(text.textContent ?? '')].map((character) => symbolText(font, character.codePointAt(0) ?? 0) ?? character).join('')
    if (shown !== text.textContent) text.textContent = shown
  }
}

/** Symbol itself is left out: text is set in it by mistake more often than its Greek letters are meant. */
const isSymbolFont = (font: string): boolean => /^(wingdings|webdings)/i.test(font) && hex(font, '21') !== undefined

/** The label of a bullet level: private characters are those of its font. */
export function bulletText(text: string, font: string): string {
  if (isSymbolFont(font)) return [...text].map((character) => symbolText(font, character.codePointAt(0) ?? 0) ?? character).join('')
  // A private character without a font that tells what it is: a bullet all the same.
  return text.replace(PRIVATE_CHARACTERS, (character) => symbolText(font, character.charCodeAt(0)) ?? PLAIN_BULLET)
}

export const PLAIN_BULLET = '•'

/** Whether a level's own font may be asked for (w:rPr/w:rFonts). */
export function symbolFontOf(level: Element): string {
  const fonts = wordChild(level, 'rPr', 'rFonts')
  return (fonts && (attributeOf(fonts, 'ascii') ?? attributeOf(fonts, 'hAnsi'))) ?? ''
}
