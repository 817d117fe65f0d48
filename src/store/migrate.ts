import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { LedgerError } from './ledger-error.ts'

/** "taiz" in ASCII: says in the file's header that it is a ledger of ours (PRAGMA application_id). */
const APPLICATION_ID = 0x7461697a
const MIGRATIONS_DIRECTORY = join(import.meta.dirname, 'migrations')

/** The migrations in their order: 0001-….sql brings a ledger to version 1. */
const migrations = (): string[] =>
  readdirSync(MIGRATIONS_DIRECTORY)
    .filter((name) => name.endsWith('.sql'))
    .sort()

/**
 * Brings the tables and views of a ledger to the present version (PRAGMA user_version).
 * @returns whether anything had to be done
 * @throws LedgerError where the file is another program's database or a newer ledger
 */
export function migrate(path: string, database: Database.Database): boolean {
  const files = migrations()
  const version = versionOf(path, database, files.length)
  if (version === files.length) return false
  for (const file of files.slice(version)) database.exec(readFileSync(join(MIGRATIONS_DIRECTORY, file), 'utf8'))
  database.pragma(`application_id = ${APPLICATION_ID}`)
  database.pragma(`user_version = ${files.length}`)
  return true
}

function versionOf(path: string, database: Database.Database, newest: number): number {
  const applicationId = database.pragma('application_id', { simple: true })
  const version = Number(database.pragma('user_version', { simple: true }))
  if (applicationId !== APPLICATION_ID) {
    const tables = database.prepare('SELECT count(*) FROM sqlite_master').pluck().get()
    if (applicationId !== 0 || version !== 0 || tables !== 0) throw new LedgerError(path, 'an SQLite database, but no ledger of taizhang')
  }
  if (version > newest) throw new LedgerError(path, `made by a newer taizhang (version ${version} of the ledger, this one knows ${newest})`)
  return version
}
