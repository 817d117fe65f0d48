import { longDocx, longXlsx } from './long-files.ts'
import { compileTo, measuredReading } from './memory.ts'
import { type Section, tableOf } from './section.ts'

const METHOD = `Reading, and reading with extraction, in a process of its own: seconds of the processor on the machine that wrote this page, without starting Node.js but with loading the lexicon where
something is extracted, and what the process holds at most, Node.js itself included. Ten times as much takes no more than ten times as long.`

/** What long office files take. @param folder for compiled sources and files, from which the packages of the project can be found */
export async function longFilesSection(folder: string): Promise<Section> {
  compileTo(folder)
  const files: [string, string, Uint8Array][] = [
    ['xlsx, 1,000 rows', 'long.xlsx', longXlsx(1000)],
    ['xlsx, 10,000 rows', 'long.xlsx', longXlsx(10_000)],
    ['docx, 50 pages', 'long.docx', await longDocx(50)],
    ['docx, 500 pages', 'long.docx', await longDocx(500)],
  ]
  const rows = files.map(([shown, name, bytes]) => {
    const read = measuredReading(bytes, name, folder)
    const extracted = measuredReading(bytes, name, folder, { extract: true })
    const figures = [read, extracted].flatMap(({ seconds, peakBytes }) => [seconds.toFixed(1), `${(peakBytes / 1e6).toFixed(0)} MB`])
    return [shown, extracted.characters, extracted.items, ...figures]
  })
  const head = ['file', 'characters', 'items', 'reading, s', 'at most', 'with extraction, s', 'at most']
  return { title: 'Long office files', text: [METHOD, tableOf(head, rows)].join('\n\n') }
}
