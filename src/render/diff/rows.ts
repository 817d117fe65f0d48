import { type DiffWords, diffWords, type Language } from '../../messages/index.ts'
import type { DeadlineChange, DiffPair, LeadChange, QuantityChange } from '../../model/index.ts'
import { nameOfItem, type ShownDiff } from './compared.ts'

/** A line of a comparison: a change inside a pair of items, or a pair that holds none. */
export interface DiffRow {
  pair: DiffPair
  /** Whether it is the first line of its pair. */
  isFirst: boolean
  fromItem: string
  toItem: string
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
export function diffRows({ diff, from, to }: ShownDiff, language: Language): DiffRow[] {
  const words = diffWords[language]
  return diff.pairs.flatMap((pair) => {
    const name = (document: typeof from, paths: readonly string[]): string =>
      paths.map((path) => nameOfItem(document, path, language)).join(' ＋ ')
    const fromItem = name(from, pair.from)
    const toItem = name(to, pair.to)
    return changesOf(pair, words).map((change, index) => ({ pair, isFirst: index === 0, fromItem, toItem, ...change }))
  })
}

const NOTHING = { mark: null, fromValue: '', toValue: '', absolute: null, relative: null, unit: '' }

function changesOf(pair: DiffPair, words: DiffWords): Change[] {
  const changes = [
    ...pair.changes.map((change, index) => quantityRow(change, index, words)),
    ...pair.leads.map((change, index) => leadRow(change, index, words)),
    ...pair.deadlines.map((change, index) => deadlineRow(change, index, words)),
  ]
  return changes.length > 0 ? changes : [{ subject: words.subjects.item, change: words.pairs[pair.kind], ...NOTHING }]
}

const quantityRow = ({ kind, from, to, absolute, relative, unit }: QuantityChange, index: number, words: DiffWords): Change => ({
  mark: { subject: 'quantity', index, kind },
  subject: words.subjects.quantity,
  change: words.changes[kind],
  fromValue: oneLine(from?.quote),
  toValue: oneLine(to?.quote),
  absolute,
  relative,
  unit,
})

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

/** `+70`, `−50`, `0`; '' where there is nothing to say. */
export const signed = (value: number | null): string => (value === null ? '' : value > 0 ? `+${value}` : String(value).replace('-', '−'))

/** `+21.3 %`; '' where there is nothing to say. */
export const percentage = (share: number | null): string => (share === null ? '' : `${signed(Math.round(1000 * share) / 10)} %`)
