import type { Glyph } from '../page.ts'
import type { TableGrid } from '../table-grid.ts'
import { glyphsInCells } from './glyphs-in-cells.ts'

/** What the text in a grid tells of whether it is a table. */
interface CellText {
  glyphs: readonly Glyph[]
  lines: number
  /** Running text, as in a column of an article: many lines. */
  isRunning: boolean
}

/** Lines and characters of a cell from which its text counts as running. */
const RUNNING_LINES = 6
const RUNNING_CHARACTERS = 80
/** Headline to body on a newspaper page is more than this; header row to body row of a table less. */
const HEADLINE_RATIO = 1.5
/** Name of the paper or title of the page to body. */
const MASTHEAD_RATIO = 2.5
/** Share of the characters that may stand across a border: lines drawn through text are a chart or a form's underlines. */
const CROSSED_SHARE = 0.2
/** Ems that a character may reach over a border: ascent and descent, not ink. */
const OVERHANG = 0.35
/** Share of the cells with text; a chart's grid has labels outside, a form keeps one cell in three or four filled. */
const FILLED_SHARE = 0.1
/** A single row of fewer cells is a strip of a masthead or a band ruled off with column rules, as far as can be seen. */
const FEWEST_CELLS_IN_ROW = 4
const ROW_LINES = 3

/**
 * Whether a grid of drawn cells is a table by its text. Not: one column (a framed article, boxes below one another), lines through text, a chart's grid
 * without text, a masthead, and a page or band ruled off into articles, where most cells hold running text. A single row must look like one.
 */
export function isTable(grid: TableGrid, glyphs: readonly Glyph[]): boolean {
  const rows = grid.rowEdges.length - 1
  const columns = grid.columnEdges.length - 1
  if (columns < 2) return false
  const { cells } = glyphsInCells(grid, glyphs)
  const texts = cells.map(cellTextOf)
  const filled = texts.filter(({ glyphs: inside }) => inside.length > 0)
  if (filled.length < 2 || filled.length < cells.length * FILLED_SHARE || isCrossed(grid, cells)) return false
  const sizes = filled.flatMap(({ glyphs: inside }) => inside.map((glyph) => glyph.size)).sort((a, b) => a - b)
  const body = sizes[sizes.length >> 1] ?? 0
  if ((sizes.at(-2) ?? 0) > body * MASTHEAD_RATIO) return false
  const running = filled.filter((text) => text.isRunning)
  const hasHeadlines = running.some((text) => text.glyphs.some((glyph) => glyph.size > body * HEADLINE_RATIO))
  if (rows === 1)
    return columns >= FEWEST_CELLS_IN_ROW && running.length * 2 <= filled.length && filled.some((text) => text.lines >= ROW_LINES)
  if (running.length * 2 <= filled.length) return true
  return !hasHeadlines && rows >= 3 && grid.cells.every((cell, at) => cell.row > 0 || texts[at]?.isRunning === false)
}

function cellTextOf(glyphs: readonly Glyph[]): CellText {
  const lines = lineCount(glyphs)
  return { glyphs, lines, isRunning: lines >= RUNNING_LINES && glyphs.length >= RUNNING_CHARACTERS }
}

function lineCount(glyphs: readonly Glyph[]): number {
  let count = 0
  let last = Number.NEGATIVE_INFINITY
  for (const { box, size } of [...glyphs].sort((a, b) => a.box[1] + a.box[3] - b.box[1] - b.box[3])) {
    const middle = (box[1] + box[3]) / 2
    if (middle - last > size / 2) count++
    if (middle - last > size / 2) last = middle
  }
  return count
}

function isCrossed(grid: TableGrid, cells: readonly (readonly Glyph[])[]): boolean {
  let crossed = 0
  let all = 0
  cells.forEach((glyphs, at) => {
    const box = grid.cells[at]?.box
    if (!box) return
    for (const glyph of glyphs) {
      const over = Math.max(box[0] - glyph.box[0], box[1] - glyph.box[1], glyph.box[2] - box[2], glyph.box[3] - box[3])
      all++
      if (over > glyph.size * OVERHANG) crossed++
    }
  })
  return crossed > all * CROSSED_SHARE
}
