import { type Box, heightOf, overlapDown, widthOf } from './box.ts'
import { allColumns, type Margins } from './margins.ts'
import type { Column, PageLayout } from './page-layout.ts'
import type { TextLine } from './text-line.ts'

/** What stands further than this from a thing, in em, is not narrowed by it. */
const NEAR = 2.5
/** A thing narrows lines where it takes so many em of their column. */
const TAKES = 1
/** Text keeps so many em of space above and below a thing. */
const SPACE = 1.2

/**
 * The margins of lines that stand beside a picture, a frame or a drop capital, and are shorter for it: from where the first to where the last of them
 * begins and ends.
 */
export function narrowedMargins(page: PageLayout, margins: ReadonlyMap<Column, Margins>): Map<TextLine, Margins> {
  const columns = allColumns(page.columns)
  const things: Box[] = [
    ...page.initials,
    ...columns.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'picture' || item.kind === 'frame' ? [item.box] : []))),
  ]
  const narrowed = new Map<TextLine, Margins>()
  for (const column of columns) {
    const own = margins.get(column)
    if (!own) continue
    const lines = column.items.flatMap((item) => (item.kind === 'line' && !item.line.vertical ? [item.line] : []))
    for (const thing of things) {
      if (widthOf(thing) === 0 || thing[0] > own.right - TAKES * page.body || thing[2] < own.left + TAKES * page.body) continue
      const [left, right] = [endOfLines(lines, thing, page.body), startOfLines(lines, thing, page.body)]
      for (const line of lines) {
        if (overlapDown(line.box, thing) <= -SPACE * page.body) continue
        if (left !== null && line.box[2] <= left + page.body / 2 && isNarrowed(line, thing, left - line.box[2], page.body))
          narrowed.set(line, { ...own, right: left })
        if (right !== null && line.box[0] >= right - page.body / 2 && isNarrowed(line, thing, 0, page.body))
          narrowed.set(line, { ...own, left: right })
      }
    }
  }
  return narrowed
}

/** Beside a thing every line is narrowed; in the space above and below it only those that end where the others do. */
const isNarrowed = ({ box }: TextLine, thing: Box, short: number, body: number): boolean => isBeside(box, thing, body) || short <= body

const isBeside = (box: Box, thing: Box, body: number): boolean => overlapDown(box, thing) > Math.min(heightOf(box), body) / 4

/** Where lines to the left of a thing end, and where lines to its right begin; null where there are none near. */
function endOfLines(lines: readonly TextLine[], thing: Box, body: number): number | null {
  const ends = lines.filter(({ box }) => isBeside(box, thing, body) && box[2] <= thing[0] + body / 2).map(({ box }) => box[2])
  const end = Math.max(...ends)
  return ends.length > 0 && thing[0] - end <= NEAR * body ? end : null
}

function startOfLines(lines: readonly TextLine[], thing: Box, body: number): number | null {
  const starts = lines.filter(({ box }) => isBeside(box, thing, body) && box[0] >= thing[2] - body / 2).map(({ box }) => box[0])
  const start = Math.min(...starts)
  return starts.length > 0 && start - thing[2] <= NEAR * body ? start : null
}
