import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { describeRelations, dictionaryPage } from '../../src/store/index.ts'
import { rowsOf, temporaryLedger } from '../support/ledger.ts'

const DICTIONARY = join(import.meta.dirname, '../../src/store/dictionary.yaml')
const PAGE = join(import.meta.dirname, '../../docs/data-dictionary.md')

describe('the data dictionary', () => {
  test('describes every table and view and every column, and nothing else', () => {
    const ledger = temporaryLedger()
    const described = describeRelations(ledger.database)
    const names = described.flatMap(({ name, chinese }) => (chinese === null ? [name] : [name, chinese]))
    expect(names.sort()).toEqual(
      rowsOf(
        ledger,
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type <> 'shadow' AND name NOT LIKE 'sqlite_%' ORDER BY name",
      ),
    )
    for (const { name, chinese, columns } of described) {
      expect(columns.map((column) => column.name)).toEqual(rowsOf(ledger, 'SELECT name FROM pragma_table_info(?) ORDER BY cid', name))
      if (chinese !== null) expect(new Set(columns.map((column) => column.chinese)).size).toBe(columns.length)
    }
  })

  test('refuses a table or a column that nobody described', () => {
    const ledger = temporaryLedger()
    ledger.database.exec('ALTER TABLE document_origins ADD COLUMN mood TEXT')
    expect(() => describeRelations(ledger.database)).toThrow('not in the data dictionary: document_origins.mood')
    ledger.database.exec('ALTER TABLE document_origins DROP COLUMN mood; CREATE TABLE moods (mood TEXT)')
    expect(() => describeRelations(ledger.database)).toThrow('not in the data dictionary: moods')
  })

  test('says nothing of columns that are gone', () => {
    const described = describeRelations(temporaryLedger().database)
    const written = parse(readFileSync(DICTIONARY, 'utf8')) as Record<'columns' | 'views' | 'tables', Record<string, { columns?: object }>>
    const used = new Set(described.flatMap(({ columns }) => columns.map(({ name }) => name)))
    expect(Object.keys(written.columns).filter((name) => !used.has(name))).toEqual([])
    for (const [relation, { columns = {} }] of [...Object.entries(written.views), ...Object.entries(written.tables)]) {
      const present = described.find(({ name }) => name === relation)?.columns.map(({ name }) => name)
      expect(present).toEqual(expect.arrayContaining(Object.keys(columns)))
    }
  })

  test('is what docs/data-dictionary.md says (npm run docs:dictionary writes it)', () => {
    expect(readFileSync(PAGE, 'utf8')).toBe(dictionaryPage(describeRelations(temporaryLedger().database)))
  })
})
