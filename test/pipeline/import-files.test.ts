import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, onTestFinished, test } from 'vitest'
import { generatedNotices } from '../../bench/import/generated-notices.ts'
import { loadLexicon } from '../../src/lexicon/index.ts'
import { createFileExtractor, type ExtractorOptions } from '../../src/pipeline/extract-file.ts'
import { type ImportOptions, type ImportOutcome, importFiles } from '../../src/pipeline/import-files.ts'
import { findInputs } from '../../src/pipeline/inputs.ts'
import { isKnown, type Ledger, removeDocument } from '../../src/store/index.ts'
import { dumpOf, rowsOf, temporaryLedger } from '../support/ledger.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const SEEDS = join(import.meta.dirname, '../../seeds')
const [NAME = ''] = readdirSync(SEEDS)
const SEED = readFileSync(join(SEEDS, NAME))
const lexicon = loadLexicon()
/** With this limit every reading fails: what is imported all the same was not read. */
const NOTHING_CAN_BE_READ = { limits: { bytes: 1 } }

type Options = Partial<ImportOptions & ExtractorOptions>

async function importAll(folder: string, ledger: Ledger, options: Options = {}): Promise<ImportOutcome[]> {
  const extractor = createFileExtractor({ lexicon, ...options })
  onTestFinished(() => extractor.close())
  const outcomes: ImportOutcome[] = []
  for await (const outcome of importFiles(await findInputs(['.'], folder), { extractor, ledger, concurrency: 4, ...options })) {
    outcomes.push(outcome)
  }
  return outcomes
}

const kindsOf = (outcomes: readonly ImportOutcome[]): string[] =>
  outcomes.map((outcome) => (outcome.kind === 'failed' ? outcome.finding.code : outcome.kind))

describe('what is stored already', () => {
  test('is not read again, and is what it was', async () => {
    const folder = temporaryFolder({ 'a.txt': SEED })
    const ledger = temporaryLedger()
    const [first] = await importAll(folder, ledger)
    const before = dumpOf(ledger)
    const [second] = await importAll(folder, ledger, NOTHING_CAN_BE_READ)
    if (first?.kind !== 'stored' || second?.kind !== 'unchanged') throw new Error(`${first?.kind}, ${second?.kind}`)
    expect(second.extracted()).toEqual(first.extracted())
    expect(second.document).toMatchObject({ title: first.document.title, planYear: 2025 })
    expect(dumpOf(ledger)).toBe(before)
  })

  test('gains an origin under another name', async () => {
    const ledger = temporaryLedger()
    await importAll(temporaryFolder({ 'a.txt': SEED }), ledger)
    expect(kindsOf(await importAll(temporaryFolder({ 'b.txt': SEED }), ledger, NOTHING_CAN_BE_READ))).toEqual(['unchanged'])
    expect(rowsOf(ledger, 'SELECT origin FROM document_origins ORDER BY origin')).toEqual(['a.txt', 'b.txt'])
  })

  test('is known inside a container too, which is opened', async () => {
    const ledger = temporaryLedger()
    const folder = temporaryFolder({ 'n.zip': zipSync({ 'a.txt': SEED, 'note.txt': Buffer.from('今天下午三点开会。\n') }) })
    expect(kindsOf(await importAll(folder, ledger))).toEqual(['opened', 'stored', 'stored'])
    const extractor = createFileExtractor({ lexicon })
    onTestFinished(() => extractor.close())
    const known = (sha256: string): boolean => isKnown(ledger, sha256, extractor.fingerprint)
    const kinds: string[] = []
    for await (const { kind } of extractor.extract(await findInputs(['.'], folder), { concurrency: 1, isKnown: known })) kinds.push(kind)
    expect(kinds).toEqual(['opened', 'known', 'known'])
    expect(kindsOf(await importAll(folder, ledger))).toEqual(['opened', 'unchanged', 'unchanged'])
  })

  test('is read again with another year, other words or another recogniser, and when asked for', async () => {
    const folder = temporaryFolder({ 'a.txt': SEED })
    const ledger = temporaryLedger()
    await importAll(folder, ledger)
    const [unit, ...others] = lexicon.units
    if (!unit) throw new Error('no units')
    const changed: Options[] = [{ referenceYear: 2030 }, { lexicon: { ...lexicon, units: others } }, { ocr: null }, { again: true }]
    for (const options of changed) {
      expect(kindsOf(await importAll(folder, ledger, { ...NOTHING_CAN_BE_READ, ...options }))).toEqual(['file_too_large'])
    }
  })

  test('stays removed, and is restored, without being read', async () => {
    const folder = temporaryFolder({ 'a.txt': SEED })
    const ledger = temporaryLedger()
    const [first] = await importAll(folder, ledger)
    if (first?.kind !== 'stored') throw new Error('not stored')
    removeDocument(ledger, first.documentId, { reason: '误导入' })
    expect(kindsOf(await importAll(folder, ledger, NOTHING_CAN_BE_READ))).toEqual(['removed'])
    expect(kindsOf(await importAll(folder, ledger, { ...NOTHING_CAN_BE_READ, restore: true }))).toEqual(['restored'])
    expect(kindsOf(await importAll(folder, ledger, NOTHING_CAN_BE_READ))).toEqual(['unchanged'])
  })
})

describe('many files', () => {
  test('make the same ledger in worker processes as few at a time', async () => {
    const notices = Object.fromEntries([...generatedNotices(45, 'many files')].map(({ name, text }) => [name, text]))
    const files = { ...notices, 'empty.txt': '', 'torn.docx': Buffer.from('PK\x03\x04torn') }
    const folder = temporaryFolder(files)
    const many = temporaryLedger()
    const outcomes = await importAll(folder, many)
    expect(kindsOf(outcomes).filter((kind) => kind === 'stored')).toHaveLength(45)
    for (const outcome of outcomes.slice(0, 45)) {
      if (outcome.kind !== 'stored') throw new Error(outcome.kind)
      expect(outcome.extracted().items.length).toBeGreaterThanOrEqual(6)
    }
    const one = temporaryLedger()
    const extractor = createFileExtractor({ lexicon })
    onTestFinished(() => extractor.close())
    for (const file of await findInputs(['.'], folder)) {
      for await (const _ of importFiles([file], { extractor, ledger: one, concurrency: 1 }));
    }
    expect(withoutMoments(many)).toBe(withoutMoments(one))
  })
})

/** The clock of these ledgers goes on with every question. */
const withoutMoments = (ledger: Ledger): string => dumpOf(ledger).replaceAll(/"\d{4}-\d\d-\d\dT[\d:.]+Z"/g, '"moment"')
