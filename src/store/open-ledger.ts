import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { makeTwin, staleTwins } from './chinese-views.ts'
import { LedgerError, onLedgerFile } from './ledger-error.ts'
import { migrate, pendingMigrations } from './migrate.ts'
import { placeMissing } from './notices/place-missing.ts'
import { indexMissing } from './search-index.ts'

/** An open ledger (台账库); every function of this room takes one. */
export interface Ledger {
  readonly path: string
  readonly database: Database.Database
  /** The present moment as ISO 8601; a parameter, so that the same imports make the same ledger. */
  readonly now: () => string
}

/** Milliseconds to wait for another process that is writing. */
const BUSY_TIMEOUT = 10_000
const IN_MEMORY = ':memory:'

/**
 * Opens a ledger file, and makes it where there is none.
 * @param options.now the clock
 * @param options.create false: a file that is not there is an error
 * @throws LedgerError where the file cannot be opened or is no ledger
 */
export function openLedger(path: string, options: { now?: () => string; create?: boolean } = {}): Ledger {
  const { now = () => new Date().toISOString(), create = true } = options
  if (!create && path !== IN_MEMORY && !existsSync(path)) throw new LedgerError({ code: 'no_such_ledger', path })
  const database = openDatabase(path)
  try {
    onLedgerFile(path, () => prepare(path, database))
  } catch (error) {
    database.close()
    throw error
  }
  return { path, database, now }
}

export function closeLedger(ledger: Ledger): void {
  ledger.database.close()
}

function openDatabase(path: string): Database.Database {
  try {
    if (path !== IN_MEMORY) mkdirSync(dirname(path), { recursive: true })
    return new Database(path, { timeout: BUSY_TIMEOUT })
  } catch (error) {
    throw new LedgerError({ code: 'ledger_fault', path, message: error instanceof Error ? error.message : String(error) })
  }
}

function prepare(path: string, database: Database.Database): void {
  database.pragma('foreign_keys = ON')
  // Another program's database is refused before anything of it is changed; a ledger that needs nothing is opened without a write.
  const needsWork = pendingMigrations(path, database).files.length > 0 || staleTwins(database).length > 0
  if (!needsWork) return
  database.pragma('journal_mode = WAL')
  database
    .transaction(() => {
      const pending = pendingMigrations(path, database)
      migrate(database, pending)
      if (pending.files.length > 0) {
        indexMissing(database)
        placeMissing(database)
      }
      for (const twin of staleTwins(database)) makeTwin(database, twin)
    })
    .immediate()
}
