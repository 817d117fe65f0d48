import { join } from 'node:path'
import { pdfOf } from '../../fixtures/scripts/pages/write-pdf.ts'
import { plainPdfOf } from '../../fixtures/scripts/pages/write-plain-pdf.ts'
import { PAGES, storedForms } from './forms.ts'
import { compileTo, measuredReading, repeatedCirculars } from './memory.ts'
import { type Section, tableOf } from './section.ts'
import { pageTimesOf, type TimedFile } from './speed.ts'

const METHOD = `Milliseconds a page on the machine that wrote this page, which other programs used too: only the ratios, measured round by round within one run, mean anything, and
they differ by a fifth from run to run. Ours is reading with layout, tables and boxes, without extraction; pdf-parse (getText) and we run inside the process, pdftotext is
started for every file.`

const TIMED = ['circular.pdf', 'circular-plain.pdf', 'newspaper-3.pdf', 'newspaper-5.pdf']

/** Pages of the long files. */
const MANY_PAGES = 500

/** What reading takes. @param folder for compiled sources and files, from which the packages of the project can be found */
export async function speedSection(stems: readonly string[], folder: string): Promise<Section> {
  const rows = []
  for (const form of storedForms.filter(({ name }) => TIMED.includes(name))) {
    const files: TimedFile[] = []
    for (const stem of stems) {
      const name = `${stem}.${form.name}`
      files.push({ name, path: join(PAGES, name), bytes: await form.bytes(stem), pages: form.truth(stem).pages.length })
    }
    const { ours, pdfParse, pdfToText, toPdfParse, toPdfToText } = await pageTimesOf(files)
    rows.push([
      form.name,
      ours.toFixed(0),
      pdfParse.toFixed(0),
      pdfToText.toFixed(1),
      `${toPdfParse.toFixed(1)} ×`,
      `${toPdfToText.toFixed(0)} ×`,
    ])
  }
  return {
    title: 'Time and memory',
    text: [
      METHOD,
      tableOf(['form', 'ours, ms', 'pdf-parse, ms', 'pdftotext, ms', 'ours to pdf-parse', 'ours to pdftotext'], rows),
      'What a process that reads a pdf of circular pages holds at most, Node.js itself included:',
      await memoryTable(folder),
    ].join('\n\n'),
  }
}

async function memoryTable(folder: string): Promise<string> {
  compileTo(folder)
  const megabytes = (pdf: Uint8Array): string => `${(measuredReading(pdf, 'repeated.pdf', folder).peakBytes / 1e6).toFixed(0)} MB`
  const rows = []
  for (const count of [1, MANY_PAGES]) {
    const pages = repeatedCirculars(count)
    rows.push([count, megabytes(await pdfOf(pages)), megabytes(plainPdfOf(pages))])
  }
  return tableOf(['pages', 'fonts embedded', 'fonts not embedded'], rows)
}
