import { type Box, holdsMiddle, overlapOf } from '../box.ts'
import type { TableGrid } from '../table-grid.ts'
import { gridOfGaps, isAligned, type RowGroups } from './aligned-columns.ts'
import { clustersOf, type DrawnLine, drawnLinesOf } from './drawn-lines.ts'
import { rowEdgesBetween } from './row-edges.ts'
import { groupedRows } from './row-starts.ts'
import { columnGapsOf, type PrintedPiece, type TextPiece, textRowsOf } from './text-rows.ts'
import { MEET } from './touching-lines.ts'

/** Em. Columns between level rules may stand closer than those that white space alone divides. */
const COLUMN_GAP = 1
/** Rules above and below are a sign: two columns are enough, with a header and a row. */
const EVIDENCE = { columns: 2, rows: 2 }
/** A table has at least so many rules: above and below the header, below the last row. */
const FEWEST_RULES = 3
/** Header rows of a three-line table have at most so many lines; more is text of an article between rules. */
const HEADER_LINES = 4
/** Em. Text may stand out over the ends of the rules by this. */
const OVERHANG = 1

/**
 * Tables with level rules of one extent and no upright lines: three rules (三线表) with a header between the first two, or a rule between all rows.
 * Columns come from gaps that the rows have in common.
 */
export function findLevelRuledTables(pieces: readonly PrintedPiece[], rules: readonly Box[]): TableGrid[] {
  const { level, upright } = drawnLinesOf(rules)
  const stacks = clustersOf(level, (line) => line.from, MEET, MEET).flatMap((starts) => clustersOf(starts, (line) => line.to, MEET, MEET))
  return stacks.flatMap((stack) => tablesIn(withoutDoubles(stack), pieces, upright))
}

/** One line for the two of a double rule, from the top down. */
const withoutDoubles = (stack: readonly DrawnLine[]): DrawnLine[] =>
  clustersOf(stack, (line) => line.at, MEET, MEET * 2).flatMap((double) => double.slice(0, 1))

/** The longest runs of rules that are tables. */
function tablesIn(stack: readonly DrawnLine[], pieces: readonly PrintedPiece[], upright: readonly DrawnLine[]): TableGrid[] {
  const found: TableGrid[] = []
  for (let start = 0; start + FEWEST_RULES <= stack.length; ) {
    let end = stack.length
    let grid: TableGrid | null = null
    while (!grid && end - start >= FEWEST_RULES) grid = tableBetween(stack.slice(start, end--), pieces, upright)
    if (grid) found.push(grid)
    start = grid ? end : start + 1
  }
  return found
}

function tableBetween(rules: readonly DrawnLine[], pieces: readonly PrintedPiece[], upright: readonly DrawnLine[]): TableGrid | null {
  const box: Box = [
    Math.min(...rules.map((rule) => rule.from)),
    rules[0]?.at ?? 0,
    Math.max(...rules.map((rule) => rule.to)),
    rules.at(-1)?.at ?? 0,
  ]
  const inside = pieces.filter((piece) => holdsMiddle(box, piece.box))
  const isAcross = (piece: TextPiece) =>
    overlapOf(piece.box[1], piece.box[3], box[1], box[3]) > piece.size / 2 &&
    overlapOf(piece.box[0], piece.box[2], box[0], box[2]) > 0 &&
    Math.max(box[0] - piece.box[0], piece.box[2] - box[2]) > OVERHANG * piece.size
  if (pieces.some(isAcross) || upright.some((line) => isWithin(line, box))) return null
  const bands = rules.slice(1).map((rule, at) => textRowsOf(inside.filter((piece) => isBetween(piece, rules[at]?.at ?? 0, rule.at))))
  const [header] = bands
  if (!header || header.length > HEADER_LINES || bands.some((band) => band.length === 0)) return null
  const rows = bands.flat()
  const gaps = columnGapsOf(rows, COLUMN_GAP * Math.max(...rows.map((row) => row.size)))
  if (gaps.length === 0) return null
  const groups: RowGroups = bands.length === FEWEST_RULES - 1 ? [header, ...groupedRows(bands[1] ?? [], gaps)] : bands
  return isAligned(groups, gaps, EVIDENCE)
    ? gridOfGaps(groups, gaps, widened(box, inside), rowEdgesOf(groups, box, bands.length === groups.length ? rules : []))
    : null
}

/** A box with the text that stands out over the ends of its rules. */
function widened([x0, y0, x1, y1]: Box, pieces: readonly PrintedPiece[]): Box {
  const boxes = pieces.flatMap(({ glyphs }) => glyphs.map(({ box }) => box))
  return [Math.min(x0, ...boxes.map((box) => box[0])), y0, Math.max(x1, ...boxes.map((box) => box[2])), y1]
}

const isBetween = ({ box }: TextPiece, top: number, bottom: number): boolean =>
  (box[1] + box[3]) / 2 > top && (box[1] + box[3]) / 2 <= bottom

const isWithin = (line: DrawnLine, box: Box): boolean =>
  line.at > box[0] + MEET && line.at < box[2] - MEET && overlapOf(line.from, line.to, box[1], box[3]) > MEET

/** Borders between rows: the rules where each row has its own, else the middle between text. */
const rowEdgesOf = (groups: RowGroups, box: Box, rules: readonly DrawnLine[]): number[] =>
  rules.length > 0 ? rules.map((rule) => rule.at) : rowEdgesBetween(groups, box)
