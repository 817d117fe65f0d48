import type { FieldKind, OutlinedField } from '../model/index.ts'
import { sourceSpan } from '../text/view.ts'
import { type LabelHit, labelsIn } from './labels.ts'
import type { Line, LinePart } from './lines.ts'
import { backOver, closingOf, onOver, openingOf } from './scan.ts'
import { isUnitList } from './units.ts'
import type { OutlineWords } from './words.ts'

/** A line divided: what is text, what is a labelled field, and the field that the next line may go on with. */
export interface DividedLine {
  texts: LinePart[]
  fields: OutlinedField[]
  open: OpenField | null
}

export interface OpenField {
  field: OutlinedField
  /** Whether the value stops at a mark that says that more follows, or is empty yet. */
  unfinished: boolean
}

const OPENING_BRACKET = /[（(【〔[]/
const CLOSING_BRACKET = /[）)】〕\]]/
const BESIDE_FIELD = /[）)】〕\]。；;，,、*|]/
const VALUE_EDGE = /[*；;，,。、|]/
const GOES_ON = /[、，,；;和与及]/
const SENTENCE_END = /[。；;]/

/** Divides a line at its labels: text before the first, each label with its value, text after a closing bracket. */
export function fieldsOfLine({ line, from, to }: LinePart, words: OutlineWords): DividedLine {
  const hits = labelsIn(line, words, from, to)
  if (hits.length === 0) return { texts: to > from ? [{ line, from, to }] : [], fields: [], open: null }
  const divided: DividedLine = { texts: [], fields: [], open: null }
  let at = from
  hits.forEach((hit, index) => {
    addTextBeside(divided, { line, from: at, to: hit.start })
    const limit = hits[index + 1]?.start ?? to
    const valueEnd = isInBracket(line.text, from, hit.start) ? closingOf(line.text, hit.valueStart, limit) : limit
    const field = fieldOf(line, hit, valueEnd)
    divided.fields.push(field)
    divided.open = { field, unfinished: valueEnd === to && isUnfinished(line.text, to, hit.valueStart) }
    at = valueEnd
  })
  addTextBeside(divided, { line, from: at, to })
  return divided
}

/** Whether a value stops where more of it follows. */
export const isUnfinished = (text: string, to: number, from = 0): boolean => to <= from || GOES_ON.test(text.charAt(to - 1))

/** Text beside a label: brackets and marks that divide the two are no text. */
function addTextBeside(divided: DividedLine, { line, from, to }: LinePart): void {
  const end = backOver(line.text, to, OPENING_BRACKET, from)
  const start = onOver(line.text, from, BESIDE_FIELD, end)
  if (end > start) divided.texts.push({ line, from: start, to: end })
}

function fieldOf(line: Line, hit: LabelHit, valueEnd: number): OutlinedField {
  const from = onOver(line.text, hit.valueStart, VALUE_EDGE, valueEnd)
  const to = backOver(line.text, valueEnd, VALUE_EDGE, from)
  const label = sourceSpan(line.view, hit.start, hit.end)
  return fieldWith(hit.kind, label, to > from ? sourceSpan(line.view, from, to) : { start: label.end, end: label.end })
}

const fieldWith = (kind: FieldKind, label: OutlinedField['label'], value: OutlinedField['value']): OutlinedField => ({ kind, label, value })

/** Whether a bracket that was opened in the text from `from` on is still open at `at`. */
function isInBracket(text: string, from: number, at: number): boolean {
  let depth = 0
  for (let place = at - 1; place >= from; place--) {
    if (CLOSING_BRACKET.test(text.charAt(place))) depth++
    else if (OPENING_BRACKET.test(text.charAt(place)) && depth-- === 0) return true
  }
  return false
}

/** Takes an unlabelled bracket of units off the end of a text: …。（市教育局、市财政局） Null where there is none. */
export function unitBracketOf({ line, from, to }: LinePart, words: OutlineWords): { field: OutlinedField; rest: LinePart } | null {
  const end = backOver(line.text, to, SENTENCE_END, from)
  const opening = openingOf(line.text, end, from)
  if (opening < 0 || !isUnitList(line.text.slice(opening + 1, end - 1), words)) return null
  return { field: fieldWith('units', null, sourceSpan(line.view, opening + 1, end - 1)), rest: { line, from, to: opening } }
}
