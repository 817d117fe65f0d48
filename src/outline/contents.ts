import type { OutlinedField, Span } from '../model/index.ts'
import { append } from './append.ts'
import type { Entry } from './entries.ts'
import { fieldsOfLine, isUnfinished, type OpenField, unitBracketsOf } from './fields.ts'
import { type LinePart, partSpan, partText } from './lines.ts'
import { resultSentencesOf } from './results.ts'
import { withoutTrailing } from './scan.ts'
import { toldUnits } from './told-units.ts'
import { isTaskOfUnits, isUnitList } from './units.ts'
import type { OutlineWords } from './words.ts'

/** What stands in an entry: its name where a column or 《》 gives it, its text part by part, and its fields wherever they were printed. */
export interface Content {
  /** The cell of a 项目 or 事项 column, and whether another column describes it. */
  name: LinePart | null
  isDescribed: boolean
  texts: LinePart[]
  fields: OutlinedField[]
  results: Span[]
  /** Whether its text ends in a bracket that never closes. */
  isCutOff: boolean
  /** Where the last of it ends in the source. */
  end: number
}

/** Divides an entry's lines, or its row, into text and fields. */
export function contentOf(entry: Entry, words: OutlineWords): Content {
  // A header that is repeated below (续表) is no part of the item above.
  const end = entry.lines.reduce((last, { line, kind }) => (kind === 'header' ? last : Math.max(last, line.end)), 0)
  const content = entry.first.row ? contentOfRow(entry, end) : contentOfLines(entry, end, words)
  takeUnitBrackets(content, words)
  takeResults(content, words)
  return content
}

function contentOfRow({ first }: Entry, end: number): Content {
  const { title = [], content = [], fields = [], results = [] } = first.row ?? {}
  const [name = null, ...more] = title
  const texts = [...more, ...content].sort((a, b) => a.line.start + a.from - b.line.start - b.from)
  return {
    name,
    isDescribed: content.length > 0,
    texts: name ? [name, ...texts] : texts,
    fields: fields.map((field) => ({ ...field })),
    results: [...results],
    isCutOff: false,
    end,
  }
}

function contentOfLines(entry: Entry, end: number, words: OutlineWords): Content {
  const content: Content = { name: null, isDescribed: false, texts: [], fields: [], results: [], isCutOff: false, end }
  let open: OpenField | null = null
  for (const part of entry.parts) {
    if (part.to <= part.from) continue
    if (open && goesOnWith(open, part, words)) {
      extend(open.field, part)
      open = { field: open.field, unfinished: isUnfinished(part.line.text, part.to) }
      continue
    }
    const divided = fieldsOfLine(part, words)
    append(content.texts, divided.texts)
    append(content.fields, divided.fields)
    append(content.results, divided.results)
    open = divided.open
  }
  return content
}

/** Whether a line without a label goes on with the value above it: that stops at a comma, or the line is nothing but units. */
const goesOnWith = (open: OpenField, part: LinePart, words: OutlineWords): boolean =>
  fieldsOfLine(part, words).fields.length === 0 &&
  (open.unfinished || isUnitList(partText(part), words) || isTaskOfUnits(partText(part), words))

function extend(field: OutlinedField, part: LinePart): void {
  const { start, end } = partSpan(part)
  field.value = { start: field.value.start === field.value.end ? start : field.value.start, end }
}

const UNIT_FIELDS: ReadonlySet<string> = new Set(['lead', 'responsible', 'cooperating', 'units'])

/** Brackets of units; where nothing else names any, sentences that do. */
function takeUnitBrackets(content: Content, words: OutlineWords): void {
  const last = content.texts.length - 1
  const divided = content.texts.map((part, at) => unitBracketsOf(part, at === last && content.fields.length === 0, words))
  content.isCutOff = divided.some(({ isCutOff }) => isCutOff)
  content.texts = divided.flatMap(({ texts }) => texts)
  for (const { fields } of divided) append(content.fields, fields)
  if (!content.fields.some(({ kind }) => UNIT_FIELDS.has(kind)))
    append(
      content.fields,
      content.texts.flatMap((part) => toldUnits(part, words)),
    )
}

/** Sentences that tell what was done are no promise. */
function takeResults(content: Content, words: OutlineWords): void {
  const divided = content.texts.flatMap((part) => resultSentencesOf(part, words))
  content.texts = divided.filter(({ isResult }) => !isResult).map(({ part }) => part)
  for (const { part, isResult } of divided) if (isResult) content.results.push(partSpan(part))
}

/** The last text of the entry without marks that are no punctuation. */
export const endingOf = (content: Content): string => {
  const last = content.texts[content.texts.length - 1]
  return last ? withoutTrailing(partText(last), /[*|]/) : ''
}
