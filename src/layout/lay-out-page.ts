import type { LayoutCell } from './block.ts'
import { type Box, boxAround } from './box.ts'
import { crowdedColumn, MOST_GLYPHS } from './crowded-page.ts'
import { withoutDoubled } from './doubled.ts'
import { boxesOf, type Element, isText } from './element.ts'
import { elementsOfPage } from './elements.ts'
import { readingOrder } from './flow.ts'
import { linesOfGlyphs, linesOfSegments } from './lines.ts'
import type { Glyph, PositionedPage } from './page.ts'
import type { Column, ColumnItem, PageLayout } from './page-layout.ts'
import { regionOf } from './regions.ts'
import { commonest } from './segment.ts'
import type { TableGrid } from './table-grid.ts'
import { glyphsInCells } from './tables/glyphs-in-cells.ts'
import { paragraphsOfCell } from './tables/paragraphs-of-cell.ts'
import { uprightPage } from './upright.ts'

/**
 * Lays one page out: its columns in reading order, whatever the order in which it was drawn.
 * @param before tables that the page before ended with
 */
export function layOutPage(page: PositionedPage, before: readonly TableGrid[] = []): PageLayout {
  const { upright, turned } = uprightPage(page)
  const glyphs = withoutDoubled(inPlace(upright.glyphs))
  const { number, width, height } = upright
  if (glyphs.length > MOST_GLYPHS)
    return {
      number,
      width,
      height,
      turned,
      body: commonest(glyphs.map(({ size }) => size)),
      columns: crowdedColumn(number, glyphs),
      loose: [],
      initials: [],
    }
  const boxes = { rules: sortedBoxes(upright.rules), areas: sortedBoxes(upright.areas), pictures: sortedBoxes(upright.pictures) }
  const { elements, body, loose, initials } = elementsOfPage({ number, width, height, glyphs, ...boxes }, before)
  return { number, width, height, turned, body, columns: columnsOf(elements, { page: number, glyphs, body }), loose, initials }
}

/** Characters by their place: the order of drawing says nothing. */
const inPlace = (glyphs: readonly Glyph[]): Glyph[] =>
  [...glyphs].sort((a, b) => compareBoxes(a.box, b.box) || a.size - b.size || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))

const sortedBoxes = (boxes: readonly Box[]): Box[] => [...boxes].sort(compareBoxes)

const compareBoxes = (a: Box, b: Box): number => a[1] - b[1] || a[0] - b[0] || a[3] - b[3] || a[2] - b[2]

interface PageContext {
  page: number
  glyphs: readonly Glyph[]
  body: number
}

const columnsOf = (elements: readonly Element[], context: PageContext): Column[] =>
  readingOrder(regionOf(elements, context.body), context.body).flatMap((part) => {
    const box = boxAround(boxesOf(part))
    return box ? [{ box, items: itemsOf(part, context) }] : []
  })

/** A column's elements from the top down, its text as printed lines. */
function itemsOf(elements: readonly Element[], context: PageContext): ColumnItem[] {
  const lines = linesOfSegments(
    context.page,
    elements.filter(isText).map(({ segment }) => segment),
  )
  const others = elements.flatMap((element): ColumnItem[] => (isText(element) ? [] : [itemOf(element, context)]))
  const items: ColumnItem[] = [...lines.map((line): ColumnItem => ({ kind: 'line', line })), ...others]
  const top = (item: ColumnItem): number =>
    item.kind === 'line' ? item.line.box[1] : item.kind === 'table' ? item.grid.box[1] : item.box[1]
  // Vertical lines stand beside one another at the same height: they keep their order, right to left.
  return items
    .map((item, at) => ({ item, at, top: top(item) }))
    .sort((a, b) => a.top - b.top || a.at - b.at)
    .map(({ item }) => item)
}

function itemOf(element: Exclude<Element, { kind: 'segment' }>, context: PageContext): ColumnItem {
  if (element.kind === 'table') return tableOf(element.grid, context)
  if (element.kind === 'frame') return { kind: 'frame', box: element.box, columns: columnsOf(element.contents, context) }
  if (element.kind === 'picture') return { kind: 'picture', box: element.box, caption: linesOfSegments(context.page, element.caption) }
  return element
}

function tableOf(grid: TableGrid, { page, glyphs }: PageContext): ColumnItem {
  const { cells, between } = glyphsInCells(grid, glyphs)
  return {
    kind: 'table',
    grid,
    cells: grid.cells.map(({ row: _row, box, column, columnSpan, rowSpan }, at): LayoutCell => {
      const lines = linesOfGlyphs(page, cells[at] ?? [])
      return { column, columnSpan, rowSpan, page, box, paragraphs: paragraphsOfCell(lines, box) }
    }),
    rest: linesOfGlyphs(page, between),
  }
}
