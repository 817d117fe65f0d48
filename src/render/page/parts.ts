import { type Box, boxAround } from '../../layout/index.ts'
import type { Anchor, PageAnchor, Span } from '../../model/index.ts'
import { turnedBox } from '../../read/image/rotate.ts'
import type { Skew } from '../../read/paged/skew.ts'
import { lineAt, type PrintedLine } from './printed-lines.ts'

/** An anchor of the page with what its line belongs to. */
export interface PlacedAnchor extends PageAnchor {
  /** The number of its column. */
  column: number | undefined
  /** The row of the table that it stands in, from one side of the table to the other. */
  row: Box | null
}

/** What of a span stands in one column of the page. */
export interface Part {
  box: Box
  /** The number of the column. */
  column: number
}

/** The anchors of one page, in the order of the text. @param lines where they stand on the page laid straight */
export function anchorsOnPage(
  anchors: readonly Anchor[],
  page: number,
  lines: readonly PrintedLine[],
  { degrees, around }: Skew,
): PlacedAnchor[] {
  return anchors.flatMap((anchor) => {
    if (!('page' in anchor) || anchor.page !== page) return []
    const [box] = anchor.boxes
    const printed = box && lineAt(lines, turnedBox(box, around, -degrees))
    return [{ ...anchor, column: printed?.column, row: printed?.row ? turnedBox(printed.row, around, degrees) : null }]
  })
}

const within = (anchors: readonly PlacedAnchor[], { start, end }: Span): PlacedAnchor[] =>
  anchors.filter((anchor) => anchor.start >= start && anchor.end <= end)

/** The boxes of a value: one for each line that it stands on. */
export const boxesOf = (span: Span, anchors: readonly PlacedAnchor[]): Box[] => within(anchors, span).flatMap(({ boxes }) => boxes)

/** The parts of a longer span, column by column as it is read. @param wholeRows in a table the rows that it stands in, not its text alone */
export function partsOf(span: Span, anchors: readonly PlacedAnchor[], wholeRows: boolean): Part[] {
  const runs: { column: number; boxes: Box[] }[] = []
  for (const { boxes, row, column = 0 } of within(anchors, span)) {
    const run = runs[runs.length - 1]
    const own = wholeRows && row ? [row] : boxes
    if (run?.column === column) run.boxes.push(...own)
    else runs.push({ column, boxes: [...own] })
  }
  return runs.flatMap(({ column, boxes }) => {
    const box = boxAround(boxes)
    return box ? [{ box, column }] : []
  })
}
