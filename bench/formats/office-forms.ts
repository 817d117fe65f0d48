import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gbk, mailOf, outlookMessageOf, zipOf } from '../../fixtures/scripts/containers.ts'
import { seedBytes } from './forms.ts'

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures')
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const NOTE = { type: 'text/plain; charset=gb2312', bytes: gbk('通知见附件，请查收。') }

/** A form in which seeds are written in office and web formats. */
export interface OfficeForm {
  name: string
  /** The file that is read; null where the seed cannot be written so. */
  bytes(stem: string): Uint8Array | null
}

function stored(name: string, folder: string, ending: string): OfficeForm {
  const path = (stem: string): string => join(FIXTURES, folder, `${stem}.${ending}`)
  return { name, bytes: (stem) => (existsSync(path(stem)) ? readFileSync(path(stem)) : null) }
}

const typedDocx = (stem: string): Uint8Array => readFileSync(join(FIXTURES, 'docx', `${stem}.typed.docx`))
const seedText = (stem: string): string => new TextDecoder().decode(seedBytes(stem))

export const officeForms: readonly OfficeForm[] = [
  stored('docx, numbers typed', 'docx', 'typed.docx'),
  stored('docx, numbers automatic', 'docx', 'auto.docx'),
  stored('docx, a table', 'docx', 'table.docx'),
  stored('doc, numbers typed', 'doc', 'typed.doc'),
  stored('doc, numbers automatic', 'doc', 'auto.doc'),
  stored('doc, a table', 'doc', 'table.doc'),
  stored('xlsx', 'sheets', 'xlsx'),
  stored('xls', 'sheets', 'xls'),
  stored('html in UTF-8, prose', 'web', 'prose.html'),
  stored('html in UTF-8, a table', 'web', 'table.html'),
  stored('html in GB18030 declared as gb2312, prose', 'web', 'prose-gb18030.html'),
  stored('html in GB18030 declared as gb2312, a table', 'web', 'table-gb18030.html'),
  stored('html pasted from Word', 'web', 'pasted.html'),
  stored('md, prose', 'web', 'prose.md'),
  stored('md, a table', 'web', 'table.md'),
  {
    name: 'eml, the body in GBK',
    bytes: (stem) => mailOf('关于印发通知', [{ type: 'text/plain; charset=gb2312', bytes: gbk(seedText(stem)) }]),
  },
  {
    name: 'eml, docx attached',
    bytes: (stem) => mailOf('关于印发通知', [NOTE, { type: DOCX, bytes: typedDocx(stem), name: '通知.docx' }]),
  },
  {
    name: 'msg, docx attached',
    bytes: (stem) => outlookMessageOf({ body: '请查收。', attachments: [{ name: '通知.docx', bytes: typedDocx(stem) }] }),
  },
  { name: 'zip with names in GBK, docx in it', bytes: (stem) => zipOf([{ name: gbk('民生实事/通知.docx'), bytes: typedDocx(stem) }]) },
  {
    name: 'zip in an eml, docx in it',
    bytes: (stem) => {
      const zip = zipOf([{ name: gbk('通知.docx'), bytes: typedDocx(stem) }])
      return mailOf('通知', [NOTE, { type: 'application/zip', bytes: zip, name: '附件.zip' }])
    },
  },
]
