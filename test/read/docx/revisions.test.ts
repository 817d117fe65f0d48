import { describe, expect, it } from 'vitest'
import { blockTexts, findingsOf, readDocument } from '../reading.ts'
import { abstractList, cell, docxFile, level, list, listed, paragraph, row, run, table } from './docx-file.ts'

const read = (body: string, numbering = '') => readDocument(docxFile({ body, numbering }))

const inserted = (content: string) => `<w:ins w:id="1" w:author="a">${content}</w:ins>`
const deleted = (text: string) => `<w:del w:id="2" w:author="a"><w:r><w:delText>${text}</w:delText></w:r></w:del>`
const DELETED_END = '<w:rPr><w:del w:id="3" w:author="a"/></w:rPr>'

describe('tracked changes are read as accepted', () => {
  it('insertions stay, deletions go, and both are said', async () => {
    const document = await read(`<w:p>${run('改造')}${deleted('456')}${inserted(run('500'))}${run('户')}</w:p>`)
    expect(document.text).toBe('改造500户')
    expect(findingsOf(document)).toEqual([['tracked_changes_accepted', { insertions: 1, deletions: 1 }]])
  })

  it('what moved stands at its new place', async () => {
    const body = `<w:p><w:moveFrom w:id="4" w:author="a">${run('甲')}</w:moveFrom>${run('乙')}</w:p><w:p><w:moveTo w:id="5" w:author="a">${run('甲')}</w:moveTo></w:p>`
    expect(blockTexts(await read(body))).toEqual(['乙', '甲'])
  })

  it('a deleted paragraph end joins what is left to the next paragraph', async () => {
    const body = `<w:p><w:pPr>${DELETED_END}</w:pPr>${run('改造')}${deleted('甲')}</w:p>${paragraph('管网')}`
    expect(blockTexts(await read(body))).toEqual(['改造管网'])
  })

  it('deleted paragraphs and rows are not counted', async () => {
    const numbering = abstractList(0, level(0, 'decimal', '%1、')) + list(1, 0)
    const gone = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${DELETED_END}</w:pPr>${deleted('乙')}</w:p>`
    const goneRow = `<w:tr><w:trPr><w:del w:id="6" w:author="a"/></w:trPr><w:tc>${listed('丙', 1)}</w:tc></w:tr>`
    const document = await read(listed('甲', 1) + gone + listed('丁', 1) + table(goneRow, row(cell('末'))) + listed('戊', 1), numbering)
    expect(blockTexts(document)).toEqual(['1、甲', '2、丁', '末', '3、戊'])
  })

  it('a deleted paragraph before a table leaves no label behind', async () => {
    const numbering = abstractList(0, level(0, 'decimal', '%1、')) + list(1, 0)
    const gone = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${DELETED_END}</w:pPr>${deleted('甲')}</w:p>`
    expect(blockTexts(await read(gone + table(row(cell('乙'))) + listed('丙', 1), numbering))).toEqual(['乙', '1、丙'])
  })

  it('marks between paragraphs do not keep a deleted end from joining', async () => {
    const body = `<w:p><w:pPr>${DELETED_END}</w:pPr>${run('改造')}</w:p><w:moveFromRangeEnd w:id="9"/><w:bookmarkEnd w:id="8"/>${paragraph('管网')}`
    expect(blockTexts(await read(body))).toEqual(['改造管网'])
  })

  it('changes of format and of numbering change no text, and deleted cells go', async () => {
    const numbering = abstractList(0, level(0, 'decimal', '%1、')) + list(1, 0)
    const changed =
      '<w:pPrChange w:id="7" w:author="a"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>'
    const body = paragraph('甲', changed) + table(row(cell('乙', '<w:cellDel w:id="3" w:author="a"/>'), cell('丙')))
    const document = await read(body, numbering)
    expect(blockTexts(document)).toEqual(['甲', '丙'])
  })
})
