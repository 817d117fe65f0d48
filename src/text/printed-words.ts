import type { Span } from '../model/index.ts'
import { type TextView, viewOf } from './view.ts'

/**
 * Gives a word that was read in the twin of a text (twin and text have the same length) in the characters of the text as printed.
 * `within` is where it was read, `at` the offset that it is nearest to.
 */
export type PrintedWords = (word: string, within: Span, at: number) => string

const HAN = /\p{Script=Han}/u

/**
 * Compares a text with its twin. A word is taken from its nearest place; one that stands nowhere as a whole (市体育局 of 市文物局、体育局)
 * from the longest pieces of it that stand somewhere.
 */
export function printedWordsOf(twin: string, printed: string): PrintedWords {
  const view = viewOf(twin, [{ start: 0, end: twin.length }])
  const shown = view.origins
    .map((origin, index) => (twin[origin] === printed[origin] ? view.text.charAt(index) : printed.charAt(origin)))
    .join('')
  const everywhere = { start: 0, end: view.text.length }
  const place = (word: string, range: Span, at: number): string | null => {
    const found = nearest(view.text, word, range, at)
    return found < 0 ? null : shown.slice(found, found + word.length)
  }
  return (word, within, at) => {
    if (!HAN.test(word)) return word
    const range = { start: indexIn(view, within.start), end: indexIn(view, within.end) }
    const near = indexIn(view, at)
    return (
      place(word, range, near) ??
      place(word, everywhere, near) ??
      inPieces(word, (piece) => place(piece, range, near) ?? place(piece, everywhere, near))
    )
  }
}

/** The first index of a view whose character came from `offset` or behind it. */
function indexIn({ origins }: TextView, offset: number): number {
  let low = 0
  let high = origins.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((origins[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Where a word stands in a range of a text, nearest to `at`; -1 where it does not. */
function nearest(text: string, word: string, range: Span, at: number): number {
  const before = text.lastIndexOf(word, at)
  const after = text.indexOf(word, at)
  const inside = [before, after].filter((start) => start >= range.start && start + word.length <= range.end)
  return inside.sort((a, b) => Math.abs(a - at) - Math.abs(b - at))[0] ?? -1
}

/** The word put together from the longest pieces that stand in the text, from the left; a character that stands nowhere stays. */
function inPieces(word: string, placed: (piece: string) => string | null): string {
  let result = ''
  for (let at = 0; at < word.length; ) {
    const piece = longestPiece(word, at, placed)
    result += piece ?? word.charAt(at)
    at += piece?.length ?? 1
  }
  return result
}

function longestPiece(word: string, at: number, placed: (piece: string) => string | null): string | null {
  for (let end = word.length; end > at; end--) {
    const piece = placed(word.slice(at, end))
    if (piece !== null) return piece
  }
  return null
}
