import { textOfPdfParse, textOfPdfToText } from './other-readers.ts'
import { readFixture } from './reading.ts'

/** How often each reader reads every file before the clock counts, and while it does. */
const WARM_UPS = 2
const ROUNDS = 7

export interface TimedFile {
  name: string
  path: string
  bytes: Uint8Array
  pages: number
}

/** Milliseconds a page: the best round of each, and the ratios of ours to the others within a round: their median. */
export interface PageTimes {
  ours: number
  pdfParse: number
  pdfToText: number
  toPdfParse: number
  toPdfToText: number
}

/** All readers read the same file in turn, round by round, so that what else the machine does meets all. pdftotext is started anew for every file. */
export async function pageTimesOf(files: readonly TimedFile[]): Promise<PageTimes> {
  const pages = files.reduce((sum, file) => sum + file.pages, 0)
  const round = async () => ({
    ours: (await timed(files, ({ bytes, name }) => readFixture(bytes, name))) / pages,
    pdfParse: (await timed(files, ({ bytes }) => textOfPdfParse(bytes))) / pages,
    pdfToText: (await timed(files, ({ path }) => textOfPdfToText(path))) / pages,
  })
  for (let warmUp = 0; warmUp < WARM_UPS; warmUp++) await round()
  const rounds = []
  for (let count = 0; count < ROUNDS; count++) rounds.push(await round())
  return {
    ours: Math.min(...rounds.map(({ ours }) => ours)),
    pdfParse: Math.min(...rounds.map(({ pdfParse }) => pdfParse)),
    pdfToText: Math.min(...rounds.map(({ pdfToText }) => pdfToText)),
    toPdfParse: median(rounds.map(({ ours, pdfParse }) => ours / pdfParse)),
    toPdfToText: median(rounds.map(({ ours, pdfToText }) => ours / pdfToText)),
  }
}

/** Milliseconds for all files. */
async function timed(files: readonly TimedFile[], read: (file: TimedFile) => unknown): Promise<number> {
  const start = performance.now()
  for (const file of files) await read(file)
  return performance.now() - start
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
