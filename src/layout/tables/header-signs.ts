import { parseNumeral } from '../../text/numeral.ts'
import { type Box, holdsMiddle } from '../box.ts'
import type { Glyph } from '../page.ts'
import { columnOf, type RowGroups } from './aligned-columns.ts'
import type { ColumnGap, PrintedPiece, TextRow } from './text-rows.ts'

/** Text rows of a header: heads of two lines, and those of one in the middle between. */
const MAX_LINES = 3
/** So many rows below a header that count on are numbered. */
const MIN_COUNTED = 2
/** Type of one header differs by less than this share. */
const SAME_SIZE = 0.05

/** Whether the first row of what may be a table has one entry at least over each column, in a line or two. */
export function hasHeader([heads = []]: RowGroups, gaps: readonly ColumnGap[]): boolean {
  const columns = new Set(heads.flatMap(({ entries }) => entries.map((entry) => columnOf(entry, gaps))))
  return columns.size === gaps.length + 1 && heads.length <= MAX_LINES
}

/** Whether the rows below a header are numbered (序号), and nothing in the header is a number. */
export function hasNumberedRows([heads = [], ...rows]: RowGroups, gaps: readonly ColumnGap[], pieces: readonly PrintedPiece[]): boolean {
  const numberAt = (entry: Box): number | null => numberOf(glyphsIn(entry, pieces))
  const first = rows.map((group) => group.flatMap(({ entries }) => entries).find((entry) => columnOf(entry, gaps) === 0))
  return (
    isCounting(first.map((entry) => (entry ? numberAt(entry) : null))) &&
    heads.every(({ entries }) => entries.every((entry) => numberAt(entry) === null))
  )
}

/** Whether a header is set in one type, in bold or in a face that the rows below do not have, and most rows say something in every column. */
export function hasHeaderInOtherType(
  [heads = [], ...rows]: RowGroups,
  gaps: readonly ColumnGap[],
  pieces: readonly PrintedPiece[],
): boolean {
  const glyphsOf = (texts: readonly TextRow[]): Glyph[] => texts.flatMap(({ box }) => glyphsIn(box, pieces))
  const isFilled = Array.from({ length: gaps.length + 1 }, (_, column) => column).every(
    (column) =>
      rows.filter((group) => group.some(({ entries }) => entries.some((entry) => columnOf(entry, gaps) === column))).length * 2 >=
      rows.length,
  )
  return isFilled && isOtherType(glyphsOf(heads), glyphsOf(rows.flat()))
}

const glyphsIn = (box: Box, pieces: readonly PrintedPiece[]): Glyph[] =>
  pieces.filter((piece) => holdsMiddle(box, piece.box)).flatMap(({ glyphs }) => glyphs)

const numberOf = (glyphs: readonly Glyph[]): number | null =>
  parseNumeral(
    glyphs
      .map(({ text }) => text)
      .join('')
      .replace(/[.．、]$/, ''),
  )

/** Every row that says something in its first column counts on; merged cells leave it empty. */
function isCounting(numbers: readonly (number | null)[]): boolean {
  const counted = numbers.filter((number) => number !== null)
  return (
    counted.length >= MIN_COUNTED && counted.length * 2 > numbers.length && counted.every((number, at) => number === (counted[0] ?? 0) + at)
  )
}

const isOtherType = ([first, ...others]: readonly Glyph[], body: readonly Glyph[]): boolean =>
  first !== undefined &&
  others.every(
    (glyph) => glyph.bold === first.bold && glyph.font === first.font && Math.abs(glyph.size - first.size) <= SAME_SIZE * first.size,
  ) &&
  (first.bold ? body.filter(({ bold }) => bold).length * 2 < body.length : !body.some(({ font }) => font === first.font))
