import type { Deadline, ExtractedDocument, Finding, Item, PairKind, Quantity } from '../model/index.ts'
import { type DiffOptions, diffDocuments } from './diff-documents.ts'

/** A value that one of two extractions has and the other has otherwise, or not at all: null. Values are written so that a person can read them. */
export interface ValueChange {
  of: string
  before: string | null
  after: string | null
}

/** What became of an item: `kept` where only its values changed. */
export interface ItemChange {
  kind: PairKind
  from: string[]
  to: string[]
  values: ValueChange[]
}

/** What two extractions of one text say differently, of the document and item by item; all [] where nothing. */
export interface ExtractionChanges {
  document: ValueChange[]
  items: ItemChange[]
}

/** Compares two extractions of one document (抽取结果对比). Items are aligned as those of two lists are. */
export function extractionChanges(before: ExtractedDocument, after: ExtractedDocument, options: DiffOptions): ExtractionChanges {
  const pairs = diffDocuments(before, after, options).pairs.map(({ kind, from, to }): ItemChange => {
    const [old, now] = [itemsAt(before, from), itemsAt(after, to)]
    return { kind, from, to, values: changedValues(old.flatMap(valuesOfItem), now.flatMap(valuesOfItem)) }
  })
  const groups = changedValues(before.items.filter(isGroup).map(groupValue), after.items.filter(isGroup).map(groupValue))
  return {
    document: [...changedValues(valuesOfDocument(before), valuesOfDocument(after)), ...groups],
    items: pairs.filter(({ kind, from, to, values }) => kind !== 'kept' || values.length > 0 || from.join() !== to.join()),
  }
}

const itemsAt = ({ items }: ExtractedDocument, paths: readonly string[]): Item[] =>
  items.filter(({ path, leaf }) => leaf && paths.includes(path))

const isGroup = ({ leaf }: Item): boolean => !leaf

/** A value as a line, with what it is a value of; `place` tells which of two values became which. */
interface Value {
  of: string
  place: string
  line: string
}

const single = (of: string, value: unknown): Value[] => (value === null || value === '' ? [] : [{ of, place: of, line: lineOf(value) }])
const lineOf = (value: unknown): string => (typeof value === 'string' ? value.replace(/\s*\n\s*/g, '') : JSON.stringify(value))

const groupValue = ({ path, label, title }: Item): Value => ({ of: 'group', place: path, line: [path, label, title].join(' ') })

function valuesOfDocument({ document, results, findings }: ExtractedDocument): Value[] {
  const { region, declaredCounts, inferred, ...fields } = document
  return [
    ...Object.entries(fields).flatMap(([name, value]) => single(name, value)),
    ...single('region', region?.name ?? null),
    ...single('declaredCounts', declaredCounts.map(({ value, noun }) => `${value}${noun}`).join('、')),
    ...single('inferred', inferred.map(({ field, rule }) => `${field}:${rule}`).join('、')),
    ...results.map((result) => ({ ...quantityValue(result), of: 'result' })),
    ...findings.map(findingValue),
  ]
}

const findingValue = ({ code, itemPath, start, data }: Finding): Value => ({
  of: 'finding',
  place: `${code} ${itemPath} ${start}`,
  line: [code, ...(itemPath === null ? [] : [itemPath]), ...Object.values(data)].join(' '),
})

function valuesOfItem(item: Item): Value[] {
  return [
    ...single('label', item.label),
    ...single('title', item.title),
    ...single('span', [item.start, item.end]),
    ...single('truncated', item.truncated ? 'yes' : null),
    ...single('domains', item.domains.map(({ code }) => code).join('、')),
    ...(item.deadline ? [deadlineValue('deadline', item.deadline)] : []),
    ...item.milestones.map((milestone) => deadlineValue('milestone', milestone)),
    ...item.assignments.flatMap(({ role, names }) =>
      names.map(({ name, start, canonical }) => ({
        of: role,
        place: String(start),
        line: canonical === null ? name : `${name} = ${canonical.name}`,
      })),
    ),
    ...item.quantities.map(quantityValue),
  ]
}

const deadlineValue = (of: string, { quote, date, kind, inferred, start }: Deadline): Value => ({
  of,
  place: String(start),
  line: [quote ?? '', date ?? '?', kind, inferred ?? ''].filter((part) => part !== '').join(' '),
})

/** 新建 公共停车场: 5个 (target, eq 5 个) */
function quantityValue(quantity: Quantity): Value {
  const { quote, start, role, comparator, value, valueMax, unit, per, action, object, delta, certainty, restates, partOf } = quantity
  const amount = [comparator, valueMax === null ? String(value) : `${value}–${valueMax}`, unit, ...per.map((word) => `/${word}`)].join(' ')
  const besides = [delta, partOf === null ? null : `part of ${partOf}`, restates === null ? null : 'said before', certainty]
  const about = [action, object].filter((part) => part !== null).join(' ')
  const read = [role, amount, ...besides.filter((part) => part !== null)].join(', ')
  return { of: 'quantity', place: String(start), line: lineOf(`${about === '' ? '' : `${about}: `}${quote} (${read})`) }
}

/** Values that are not the same on both sides; those of one place stand together. */
function changedValues(before: readonly Value[], after: readonly Value[]): ValueChange[] {
  const gone = withoutCommon(before, after)
  const come = withoutCommon(after, before)
  const changes = gone.map(({ of, place, line }) => {
    const at = come.findIndex((value) => value.of === of && value.place === place)
    const [now] = at < 0 ? [] : come.splice(at, 1)
    return { of, before: line, after: now?.line ?? null }
  })
  return [...changes, ...come.map(({ of, line }) => ({ of, before: null, after: line }))]
}

/** What is left of some values when each of the others has taken away one that is the same. */
function withoutCommon(values: readonly Value[], others: readonly Value[]): Value[] {
  const counts = new Map<string, number>()
  const keyOf = ({ of, line }: Value): string => `${of} ${line}`
  for (const value of others) counts.set(keyOf(value), (counts.get(keyOf(value)) ?? 0) + 1)
  return values.filter((value) => {
    const count = counts.get(keyOf(value)) ?? 0
    counts.set(keyOf(value), count - 1)
    return count <= 0
  })
}
