import { type DiffWords, diffWords, type Language } from '../../messages/index.ts'
import type { ComparedQuantity, DeadlineChange, DiffPair, ExtractedDocument, LeadChange, QuantityChange } from '../../model/index.ts'
import { nameOfItem, type ShownDiff } from './compared.ts'

/** A line of a comparison: a change inside a pair of items, or a pair that holds none. */
export interface DiffRow {
  pair: DiffPair
  /** Whether it is the first line of its pair. */
  isFirst: boolean
  fromItem: string
  toItem: string
  /** What a number is of; else what else changed. */
  subject: string
  change: string
  /** Which change of its pair it is; null where the pair holds none. */
  mark: { subject: 'quantity' | 'lead' | 'deadline'; index: number; kind: string } | null
  fromValue: string
  toValue: string
  absolute: number | null
  /** A share of the old value: 0.2 is 20 % more. */
  relative: number | null
  unit: string
}

type Change = Pick<DiffRow, 'subject' | 'change' | 'mark' | 'fromValue' | 'toValue' | 'absolute' | 'relative' | 'unit'>

/** A comparison line by line, in the order of its pairs. */
export function diffRows(shown: ShownDiff, language: Language): DiffRow[] {
  const { diff, from, to } = shown
  const words = diffWords[language]
  return diff.pairs.flatMap((pair) => {
    const name = (document: typeof from, paths: readonly string[]): string =>
      paths.map((path) => nameOfItem(document, path, language)).join(' ＋ ')
    const fromItem = name(from, pair.from)
    const toItem = name(to, pair.to)
    return changesOf(pair, shown, words).map((change, index) => ({ pair, isFirst: index === 0, fromItem, toItem, ...change }))
  })
}

const NOTHING = { mark: null, fromValue: '', toValue: '', absolute: null, relative: null, unit: '' }

function changesOf(pair: DiffPair, shown: ShownDiff, words: DiffWords): Change[] {
  const changes = [
    ...pair.changes.map((change, index) => quantityRow(change, index, shown, words)),
    ...pair.leads.map((change, index) => leadRow(change, index, words)),
    ...pair.deadlines.map((change, index) => deadlineRow(change, index, words)),
  ]
  return changes.length > 0 ? changes : [{ subject: words.subjects.item, change: words.pairs[pair.kind], ...NOTHING }]
}

const quantityRow = (
  { kind, from, to, absolute, relative, unit }: QuantityChange,
  index: number,
  shown: ShownDiff,
  words: DiffWords,
): Change => ({
  mark: { subject: 'quantity', index, kind },
  subject: objectOf(shown.to, to) ?? objectOf(shown.from, from) ?? words.subjects.quantity,
  change: words.changes[kind],
  fromValue: oneLine(from?.quote),
  toValue: oneLine(to?.quote),
  absolute,
  relative,
  unit,
})

/** What a number counts or measures, as its item says it. */
function objectOf({ items }: ExtractedDocument, end: ComparedQuantity | null): string | null {
  const item = items.find(({ path }) => path === end?.path)
  return item?.quantities.find(({ id }) => id === end?.id)?.object ?? null
}

const leadRow = ({ kind, from, to }: LeadChange, index: number, words: DiffWords): Change => ({
  ...NOTHING,
  mark: { subject: 'lead', index, kind },
  subject: words.subjects.lead,
  change: words.leads[kind],
  fromValue: oneLine(from?.name),
  toValue: oneLine(to?.name),
})

const deadlineRow = ({ kind, from, to, days }: DeadlineChange, index: number, words: DiffWords): Change => ({
  ...NOTHING,
  mark: { subject: 'deadline', index, kind },
  subject: words.subjects.deadline,
  change: words.deadlines[kind],
  fromValue: oneLine(from?.quote),
  toValue: oneLine(to?.quote),
  absolute: days,
  unit: days === null ? '' : words.days,
})

const oneLine = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ')

/** `+70 个`, `−4 所`, `+1000 万元`; '' where there is nothing to say. */
export function signedDifference({ absolute, unit }: Pick<DiffRow, 'absolute' | 'unit'>): string {
  if (absolute === null) return ''
  const [scale, word] = SCALES.find(([least]) => Math.abs(absolute) >= least) ?? [1, '']
  return `${signed(Number((absolute / scale).toPrecision(SIGNIFICANT_DIGITS)))} ${word}${unit}`.trim()
}

/** As notices print large numbers. */
const SCALES = [
  [1e8, '亿'],
  [1e4, '万'],
] as const
/** More than a notice prints, and none of the noise of a division. */
const SIGNIFICANT_DIGITS = 12

/** `+21.3 %`; '' where there is nothing to say. */
export const percentage = (share: number | null): string => (share === null ? '' : `${signed(Math.round(1000 * share) / 10)} %`)

const signed = (value: number): string => (value > 0 ? `+${value}` : String(value).replace('-', '−'))
