import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { READERS, readBytes } from '../../src/read/index.ts'
import { DEFAULT_LIMITS, MAX_TABLE_COLUMNS, MAX_UNZIPPED_BYTES, MAX_XML_DEPTH, MAX_ZIP_ENTRIES } from '../../src/read/limits.ts'
import { abstractList, cell, docxFile, level, list, listed, paragraph, row, table } from './docx/docx-file.ts'
import { readDocument, refusalOf } from './reading.ts'

const FIXTURE = readFileSync(join(import.meta.dirname, '..', '..', 'fixtures', 'docx', '000_91f78d1c8f0827f1.auto.docx'))

/** A docx whose main part is the given XML. */
const withMainPart = (xml: string): Uint8Array =>
  zipSync({ ...unzipSync(docxFile({ body: paragraph('一') })), 'word/document.xml': strToU8(xml) })

const bodyOf = (content: string): string =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${content}</w:body></w:document>`

describe('files that cannot be read', () => {
  it('an empty file', async () => {
    expect(await refusalOf(new Uint8Array())).toMatchObject({ code: 'empty_file', severity: 'error' })
  })

  it('a text of white space', async () => {
    expect(await refusalOf(iconv.encode(' \r\n\u3000\n', 'utf8', { addBOM: true }))).toMatchObject({ code: 'empty_file' })
  })

  it('a format without a reader is named, and so is what can be read', async () => {
    expect(await refusalOf(strToU8('GIF89a …'), '通知.txt')).toMatchObject({
      code: 'unknown_format',
      data: { detected: 'gif', readable: READERS.map(({ format }) => format).join(', ') },
    })
  })

  it('a file that holds others is no document, and an archive that is not opened says what to do', async () => {
    expect(await refusalOf(zipSync({ 'a.txt': strToU8('a') }), '通知.docx')).toMatchObject({
      code: 'holds_several_files',
      data: { format: 'zip' },
    })
    for (const [format, magic] of [
      ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 7, 0]],
      ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
      ['gzip', [0x1f, 0x8b, 8]],
    ] as const) {
      expect(await refusalOf(Uint8Array.from(magic), '附件.zip')).toMatchObject({ code: 'archive_not_opened', data: { format } })
    }
  })

  it('bytes that mean nothing', async () => {
    const bytes = Uint8Array.from({ length: 3000 }, (_, at) => (at * at * 31 + at * 7) % 251)
    expect(await refusalOf(bytes)).toMatchObject({ code: 'unknown_format', data: { detected: 'unknown' } })
  })

  it('keeps the hash of what failed', async () => {
    expect(await readBytes(new Uint8Array(), { name: 'a' })).toMatchObject({
      kind: 'failed',
      sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    })
  })
})

describe('a broken docx', () => {
  it.each([0.2, 0.5, 0.9, 0.99])('cut off after a share of %d of its bytes', async (share) => {
    const finding = await refusalOf(FIXTURE.subarray(0, Math.floor(FIXTURE.length * share)))
    expect(finding).toMatchObject({ code: 'broken_file', data: { format: 'docx', cause: 'zip_damaged' } })
  })

  it('damaged in the middle is refused or read, never an exception', async () => {
    for (let at = 100; at < FIXTURE.length; at += 997) {
      const damaged = Uint8Array.from(FIXTURE)
      damaged.fill(0x55, at, at + 20)
      const outcome = await readBytes(damaged, { name: 'damaged' })
      if (outcome.kind === 'failed') expect(['broken_file', 'unknown_format']).toContain(outcome.finding.code)
    }
  })

  it('with XML that is not well-formed', async () => {
    const finding = await refusalOf(withMainPart('<w:document><w:body>'))
    expect(finding).toMatchObject({ code: 'broken_file', data: { cause: 'xml_malformed' } })
    expect(finding.data.detail).toContain('word/document.xml')
  })

  it('without a body', async () => {
    const xml = bodyOf('').replace(/<w:body>.*<\/w:body>/, '')
    expect(await refusalOf(withMainPart(xml))).toMatchObject({ code: 'broken_file', data: { cause: 'part_missing', detail: 'w:body' } })
  })

  it('whose main part is not where the file says', async () => {
    const parts = unzipSync(docxFile({ body: paragraph('一') }))
    const moved = zipSync({
      ...parts,
      '_rels/.rels': strToU8(new TextDecoder().decode(parts['_rels/.rels']).replace('word/document.xml', 'word/other.xml')),
    })
    expect(await refusalOf(moved)).toMatchObject({ code: 'broken_file', data: { cause: 'part_missing', detail: 'word/other.xml' } })
  })

  it('with an XML bomb or an external entity', async () => {
    const bomb = `<!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY c "&a;&a;&a;">]>${bodyOf('<w:p><w:r><w:t>&c;</w:t></w:r></w:p>')}`
    expect(await refusalOf(withMainPart(bomb))).toMatchObject({ code: 'broken_file', data: { cause: 'xml_with_doctype' } })
    const external = `<!DOCTYPE b [<!ENTITY a SYSTEM "file:///etc/hostname">]>${bodyOf('<w:p><w:r><w:t>&a;</w:t></w:r></w:p>')}`
    expect(await refusalOf(withMainPart(external))).toMatchObject({ code: 'broken_file', data: { cause: 'xml_with_doctype' } })
  })

  it('nested deeper than any document', async () => {
    const nested = bodyOf('<w:sdt><w:sdtContent>'.repeat(MAX_XML_DEPTH) + '</w:sdtContent></w:sdt>'.repeat(MAX_XML_DEPTH))
    expect(await refusalOf(withMainPart(nested))).toMatchObject({ code: 'broken_file', data: { cause: 'xml_too_deep' } })
  })
})

describe('files over the limits', () => {
  it('a docx that unpacks to more bytes than a document has', async () => {
    const bomb = withMainPart(bodyOf(' '.repeat(MAX_UNZIPPED_BYTES)))
    expect(bomb.length).toBeLessThan(MAX_UNZIPPED_BYTES / 500)
    expect(await refusalOf(bomb)).toMatchObject({ code: 'file_too_large', data: { measure: 'unzipped_bytes', limit: MAX_UNZIPPED_BYTES } })
  })

  it('a docx that unpacks to more bytes than it declares is cut where it declares', async () => {
    const bytes = withMainPart(bodyOf(paragraph('改造'.repeat(50_000))))
    expect(await refusalOf(declareSize(bytes, 'word/document.xml', 300))).toMatchObject({
      code: 'broken_file',
      data: { cause: 'xml_malformed' },
    })
  })

  it('of more bytes than any file', async () => {
    expect(await refusalOf(new Uint8Array(DEFAULT_LIMITS.bytes + 1))).toMatchObject({
      code: 'file_too_large',
      data: { measure: 'bytes', actual: DEFAULT_LIMITS.bytes + 1, limit: DEFAULT_LIMITS.bytes },
    })
  })

  it('a docx with spans, levels and starts of any size is read without counting to them', async () => {
    const huge = 999_999_999
    const levels = level(0, 'upperLetter', '%1、', { start: huge }) + level(huge, 'decimal', '%1.')
    const body =
      listed('甲', 1) +
      listed('乙', 1, huge) +
      table(row(cell('丙', `<w:gridSpan w:val="${huge}"/>`), cell('丁', '<w:gridSpan w:val="x"/>')))
    const document = await readDocument(docxFile({ body, numbering: abstractList(0, levels) + list(1, 0) }))
    expect(document.text).toBe(`${huge}、甲\n乙\n丙\t丁`)
    expect(document.blocks[2]?.cells.map(({ column, columnSpan }) => [column, columnSpan])).toEqual([
      [0, MAX_TABLE_COLUMNS],
      [MAX_TABLE_COLUMNS, 1],
    ])
  })

  it('a docx with more entries than a document has', async () => {
    const parts = unzipSync(docxFile({ body: paragraph('一') }))
    for (let at = 0; at <= MAX_ZIP_ENTRIES; at++) parts[`word/media/${at}.png`] = new Uint8Array()
    expect(await refusalOf(zipSync(parts, { level: 0 }))).toMatchObject({
      code: 'file_too_large',
      data: { measure: 'zip_entries', limit: MAX_ZIP_ENTRIES },
    })
  })

  it('nothing outside the file is ever read', async () => {
    const parts = unzipSync(docxFile({ body: paragraph('正文') }))
    const relationship =
      '<Relationship Id="t" Type="x/attachedTemplate" Target="http://127.0.0.1:1/t.dotm" TargetMode="External"/></Relationships>'
    const name = 'word/_rels/document.xml.rels'
    parts[name] = strToU8(new TextDecoder().decode(parts[name]).replace('</Relationships>', relationship))
    expect((await readDocument(zipSync(parts))).text).toBe('正文')
  })
})

/** Rewrites the unpacked size that a zip's directory declares for an entry. */
function declareSize(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const changed = Buffer.from(bytes)
  const directoryMark = Buffer.of(0x50, 0x4b, 0x01, 0x02)
  for (let at = changed.indexOf(directoryMark); at >= 0; at = changed.indexOf(directoryMark, at + 4)) {
    const nameLength = changed.readUInt16LE(at + 28)
    if (changed.toString('utf8', at + 46, at + 46 + nameLength) === name) changed.writeUInt32LE(size, at + 24)
  }
  return changed
}
