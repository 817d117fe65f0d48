import { type Certainty, certaintySchema, type Quantity } from '../model/index.ts'
import type { DocumentPair } from './compare.ts'
import { foldUnit } from './folding.ts'
import type { GoldQuantity } from './gold.ts'

/** How many quantities were given a grade and how many of them are right: item, value, unit, bound and role as annotated. */
export type CertaintyTable = Record<Certainty, { given: number; right: number }>

/** Counts the grades over documents. */
export function certaintyTable(pairs: readonly DocumentPair[]): CertaintyTable {
  const table: CertaintyTable = { high: { given: 0, right: 0 }, medium: { given: 0, right: 0 }, low: { given: 0, right: 0 } }
  for (const { gold, extracted } of pairs) {
    const annotated = countOf(gold.items.flatMap((item) => item.quantities.map((quantity) => keyOf(item.path, quantity))))
    for (const item of extracted?.items ?? []) {
      for (const quantity of item.quantities) {
        const row = table[quantity.certainty]
        row.given++
        const key = keyOf(item.path, quantity)
        const left = annotated.get(key) ?? 0
        if (left === 0) continue
        annotated.set(key, left - 1)
        row.right++
      }
    }
  }
  return table
}

/** One line a grade: share right, share of all. */
export function formatCertainty(table: CertaintyTable): string {
  const all = certaintySchema.options.reduce((sum, grade) => sum + table[grade].given, 0)
  const percent = (part: number, of: number): string => (of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} %`)
  return certaintySchema.options
    .map(
      (grade) =>
        `${grade.padEnd(7)} ${percent(table[grade].right, table[grade].given).padStart(8)} right  ${percent(table[grade].given, all).padStart(8)} of all`,
    )
    .join('\n')
}

function countOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

const keyOf = (path: string, { value, valueMax, unit, comparator, role }: GoldQuantity | Quantity): string =>
  JSON.stringify([path, value, valueMax ?? null, foldUnit(unit), comparator, role])
