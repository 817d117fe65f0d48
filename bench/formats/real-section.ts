import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Finding, SourceDocument } from '../../src/model/index.ts'
import { readFixture } from './reading.ts'
import { type Section, tableOf } from './section.ts'

/** What a person saw, by the file's name. */
export const realRemarks = (): Record<string, string> => parse(readFileSync(REMARKS, 'utf8')) as Record<string, string>
const REMARKS = join(import.meta.dirname, 'real-remarks.yaml')

const METHOD = `Public files of the web, which are not in the repository: notices, a magazine, a scanned book, standards, forms, readers' own test files. Nobody annotated them; the last column says what a
person saw who held the text against the picture of the page; of OFD there was no other picture than that of \`taizhang inspect\`.`

/** Files of others: what comes out, and what a person saw. */
export async function realSection(folder: string): Promise<Section> {
  const remarks = realRemarks()
  const rows = []
  for (const name of readdirSync(folder).filter((file) => /\.(pdf|ofd)$/.test(file))) {
    const document = await readFixture(readFileSync(join(folder, name)), name).catch(String)
    const measured = typeof document === 'string' ? [0, 0, 0, document, ''] : columnsOf(document)
    rows.push([name, ...measured, remarks[name] ?? ''])
  }
  const head = ['file', 'pages', 'characters', 'tables', 'findings', 'pages for OCR', 'seen']
  return { title: 'Real files', text: [METHOD, tableOf(head, rows)].join('\n\n') }
}

export const tablesIn = ({ blocks }: Pick<SourceDocument, 'blocks'>): number =>
  new Set(blocks.flatMap(({ table }) => (table === null ? [] : [table]))).size

function columnsOf({ source, text, blocks, findings }: SourceDocument): (string | number)[] {
  return [source.pages.length, text.replace(/\s/g, '').length, tablesIn({ blocks }), codesOf(findings), distrusted(findings)]
}

export const codesOf = (findings: readonly Finding[]): string => {
  const codes = [...new Set(findings.map(({ code }) => code))]
  return codes.map((code) => `${code} ${findings.filter((finding) => finding.code === code).length}`).join(', ')
}

/** Pages whose text layer is not believed, with the reason. */
function distrusted(findings: readonly Finding[]): string {
  const distrust = findings.filter(({ code }) => code === 'text_layer_distrusted')
  const reasons = [...new Set(distrust.map(({ data }) => String(data.reason)))]
  return reasons
    .map((reason) => {
      const pages = distrust.filter(({ data }) => data.reason === reason).map(({ data }) => data.page)
      return `${pages.length > 3 ? `${pages[0]}–${pages.at(-1)} (${pages.length})` : pages.join(', ')}: ${reason}`
    })
    .join('; ')
}
