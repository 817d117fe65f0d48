import type { Item } from '../../src/index.ts'
import { type Html, html, type Mark, markText, type Segment, VALUE_COLOURS, type ValueKind } from '../../src/render/index.ts'
import { INK, PAPER } from './colours.ts'
import { lineSpans } from './line-breaks.ts'
import { boxAt, runningText, textAt, widthOf } from './svg.ts'

/** All in pixels. */
const SIZE = 20
const LINE_HEIGHT = 44
const MARK = { height: 28, aboveBase: 21, padding: 4 }
/** Left free in a line: the padding of four marks, and a sign that hangs over. */
const ROOM_FOR_PADDING = 8 * MARK.padding + SIZE
const DISC = { radius: 9, size: 13 }

interface ShownValue {
  kind: ValueKind
  /** The row of the ledger that the value makes, from 1. */
  row: number | null
}

/** The item's text as it is printed, with its values marked in place; and how high the drawing is, in pixels. */
export function drawItemText(text: string, item: Item, place: { x: number; y: number; width: number }): { drawing: Html; height: number } {
  const shown = text.slice(item.start, item.end)
  const marks = marksOf(item)
  const lines = lineSpans(shown, marks, place.width - ROOM_FOR_PADDING, SIZE)
  const drawing = lines.map(({ start, end }, index) => {
    const segments = markText(
      shown.slice(start, end),
      marks.map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start })),
    )
    return drawLine(segments, place.x, place.y + index * LINE_HEIGHT + SIZE)
  })
  return { drawing: html`${drawing}`, height: lines.length * LINE_HEIGHT - (LINE_HEIGHT - SIZE) }
}

function marksOf(item: Item): Mark<ShownValue>[] {
  const markAt = (start: number, end: number, kind: ValueKind, row: number | null = null): Mark<ShownValue> => ({
    start: start - item.start,
    end: end - item.start,
    value: { kind, row },
  })
  const { deadline } = item
  return [
    ...item.quantities.map(({ start, end }, index) => markAt(start, end, 'quantity', index + 1)),
    ...item.assignments.flatMap(({ role, names }) =>
      names.map(({ start, end }) => markAt(start, end, role.endsWith('_leader') ? 'person' : 'unit')),
    ),
    ...(deadline?.start == null || deadline.end == null ? [] : [markAt(deadline.start, deadline.end, 'deadline')]),
  ]
}

function drawLine(segments: readonly Segment<ShownValue>[], left: number, base: number): Html {
  let x = left
  const pieces = segments.map(({ text, marks }) => {
    const width = widthOf(text, SIZE)
    const value = marks[0]?.value
    const padding = value === undefined ? 0 : MARK.padding
    const words = runningText(text, { x: x + padding, y: base, size: SIZE, fill: INK })
    const piece = value === undefined ? words : html`${drawMark(value, x, base, width + 2 * padding)}${words}`
    x += width + 2 * padding
    return piece
  })
  return html`${pieces}`
}

function drawMark({ kind, row }: ShownValue, x: number, base: number, width: number): Html {
  const { fill, edge } = VALUE_COLOURS[kind]
  const top = base - MARK.aboveBase
  return html`${boxAt(x + 1, top, width - 2, MARK.height, fill, edge)}${row !== null && numberDisc(row, x + 1, top, edge)}`
}

/** A number on a disc around a point. */
export function numberDisc(number: number, x: number, y: number, fill: string): Html {
  const label = textAt(String(number), { x, y: y + DISC.size / 3, size: DISC.size, fill: PAPER, weight: 'bold', anchor: 'middle' })
  return html`<circle cx="${x}" cy="${y}" r="${DISC.radius}" fill="${fill}"/>\n${label}`
}
