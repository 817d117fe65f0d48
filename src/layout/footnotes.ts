import { widthOf } from './box.ts'
import type { Column, ColumnItem } from './page-layout.ts'
import type { TextLine } from './text-line.ts'

/** The rule above footnotes (脚注线) is short: this share of its column at most. */
const MAX_RULE = 0.5
/** Notes are set smaller than the body type by this share at least. */
const SMALLER = 0.93

/** ① [1] 1 * before a note. */
const NOTE = /^(?:[①-⑳*＊]|[[［〔（(]\d{1,2}[\]］〕）)]|\d{1,2}(?=[^\d.,]))/

/** A column's items without its footnotes, and the notes, each with its lines. */
export interface Footnoted {
  items: readonly ColumnItem[]
  notes: readonly (readonly TextLine[])[]
}

/** Takes the footnotes off the foot of a column: small lines below a short rule, down to the end. */
export function withoutFootnotes(column: Column, body: number): Footnoted {
  const at = column.items.findLastIndex((item) => item.kind === 'rule')
  const rule = column.items[at]
  const below = column.items.slice(at + 1)
  const lines = below.flatMap((item) => (item.kind === 'line' ? [item.line] : []))
  const isNotes =
    rule?.kind === 'rule' &&
    at > 0 &&
    lines.length > 0 &&
    lines.length === below.length &&
    widthOf(rule.box) <= MAX_RULE * widthOf(column.box) &&
    lines.every(({ size, vertical }) => !vertical && size <= SMALLER * body) &&
    NOTE.test(lines[0]?.text ?? '')
  return isNotes ? { items: column.items.slice(0, at), notes: notesOf(lines) } : { items: column.items, notes: [] }
}

function notesOf(lines: readonly TextLine[]): TextLine[][] {
  const notes: TextLine[][] = []
  for (const line of lines) {
    const note = notes[notes.length - 1]
    if (note && !NOTE.test(line.text)) note.push(line)
    else notes.push([line])
  }
  return notes
}
