/**
 * How values are compared: as a reader would who does not mind widths, white space and punctuation.
 * Both sides are folded by the same function, so only equality matters, never what the folded text looks like.
 */

const IGNORED_CHARACTERS = /[\s"“”'‘’《》〈〉。，,、;；:：]/g
const SQUARE_METRE_SIGN = /^㎡$|^m2$/
/** 各 before a name (各乡（镇）人民政府) says that all of them are meant and is no part of the name. */
const LEADING_EACH = /^各/
/** Doubles hold 15 to 17 significant digits; beyond 12 they differ by how a number was computed (0.1 + 0.2). */
const COMPARED_DIGITS = 12

/** The text after NFKC, without white space, quotation marks and , ; : 。、; '' for what is absent. */
export function foldText(value: string | number | null | undefined): string {
  return String(value ?? '')
    .normalize('NFKC')
    .replace(IGNORED_CHARACTERS, '')
}

/** The unit, with the sign for square metres read as the word. */
export function foldUnit(unit: string): string {
  return foldText(unit).replace(SQUARE_METRE_SIGN, '平方米')
}

export function foldName(name: string): string {
  return foldText(name).replace(LEADING_EACH, '')
}

export function foldNumber(value: number | null): string {
  return value === null ? '' : String(Number(value.toPrecision(COMPARED_DIGITS)))
}

/** How alike two texts are, 0 to 1: the Dice coefficient of their bigrams (Dice 1945), counted as multisets, after folding. */
export function similarityOf(one: string | null, other: string | null): number {
  const left = bigramsOf(foldText(one))
  const right = bigramsOf(foldText(other))
  const unused = [...right]
  let shared = 0
  for (const bigram of left) {
    const index = unused.indexOf(bigram)
    if (index < 0) continue
    unused.splice(index, 1)
    shared++
  }
  return (2 * shared) / (left.length + right.length)
}

function bigramsOf(text: string): string[] {
  if (text.length < 2) return [text]
  return Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2))
}
