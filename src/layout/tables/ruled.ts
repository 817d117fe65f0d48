import { type Box, heightOf, holdsMiddle, widthOf } from '../box.ts'
import type { PositionedPage } from '../page.ts'
import type { TableGrid } from '../table-grid.ts'
import { facedNetOf } from './closed-faces.ts'
import { type DrawnLines, drawnLinesOf, sidesOf } from './drawn-lines.ts'
import { gridsOfFaces } from './grids-of-faces.ts'
import { lineNetOf } from './line-net.ts'
import { closeOpenSides } from './open-sides.ts'
import { haveSameColumns } from './same-columns.ts'
import { isTable } from './table-text.ts'
import { touchingLines } from './touching-lines.ts'

/** Rows times columns of a net. A page holds some hundred rows and some ten columns; more is hatching or graph paper. */
const MOST_UNITS = 50_000

/**
 * Tables with drawn cells on a page, from the top down: rules → whole lines → sides left open closed → nets of lines that meet → closed faces → cells.
 * @param before tables that the page before ended with: a single row with the columns of one of them is a table that goes on.
 */
export function findRuledTables(page: PositionedPage, before: readonly TableGrid[] = []): TableGrid[] {
  const isKnown = (grid: TableGrid) => before.some((other) => haveSameColumns(grid, other))
  const tablesIn = (lines: DrawnLines) =>
    outermost(gridsIn(lines).filter((grid) => (isKnown(grid) ? grid.columnEdges.length > 2 : isTable(grid, page.glyphs))))
  const drawn = tablesIn(closeOpenSides(drawnLinesOf(page.rules)))
  const shades = page.areas.filter((area) => !drawn.some((grid) => holdsMiddle(grid.box, area)))
  return [...drawn, ...tablesIn(sidesOf(shades)).filter((grid) => !drawn.some((other) => overlap(other.box, grid.box)))].sort(
    (a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0],
  )
}

const gridsIn = (lines: DrawnLines): TableGrid[] =>
  touchingLines(lines).flatMap((group) => {
    const net = lineNetOf(group)
    return net.rowEdges.length * net.columnEdges.length > MOST_UNITS ? [] : gridsOfFaces(facedNetOf(net))
  })

const overlap = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]

/** Without tables that stand within a cell of another: their text stays in that cell. */
function outermost(grids: readonly TableGrid[]): TableGrid[] {
  const kept: TableGrid[] = []
  for (const grid of [...grids].sort((a, b) => areaOf(b.box) - areaOf(a.box)))
    if (!kept.some((outer) => holdsMiddle(outer.box, grid.box))) kept.push(grid)
  return kept
}

const areaOf = (box: Box): number => widthOf(box) * heightOf(box)
