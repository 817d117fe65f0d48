import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runIn } from '../support/command-line.ts'
import { removeSharedFolders, sharedFolder } from '../support/temporary-folder.ts'

const ROOT = join(import.meta.dirname, '../..')
let folder = ''

beforeAll(async () => {
  folder = sharedFolder()
  await runIn(ROOT, ['import', 'seeds/003_041a6529d5c31122.txt', '--db', join(folder, 'out/taizhang.sqlite')])
})
afterAll(removeSharedFolders)

const sql = (...args: string[]) => runIn(folder, ['sql', ...args])

describe('sql', () => {
  test('prints what query prints: a table, csv or json', async () => {
    const statement = "SELECT 序号, 数量 FROM 台账 WHERE 单位 = '户' ORDER BY 数量"
    expect(await sql(statement)).toEqual({ code: 0, out: '序号  数量\n────  ────\n1/8     15\n1/10   500\n2 rows\n', err: '' })
    expect((await sql(statement, '--format', 'csv')).out).toBe('\ufeff序号,数量\r\n1/8,15\r\n1/10,500\r\n')
    expect(JSON.parse((await sql(statement, '--format', 'json')).out)).toEqual([
      { 序号: '1/8', 数量: 15 },
      { 序号: '1/10', 数量: 500 },
    ])
  })

  test('says that there are more rows', async () => {
    const { out, err } = await sql('SELECT path FROM items', '--limit', '1', '--format', 'csv')
    expect(out).toBe('\ufeffpath\r\n1\r\n')
    expect(err).toBe('only the first 1 rows; --limit gives more\n')
  })

  test('stops what does not end', async () => {
    const endless = 'WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c'
    expect(await sql(endless, '--timeout', '1')).toEqual({
      code: 2,
      out: '',
      err: 'taizhang: the statement took longer than 1 s and was stopped; --timeout gives more time\n',
    })
  })

  test('does not write', async () => {
    const { code, err } = await sql('DELETE FROM extracted_findings')
    expect({ code, err }).toEqual({
      code: 2,
      err: 'taizhang: only a statement that reads (SELECT) is taken; SQL cannot change the ledger\n',
    })
  })

  test('makes no ledger where there is none, and takes no other file for one', async () => {
    expect((await sql('SELECT 1', '--db', 'none.sqlite')).err).toContain('there is no ledger here')
    expect(existsSync(join(folder, 'none.sqlite'))).toBe(false)
    writeFileSync(join(folder, 'notes.txt'), '一、民生实事。'.repeat(100))
    expect(await sql('SELECT 1', '--db', 'notes.txt')).toMatchObject({ code: 3 })
  })
})
