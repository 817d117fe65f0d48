import { isArabicDigit } from './numeral-characters.ts'

/** Letters that are typed or recognised for digits. */
const LOOKALIKES: Record<string, string> = { O: '0', o: '0', О: '0', Ο: '0', I: '1', l: '1', S: '5' }
/** What recognisers of print take digits for besides: read so only where more than the token speaks for a number. */
const RECOGNISED_FOR_DIGITS: Record<string, string> = { ...LOOKALIKES, B: '8', Z: '2', 〇: '0' }

/** The digit that a letter or circle may have been before it was typed or recognised; null for what looks like none. */
export const lookAlikeDigit = (char: string): string | null => RECOGNISED_FOR_DIGITS[char] ?? null

/** A token longer than this is an identifier. */
const LONGEST_TOKEN = 16
const LATIN = /[A-Za-zОΟ]/

/** A token of digits and look-alike letters as it was meant: 5O → 50. */
export interface RepairedToken {
  readonly end: number
  readonly digits: string
}

/**
 * Reads the token of digits and letters that starts at `start` as a number whose digits were misprinted (5O公里, 1O0, 2O25, l00户),
 * or gives null where it has no letter or may be a word or an identifier: CO2, O2, PM2.5, S101, 5S, 2l, 5G.
 * - every letter looks like a digit, and at least one character is a digit;
 * - S only between digits (S101 is a road, 5S a method), l not at the end (2l is two litres);
 * - at the beginning only l or I with two more digits (l00), or O with a decimal point (O.5).
 */
export function repairMisprint(text: string, start: number): RepairedToken | null {
  if (LATIN.test(text.charAt(start - 1)) || isArabicDigit(text.charAt(start - 1))) return null
  const end = tokenEnd(text, start)
  if (end - start > LONGEST_TOKEN) return null
  let digits = ''
  let letters = 0
  for (let at = start; at < end; at++) {
    const char = text.charAt(at)
    if (char === '.') {
      if (digits.includes('.')) return null
      digits += char
      continue
    }
    const meant = LOOKALIKES[char]
    if (meant === undefined) {
      if (!isArabicDigit(char)) return null
      digits += char.normalize('NFKC')
      continue
    }
    if (!mayBeDigit(text, at, start, end)) return null
    letters += 1
    digits += meant
  }
  return letters > 0 && letters < digits.replace('.', '').length ? { end, digits } : null
}

/** The end of the run of letters, digits and decimal points (a point only before a letter or digit of the token). */
function tokenEnd(text: string, start: number): number {
  let at = start
  while (at < text.length && at - start <= LONGEST_TOKEN) {
    const char = text.charAt(at)
    const next = text.charAt(at + 1)
    const inside = isArabicDigit(char) || LATIN.test(char) || (char === '.' && at > start && (isArabicDigit(next) || next in LOOKALIKES))
    if (!inside) break
    at++
  }
  return at
}

function mayBeDigit(text: string, at: number, start: number, end: number): boolean {
  const char = text.charAt(at)
  const next = text.charAt(at + 1)
  if (at === start) {
    if (char === 'l' || char === 'I') return end - start >= 3 && isArabicDigit(next)
    return LOOKALIKES[char] === '0' && next === '.'
  }
  if (at === end - 1) return char !== 'S' && char !== 'l'
  return true
}
