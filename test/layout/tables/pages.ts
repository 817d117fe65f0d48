import type { LayoutCell } from '../../../src/layout/block.ts'
import type { Box } from '../../../src/layout/box.ts'
import type { Glyph, PositionedPage } from '../../../src/layout/page.ts'
import type { GridCell, TableGrid } from '../../../src/layout/table-grid.ts'
import { glyphsInCells, type PlacedTable, paragraphsOfCell } from '../../../src/layout/tables/index.ts'
import type { TextLine } from '../../../src/layout/text-line.ts'

/** Points. The size that the texts of these pages are set in where nothing else is said. */
export const SIZE = 10

export function pageOf(parts: Partial<PositionedPage>): PositionedPage {
  return { number: 1, width: 595, height: 842, glyphs: [], rules: [], areas: [], pictures: [], ...parts }
}

/** Lines of full-width characters from a top left corner, a new line at each \n, 1.5 em apart. */
export function textAt(x: number, y: number, text: string, size = SIZE): Glyph[] {
  return text.split('\n').flatMap((line, row) =>
    [...line].flatMap((character, at): Glyph[] => {
      const [x0, y0] = [x + at * size, y + row * size * 1.5]
      const box: Box = [x0, y0, x0 + size, y0 + size]
      return character === ' '
        ? []
        : [{ text: character, box, size, font: 'Song', bold: false, turn: 0, spaceBefore: false, confidence: null }]
    }),
  )
}

/** Running text in a column: lines from edge to edge. */
export const articleAt = (x: number, y: number, ems: number, lines: number, size = SIZE): Glyph[] =>
  textAt(x, y, Array.from({ length: lines }, () => '文'.repeat(ems)).join('\n'), size)

export const level = (y: number, x0: number, x1: number, thickness = 0.5): Box => [x0, y - thickness / 2, x1, y + thickness / 2]
export const upright = (x: number, y0: number, y1: number, thickness = 0.5): Box => [x - thickness / 2, y0, x + thickness / 2, y1]
export const sides = ([x0, y0, x1, y1]: Box): Box[] => [level(y0, x0, x1), level(y1, x0, x1), upright(x0, y0, y1), upright(x1, y0, y1)]

/** All lines of a grid without merged cells. */
export const latticeOf = (xs: readonly number[], ys: readonly number[]): Box[] => [
  ...ys.map((y) => level(y, xs[0] as number, xs.at(-1) as number)),
  ...xs.map((x) => upright(x, ys[0] as number, ys.at(-1) as number)),
]

/** Each text 4 pt inside its cell of a grid without merged cells, row by row. */
export const textsIn = (xs: readonly number[], ys: readonly number[], rows: readonly (readonly string[])[]): Glyph[] =>
  rows.flatMap((row, r) => row.flatMap((text, c) => textAt((xs[c] as number) + 4, (ys[r] as number) + 4, text)))

/** `row,column rows×columns text` for each cell. */
export function cellsOf(grid: TableGrid | undefined, page: PositionedPage): string[] {
  if (!grid) return []
  const { cells } = glyphsInCells(grid, page.glyphs)
  return grid.cells.map((cell, at) => {
    const span = cell.rowSpan > 1 || cell.columnSpan > 1 ? ` ${cell.rowSpan}×${cell.columnSpan}` : ''
    return `${cell.row},${cell.column}${span} ${(cells[at] ?? []).map((glyph) => glyph.text).join('')}`.trimEnd()
  })
}

/** The lines of a text as they are read, one for each printed line. */
export function linesAt(x: number, y: number, text: string, { size = SIZE, page = 1 } = {}): TextLine[] {
  return text.split('\n').map((line, row): TextLine => {
    const top = y + row * size * 1.5
    const extents = [...line].flatMap((_, at) => [x + at * size, x + (at + 1) * size])
    return {
      page,
      text: line,
      box: [x, top, x + line.length * size, top + size],
      extents,
      vertical: false,
      size,
      font: 'Song',
      bold: false,
      confidences: null,
    }
  })
}

/** The same with the middle of each line at x. */
export const centredAt = (x: number, y: number, text: string): TextLine[] =>
  text.split('\n').flatMap((line, row) => linesAt(x - (line.length * SIZE) / 2, y + row * SIZE * 1.5, line))

/** A table without merged cells but those given as null, which belong to the cell above. */
export function placedTable(
  xs: readonly number[],
  ys: readonly number[],
  rows: readonly (readonly (string | null)[])[],
  { page = 1, followsTable = page > 1, isAfterGap = false }: { page?: number; followsTable?: boolean; isAfterGap?: boolean } = {},
): PlacedTable {
  const spanned = (r: number, c: number): number => {
    let end = r + 1
    while (rows[end]?.[c] === null) end++
    return end
  }
  const cells = rows.flatMap((row, r) =>
    row.flatMap((text, c): (GridCell & LayoutCell)[] => {
      if (text === null) return []
      const end = spanned(r, c)
      const box: Box = [xs[c] as number, ys[r] as number, xs[c + 1] as number, ys[end] as number]
      const paragraphs = text === '' ? [] : paragraphsOfCell(linesAt(box[0] + 4, box[1] + 4, text, { page }), box)
      return [{ row: r, column: c, rowSpan: end - r, columnSpan: 1, page, box, paragraphs }]
    }),
  )
  const box: Box = [xs[0] as number, ys[0] as number, xs.at(-1) as number, ys.at(-1) as number]
  return { page, grid: { box, columnEdges: xs, rowEdges: ys, cells, ruled: true }, cells, followsTable, isAfterGap }
}
