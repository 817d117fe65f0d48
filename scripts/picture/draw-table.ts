import { type Html, html, VALUE_COLOURS } from '../../src/render/index.ts'
import { FAINT, INK, RULE } from './colours.ts'
import { numberDisc } from './draw-text.ts'
import { textAt, widthOf } from './svg.ts'

/** All in pixels. */
const SIZE = 16
const ROW_HEIGHT = 32
const NUMBER_COLUMN = 30

const isNumber = (cell: string): boolean => /^\d+(\.\d+)?$/.test(cell)

/** Numbered rows under their headings; what is left of the width is shared between the columns. */
export function drawTable(
  columns: readonly string[],
  rows: readonly string[][],
  place: { x: number; y: number; width: number },
): { drawing: Html; height: number } {
  const widths = columns.map((heading, index) =>
    Math.max(...[heading, ...rows.map((row) => row[index] ?? '')].map((cell) => widthOf(cell, SIZE))),
  )
  const gap = (place.width - NUMBER_COLUMN - widths.reduce((sum, width) => sum + width, 0)) / (columns.length - 1)
  const lefts = widths.map((_, index) => place.x + NUMBER_COLUMN + widths.slice(0, index).reduce((sum, width) => sum + width + gap, 0))
  const drawRow = (cells: readonly string[], base: number, fill: string): Html[] =>
    cells.map((cell, index) => {
      const right = isNumber(rows[0]?.[index] ?? '')
      const x = (lefts[index] ?? 0) + (right ? (widths[index] ?? 0) : 0)
      return textAt(cell, { x, y: base, size: SIZE, fill, anchor: right ? 'end' : 'start' })
    })
  const baseOf = (line: number): number => place.y + SIZE + line * ROW_HEIGHT
  const rule = html`<path d="M${place.x} ${baseOf(0) + 10}h${place.width}" stroke="${RULE}"/>\n`
  const body = rows.map((row, index) => {
    const base = baseOf(index + 1)
    return html`${numberDisc(index + 1, place.x + 9, base - SIZE / 3, VALUE_COLOURS.quantity.edge)}${drawRow(row, base, INK)}`
  })
  return { drawing: html`${drawRow(columns, baseOf(0), FAINT)}${rule}${body}`, height: baseOf(rows.length) - place.y }
}
