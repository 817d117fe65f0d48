import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pdfOf } from '../../fixtures/scripts/pages/write-pdf.ts'
import { type Drawing, drawn, NEWSPAPER_COLUMNS, newspaperOf, orderName } from './forms.ts'
import { shortStem } from './measured-form.ts'
import { addShares, keptTogether, partedPairs, type Share } from './order.ts'
import { textOfPdfParse, textOfPdfToText } from './other-readers.ts'
import { readFixture } from './reading.ts'
import { percent, type Section, tableOf } from './section.ts'

const METHOD = `The share of consecutive lines of an article that stay together: what the second line says stands right behind what the first says, somewhere in the text that a reader gives.
White space, full-width forms and hyphens are left aside; furniture has no order. All seeds together, the same files for all readers: ours, pdf-parse's own text (with the
tables of CJK encodings, without its lines between pages), poppler's pdftotext, and pdftotext -layout.`

interface ReadDrawing {
  stem: string
  columns: number
  drawing: Drawing
  /** One a reader, in the order of READERS. */
  shares: readonly Share[]
  /** Of ours. */
  parted: readonly string[]
}

const READERS = ['ours', 'pdf-parse', 'pdftotext', 'pdftotext -layout']

/** Reading order on newspaper pages, whatever the order of drawing. @param folder for the files */
export async function orderSection(stems: readonly string[], drawings: readonly Drawing[], folder: string): Promise<Section> {
  const read: ReadDrawing[] = []
  for (const stem of stems) {
    for (const columns of NEWSPAPER_COLUMNS) for (const drawing of drawings) read.push(await readDrawing(stem, columns, drawing, folder))
  }
  const orders = [...new Set(drawings.map(orderName))]
  const rows = NEWSPAPER_COLUMNS.flatMap((columns) =>
    orders.map((order) => {
      const own = read.filter((each) => each.columns === columns && orderName(each.drawing) === order)
      return [
        `${columns} columns, drawn ${order}`,
        own.length,
        ...READERS.map((_, at) => shareOf(own.flatMap(({ shares }) => shares.slice(at, at + 1)))),
      ]
    }),
  )
  const parted = [
    ...new Set(
      read.flatMap(({ stem, columns, parted: pairs }) => pairs.map((pair) => `- ${shortStem(stem)}, ${columns} columns: ${pair}`)),
    ),
  ]
  return {
    title: 'Reading order',
    text: [
      METHOD,
      tableOf(['newspaper', 'files', ...READERS], rows),
      ...(parted.length > 0 ? ['Parted by ours:', parted.join('\n')] : []),
    ].join('\n\n'),
  }
}

async function readDrawing(stem: string, columns: 2 | 3 | 5, drawing: Drawing, folder: string): Promise<ReadDrawing> {
  const { pages, truth } = newspaperOf(stem, columns)
  const bytes = await pdfOf(drawn(pages, drawing))
  const file = join(folder, 'newspaper.pdf')
  writeFileSync(file, bytes)
  const { text: own } = await readFixture(bytes, 'newspaper.pdf')
  const texts = [own, await textOfPdfParse(bytes), textOfPdfToText(file), textOfPdfToText(file, ['-layout'])]
  const parted = partedPairs(own, truth).map(([before, after]) => `${before.text} → ${after.text}`)
  return { stem, columns, drawing, shares: texts.map((text) => keptTogether(text, truth)), parted }
}

function shareOf(shares: readonly Share[]): string {
  const { right, of } = addShares(shares)
  return percent(right, of)
}
