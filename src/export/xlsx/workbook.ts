import { strToU8, Zip, ZipDeflate } from 'fflate'
import type { Sheet } from './sheet.ts'
import { printedRange, sheetXml, wholeRange } from './sheet-xml.ts'
import { stylesXml } from './styles.ts'
import { cellText, escapeXml, XML_HEAD } from './xml.ts'

/** The limits of a spreadsheet: rows of a sheet with its heading, and characters of a cell (ECMA-376 leaves them to Excel's specification). */
const MOST_ROWS = 1_048_576
const LONGEST_TEXT = 32_767
/** Letters of the name of a sheet, and what may not stand in it. */
const LONGEST_NAME = 31
const NOT_IN_NAMES = /[\\/?*[\]:]/g
/** The first day that zip knows, in local time as zip has it: the same ledger gives the same bytes on any day in any place. */
const zipTime = (): Date => new Date(1980, 0, 1)
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** More rows than a sheet takes. */
export class TooManyRowsError extends Error {
  override name = 'TooManyRowsError'
  readonly rows: number
  readonly most = MOST_ROWS - 1

  constructor(rows: number) {
    super(`${rows} rows do not fit into a sheet of ${MOST_ROWS - 1}`)
    this.rows = rows
  }
}

/**
 * A workbook (xlsx, ECMA-376). The writer is our own: merged cells cost no more than others, those below keep their values for the filter, and the bytes
 * depend on the content alone.
 * @param footer of every page, in the codes of spreadsheets: &P is the page, &N how many there are
 * @throws TooManyRowsError
 */
export function workbookOf(sheets: readonly Sheet[], footer: string): Uint8Array {
  const tooLong = sheets.find(({ rows }) => rows.length >= MOST_ROWS)
  if (tooLong) throw new TooManyRowsError(tooLong.rows.length)
  const texts = new Map<string, number>()
  const numberText = (text: string): number => {
    const number = texts.get(text) ?? texts.size
    texts.set(text, number)
    return number
  }
  const pieces: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(piece)
  })
  const add = (path: string, content: Iterable<string>): void => addPart(zip, path, content)
  const named = sheets.map((sheet) => ({ ...sheet, name: sheet.name.replace(NOT_IN_NAMES, ' ').slice(0, LONGEST_NAME) }))
  add('[Content_Types].xml', [contentTypes(named.length)])
  add('_rels/.rels', [relationships([['officeDocument', 'xl/workbook.xml']])])
  add('xl/workbook.xml', [workbookXml(named)])
  add('xl/_rels/workbook.xml.rels', [
    relationships([...named.map(sheetRelation), ['styles', 'styles.xml'], ['sharedStrings', 'sharedStrings.xml']]),
  ])
  add('xl/styles.xml', [stylesXml()])
  for (const [at, sheet] of named.entries()) add(`xl/${sheetFile(at)}`, sheetXml(sheet, escapeXml(footer), numberText))
  add('xl/sharedStrings.xml', sharedStrings(texts))
  zip.end()
  return Buffer.concat(pieces)
}

const sheetFile = (at: number): string => `worksheets/sheet${at + 1}.xml`
const sheetRelation = (_: Sheet, at: number): [type: string, target: string] => ['worksheet', sheetFile(at)]

function addPart(zip: Zip, path: string, content: Iterable<string>): void {
  const part = new ZipDeflate(path, { level: 6 })
  part.mtime = zipTime()
  zip.add(part)
  for (const text of content) part.push(strToU8(text))
  part.push(new Uint8Array(0), true)
}

function contentTypes(sheets: number): string {
  const override = (path: string, type: string): string => `<Override PartName="/xl/${path}" ContentType="${TYPE}.${type}+xml"/>`
  return [
    XML_HEAD,
    `<Types xmlns="${PACKAGE}/content-types">`,
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    `<Default Extension="xml" ContentType="application/xml"/>`,
    override('workbook.xml', 'sheet.main'),
    ...Array.from({ length: sheets }, (_, at) => override(sheetFile(at), 'worksheet')),
    override('styles.xml', 'styles'),
    override('sharedStrings.xml', 'sharedStrings'),
    '</Types>',
  ].join('')
}

function relationships(targets: readonly [type: string, target: string][]): string {
  const each = targets.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`)
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`
}

/** The sheets; each filters its whole range and prints its heading on every page. */
function workbookXml(sheets: readonly Sheet[]): string {
  const listed = sheets.map(({ name }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
  const names = sheets.flatMap((sheet, at) => {
    const of = `'${escapeXml(sheet.name.replaceAll("'", "''"))}'!`
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${of}${fixed(wholeRange(sheet))}</definedName>`,
      `<definedName name="_xlnm.Print_Area" localSheetId="${at}">${of}${fixed(printedRange(sheet))}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${of}$1:$1</definedName>`,
    ]
  })
  return [
    XML_HEAD,
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView/></bookViews>`,
    `<sheets>${listed.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`,
  ].join('')
}

/** $A$1:$S$40. */
const fixed = (range: string): string => range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')

function* sharedStrings(texts: ReadonlyMap<string, number>): Generator<string> {
  yield `${XML_HEAD}<sst xmlns="${MAIN}" uniqueCount="${texts.size}">`
  for (const text of texts.keys()) yield `<si><t xml:space="preserve">${cellText(fitted(text))}</t></si>`
  yield '</sst>'
}

/** The beginning of a text that is too long for a cell, and how long it is. */
function fitted(text: string): string {
  if (text.length <= LONGEST_TEXT) return text
  const remark = `… (${text.length})`
  return text.slice(0, LONGEST_TEXT - remark.length) + remark
}
