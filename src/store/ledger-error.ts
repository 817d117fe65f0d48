import Database from 'better-sqlite3'

/** The ledger cannot be used: it does not open, is no ledger, or the disk does not take what is written. No fault of a document. */
export class LedgerError extends Error {
  override name = 'LedgerError'
  readonly path: string
  /** What is wrong, without the path. */
  readonly reason: string

  constructor(path: string, reason: string) {
    super(`${path}: ${reason}`)
    this.path = path
    this.reason = reason
  }
}

/** Result codes of SQLite (sqlite.org/rescode.html) that speak of the file and the machine and not of a statement. */
const ENVIRONMENT_CODES = /^SQLITE_(BUSY|CANTOPEN|CORRUPT|FULL|IOERR|LOCKED|NOMEM|NOTADB|PERM|PROTOCOL|READONLY)/

/** Runs work on the ledger file at `path`; what the machine or the file refuses becomes a LedgerError. */
export function onLedgerFile<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof Database.SqliteError && ENVIRONMENT_CODES.test(error.code))
      throw new LedgerError(path, `${error.message} (${error.code})`)
    throw error
  }
}
