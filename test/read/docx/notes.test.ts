import { describe, expect, it } from 'vitest'
import { blocksOfKind, quoteOf, readDocument } from '../reading.ts'
import { type DocxParts, docxFile, paragraph, run } from './docx-file.ts'

const footnote = (id: number, text: string) =>
  `<w:footnote w:id="${id}"><w:p><w:r><w:footnoteRef/></w:r>${run(` ${text}`)}</w:p></w:footnote>`
const endnote = (id: number, text: string) => `<w:endnote w:id="${id}"><w:p><w:r><w:endnoteRef/></w:r>${run(` ${text}`)}</w:p></w:endnote>`
const refers = (text: string, reference: string) => `<w:p>${run(text)}<w:r>${reference}</w:r></w:p>`
const footnoteTo = (id: number, extra = '') => `<w:footnoteReference w:id="${id}"${extra}/>`

const furnitureOf = async (parts: DocxParts): Promise<string[]> => {
  const document = await readDocument(docxFile(parts))
  return blocksOfKind(document, 'furniture').map((block) => quoteOf(document, block))
}

describe('notes', () => {
  const footnotes = `<w:footnote w:type="separator" w:id="0">${paragraph('—')}</w:footnote>${footnote(5, '户籍人口')}${footnote(3, '常住人口')}`

  it('have the mark that Word prints, in the order of their references', async () => {
    const body = refers('甲', footnoteTo(3)) + refers('乙', footnoteTo(5))
    expect(await furnitureOf({ body, footnotes })).toEqual(['¹ 常住人口', '² 户籍人口'])
  })

  it('are numbered in the format and from the start that the document sets, its sections before it', async () => {
    const body = refers('甲', footnoteTo(3)) + refers('乙', footnoteTo(5))
    const settings = '<w:footnotePr><w:numFmt w:val="decimalEnclosedCircleChinese"/><w:numStart w:val="3"/></w:footnotePr>'
    expect(await furnitureOf({ body, footnotes, settings })).toEqual(['③ 常住人口', '④ 户籍人口'])
    const section = '<w:sectPr><w:footnotePr><w:numFmt w:val="chicago"/></w:footnotePr></w:sectPr>'
    expect(await furnitureOf({ body: body + section, footnotes, settings })).toEqual(['‡ 常住人口', '§ 户籍人口'])
  })

  it('begin anew in each section where the document says so', async () => {
    const section = '<w:p><w:pPr><w:sectPr/></w:pPr></w:p>'
    const settings = '<w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr>'
    const body = refers('甲', footnoteTo(3)) + section + refers('乙', footnoteTo(5))
    expect(await furnitureOf({ body, footnotes, settings })).toEqual(['¹ 常住人口', '¹ 户籍人口'])
  })

  it('with a mark of their own have it typed, and no number is used up', async () => {
    const own = `<w:footnote w:id="7"><w:p>${run('* 另有规定')}</w:p></w:footnote>`
    const body = refers('甲', `${footnoteTo(7, ' w:customMarkFollows="1"')}<w:t>*</w:t>`) + refers('乙', footnoteTo(3))
    const document = await readDocument(docxFile({ body, footnotes: footnotes + own }))
    expect(document.text).toBe('甲*\n* 另有规定\n乙\n¹ 常住人口')
  })

  it('at the end of the document are numbered on their own and stand behind their paragraph too', async () => {
    const body = refers('甲', '<w:endnoteReference w:id="2"/>') + refers('乙', footnoteTo(3))
    const document = await readDocument(docxFile({ body, footnotes, endnotes: endnote(2, '统计口径') }))
    expect(document.text).toBe('甲\ni 统计口径\n乙\n¹ 常住人口')
  })
})

describe('headers and footers', () => {
  const section = (types: readonly string[], extra = '') =>
    `<w:sectPr>${types.map((type) => `<w:headerReference w:type="${type}" r:id="header"/>`).join('')}${extra}</w:sectPr>`
  const header = paragraph('内部资料')

  it('of the first page are printed where the section has one', async () => {
    expect(await furnitureOf({ body: paragraph('正文') + section(['first']), header })).toEqual([])
    expect(await furnitureOf({ body: paragraph('正文') + section(['first'], '<w:titlePg/>'), header })).toEqual(['内部资料'])
  })

  it('of even pages are printed where the document tells pages apart', async () => {
    const body = paragraph('正文') + section(['even'])
    expect(await furnitureOf({ body, header })).toEqual([])
    expect(await furnitureOf({ body, header, settings: '<w:evenAndOddHeaders/>' })).toEqual(['内部资料'])
  })

  it('say nothing that is hidden', async () => {
    const hidden = `<w:p>${run('正')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r></w:p>`
    expect(await furnitureOf({ body: paragraph('正文') + section(['default']), header: hidden })).toEqual(['正'])
  })
})
