import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readBytes } from '../../../src/read/index.ts'
import { MAX_SHEET_CELLS, MAX_UNZIPPED_SHEET_BYTES } from '../../../src/read/limits.ts'
import { findingsOf, readDocument, refusalOf } from '../reading.ts'
import { sheetFile, workbookFile } from './workbook-file.ts'

const FOLDER = join(import.meta.dirname, '../../../fixtures/sheets')
const fixture = (ending: string): Uint8Array => readFileSync(join(FOLDER, readdirSync(FOLDER).find((name) => name.endsWith(ending)) ?? ''))

const SHEET = 'xl/worksheets/sheet1.xml'
const GOOD = sheetFile([
  ['序号', '内容'],
  [1, '新建学校3所。'],
])

/** A workbook with one of its parts rewritten or added. */
function withPart(name: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(GOOD)
  const before = parts[name] ? new TextDecoder().decode(parts[name]) : ''
  return zipSync({ ...parts, [name]: strToU8(change(before)) }, { level: 1 })
}

const withRows = (rows: string): Uint8Array => withPart(SHEET, (xml) => xml.replace('</sheetData>', `${rows}</sheetData>`))

describe('workbooks that cannot be read', () => {
  it.each([0.5, 0.9, 0.99])('an xlsx cut off after a share of %d of its bytes', async (share) => {
    const bytes = fixture('.xlsx')
    expect(await refusalOf(bytes.subarray(0, Math.floor(bytes.length * share)))).toMatchObject({
      code: 'broken_file',
      data: { format: 'xlsx' },
    })
  })

  it.each([0.2, 0.5, 0.9])('an xls cut off after a share of %d of its bytes is refused, or says what it could not read', async (share) => {
    const bytes = fixture('.xls')
    const outcome = await readBytes(bytes.subarray(0, Math.floor(bytes.length * share)), { name: 'cut.xls' })
    if (outcome.kind === 'read') expect(outcome.document.findings.map(({ code }) => code)).toContain('part_unreadable')
    else expect(['broken_file', 'unknown_format']).toContain(outcome.finding.code)
  })

  it.each(['.xlsx', '.xls'])('an %s damaged in the middle is refused or read, never an exception', async (ending) => {
    const bytes = fixture(ending)
    for (let at = 100; at < bytes.length; at += 997) {
      const damaged = Uint8Array.from(bytes)
      damaged.fill(0x55, at, at + 20)
      const outcome = await readBytes(damaged, { name: 'damaged' })
      if (outcome.kind === 'failed') expect(outcome.finding.severity).toBe('error')
    }
  })

  it('with a DOCTYPE, whose entities may be anything', async () => {
    const bomb = withPart(SHEET, (xml) => xml.replace('<worksheet', '<!DOCTYPE b [<!ENTITY a SYSTEM "file:///etc/hostname">]><worksheet'))
    expect(await refusalOf(bomb)).toMatchObject({ code: 'broken_file', data: { format: 'xlsx', cause: 'xml_with_doctype', detail: SHEET } })
  })

  it('whose sheet ends in the middle', async () => {
    const cut = withPart(SHEET, (xml) => xml.slice(0, xml.indexOf('</sheetData>')))
    expect(await refusalOf(cut)).toMatchObject({ code: 'broken_file', data: { cause: 'xml_malformed' } })
  })

  it('that needs a password', async () => {
    const encrypted = Buffer.concat([
      Buffer.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      Buffer.alloc(504),
      Buffer.from('EncryptedPackage\0', 'utf16le'),
    ])
    expect(await refusalOf(encrypted)).toMatchObject({ code: 'encrypted_file' })
  })

  it('an xls that needs a password', async () => {
    expect(await refusalOf(withFilePass(fixture('.xls')))).toMatchObject({ code: 'encrypted_file', data: { format: 'xls' } })
  })

  it('with the name of another format', async () => {
    expect(await readDocument(GOOD, '通知.docx')).toMatchObject({ text: '序号\t内容\n1\t新建学校3所。' })
    expect((await readDocument(workbookFile([{ rows: [['一']] }], { bookType: 'biff8' }), '通知.xlsx')).source.mediaType).toBe(
      'application/vnd.ms-excel',
    )
  })

  it('an XML spreadsheet that is called .xls is named', async () => {
    const xml = '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>'
    expect(await refusalOf(strToU8(xml), '清单.xls')).toMatchObject({ code: 'unknown_format', data: { detected: 'xml' } })
  })
})

describe('workbooks over the limits', () => {
  it('a sheet that is formatted to its last row has the cells that hold something', async () => {
    const rows = Array.from(
      { length: 200_000 },
      (_, at) => `<row r="${at + 3}" s="1" customFormat="1"><c r="A${at + 3}" s="1"/><c r="B${at + 3}" s="1"></c></row>`,
    )
    const document = await readDocument(withRows(rows.join('')))
    expect(document.text).toBe('序号\t内容\n1\t新建学校3所。')
  })

  it('more cells than any list has are refused before they take memory', async () => {
    const rows = Array.from({ length: MAX_SHEET_CELLS }, (_, at) => `<row r="${at + 3}"><c r="A${at + 3}"><v>1</v></c></row>`)
    expect(await refusalOf(withRows(rows.join('')))).toMatchObject({
      code: 'file_too_large',
      data: { measure: 'cells', actual: MAX_SHEET_CELLS + 4, limit: MAX_SHEET_CELLS },
    })
  })

  it('one that unpacks to more bytes than any workbook', async () => {
    const bytes = Buffer.from(GOOD)
    const directory = bytes.lastIndexOf(Buffer.concat([Buffer.of(0x50, 0x4b, 0x01, 0x02)]), bytes.lastIndexOf(SHEET))
    bytes.writeUInt32LE(MAX_UNZIPPED_SHEET_BYTES, directory + 24)
    expect(await refusalOf(bytes)).toMatchObject({ code: 'file_too_large', data: { measure: 'unzipped_bytes' } })
  })

  it('a table of 4000 rows whose cells are merged in pairs is read in the time of its rows', async () => {
    const file = (count: number): Uint8Array =>
      sheetFile(
        [['序号', '类别', '内容'], ...Array.from({ length: count }, (_, at) => [at + 1, at % 2 === 0 ? '教育' : null, '新建学校3所'])],
        { merges: Array.from({ length: count / 2 }, (_, at) => `B${2 * at + 2}:B${2 * at + 3}`) },
      )
    const timeOf = async (bytes: Uint8Array): Promise<number> => {
      const start = performance.now()
      await readDocument(bytes)
      return performance.now() - start
    }
    const [small, large] = [file(1000), file(4000)]
    await timeOf(small)
    expect(await timeOf(large)).toBeLessThan(16 * Math.max(50, await timeOf(small)))
  })
})

describe('what is drawn over a sheet', () => {
  it('is told of', async () => {
    const drawing =
      '<xdr:wsDr xmlns:xdr="x" xmlns:a="a"><xdr:sp><xdr:txBody><a:p><a:r><a:t>说明</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:sp><xdr:txBody/></xdr:sp><xdr:pic/></xdr:wsDr>'
    expect(findingsOf(await readDocument(withPart('xl/drawings/drawing1.xml', () => drawing)))).toEqual([
      ['text_boxes_not_read', { count: 1 }],
      ['images_not_read', { count: 1 }],
    ])
  })
})

/** Puts a FILEPASS record behind the first BOF of the workbook stream, over the records that stand there. */
function withFilePass(bytes: Uint8Array): Uint8Array {
  const changed = Buffer.from(bytes)
  const start = changed.indexOf(Buffer.of(0x09, 0x08, 0x10, 0x00))
  const first = start + 4 + changed.readUInt16LE(start + 2)
  let end = first
  while (end - first < 10) end += 4 + changed.readUInt16LE(end + 2)
  changed.fill(0, first, end)
  changed.writeUInt16LE(0x2f, first)
  changed.writeUInt16LE(end - first - 4, first + 2)
  return changed
}
