// How wide characters are, in parts of the em, where only the font would say it exactly.

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u2010-\u2027\u2030-\u205e\u2100-\u2bff\u3000-\u33ff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/u
const FULL = 1
const HALF = 0.5

/** Wider than this no font sets a letter; what is beyond is a gap. */
const WIDEST_LETTER = 1
const LETTER = /[A-Za-z]/
/** Digits and signs are narrower than letters. */
const WIDEST_SIGN = 0.7
/** Justified lines stretch a Chinese character by less than this. */
const WIDEST_FULL = 1.25
/** Nearer than this the next character is drawn over this one. */
const NARROWEST = 0.2

const isWide = (text: string): boolean => WIDE.test(text)

/** Chinese characters and signs have the em, others half of it. */
export const usualAdvance = (text: string): number => (isWide(text) ? FULL : HALF)

/** The advance of a character when the pen moved on by `step` behind it: the step, but where it leaves a gap or draws over, what is usual. In ems. */
export function advanceWithin(text: string, step: number): number {
  const widest = isWide(text) ? WIDEST_FULL : LETTER.test(text) ? WIDEST_LETTER : WIDEST_SIGN
  return step >= NARROWEST && step <= widest ? step : usualAdvance(text)
}
