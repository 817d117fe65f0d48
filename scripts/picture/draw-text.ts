import type { Item } from '../../src/index.ts'
import { type Html, html, type Mark, markText, type Segment } from '../../src/render/index.ts'
import { INK, VALUE_COLOURS, type ValueKind } from './colours.ts'
import { boxAt, textAt, widthOf } from './svg.ts'

const SIZE = 20
const LINE_HEIGHT = 42
/** A value's number stands in a disc on the corner of its mark. */
const DISC = { radius: 8.5, size: 13 }
/** These may not begin a line (GB/T 15834), so they hang over its end. */
const NOT_AT_LINE_START = '，。；：、）'

interface ShownValue {
  kind: ValueKind
  /** The ledger's row, from 1, where the value makes one. */
  row: number | null
}

type TextPiece = Segment<ShownValue>

/** The item's text with its values marked in place. @returns the drawing and how high it is, in pixels */
export function drawItemText(text: string, item: Item, place: { x: number; y: number; width: number }): { drawing: Html; height: number } {
  const lines = linesOf(markText(text.slice(item.start, item.end), marksOf(item)), place.width)
  const drawing = html`${lines.map((line, index) => drawLine(line, place.x, place.y + index * LINE_HEIGHT + LINE_HEIGHT - SIZE / 2))}`
  return { drawing, height: lines.length * LINE_HEIGHT }
}

function marksOf(item: Item): Mark<ShownValue>[] {
  const mark = (span: { start: number; end: number }, kind: ValueKind, row: number | null = null): Mark<ShownValue> => ({
    start: span.start - item.start,
    end: span.end - item.start,
    value: { kind, row },
  })
  const names = item.assignments.flatMap(({ role, names }) =>
    names.map((name) => mark(name, role === 'supervising_leader' || role === 'unit_leader' ? 'person' : 'unit')),
  )
  const { deadline } = item
  const deadlines = deadline?.quote == null ? [] : [mark({ start: deadline.start ?? 0, end: deadline.end ?? 0 }, 'deadline')]
  return [...item.quantities.map((quantity, index) => mark(quantity, 'quantity', index + 1)), ...names, ...deadlines]
}

/** Breaks the pieces into lines: where the text breaks, and where the width ends. */
function linesOf(pieces: readonly TextPiece[], width: number): TextPiece[][] {
  const lines: TextPiece[][] = [[]]
  let used = 0
  for (const piece of pieces) {
    let rest = piece
    for (const character of piece.text) {
      const full = used + widthOf(character, SIZE) > width && !NOT_AT_LINE_START.includes(character)
      if (character === '\n' || full) {
        const [before, after] = splitAt(rest, character, piece.text.length)
        lines.at(-1)?.push(before)
        lines.push([])
        rest = after
        used = 0
      }
      if (character !== '\n') used += widthOf(character, SIZE)
    }
    lines.at(-1)?.push(rest)
  }
  return lines
}
