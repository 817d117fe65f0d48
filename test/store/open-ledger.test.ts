import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { closeLedger, documents, importDocument, LedgerError, openLedger } from '../../src/store/index.ts'
import { annotatedDocument } from '../support/gold.ts'
import { dumpOf, temporaryLedger } from '../support/ledger.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

describe('openLedger', () => {
  test('makes a ledger, with its folder, and opens it again without a change', () => {
    const path = join(temporaryFolder(), 'a', 'b', 'ledger.db')
    closeLedger(openLedger(path))
    const ledger = openLedger(path)
    expect(ledger.database.pragma('schema_version', { simple: true })).toBe(schemaVersionAfter(path))
    closeLedger(ledger)
  })

  test('keeps foreign keys, waits for other writers and writes ahead', () => {
    const { database } = temporaryLedger()
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(database.pragma('busy_timeout', { simple: true })).toBe(10_000)
  })

  test('makes a Chinese view again where it is not what the dictionary says', () => {
    const path = join(temporaryFolder(), 'ledger.db')
    const first = openLedger(path)
    first.database.exec('DROP VIEW 台账; CREATE VIEW 台账 AS SELECT 1 AS 数量')
    closeLedger(first)
    const ledger = openLedger(path)
    expect(ledger.database.prepare('SELECT 地区, 数量 FROM 台账').all()).toEqual([])
    closeLedger(ledger)
  })

  test.each<[string, string, (path: string) => void]>([
    ['a file that is no database', 'file is not a database', (path) => writeFileSync(path, '一、民生实事。'.repeat(100))],
    ["another program's database", "another program's SQLite database", (path) => execute(path, 'CREATE TABLE notes (text TEXT)')],
    ['a ledger from the future', 'made by a newer taizhang', (path) => execute(path, 'PRAGMA user_version = 999', true)],
  ])('refuses %s and leaves it as it is', (_, reason, make) => {
    const path = join(temporaryFolder(), 'ledger.db')
    make(path)
    expect(() => openLedger(path)).toThrow(LedgerError)
    expect(() => openLedger(path)).toThrow(`${path}: `)
    expect(() => openLedger(path)).toThrow(reason)
  })

  test("does not turn another program's journal", () => {
    const path = join(temporaryFolder(), 'notes.db')
    execute(path, 'CREATE TABLE notes (text TEXT)')
    expect(() => openLedger(path)).toThrow(LedgerError)
    const database = new Database(path)
    expect(database.pragma('journal_mode', { simple: true })).toBe('delete')
    database.close()
  })

  test('refuses a path that is a folder, and a file that is not there where none may be made', () => {
    const folder = temporaryFolder()
    expect(() => openLedger(folder)).toThrow(LedgerError)
    expect(() => openLedger(join(folder, 'none.db'), { create: false })).toThrow('there is no ledger here')
  })
})

describe('a ledger that cannot be written', () => {
  test('is an error of the ledger and not of the document when the disk is full', () => {
    const ledger = temporaryLedger()
    const before = dumpOf(ledger)
    ledger.database.pragma(`max_page_count = ${ledger.database.pragma('page_count', { simple: true })}`)
    expect(() => importDocument(ledger, annotatedDocument(0), { origin: 'a' })).toThrow(LedgerError)
    expect(() => importDocument(ledger, annotatedDocument(0), { origin: 'a' })).toThrow('SQLITE_FULL')
    expect(dumpOf(ledger)).toBe(before)
  })

  test('is one too while another process holds it for longer than we wait', () => {
    const ledger = temporaryLedger()
    const other = new Database(ledger.path)
    other.exec('BEGIN IMMEDIATE')
    ledger.database.pragma('busy_timeout = 1')
    expect(() => importDocument(ledger, annotatedDocument(0), { origin: 'a' })).toThrow('SQLITE_BUSY')
    const reader = openLedger(ledger.path)
    expect(documents(reader)).toEqual([])
    closeLedger(reader)
    other.exec('ROLLBACK')
    expect(importDocument(ledger, annotatedDocument(0), { origin: 'a' })).toMatchObject({ kind: 'stored' })
    other.close()
  })
})

function execute(path: string, sql: string, isLedger = false): void {
  if (isLedger) closeLedger(openLedger(path))
  const database = new Database(path)
  database.exec(sql)
  database.close()
}

function schemaVersionAfter(path: string): unknown {
  const database = new Database(path, { readonly: true })
  const version = database.pragma('schema_version', { simple: true })
  database.close()
  return version
}
