import type { FieldKind, OutlinedField, Span } from '../model/index.ts'
import { sourceSpan } from '../text/view.ts'
import { isDueDate } from './due-dates.ts'
import { type LabelHit, labelsIn } from './labels.ts'
import { type Line, type LinePart, partSpan, partText } from './lines.ts'
import { backOver, closingOf, onOver } from './scan.ts'
import { isUnitList, isUnitName } from './units.ts'
import { tableInValue } from './value-tables.ts'
import type { OutlineWords } from './words.ts'

/** A line divided: what is text, what is a labelled field, and the field that the next line may go on with. */
export interface DividedLine {
  texts: LinePart[]
  fields: OutlinedField[]
  /** What a table behind a value says was delivered. */
  results: Span[]
  open: OpenField | null
}

export interface OpenField {
  field: OutlinedField
  /** Whether the value stops at a mark that says that more follows, or is empty yet. */
  unfinished: boolean
}

const OPENING_BRACKET = /[（(【〔[［]/
const CLOSING_BRACKET = /[）)】〕\]］]/
const BESIDE_FIELD = /[）)】〕\]］。；;，,、*|]/
const VALUE_EDGE = /[*；;，,。、|]/
const GOES_ON = /[、，,；;和与及]/
const SENTENCE_END = /[。；;]/
/** Longer brackets are explanations; a unit's name before one is not longer than this. */
const MAX_BRACKET = 400
const MAX_UNIT = 20

/** Divides a line at its labels: text before the first, each label with its value, text after a closing bracket. */
export function fieldsOfLine({ line, from, to }: LinePart, words: OutlineWords): DividedLine {
  const hits = labelsIn(line, words, from, to)
  if (hits.length === 0) return { texts: to > from ? [{ line, from, to }] : [], fields: [], results: [], open: null }
  const divided: DividedLine = { texts: [], fields: [], results: [], open: null }
  let at = from
  hits.forEach((hit, index) => {
    addTextBeside(divided, { line, from: at, to: hit.start })
    const limit = hits[index + 1]?.start ?? to
    const valueEnd = isInBracket(line.text, from, hit.start) ? closingOf(line.text, hit.valueStart, limit) : limit
    const table = tableInValue({ line, from: hit.valueStart, to: valueEnd }, words)
    const field = fieldOf(line, hit, table?.from ?? valueEnd)
    divided.fields.push(field)
    if (hit.kind === 'deadline' && isSchedule(partText({ line, from: hit.valueStart, to: valueEnd })))
      divided.texts.push({ line, from: hit.valueStart, to: valueEnd })
    for (const { part, isResult } of table?.rows ?? []) {
      if (isResult) divided.results.push(partSpan(part))
      else divided.texts.push(part)
    }
    divided.open = { field, unfinished: valueEnd === to && isUnfinished(line.text, to, hit.valueStart) }
    at = valueEnd
  })
  addTextBeside(divided, { line, from: at, to })
  return divided
}

const QUANTITY = /[0-9](?![0-9年月日号.．、）:：-])/

/** A schedule in whole sentences, or one that says how much (3月底前完成设计；6月底前建成3座), promises something besides its dates. */
export const isSchedule = (value: string): boolean => QUANTITY.test(value) || value.endsWith('。')

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

/** A field of a kind with the places of its label and its value. */
export const fieldWith = (kind: FieldKind, label: OutlinedField['label'], value: OutlinedField['value']): OutlinedField => ({
  kind,
  label,
  value,
})

/** （市体育局牵头，市审计局配合，10月底前完成） without its last part, which says until when. */
function withoutDueDate(value: string, words: OutlineWords): string {
  const last = Math.max(value.lastIndexOf('，'), value.lastIndexOf('；'), value.lastIndexOf(','), value.lastIndexOf(';'))
  return last > 0 && isDueDate(value.slice(last + 1), words) ? value.slice(0, last) : value
}

/** Whether a bracket that was opened in the text from `from` on is still open at `at`. */
function isInBracket(text: string, from: number, at: number): boolean {
  let depth = 0
  for (let place = at - 1; place >= from; place--) {
    if (CLOSING_BRACKET.test(text.charAt(place))) depth++
    else if (OPENING_BRACKET.test(text.charAt(place)) && depth-- === 0) return true
  }
  return false
}

/**
 * Takes the unlabelled brackets of units out of a text: …。（市体育局、市审计局） at the end of an item or of each of its tasks. A bracket right behind the name of a
 * unit is another name of that unit. In the last text of an item (`isLast`) the bracket may never close: the text was cut off in it.
 */
export function unitBracketsOf(
  { line, from, to }: LinePart,
  isLast: boolean,
  words: OutlineWords,
): { texts: LinePart[]; fields: OutlinedField[]; isCutOff: boolean } {
  const texts: LinePart[] = []
  const fields: OutlinedField[] = []
  let start = from
  let isCutOff = false
  for (let at = from; at < to; at++) {
    if (!OPENING_BRACKET.test(line.text.charAt(at))) continue
    const close = closingOf(line.text, at + 1, to)
    const value = withoutDueDate(line.text.slice(at + 1, close), words)
    const after = Math.min(to, onOver(line.text, close + 1, SENTENCE_END, to))
    const ends = close + 1 >= to || after > close + 1 || SENTENCE_END.test(line.text.charAt(at - 1))
    if (
      (close >= to && !isLast) ||
      !ends ||
      value.length > MAX_BRACKET ||
      !isUnitList(value, words) ||
      isUnitName(line.text.slice(Math.max(start, at - MAX_UNIT), at), words)
    )
      continue
    isCutOff ||= close >= to
    fields.push(fieldWith('units', null, sourceSpan(line.view, at + 1, at + 1 + value.length)))
    if (at > start) texts.push({ line, from: start, to: at })
    if (at + 1 + value.length < close) texts.push({ line, from: onOver(line.text, at + 1 + value.length, VALUE_EDGE, close), to: close })
    start = after
    at = Math.max(at, after - 1)
  }
  if (to > start) texts.push({ line, from: start, to })
  return { texts, fields, isCutOff }
}
