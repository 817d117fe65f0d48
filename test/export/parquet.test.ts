import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { beforeAll, describe, expect, test } from 'vitest'
import { exportLedger, exportResult } from '../../src/export/export-ledger.ts'
import { ledgerTable } from '../../src/export/ledger-table.ts'
import { parquetOf } from '../../src/export/parquet.ts'
import type { ExtractedDocument } from '../../src/index.ts'
import { loadLexicon } from '../../src/lexicon/index.ts'
import { queryLedger } from '../../src/query/index.ts'
import { extractedSeeds } from '../support/extracted-seeds.ts'
import { temporaryLedger } from '../support/ledger.ts'

const lexicon = loadLexicon()
let seeds: ExtractedDocument[] = []
beforeAll(async () => {
  seeds = await extractedSeeds()
})

const fileOf = (bytes: Uint8Array): ArrayBuffer => bytes.slice().buffer as ArrayBuffer

describe('the ledger as Parquet', () => {
  test('reads back row for row, with numbers, dates and empty cells', async () => {
    const ledger = temporaryLedger(seeds)
    const { columns, rows } = queryLedger(ledger, {}, { lexicon, columns: 'all' })
    const read = await parquetReadObjects({ file: fileOf(parquetOf(ledgerTable(ledger, {}, { lexicon }))) })
    const plain = read.map((row) =>
      columns.map((name) => (row[name] instanceof Date ? row[name].toISOString().slice(0, 10) : (row[name] ?? null))),
    )
    expect(plain).toEqual(rows)
    expect(read.some(({ deadline }) => deadline instanceof Date)).toBe(true)
  })

  test('has the same kinds of columns whatever stands in them', () => {
    const ledger = temporaryLedger(seeds)
    const schemaOf = (table: Parameters<typeof parquetOf>[0]) => parquetMetadata(fileOf(parquetOf(table))).schema
    const everything = schemaOf(ledgerTable(ledger, {}, { lexicon }))
    expect(schemaOf(ledgerTable(ledger, { withoutQuantities: true }, { lexicon }))).toEqual(everything)
    expect(schemaOf(ledgerTable(ledger, { words: ['没有的词'] }, { lexicon }))).toEqual(everything)
    expect(everything.find(({ name }) => name === 'value')).toMatchObject({ type: 'DOUBLE' })
    expect(everything.find(({ name }) => name === 'plan_year')).toMatchObject({ type: 'INT32' })
    expect(everything.find(({ name }) => name === 'deadline')).toMatchObject({ type: 'INT32', converted_type: 'DATE' })
    expect(everything.find(({ name }) => name === 'region_code')).toMatchObject({ converted_type: 'UTF8' })
  })

  test('knows of every column what it holds', () => {
    const { columns, rows } = ledgerTable(temporaryLedger(seeds), {}, { lexicon })
    for (const [at, { heading, kind }] of columns.entries()) {
      const types = new Set(rows.flatMap((row) => (row[at] === null ? [] : typeof row[at])))
      const expected = kind === 'text' || kind === 'date' ? 'string' : 'number'
      if (types.size > 0) expect({ heading, types: [...types] }).toEqual({ heading, types: [expected] })
      if (kind === 'whole') for (const row of rows) expect(Number.isInteger(row[at] ?? 0)).toBe(true)
    }
  })

  test('takes an answer too', async () => {
    const [bytes] = [...exportResult({ columns: ['region', 'items'], rows: [['昌吉回族自治州', 10]] }, 'parquet', 'en')]
    expect(await parquetReadObjects({ file: fileOf(bytes as Uint8Array) })).toEqual([{ region: '昌吉回族自治州', items: 10 }])
  })
})

test.each(['csv', 'jsonl', 'parquet', 'markdown', 'xlsx'] as const)('the same ledger gives the same bytes as %s', (format) => {
  const bytesOf = (): Buffer =>
    Buffer.concat([...exportLedger(temporaryLedger(seeds), format, {}, { lexicon })].map((piece) => Buffer.from(piece)))
  const first = bytesOf()
  expect(first.length).toBeGreaterThan(10_000)
  expect(Buffer.compare(bytesOf(), first)).toBe(0)
})
