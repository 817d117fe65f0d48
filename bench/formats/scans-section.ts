import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PageTruth } from '../../fixtures/scripts/pages/placed-page.ts'
import { LIST_ARTICLE } from '../../fixtures/scripts/pages/story.ts'
import { readTruth } from '../../fixtures/scripts/pages/write-truth.ts'
import { scanFile } from '../../fixtures/scripts/scans/make-scans.ts'
import { SCAN_FORMS, type ScanForm } from '../../fixtures/scripts/scans/scan-forms.ts'
import type { Box } from '../../src/layout/box.ts'
import type { ExtractedDocument } from '../../src/model/index.ts'
import { turnedBox } from '../../src/read/image/rotate.ts'
import { createTesseractEngine } from '../../src/read/ocr/tesseract.ts'
import type { OcrSource } from '../../src/read/reader.ts'
import { PAGES, seedBytes } from './forms.ts'
import { misreadGlyphsOf } from './misread-match.ts'
import { type Placement, placementsOf } from './places.ts'
import { extractFixture } from './reading.ts'
import { percent, type Section, tableOf } from './section.ts'
import type { TrueGlyph } from './truth-match.ts'

const METHOD = `The printed circulars and a newspaper of three columns, drawn and scanned by fixtures/scripts/scans, each one tiff of all pages. Quantities in any item: number, bound, unit as in the
plain text, all seeds together. Places: quantities, names and dates whose boxes are neither half an em short of the glyphs that were printed there (marks count with the half of
their em that holds their ink) nor half an em beyond. Seconds
with tesseract.js on one core of the machine that wrote this page.`

/** What is scanned, and how. */
const SCANS: readonly { fixture: string; name: string; form: ScanForm }[] = [
  { fixture: 'circular', name: 'circular, 200 dpi', form: SCAN_FORMS.straight200 },
  { fixture: 'circular', name: 'circular, 150 dpi', form: SCAN_FORMS.straight150 },
  { fixture: 'circular', name: 'circular, 200 dpi, turned, noisy, JPEG', form: SCAN_FORMS.turned200 },
  { fixture: 'newspaper-3', name: 'newspaper, 200 dpi', form: SCAN_FORMS.straight200 },
]

/** Em. */
const MOST_OFF = 0.5

interface ReadScan {
  right: number
  expected: number
  found: number
  placements: readonly Placement[]
  pages: number
  milliseconds: number
}

/** What is left of a list that was scanned. */
export async function scansSection(stems: readonly string[]): Promise<Section> {
  const engine = await createTesseractEngine()
  try {
    const rows = []
    for (const { fixture, name, form } of SCANS) {
      const scans: ReadScan[] = []
      for (const stem of stems) scans.push(await readScan(stem, fixture, form, async () => engine))
      rows.push(rowOf(name, scans))
    }
    const head = ['scan', 'pages', 'quantities, F1', 'in the text', 'found', 'right', 'places within ½ em', 'seconds a page']
    return { title: 'Scans', text: [METHOD, tableOf(head, rows), `Recognised by ${engine.name}.`].join('\n\n') }
  } finally {
    await engine.close()
  }
}

function rowOf(name: string, scans: readonly ReadScan[]): (string | number)[] {
  const sum = (count: (scan: ReadScan) => number): number => scans.reduce((total, scan) => total + count(scan), 0)
  const [right, expected, found] = [sum((scan) => scan.right), sum((scan) => scan.expected), sum((scan) => scan.found)]
  const placements = scans.flatMap((scan) => scan.placements)
  const near = placements.filter(({ short, beyond }) => short <= MOST_OFF && beyond <= MOST_OFF)
  const pages = sum((scan) => scan.pages)
  const seconds = sum(({ milliseconds }) => milliseconds) / pages / 1000
  return [
    name,
    pages,
    percent(2 * right, expected + found),
    expected,
    found,
    right,
    percent(near.length, placements.length),
    seconds.toFixed(1),
  ]
}

async function readScan(stem: string, fixture: string, form: ScanForm, ocr: OcrSource): Promise<ReadScan> {
  const expected = quantitiesOf(await extractFixture(seedBytes(stem), `${stem}.txt`))
  const { name, bytes } = await scanFile(`${stem}.${fixture}`, form, 'tiff')
  const start = performance.now()
  const document = await extractFixture(bytes, name, ocr)
  const milliseconds = performance.now() - start
  const found = quantitiesOf(document)
  const truth = readTruth(readFileSync(join(PAGES, `${stem}.${fixture}.truth.json.gz`)))
  const placements = placementsOf(document, scannedGlyphs(document.text, truth, form), false)
  return {
    right: common(expected, found),
    expected: expected.length,
    found: found.length,
    placements,
    pages: truth.pages.length,
    milliseconds,
  }
}

const quantitiesOf = ({ items }: ExtractedDocument): string[] =>
  items.flatMap(({ quantities }) =>
    quantities.map(({ value, valueMax, comparator, unit }) => JSON.stringify([value, valueMax, comparator, unit])),
  )

function common(expected: readonly string[], found: readonly string[]): number {
  const left = [...found]
  return expected.filter((quantity) => {
    const at = left.indexOf(quantity)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
}

/** Marks whose ink stands in one half of their em (GB/T 15834, 5.1). */
const LEFT_MARKS = new Set('，。、；：？！）》〉】〕」』’”')
const RIGHT_MARKS = new Set('（《〈【〔「『‘“')

/** Where the ink of a text stands on its scan: turned with the page; of a mark the half of its em that is not empty. */
export function scannedGlyphs(text: string, { lines, pages }: PageTruth, { degrees }: Pick<ScanForm, 'degrees'>): (TrueGlyph | null)[] {
  const list = lines.filter(({ article }) => article === LIST_ARTICLE)
  const printed = list.length > 0 ? list : lines.filter(({ kind }) => kind !== 'furniture')
  const middles = new Map(pages.map(({ number, width, height }) => [number, [width / 2, height / 2] as const]))
  return misreadGlyphsOf(text, printed).map(
    (glyph) => glyph && { ...glyph, box: turnedBox(inkOf(glyph), middles.get(glyph.page) ?? [0, 0], degrees) },
  )
}

function inkOf({ character, box: [x0, y0, x1, y1] }: TrueGlyph): Box {
  const middle = (x0 + x1) / 2
  if (LEFT_MARKS.has(character)) return [x0, y0, middle, y1]
  return RIGHT_MARKS.has(character) ? [middle, y0, x1, y1] : [x0, y0, x1, y1]
}
