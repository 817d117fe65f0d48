import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as ofd from '../../fixtures/scripts/hostile/hostile-ofd.ts'
import * as pdf from '../../fixtures/scripts/hostile/hostile-pdf.ts'
import * as pictures from '../../fixtures/scripts/hostile/hostile-pictures.ts'
import { exhaustingFiles, refusedFiles } from '../../fixtures/scripts/hostile/index.ts'
import { loadLexicon } from '../../src/lexicon/index.ts'
import { LANGUAGES, messageOf } from '../../src/messages/index.ts'
import type { Finding } from '../../src/model/index.ts'
import { createFileExtractor } from '../../src/pipeline/extract-file.ts'
import { importFiles } from '../../src/pipeline/import-files.ts'
import { findInputs } from '../../src/pipeline/inputs.ts'
import { DEFAULT_LIMITS } from '../../src/read/limits.ts'
import type { OcrEngine } from '../../src/read/ocr/engine.ts'
import { createTesseractEngine } from '../../src/read/ocr/tesseract.ts'
import { closeLedger, documents, failures, openLedger } from '../../src/store/index.ts'
import { runIn } from '../support/command-line.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { findingsOf, readDocument, refusalOf } from './reading.ts'

const SEEDS = join(import.meta.dirname, '../../seeds')
const [SEED = ''] = readdirSync(SEEDS)
const GOOD_FILE = { 'good.txt': readFileSync(join(SEEDS, SEED)) }

/** Milliseconds that a file may take that no reader needs to look into, on a busy machine. */
const SOON = 5000

/** What each file is refused with: what is wrong, and where. */
const REFUSALS: Record<string, Pick<Finding, 'code'> & { data: object }> = {
  'encrypted.pdf': { code: 'encrypted_file', data: { format: 'pdf' } },
  'header-only.pdf': { code: 'broken_file', data: { format: 'pdf', cause: 'content_unreadable' } },
  'no-catalogue.pdf': { code: 'broken_file', data: { format: 'pdf', cause: 'content_unreadable' } },
  'no-pages.pdf': { code: 'broken_file', data: { format: 'pdf', cause: 'content_unreadable', detail: 'the file has no pages' } },
  'ten-thousand-pages.pdf': { code: 'file_too_large', data: { measure: 'pages', actual: 10_000, limit: DEFAULT_LIMITS.pages } },
  'truncated.pdf': { code: 'broken_file', data: { format: 'pdf', cause: 'content_unreadable' } },
  'no.ofd': { code: 'holds_several_files', data: { format: 'zip' } },
  'empty.ofd': { code: 'broken_file', data: { format: 'ofd', cause: 'part_missing', detail: 'Doc_0/Document.xml' } },
  'missing-pages.ofd': { code: 'broken_file', data: { format: 'ofd', cause: 'part_missing', detail: 'Pages/0.xml' } },
  'malformed.ofd': { code: 'broken_file', data: { format: 'ofd', cause: 'xml_malformed' } },
  'entity-bomb.ofd': { code: 'broken_file', data: { format: 'ofd', cause: 'xml_with_doctype', detail: 'Doc_0/Pages/0.xml' } },
  'inflating.ofd': { code: 'file_too_large', data: { measure: 'unzipped_bytes' } },
  'ten-thousand-pages.ofd': { code: 'file_too_large', data: { measure: 'pages', actual: 10_000 } },
  'outside.ofd': { code: 'broken_file', data: { format: 'ofd', cause: 'part_missing' } },
  'bomb.png': { code: 'file_too_large', data: { measure: 'pixels', actual: 3_000_000_000 } },
  'truncated.png': { code: 'broken_file', data: { cause: 'content_unreadable' } },
  'bomb.tiff': { code: 'file_too_large', data: { measure: 'pixels', actual: 3_000_000_000 } },
  'truncated.jpg': { code: 'broken_file', data: { cause: 'content_unreadable' } },
}

describe('files with pages that cannot be read', () => {
  let files: Record<string, Uint8Array> = {}
  beforeAll(async () => {
    files = await refusedFiles()
  })

  it('are all looked at', () => {
    expect(Object.keys(files)).toEqual(Object.keys(REFUSALS))
    for (const bytes of Object.values(files)) expect(bytes.length).toBeLessThan(2 ** 21)
  })

  it.each(Object.entries(REFUSALS))('%s: %j', async (name, expected) => {
    const start = performance.now()
    const finding = await refusalOf(files[name] ?? new Uint8Array(), name)
    expect(performance.now() - start).toBeLessThan(SOON)
    expect(finding).toMatchObject({ ...expected, severity: 'error' })
    for (const language of LANGUAGES) expect(messageOf(finding, language)).toMatch(/^\S.{5,}\S$/)
  })

  it('in a folder are each reported with the reason, and the good file beside them is stored', async () => {
    const folder = temporaryFolder({ ...files, ...GOOD_FILE })
    const { code, out, err } = await runIn(folder, ['import', '.'])
    expect(code).toBe(1)
    expect(out).toMatch(/^good\.txt .* stored$/m)
    for (const name of Object.keys(files)) expect(err).toMatch(new RegExp(`${name.replaceAll('.', '\\.')}: \\S`))
    const recorded = await runIn(folder, ['documents'])
    for (const name of Object.keys(files)) expect(recorded.out).toContain(name)
  }, 120_000)
})

describe('files that would take minutes or gigabytes', () => {
  const LIMITS = { millisecondsWithoutProgress: 8000, megabytes: 1500 }
  /** Milliseconds beyond a limit until the process is gone and the next file has begun. */
  const SLACK = 5000

  it('are stopped at the limits, and the next file goes on', async () => {
    const files = exhaustingFiles()
    const folder = temporaryFolder({ ...files, 'z-good.txt': GOOD_FILE['good.txt'], 'z-good.pdf': pdf.goodPdf() })
    const ledger = openLedger(':memory:')
    const extractor = createFileExtractor({ lexicon: loadLexicon(), limits: LIMITS })
    try {
      let start = performance.now()
      const outcomes: Record<string, string> = {}
      for await (const outcome of importFiles(await findInputs(['.'], folder), { extractor, ledger, concurrency: 1 })) {
        expect(performance.now() - start).toBeLessThan(LIMITS.millisecondsWithoutProgress + SLACK)
        start = performance.now()
        outcomes[outcome.file.shown] = outcome.kind === 'failed' ? outcome.finding.code : outcome.kind
        if (outcome.kind === 'failed') expect(messageOf(outcome.finding, 'en')).toContain('(at page 1)')
      }
      const stopped = expect.stringMatching(/^(?:time|memory)_limit_exceeded$/)
      const expected = Object.fromEntries(Object.keys(files).map((name) => [name, stopped]))
      expect(outcomes).toEqual({ ...expected, 'z-good.pdf': 'stored', 'z-good.txt': 'stored' })
      expect([documents(ledger).length, failures(ledger).length]).toEqual([2, Object.keys(files).length])
    } finally {
      await extractor.close()
      closeLedger(ledger)
    }
  }, 120_000)
})

describe('odd files that are read', () => {
  let engine: Promise<OcrEngine> | null = null
  const ocr = (): Promise<OcrEngine> => {
    engine ??= createTesseractEngine()
    return engine
  }
  afterAll(async () => (await engine)?.close())

  it.each([
    ['that says it has two thousand million pages', pdf.boastingPdf],
    ['whose table of objects points anywhere', pdf.brokenTablePdf],
    ['with a form that draws itself', pdf.recursiveFormPdf],
    ['with a page of 200 × 200 cm', pdf.hugePagePdf],
    ['signed', pdf.signedPdf],
  ])('a pdf %s', async (_what, make) => {
    const start = performance.now()
    expect((await readDocument(make())).text).toBe(pdf.PRINTED)
    expect(performance.now() - start).toBeLessThan(SOON)
  })

  it('a pdf with the name of a Word document is a pdf', async () => {
    expect(await readDocument(pdf.goodPdf(), '通知.docx')).toMatchObject({
      text: pdf.PRINTED,
      source: { name: '通知.docx', mediaType: 'application/pdf' },
    })
  })

  it('a signature is spoken of, and not verified', async () => {
    expect(findingsOf(await readDocument(pdf.signedPdf()))).toEqual([['signatures_not_verified', { count: 1 }]])
  })

  it('a picture that says it has ten thousand million pixels is not decoded', async () => {
    const start = performance.now()
    const document = await readDocument(pdf.pictureBombPdf())
    expect([document.text, findingsOf(document)]).toEqual(['', [['page_blank', { page: 1 }]]])
    expect(performance.now() - start).toBeLessThan(SOON)
  })

  it('lists nested a hundred thousand deep are refused, never an exception', async () => {
    expect(await refusalOf(pdf.nestedPdf(100_000))).toMatchObject({ code: 'broken_file', data: { format: 'pdf' } })
  })

  it('a pdf that needs a password only to be changed is read', async () => {
    expect((await readDocument(await pdf.encryptedPdf({ ownerPassword: 'owner' }))).text).toBe('90 km of pipes')
  })

  it('an OFD one of whose pages is missing has the others, and says which is not there', async () => {
    const document = await readDocument(ofd.missingPageOfd())
    expect(document.text.match(new RegExp(ofd.PRINTED, 'g'))).toHaveLength(2)
    expect(findingsOf(document)).toContainEqual(['page_unreadable', expect.objectContaining({ page: 2 })])
  })

  it('an OFD with the name of a text is an OFD', async () => {
    expect(await readDocument(ofd.goodOfd(), '通知.txt')).toMatchObject({ text: ofd.PRINTED, source: { mediaType: 'application/ofd' } })
  })

  it('an OFD that announces a thousand million distances has as many characters as it has', async () => {
    expect((await readDocument(ofd.boastingOfd())).text).toBe(ofd.PRINTED)
  })

  it('a page tree with a loop beside a page: the page that is not there is named', async () => {
    expect(findingsOf(await readDocument(pdf.partlyCyclicPagesPdf()))).toContainEqual([
      'page_unreadable',
      expect.objectContaining({ page: 2 }),
    ])
  })

  it('a page tree that is nothing but a loop is refused: no page can be read', async () => {
    expect(await refusalOf(pdf.cyclicPagesPdf())).toMatchObject({
      code: 'broken_file',
      data: { format: 'pdf', cause: 'content_unreadable' },
    })
  })

  it.each([
    ['a page that is a picture', () => pdf.pictureOnlyPdf()],
    ['a picture of 200 × 200 cm', pdf.hugePicturePagePdf],
    ['blank paper', () => pictures.blankPng(800, 600)],
    ['a tiff whose page names itself as the next', pictures.endlessTiff],
  ])('%s has no text, and says so; without OCR it says that it was not recognised', async (_what, make) => {
    const recognised = await readDocument(make(), 'scan', { ocr })
    expect(recognised.text).toBe('')
    expect(findingsOf(recognised)).toContainEqual(['page_without_text', { page: 1 }])
    const unread = await readDocument(make(), 'scan')
    expect(findingsOf(unread)).toContainEqual(['page_not_recognised', { page: 1, reason: 'no_engine' }])
  })
})
