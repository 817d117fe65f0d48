import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pageForms } from '../../fixtures/scripts/pages/make-pages.ts'
import { type NewspaperColumns, newspaperPages } from '../../fixtures/scripts/pages/newspaper.ts'
import type { PageTruth, PlacedPage } from '../../fixtures/scripts/pages/placed-page.ts'
import { type DrawingOrder, shufflePages } from '../../fixtures/scripts/pages/shuffle-pages.ts'
import { readTruth } from '../../fixtures/scripts/pages/write-truth.ts'
import { readOutline } from '../../fixtures/scripts/seed-files.ts'

const ROOT = join(import.meta.dirname, '..', '..')
/** Where the fixtures with pages stand. */
export const PAGES = join(ROOT, 'fixtures', 'pages')

/** A form in which every seed is printed. */
export interface FixtureForm {
  /** newspaper-3.pdf: as its files are called behind the seed's name. */
  name: string
  /** Forms that differ in the seed of a shuffle alone stand in one row of a table. */
  row: string
  /** What the document is printed as: it decides which fields its furniture says otherwise. */
  printedAs: 'circular' | 'table' | 'newspaper'
  bytes(stem: string): Uint8Array | Promise<Uint8Array>
  truth(stem: string): PageTruth
}

/** The bytes of a seed as it came. */
export const seedBytes = (stem: string): Uint8Array => readFileSync(join(ROOT, 'seeds', `${stem}.txt`))

/** The forms with pages that stand in fixtures/pages. */
export const storedForms: readonly FixtureForm[] = Object.entries(pageForms).flatMap(([form, { files }]) =>
  Object.keys(files).map((ending) => ({
    ...{ name: `${form}${ending}`, row: `${form}${ending}` },
    printedAs: form.startsWith('newspaper') ? 'newspaper' : form === 'table' ? 'table' : 'circular',
    bytes: (stem: string) => readFileSync(join(PAGES, `${stem}.${form}${ending}`)),
    truth: (stem: string) => readTruth(readFileSync(join(PAGES, `${stem}.${form}.truth.json.gz`))),
  })),
)

export const NEWSPAPER_COLUMNS: readonly NewspaperColumns[] = [2, 3, 5]

/** How a newspaper is drawn: in the order of reading, or not. */
export type Drawing = { order: 'reading' } | { order: DrawingOrder; seed: number }

export const newspaperOf = (stem: string, columns: NewspaperColumns) => newspaperPages(readOutline(stem), columns)

export const drawn = (pages: readonly PlacedPage[], drawing: Drawing): readonly PlacedPage[] =>
  drawing.order === 'reading' ? pages : shufflePages(pages, drawing.seed, drawing.order)

/** Whatever the seed. */
export const orderName = ({ order }: Drawing): string =>
  ({ reading: 'in the order of reading', rows: 'row by row', runs: 'in shuffled runs' })[order]

export const nameOfDrawing = (drawing: Drawing): string =>
  drawing.order === 'runs' ? `${orderName(drawing)}, seed ${drawing.seed}` : orderName(drawing)

/** Newspapers whose drawing order is not that of reading. */
export const shuffledForms = (
  drawings: readonly Drawing[],
  write: (pages: readonly PlacedPage[]) => Uint8Array | Promise<Uint8Array>,
  columns: readonly NewspaperColumns[] = NEWSPAPER_COLUMNS,
): FixtureForm[] =>
  columns.flatMap((count) =>
    drawings.map(
      (drawing): FixtureForm => ({
        ...{ name: `newspaper-${count}.pdf ${nameOfDrawing(drawing)}`, row: `newspaper-${count}.pdf ${orderName(drawing)}` },
        printedAs: 'newspaper',
        bytes: (stem) => write(drawn(newspaperOf(stem, count).pages, drawing)),
        truth: (stem) => newspaperOf(stem, count).truth,
      }),
    ),
  )
