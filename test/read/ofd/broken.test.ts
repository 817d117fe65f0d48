import { describe, expect, it } from 'vitest'
import { MAX_XML_DEPTH, MAX_ZIP_ENTRIES } from '../../../src/read/limits.ts'
import { openOfd } from '../../../src/read/ofd/open-ofd.ts'
import { code, findingsOf, layer, ofdFile, pageOf, pagePart, refusalOf, sayingOf, textObject, zipped } from './ofd-file.ts'

const TEXT = textObject(code('改造'))
const FIRST_PAGE = 'Doc_0/Pages/Page_0/Content.xml'
const SECOND_PAGE = 'Doc_0/Pages/Page_1/Content.xml'

describe('files that are refused', () => {
  it('a zip that is no OFD', async () => {
    expect(await refusalOf(zipped({ 'a.txt': 'a' }))).toEqual({
      code: 'broken_file',
      data: { format: 'ofd', cause: 'part_missing', detail: 'OFD.xml' },
    })
  })

  it.each([0.3, 0.8, 0.99])('cut off after a share of %d of its bytes', async (share) => {
    const bytes = ofdFile({ pages: [TEXT] })
    expect(await refusalOf(bytes.slice(0, bytes.length * share))).toMatchObject({ code: 'broken_file', data: { cause: 'zip_damaged' } })
  })

  it('without the document that OFD.xml names', async () => {
    expect(await refusalOf(ofdFile({ pages: [TEXT], parts: { 'Doc_0/Document.xml': null } }))).toMatchObject({
      code: 'broken_file',
      data: { cause: 'part_missing', detail: 'Doc_0/Document.xml' },
    })
  })

  it('without pages, or without one that can be read', async () => {
    expect(await refusalOf(ofdFile({}))).toMatchObject({ data: { cause: 'part_missing', detail: 'Pages' } })
    expect(await refusalOf(ofdFile({ pages: [TEXT, TEXT], parts: { [FIRST_PAGE]: null, [SECOND_PAGE]: '<a' } }))).toMatchObject({
      data: { cause: 'part_missing', detail: 'Pages/Page_0/Content.xml' },
    })
  })

  it.each([
    ['a document type declaration', '<!DOCTYPE a [<!ENTITY b "c">]><a/>', 'xml_with_doctype'],
    ['elements nested without end', '<a>'.repeat(MAX_XML_DEPTH + 2) + '</a>'.repeat(MAX_XML_DEPTH + 2), 'xml_too_deep'],
    ['what is no XML', 'PK', 'xml_malformed'],
  ])('%s in place of the document', async (_, xml, cause) => {
    expect(await refusalOf(ofdFile({ pages: [TEXT], parts: { 'Doc_0/Document.xml': xml } }))).toMatchObject({
      code: 'broken_file',
      data: { cause },
    })
  })

  it('encrypted by the standard for OFD', async () => {
    const parts = { 'Encryptions.xml': '<Encryptions/>', 'Doc_0/Document.xml': '\u0001\u0002' }
    expect(await refusalOf(ofdFile({ pages: [TEXT], parts }))).toEqual({ code: 'encrypted_file', data: { format: 'ofd' } })
  })

  it('encrypted as a zip', async () => {
    const bytes = ofdFile({ pages: [TEXT] })
    const view = Buffer.from(bytes.buffer)
    // The flag of every entry, and ciphertext in place of what was packed.
    for (let at = view.indexOf('PK\x03\x04'); at >= 0; at = view.indexOf('PK\x03\x04', at + 4)) {
      const start = at + 30 + view.readUInt16LE(at + 26)
      view.writeUInt16LE(1, at + 6)
      view.fill(0xff, start, start + view.readUInt32LE(at + 18))
    }
    expect(await refusalOf(bytes)).toEqual({ code: 'encrypted_file', data: { format: 'ofd' } })
  })

  it('more entries than a document has', async () => {
    const entries = Object.fromEntries(Array.from({ length: MAX_ZIP_ENTRIES + 1 }, (_, at) => [`p${at}.xml`, '']))
    expect(await refusalOf(zipped(entries))).toMatchObject({ code: 'file_too_large', data: { measure: 'zip_entries' } })
  })

  it('gigabytes in a small zip', async () => {
    const blank = new Uint8Array(70 * 1024 * 1024)
    expect(await refusalOf(ofdFile({ pages: [TEXT], parts: { 'Doc_0/Bomb.xml': blank } }))).toMatchObject({
      code: 'file_too_large',
      data: { measure: 'unzipped_bytes' },
    })
  })
})

describe('pages that cannot be read do not stop the others', () => {
  it.each([
    ['missing', null, 'part_missing: Pages/Page_0/Content.xml'],
    ['no XML', '<ofd:Page', 'xml_malformed'],
    ['with entities', '<!DOCTYPE a [<!ENTITY b "&b;&b;">]><a>&b;</a>', 'xml_with_doctype'],
    ['too large', `<a>${' '.repeat(17 * 1024 * 1024)}</a>`, 'content_unreadable'],
  ])('%s', async (_, content, detail) => {
    const file = await openOfd(ofdFile({ pages: [TEXT, TEXT], parts: { [FIRST_PAGE]: content } }))
    expect(file.pageCount).toBe(2)
    const [first, second] = [await file.page(1), await file.page(2)]
    expect(first.positioned.glyphs).toEqual([])
    expect(findingsOf(first)).toEqual([['page_unreadable', { page: 1, detail: expect.stringContaining(detail) }]])
    expect(await first.picture(100)).toBeNull()
    expect([sayingOf(second.positioned.glyphs), findingsOf(second)]).toEqual(['改造', []])
  })
})

describe('parts beside the pages that cannot be read', () => {
  it('fonts', async () => {
    const file = await openOfd(ofdFile({ pages: [TEXT], parts: { 'Doc_0/PublicRes.xml': null } }))
    expect(findingsOf(file)).toEqual([['part_unreadable', { page: null, detail: 'part_missing: PublicRes.xml' }]])
    expect((await file.page(1)).positioned.glyphs[0]).toMatchObject({ text: '改', font: null })
  })

  it('a template', async () => {
    const page = pagePart(layer(TEXT), '<ofd:Template TemplateID="8"/>')
    const common = '<ofd:TemplatePage ID="8" BaseLoc="Tpls/8.xml"/>'
    const read = await pageOf(ofdFile({ pages: [''], common, parts: { [FIRST_PAGE]: page } }))
    expect(sayingOf(read.positioned.glyphs)).toBe('改造')
    expect(findingsOf(read)).toEqual([['part_unreadable', { page: 1, detail: 'part_missing: Tpls/8.xml' }]])
  })

  it('one of two documents', async () => {
    const namespace = 'xmlns:ofd="http://www.ofdspec.org/2016"'
    const body = (root: string): string => `<ofd:DocBody><ofd:DocRoot>${root}</ofd:DocRoot></ofd:DocBody>`
    const parts = { 'OFD.xml': `<ofd:OFD ${namespace}>${body('Doc_7/Document.xml')}${body('Doc_0/Document.xml')}</ofd:OFD>` }
    const file = await openOfd(ofdFile({ pages: [TEXT], parts }))
    expect(file.pageCount).toBe(1)
    expect(findingsOf(file)).toEqual([['part_unreadable', { page: null, detail: 'part_missing: Doc_7/Document.xml' }]])
  })
})

describe('pages made to exhaust a reader', () => {
  it('groups that multiply', async () => {
    const use = (id: number): string => `<ofd:CompositeObject ID="8" Boundary="0 0 9 9" ResourceID="${id}"/>`
    const units = Array.from(
      { length: 10 },
      (_, at) =>
        `<ofd:CompositeGraphicUnit ID="${at}"><ofd:Content>${at === 0 ? TEXT : use(at - 1).repeat(10)}</ofd:Content></ofd:CompositeGraphicUnit>`,
    )
    const resources = `<ofd:CompositeGraphicUnits>${units.join('')}</ofd:CompositeGraphicUnits>`
    const file = await openOfd(ofdFile({ pages: [use(9)], resources }), { maxPageOperators: 1000 })
    const page = await file.page(1)
    expect(findingsOf(page)).toContainEqual(['page_too_large', { page: 1, measure: 'operators', limit: 1000 }])
    expect(page.positioned.glyphs.length).toBeLessThan(2000)
  })

  it('runs of distances without end', async () => {
    const page = await pageOf(ofdFile({ pages: [textObject(code('改造', 'X="0" Y="5" DeltaX="g 99999999999 5 g 99999999999 5"'))] }))
    expect(sayingOf(page.positioned.glyphs)).toBe('改造')
  })

  it('one text of more characters than a page has', async () => {
    const file = await openOfd(ofdFile({ pages: [textObject(code('一'.repeat(5000)), 'CTM="0.01 0 0 1 0 0"')] }), { maxPageGlyphs: 1000 })
    const page = await file.page(1)
    expect(page.positioned.glyphs).toHaveLength(1000)
    expect(findingsOf(page)).toEqual([['page_too_large', { page: 1, measure: 'glyphs', limit: 1000 }]])
  })

  it('a path of a million lines', async () => {
    const data = `M 0 0 ${'L 200 10 L 0 20 '.repeat(60_000)}`
    const page = await pageOf(
      ofdFile({
        pages: [`<ofd:PathObject ID="6" Boundary="0 0 210 297"><ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>${TEXT}`],
      }),
    )
    expect(sayingOf(page.positioned.glyphs)).toBe('改造')
  })

  it('numbers that are none', async () => {
    const objects = textObject(code('改造', 'X="NaN" Y="1e999" DeltaX="a b c"'), 'CTM="x" HScale="0"')
    expect(sayingOf((await pageOf(ofdFile({ pages: [objects] }))).positioned.glyphs)).toBe('改造')
  })

  it('a page that the file does not have is a fault of the caller', async () => {
    const file = await openOfd(ofdFile({ pages: [TEXT] }))
    await expect(file.page(2)).rejects.toThrow(RangeError)
  })
})
