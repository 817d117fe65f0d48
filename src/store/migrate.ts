import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { LedgerError } from './ledger-error.ts'

/** "taiz" in ASCII: says in the file's header that it is a ledger of ours (PRAGMA application_id). */
const APPLICATION_ID = 0x7461697a
const MIGRATIONS_DIRECTORY = join(import.meta.dirname, 'migrations')

/** The migrations that a ledger still needs, in their order: 0001-….sql brings it to version 1 (PRAGMA user_version). */
export interface PendingMigrations {
  files: string[]
  /** The version that they lead to. */
  version: number
}

/**
 * Says what a ledger needs, and changes nothing.
 * @throws LedgerError where the file is another program's database or a newer ledger
 */
export function pendingMigrations(path: string, database: Database.Database): PendingMigrations {
  const files = readdirSync(MIGRATIONS_DIRECTORY)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  const version = Number(database.pragma('user_version', { simple: true }))
  if (!isOurs(database, version)) throw new LedgerError({ code: 'not_a_ledger', path })
  if (version > files.length) throw new LedgerError({ code: 'newer_ledger', path, version, known: files.length })
  return { files: files.slice(version), version: files.length }
}

/** An empty file is ours to use. */
function isOurs(database: Database.Database, version: number): boolean {
  const applicationId = database.pragma('application_id', { simple: true })
  if (applicationId === APPLICATION_ID) return true
  return applicationId === 0 && version === 0 && database.prepare('SELECT count(*) FROM sqlite_master').pluck().get() === 0
}

/** Brings the tables and views of a ledger to the present version; inside a transaction of the caller. */
export function migrate(database: Database.Database, { files, version }: PendingMigrations): void {
  for (const file of files) database.exec(readFileSync(join(MIGRATIONS_DIRECTORY, file), 'utf8'))
  database.pragma(`application_id = ${APPLICATION_ID}`)
  database.pragma(`user_version = ${version}`)
}
