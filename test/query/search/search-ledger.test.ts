import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadLexicon } from '../../../src/lexicon/load.ts'
import type { ExtractedDocument } from '../../../src/model/index.ts'
import { type QueryFilters, SearchError, searchDocuments, searchItems } from '../../../src/query/index.ts'
import { matchExpressionOf } from '../../../src/query/search/match-expression.ts'
import { type Ledger, removeDocument } from '../../../src/store/index.ts'
import { searchFormOf } from '../../../src/text/search-form.ts'
import { extracted, item } from '../../evaluate/documents.ts'
import { extractedSeeds } from '../../support/extracted-seeds.ts'
import { temporaryLedger } from '../../support/ledger.ts'

const lexicon = loadLexicon()
let seeds: ExtractedDocument[] = []

beforeAll(async () => {
  seeds = await extractedSeeds()
})

const foundIn = (ledger: Ledger, query: string, filters: QueryFilters = {}) => searchItems(ledger, query, { lexicon, filters }).hits
const found = (query: string, filters: QueryFilters = {}): string[] =>
  foundIn(temporaryLedger(seeds), query, filters).map(({ region, path }) => `${region} ${path}`)
/** One document whose items have these texts; the second one of each is the title. */
function ledgerOf(...texts: readonly (string | readonly [string, string])[]): Ledger {
  const bodies = texts.map((text) => (typeof text === 'string' ? text : text[0]))
  const items = texts.map((text, at) => {
    const start = bodies.slice(0, at).join('\n').length + (at > 0 ? 1 : 0)
    const title = typeof text === 'string' ? null : text[1]
    return item(String(at + 1), { start, end: start + (bodies[at] ?? '').length, title })
  })
  return temporaryLedger([{ ...extracted(items), text: bodies.join('\n') }])
}
const paths = (ledger: Ledger, query: string): string[] =>
  foundIn(ledger, query)
    .map(({ path }) => path)
    .sort()

describe('searchItems', () => {
  test('finds words of any length', () => {
    expect(found('公园')).toEqual(['昌吉回族自治州 9', '克孜勒苏柯尔克孜自治州 8'])
    expect(found('园').length).toBeGreaterThan(2)
    expect(found('残疾儿童康复')).toEqual(['克孜勒苏柯尔克孜自治州 15'])
    expect(found('没有的词')).toEqual([])
  })

  test('every word of one to four characters finds exactly the items that have it', () => {
    const ledger = temporaryLedger(seeds)
    const items = seeds.flatMap(({ source, text, items: all }) =>
      // A scan of its own over the stored text, by the rules of Unicode alone.
      all.map(({ id, start, end }) => ({
        key: `${source.sha256} ${id}`,
        text: text.slice(start, end).normalize('NFKC').replace(/\s/g, '').toLowerCase(),
      })),
    )
    const words = new Set(items.flatMap(({ text }) => [1, 2, 3, 4].flatMap((length) => wordsOf(text, length))))
    expect(words.size).toBeGreaterThan(20_000)
    const statement = ledger.database.prepare<[string], string>(
      `SELECT e.document_id || ' ' || e.item_id FROM item_index JOIN search_entries e ON e.id = item_index.rowid WHERE item_index MATCH ?`,
    )
    const wrong = [...words].filter((word) => {
      const expected = items.filter(({ text }) => text.includes(word)).map(({ key }) => key)
      return (
        expected.sort().join() !==
        statement
          .pluck()
          .all(matchExpressionOf(phrase(word)))
          .sort()
          .join()
      )
    })
    expect(wrong).toEqual([])
  })

  test('finds what stands across line ends, in other widths, in Traditional characters and in capitals', () => {
    const ledger = ledgerOf('新建农村\n　公路５０公里。', '建設養老服務中心，瞭解需求，按計畫實施', 'App提供5G服务')
    for (const query of ['农村公路', '50公里', '５０公里']) expect(paths(ledger, query)).toEqual(['1'])
    for (const query of ['养老服务', '養老服務', '了解', '瞭解', '计划', '計畫']) expect(paths(ledger, query)).toEqual(['2'])
    for (const query of ['APP', '5g', '５Ｇ']) expect(paths(ledger, query)).toEqual(['3'])
  })

  test('AND, OR, NOT and brackets', () => {
    const ledger = ledgerOf('公园 学位', '公园', '学位 床位', '床位')
    expect(paths(ledger, '公园 学位')).toEqual(['1'])
    expect(paths(ledger, '公园 OR 床位')).toEqual(['1', '2', '3', '4'])
    expect(paths(ledger, '(公园 OR 床位) NOT 学位')).toEqual(['2', '4'])
    expect(paths(ledger, '公园 NOT (学位 OR 床位)')).toEqual(['2'])
    expect(paths(ledger, '"公园学位"')).toEqual(['1'])
  })

  test('puts first what speaks most of it: in the title, and often', () => {
    const ledger = ledgerOf(
      '改造道路，沿线有公园。另有其他内容若干。',
      ['建设公园。改造道路若干，另有其他内容。', '建设公园'],
      '公园与公园之间建公园步道。',
      '无关的内容',
      '无关的内容',
      '无关的内容',
      '无关的内容',
    )
    expect(foundIn(ledger, '公园').map(({ path }) => path)).toEqual(['2', '3', '1'])
    const scores = foundIn(ledger, '公园').map(({ score }) => score)
    expect(scores).toEqual([...scores].sort((one, other) => other - one))
  })

  test('shows where the words stand, by offsets into the text', () => {
    const ledger = temporaryLedger(seeds)
    const [hit] = foundIn(ledger, '公园 排球')
    const text = seeds.find(({ source }) => source.sha256 === hit?.documentId)?.text ?? ''
    expect(hit?.snippet.marks.map(({ start, end }) => text.slice(start, end))).toEqual(['公园', '排球'])
    expect(hit?.marked).toBe('…建设小型体育«公园»1座。开展2025年第二届“克州阿图什杯”男子«排球»比赛、…')
  })

  test('takes the filters of query, and finds headings by those of the document', () => {
    expect(found('公园', { region: '昌吉' })).toEqual(['昌吉回族自治州 9'])
    expect(found('养老', { year: 2024 })).toEqual(['伊犁哈萨克自治州 8'])
    expect(found('建设', { lead: '住建局', dueBy: '2025-12-31' })).toEqual(found('建设', { lead: '住房和城乡建设局', region: '克孜勒苏' }))
    expect(found('民生', { region: '铁门关' })).not.toEqual([])
    expect(found('就业和确保', { region: '伊犁' })).toEqual([])
    const headings = found('就业', { region: '伊犁' })
    expect(headings).toContain('伊犁哈萨克自治州 4')
    expect(found('就业', { region: '伊犁', role: ['target'] })).toEqual(['伊犁哈萨克自治州 4/1'])
  })

  test('gives the best, and how many there are', () => {
    const ledger = temporaryLedger(seeds)
    const all = searchItems(ledger, '建设', { lexicon })
    const best = searchItems(ledger, '建设', { lexicon, limit: 3 })
    expect(best.hits).toEqual(all.hits.slice(0, 3))
    expect([best.total, all.total]).toEqual([all.hits.length, all.hits.length])
  })

  test('does not see removed documents', () => {
    const ledger = temporaryLedger(seeds)
    const [first] = foundIn(ledger, '公园')
    removeDocument(ledger, first?.documentId ?? '', { reason: 'test' })
    expect(foundIn(ledger, '公园').map(({ documentId }) => documentId)).not.toContain(first?.documentId)
  })

  test('whatever is typed is answered or refused in words, never by SQLite', () => {
    const ledger = temporaryLedger(seeds.slice(0, 1))
    const piece = fc.oneof(
      fc.constantFrom(
        '公园',
        '公',
        'AND',
        'OR',
        'NOT',
        '(',
        ')',
        '"',
        '“',
        '”',
        '*',
        "'",
        '-',
        '^',
        'NEAR(',
        '{',
        ':',
        '\0',
        '\ud842',
        ' ',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    )
    const answered = { yes: 0, no: 0 }
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), fc.constantFrom('', ' '), (pieces, glue) => {
        try {
          foundIn(ledger, pieces.join(glue))
          answered.yes++
        } catch (error) {
          expect(error).toBeInstanceOf(SearchError)
          answered.no++
        }
      }),
      { numRuns: 1000 },
    )
    expect(Math.min(answered.yes, answered.no)).toBeGreaterThan(50)
  })

  test('the longest and the deepest query that is taken is answered', () => {
    const ledger = temporaryLedger(seeds.slice(0, 1))
    expect(foundIn(ledger, Array.from({ length: 500 }, () => '公').join(' '))).not.toEqual([])
    let deep = '公'
    for (let depth = 0; depth < 12; depth++) deep = `(园 NOT 床 ${depth % 2 === 0 ? 'OR' : 'AND'} ${deep})`
    expect(() => foundIn(ledger, deep)).not.toThrow()
    expect(() => foundIn(ledger, `园 ${'公'.repeat(990)}`)).not.toThrow()
  })
})

describe('searchDocuments', () => {
  const documents = (query: string, filters: QueryFilters = {}): (string | null)[] =>
    searchDocuments(temporaryLedger(seeds), query, { lexicon, filters }).hits.map(({ region }) => region)

  test('finds what stands outside of the items too', () => {
    expect(found('督查督办')).toEqual([])
    expect(documents('督查督办')).toEqual(['玛纳斯县'])
  })

  test('takes the filters of query: documents that have such a row', () => {
    expect(documents('养老').sort()).toEqual(seeds.map(({ document }) => document.region?.name).sort())
    expect(documents('养老', { year: 2024 })).toEqual(['伊犁哈萨克自治州'])
    expect(documents('养老', { lead: '住建局' }).sort()).toEqual(['伊犁哈萨克自治州', '克孜勒苏柯尔克孜自治州'])
  })
})

/** A word with marks in it is looked for in quotation marks; those that are some themselves have no way to be written. */
const phrase = (word: string) => ({ kind: 'phrase' as const, spellings: [searchFormOf(word).characters] })

function wordsOf(text: string, length: number): string[] {
  const characters = [...text]
  return characters.slice(0, characters.length - length + 1).map((_, at) => characters.slice(at, at + length).join(''))
}
