import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  closeLedger,
  compareYears,
  diffDocuments,
  documents,
  exportLedger,
  extractDocument,
  findDeadlines,
  findQuantities,
  importDocument,
  lineagesOf,
  loadLexicon,
  openLedger,
  parseNumeral,
  queryLedger,
  readDocument,
  selectChanges,
  splitOrganisations,
  UnreadableDocumentError,
} from '../src/index.ts'
import { temporaryFolder } from './support/temporary-folder.ts'

const SEEDS = join(import.meta.dirname, '../seeds')
const [SEED = ''] = readdirSync(SEEDS)
const readSeed = () => readDocument(readFileSync(join(SEEDS, SEED)), { name: SEED })

describe('the library', () => {
  test('reads bytes', async () => {
    const source = await readSeed()
    expect(source.source).toMatchObject({ name: SEED, mediaType: 'text/plain' })
    expect(source.text).toBe(readFileSync(join(SEEDS, SEED), 'utf8'))
  })

  test('says what is wrong with bytes that cannot be read, as data and in words', async () => {
    const error = await readDocument(new Uint8Array(), { name: 'a.txt' }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UnreadableDocumentError)
    expect(error).toMatchObject({ message: 'a.txt: the file is empty', finding: { code: 'empty_file', severity: 'error' } })
  })

  test('extracts the same with its own lexicon and with one that is given', async () => {
    const source = await readSeed()
    expect(extractDocument(source, { lexicon: loadLexicon() })).toEqual(extractDocument(source))
  })

  test('takes words of your own', () => {
    const folder = temporaryFolder({ 'words.yaml': 'units:\n  - { word: 咕咚, dimension: count, example: 新建3咕咚 }\n' })
    const lexicon = loadLexicon([join(folder, 'words.yaml')])
    expect(findQuantities('新建池塘3咕咚。', { lexicon })).toMatchObject([{ quote: '3咕咚', unit: '咕咚' }])
  })

  test('finds quantities, deadlines, numerals and units in a piece of text', () => {
    expect(findQuantities('改造老旧小区456户以上。')).toMatchObject([
      { quote: '456户以上', start: 6, end: 12, value: 456, unit: '户', comparator: 'gte', role: 'target', action: '改造' },
    ])
    expect(findDeadlines('10月30日前完成。', { planYear: 2025 })).toMatchObject([{ date: '2025-10-30', yearFrom: 'plan', start: 0 }])
    expect(findDeadlines('10月30日前完成。')).toMatchObject([{ date: null }])
    expect(parseNumeral('三万六')).toBe(36000)
    expect(parseNumeral('许多')).toBeNull()
    expect(splitOrganisations('自治州住建局、发展改革委').names.map(({ name }) => name)).toEqual(['自治州住建局', '自治州发展改革委'])
  })

  test('keeps a document in a ledger and asks it', async () => {
    const ledger = openLedger(':memory:')
    const extracted = extractDocument(await readSeed())
    importDocument(ledger, extracted, { origin: SEED })
    expect(documents(ledger)).toMatchObject([{ items: extracted.items.filter(({ leaf }) => leaf).length }])
    const targets = extracted.items.flatMap(({ quantities }) => quantities).filter(({ role }) => role === 'target')
    expect(queryLedger(ledger, { role: ['target'] }).rows).toHaveLength(targets.length)
    expect([...exportLedger(ledger, 'jsonl')].map((line) => JSON.parse(String(line)))).toEqual([extracted])
    closeLedger(ledger)
  })

  test('compares documents, and follows what goes on', async () => {
    const read = async (year: number, item: string) =>
      extractDocument(
        await readDocument(new TextEncoder().encode(`云山县${year}年民生实事项目\n1. ${item}\n2. 加装电梯6部。\n`), {
          name: `${year}.txt`,
        }),
      )
    const [from, to] = await Promise.all([read(2024, '新改建农村公路120公里。'), read(2025, '农村公路新改建90公里。')])
    expect(diffDocuments(from, to).pairs[0]).toMatchObject({ kind: 'kept', changes: [{ kind: 'lowered', absolute: -30, unit: '公里' }] })
    expect(lineagesOf([to, from]).lineages.map(({ steps }) => steps.map(({ items }) => items))).toEqual([
      [['1'], ['1']],
      [['2'], ['2']],
    ])
    expect(selectChanges(diffDocuments(from, to), { byMoreThan: 20 }).pairs.map(({ to }) => to)).toEqual([['1']])
    const ledger = openLedger(join(temporaryFolder(), 'ledger.db'))
    for (const list of [from, to]) importDocument(ledger, list, { origin: list.source.name })
    expect(compareYears(ledger, 2024, 2025)).toMatchObject({
      comparisons: [{ diff: { from: { id: from.source.sha256 } } }],
      notCompared: [],
    })
    closeLedger(ledger)
  })
})
