import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { ExtractedDocument } from '../../src/model/index.ts'
import { closeLedger, importDocument, type Ledger, openLedger } from '../../src/store/index.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A clock that goes on by a second each time it is asked. */
function tickingClock(): () => string {
  let seconds = 0
  return () => new Date(Date.UTC(2025, 0, 1, 0, 0, seconds++)).toISOString()
}

/** A ledger in a file of its own, with these documents in it; closed and gone when the test is over. */
export function temporaryLedger(documents: readonly ExtractedDocument[] = []): Ledger {
  const ledger = openLedger(join(temporaryFolder(), 'ledger.db'), { now: tickingClock() })
  onTestFinished(() => closeLedger(ledger))
  for (const document of documents) importDocument(ledger, document, { origin: document.source.name })
  return ledger
}

/** Everything that stands in the tables, as text. */
export function dumpOf(ledger: Ledger): string {
  const tables = ledger.database
    .prepare<[], string>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all()
  return tables.map((table) => JSON.stringify([table, ledger.database.prepare(`SELECT * FROM ${table} ORDER BY rowid`).all()])).join('\n')
}

/** The rows of a statement; one column gives its values alone. */
export function rowsOf(ledger: Ledger, sql: string, ...values: (string | number)[]): unknown[] {
  const statement = ledger.database.prepare(sql)
  return (statement.columns().length === 1 ? statement.pluck() : statement.raw()).all(...values)
}
