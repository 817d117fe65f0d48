import type { Row } from './document-rows.ts'
import { onLedgerFile } from './ledger-error.ts'
import type { Ledger } from './open-ledger.ts'

/** Runs work in one transaction that takes the write lock at once: all of it is stored or nothing. */
export function inTransaction<T>(ledger: Ledger, work: () => T): T {
  return onLedgerFile(ledger.path, () => ledger.database.transaction(work).immediate())
}

/** Writes rows of one shape into a table of ours. */
export function insertRows(ledger: Ledger, table: string, rows: readonly Row[]): void {
  const first = rows[0]
  if (!first) return
  const columns = Object.keys(first)
  const values = columns.map((column) => `@${column}`)
  const insert = ledger.database.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${values.join(', ')})`)
  for (const row of rows) insert.run(row)
}
