import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LABEL_DIFFERENCES } from '../../fixtures/scripts/label-differences.ts'
import { labelsIn } from '../../fixtures/scripts/label-oracle.ts'
import { readFixture } from './reading.ts'
import { type Section, tableOf } from './section.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'numbering')

const METHOD = `A docx with 12 kinds of lists over 300 paragraphs (levels, starts, restarts, styles, overrides, every number format that Word writes for Chinese lists), by
fixtures/scripts/numbering-docx.ts, against the text that LibreOffice 7.4 exports of it. Where the two differ, the standard (ISO/IEC 29500-1) and what Microsoft says of Word decide.`

/** What Word counts and the file does not hold. */
export async function labelsSection(): Promise<Section> {
  const { text } = await readFixture(readFileSync(join(FOLDER, 'lists.docx')), 'lists.docx')
  const ours = labelsIn(text)
  const exported = labelsIn(readFileSync(join(FOLDER, 'lists.libreoffice.txt'), 'utf8'))
  const byTheStandard = new Map(LABEL_DIFFERENCES.flatMap(({ labels }) => Object.entries(labels)))
  const numbers = [...exported.keys()]
  const wrong = numbers.filter((number) => ours.get(number) !== (byTheStandard.get(number) ?? exported.get(number)))
  const figures = [
    ['labels', numbers.length],
    ['as LibreOffice', numbers.filter((number) => ours.get(number) === exported.get(number)).length],
    [
      'otherwise, as the standard says',
      numbers.filter((number) => ours.get(number) !== exported.get(number) && !wrong.includes(number)).length,
    ],
    ['wrong', wrong.length],
  ]
  const rules = LABEL_DIFFERENCES.map(({ rule, labels }) => {
    const [[number = '', label = ''] = []] = Object.entries(labels)
    return [`§ ${rule}`, `${label} (LibreOffice: ${exported.get(number)})`, Object.keys(labels).length]
  })
  return {
    title: 'Automatic numbers of docx',
    text: [METHOD, tableOf(['', 'paragraphs'], figures), tableOf(['where the standard decides', 'for example', 'labels'], rules)].join(
      '\n\n',
    ),
  }
}
