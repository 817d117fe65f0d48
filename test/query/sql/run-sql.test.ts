import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { runSql } from '../../../src/query/index.ts'
import { closeLedger } from '../../../src/store/index.ts'
import { annotatedDocument } from '../../support/gold.ts'
import { temporaryLedger } from '../../support/ledger.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const ledger = () => temporaryLedger([annotatedDocument(0)])
const ENDLESS = 'WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c'

describe('runSql', () => {
  test('gives rows of views and tables', async () => {
    const sql = "SELECT 序号, 数量, 单位 FROM 台账 WHERE 序号 = '1' AND 单位 = '户'"
    expect(await runSql(ledger().path, sql)).toEqual({
      kind: 'rows',
      result: { columns: ['序号', '数量', '单位'], rows: [['1', 456, '户']] },
      more: false,
    })
  })

  test('gives no more rows than wanted, and says that there are more', async () => {
    const { path } = ledger()
    expect(await runSql(path, 'SELECT path FROM items', { rows: 2 })).toMatchObject({ result: { rows: [['1'], ['2']] }, more: true })
    expect(await runSql(path, 'SELECT path FROM items LIMIT 2', { rows: 2 })).toMatchObject({ more: false })
    expect(await runSql(path, ENDLESS.replace('count(*)', 'x'), { rows: 3 })).toMatchObject({
      result: { rows: [[1], [2], [3]] },
      more: true,
    })
  })

  test('keeps large numbers and bytes as they are, and tells columns of one name apart', async () => {
    expect(await runSql(ledger().path, "SELECT 9007199254740993 AS a, x'00ff' AS a, 1.5 AS b, NULL AS c")).toMatchObject({
      result: { columns: ['a', 'a (2)', 'b', 'c'], rows: [['9007199254740993', "x'00ff'", 1.5, null]] },
    })
  })

  test.each([
    'DELETE FROM extracted_items',
    'UPDATE extracted_documents SET title = 1',
    'DROP VIEW ledger',
    'CREATE TABLE t (a)',
    'PRAGMA user_version = 9',
    'PRAGMA journal_mode = DELETE',
    "ATTACH 'other.db' AS other",
    "VACUUM INTO 'copy.db'",
    'BEGIN',
    "INSERT INTO item_index (item_index) VALUES ('delete-all')",
    'DELETE FROM extracted_items RETURNING id',
  ])('%s is refused and changes nothing', async (sql) => {
    const { path, database } = ledger()
    const before = database.serialize()
    expect(await runSql(path, sql)).toEqual({ kind: 'not_reading' })
    expect(database.serialize().equals(before)).toBe(true)
    expect(readdirSync(dirname(path)).filter((name) => !name.startsWith('ledger.db'))).toEqual([])
  })

  test.each([
    ['SELECT 1; DELETE FROM extracted_items', 'more than one statement'],
    ['', 'no statements'],
    ['SELECT * FROM nowhere', 'no such table: nowhere'],
    ['SELEC 1', 'syntax error'],
    ["SELECT load_extension('x')", 'not authorized'],
  ])('%s is said to be wrong', async (sql, message) => {
    expect(await runSql(ledger().path, sql)).toEqual({ kind: 'fault', message: expect.stringContaining(message) })
  })

  test('stops a statement that does not end: its process is gone when its time is over', async () => {
    const { path } = ledger()
    const before = performance.now()
    expect(await runSql(path, ENDLESS, { seconds: 2 })).toEqual({ kind: 'stopped', limit: 'seconds' })
    // Two seconds, and what a busy machine needs to wake up.
    expect(performance.now() - before).toBeLessThan(6000)
    expect(processesOn(path)).toEqual([])
  })

  test('stops one that fills the memory', async () => {
    const sql = `WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT zeroblob(20000000), x FROM c`
    expect(await runSql(ledger().path, sql, { rows: 100_000, seconds: 60, megabytes: 400 })).toEqual({
      kind: 'stopped',
      limit: 'megabytes',
    })
  })

  test('leaves no temporary files, and a ledger that others can write', async () => {
    const own = ledger()
    const folder = temporaryFolder()
    vi.stubEnv('TMPDIR', folder)
    onTestFinished(() => void vi.unstubAllEnvs())
    await runSql(own.path, ENDLESS, { seconds: 1 })
    // The loader of development keeps a folder there; ours begin with our name.
    expect(readdirSync(folder).filter((name) => name.startsWith('taizhang'))).toEqual([])
    expect(() => own.database.exec('CREATE TEMP TABLE t (a); BEGIN IMMEDIATE; COMMIT')).not.toThrow()
  })

  test('a file that is no ledger, or is not there, is said to be so', async () => {
    const own = temporaryLedger()
    closeLedger(own)
    expect(await runSql(join(dirname(own.path), 'none.db'), 'SELECT 1')).toMatchObject({ kind: 'fault' })
  })
})

/** Processes that have a path in their command line, where the system tells. */
function processesOn(path: string): string[] {
  if (!existsSync('/proc')) return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((id) => {
      try {
        return readFileSync(join('/proc', id, 'cmdline'), 'utf8').includes(path)
      } catch {
        return false
      }
    })
}
