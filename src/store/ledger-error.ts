import Database from 'better-sqlite3'
import { type Trouble, troubleMessage } from '../messages/index.ts'

export type LedgerTrouble = Extract<Trouble, { code: 'ledger_fault' | 'no_such_ledger' | 'not_a_ledger' | 'newer_ledger' }>

/** The ledger cannot be used: it does not open, is no ledger, or the disk does not take what is written. No fault of a document. */
export class LedgerError extends Error {
  override name = 'LedgerError'
  readonly trouble: LedgerTrouble

  constructor(trouble: LedgerTrouble) {
    super(troubleMessage(trouble, 'en'))
    this.trouble = trouble
  }
}

/** Result codes of SQLite (sqlite.org/rescode.html) that speak of the file and the machine and not of a statement. */
const ENVIRONMENT_CODES = /^SQLITE_(BUSY|CANTOPEN|CORRUPT|FULL|IOERR|LOCKED|NOMEM|NOTADB|PERM|PROTOCOL|READONLY)/

/** Runs work on the ledger file at `path`; what the machine or the file refuses becomes a LedgerError. */
export function onLedgerFile<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Database.SqliteError && ENVIRONMENT_CODES.test(error.code))) throw error
    throw new LedgerError({ code: 'ledger_fault', path, message: `${error.message}, ${error.code}` })
  }
}
