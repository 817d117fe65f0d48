import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractSource, readFixture } from './reading.ts'
import { codesOf, realRemarks, tablesIn } from './real-section.ts'
import { type Section, tableOf } from './section.ts'

const METHOD = `Public files of the web, which are not in the repository: notices of banking supervisors, forms and templates, spreadsheets, pages of governments, readers' own test files. None is a
list of livelihood works. Nobody annotated them; the last column says what a person saw who held what was read against the file.`

const ENDINGS = /\.(?:docx?|xlsx?|html|txt)$/

/** Files of others in office and web formats: what comes out, and what a person saw. */
export async function realOfficeSection(folder: string): Promise<Section> {
  const remarks = realRemarks()
  const rows = []
  for (const name of readdirSync(folder).filter((file) => ENDINGS.test(file))) {
    const document = await readFixture(readFileSync(join(folder, name)), name).catch(String)
    rows.push([name, ...(typeof document === 'string' ? [0, 0, 0, 0, 0, document] : columnsOf(document)), remarks[name] ?? ''])
  }
  const head = ['file', 'characters', 'tables', 'items', 'quantities', 'results', 'findings', 'seen']
  return { title: 'Real office and web files', text: [METHOD, tableOf(head, rows)].join('\n\n') }
}

function columnsOf(source: Awaited<ReturnType<typeof readFixture>>): (string | number)[] {
  const { text, items, results, findings } = extractSource(source)
  const quantities = items.flatMap((item) => item.quantities)
  return [text.replace(/\s/g, '').length, tablesIn(source), items.length, quantities.length, results.length, codesOf(findings)]
}
