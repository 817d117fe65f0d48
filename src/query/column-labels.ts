import { describeRelations, type Ledger } from '../store/index.ts'

/** The columns of a view in both languages. */
export interface ColumnLabels {
  names: string[]
  /** The English name of a column given by either name; null where there is none. */
  named(asked: string): string | null
  chinese(name: string): string
  /** A code in the words of the Chinese view. */
  inChinese(name: string, value: string | number | null): string | number | null
}

/** Reads the names and words of the ledger's columns, or those of another view, from the data dictionary. */
export function columnLabels(ledger: Ledger, view = 'ledger'): ColumnLabels {
  const columns = describeRelations(ledger.database).find(({ name }) => name === view)?.columns ?? []
  const byName = new Map(columns.map((column) => [column.name, column]))
  const byEither = new Map(columns.flatMap(({ name, chinese }) => [[name, name] as const, [chinese ?? name, name] as const]))
  return {
    names: columns.map(({ name }) => name),
    named: (asked) => byEither.get(asked) ?? null,
    chinese: (name) => byName.get(name)?.chinese ?? name,
    inChinese: (name, value) => byName.get(name)?.values?.[String(value)] ?? value,
  }
}
