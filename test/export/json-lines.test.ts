import { beforeAll, describe, expect, test } from 'vitest'
import { documentLines, rowLines } from '../../src/export/json-lines.ts'
import { type ExtractedDocument, extractedDocumentSchema } from '../../src/index.ts'
import { loadLexicon } from '../../src/lexicon/index.ts'
import { type QueryFilters, queryLedger } from '../../src/query/index.ts'
import { documents } from '../../src/store/index.ts'
import { extractedSeeds } from '../support/extracted-seeds.ts'
import { temporaryLedger } from '../support/ledger.ts'

const lexicon = loadLexicon()
let seeds: ExtractedDocument[] = []
beforeAll(async () => {
  seeds = await extractedSeeds()
})

function exported(filters: QueryFilters): ExtractedDocument[] {
  return [...documentLines(temporaryLedger(seeds), filters, { lexicon })].map((line) => {
    expect(line.indexOf('\n')).toBe(line.length - 1)
    return extractedDocumentSchema.parse(JSON.parse(line))
  })
}

describe('the ledger as JSON Lines', () => {
  test('has every document as it was extracted, in the order of the list of documents', () => {
    const order = documents(temporaryLedger(seeds)).map(({ id }) => id)
    const read = exported({})
    expect(read.map(({ source }) => source.sha256)).toEqual(order)
    for (const document of read) expect(document).toEqual(seeds.find(({ source }) => source.sha256 === document.source.sha256))
  })

  test('has documents whole where only documents are asked for', () => {
    const [only, ...others] = exported({ region: '玛纳斯', year: 2025 })
    expect(others).toEqual([])
    expect(only).toEqual(seeds.find(({ document }) => document.region?.name === '玛纳斯县'))
  })

  test('has of each document the items and numbers that meet the filters, and their places in the text', () => {
    const filters: QueryFilters = { role: ['standard'], unit: '元' }
    const asked = queryLedger(temporaryLedger(seeds), filters, { lexicon, columns: ['quantity_id'] }).rows.map(([id]) => id)
    const read = exported(filters)
    expect(asked.length).toBeGreaterThan(5)
    expect(read.flatMap(({ items }) => items.flatMap(({ quantities }) => quantities.map(({ id }) => id)))).toEqual(asked)
    for (const { text, items, results, findings } of read) {
      expect(results).toEqual([])
      for (const { quantities } of items) for (const { quote, start, end } of quantities) expect(text.slice(start, end)).toBe(quote)
      for (const { itemPath } of findings) expect(items.map(({ path }) => path)).toContain(itemPath)
    }
  })

  test('has no line where nothing meets the filters', () => {
    expect(exported({ words: ['没有的词'] })).toEqual([])
  })
})

test('an answer has an object a row', () => {
  expect(
    [
      ...rowLines({
        columns: ['unit', 'sum'],
        rows: [
          ['公里', 4.5],
          [null, 2],
        ],
      }),
    ].join(''),
  ).toBe('{"unit":"公里","sum":4.5}\n{"unit":null,"sum":2}\n')
})
