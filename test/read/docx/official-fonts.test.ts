import { describe, expect, it } from 'vitest'
import { findingsOf, quoteOf, readDocument } from '../reading.ts'
import { abstractList, cell, docxFile, level, list, row, table } from './docx-file.ts'

const FANG_SONG = '仿宋_GB2312'
const inFont = (font: string, text: string) => `<w:r><w:rPr><w:rFonts w:eastAsia="${font}"/></w:rPr><w:t>${text}</w:t></w:r>`
const set = (font: string, text: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inFont(font, text)}</w:p>`
const BODY = set(FANG_SONG, '新建改扩建公办幼儿园12所，新增学位3600个，由区教育局牵头，区财政局配合，2025年12月底前完成。'.repeat(3))

const read = (body: string, numbering = '', styles = '') => readDocument(docxFile({ body, numbering, styles }))
const kindsOf = async (body: string, numbering = '', styles = '') => {
  const document = await read(body, numbering, styles)
  return document.blocks.map((block) => [block.kind, block.level, quoteOf(document, block).slice(0, 6)])
}

describe('headings by the fonts of GB/T 9704', () => {
  it('are title in 小标宋, level one in 黑体 with 一、, level two in 楷体 with （一）', async () => {
    const body = set('方正小标宋简体', '民生实事实施方案') + set('黑体', '一、任务分解') + set('楷体_GB2312', '（一）扩大学位') + BODY
    expect(await kindsOf(body)).toEqual([
      ['heading', null, '民生实事实施'],
      ['heading', 1, '一、任务分解'],
      ['heading', 2, '（一）扩大学'],
      ['paragraph', null, '新建改扩建公'],
    ])
    expect(findingsOf(await read(body))).toEqual([['headings_by_font', { count: 3 }]])
  })

  it('count the label of a list as their number, whatever its font', async () => {
    const numbering = abstractList(0, level(0, 'chineseCounting', '%1、')) + list(1, 0)
    const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    expect((await kindsOf(set('SimHei', '任务分解', numbered) + BODY, numbering))[0]).toEqual(['heading', 1, '一、任务分解'])
  })

  it('take the font from the style and from the document', async () => {
    const styles =
      `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="${FANG_SONG}"/></w:rPr></w:rPrDefault></w:docDefaults>` +
      '<w:style w:type="character" w:styleId="Black"><w:rPr><w:rFonts w:eastAsia="黑体"/></w:rPr></w:style>'
    const body = `<w:p><w:r><w:rPr><w:rStyle w:val="Black"/></w:rPr><w:t>一、任务</w:t></w:r></w:p><w:p><w:r><w:t>${'改造管网。'.repeat(20)}</w:t></w:r></w:p>`
    expect((await kindsOf(body, '', styles)).map(([kind]) => kind)).toEqual(['heading', 'paragraph'])
  })

  it.each([
    ['without the number of its level', set('黑体', '附件') + BODY],
    ['with the number of another level', set('黑体', '（一）扩大学位') + BODY],
    ['of which only a part is in the font', `<w:p>${inFont('黑体', '一、扩大学位。')}${inFont(FANG_SONG, '新增3600个。')}</w:p>${BODY}`],
    ['longer than two lines', set('黑体', `一、${'扩大学位'.repeat(20)}`) + BODY.repeat(3)],
    ['in a document whose text is not in 仿宋', set('黑体', '一、任务分解') + set('宋体', '新增学位3600个。'.repeat(10))],
    ['whose outline level says text', set('黑体', '一、任务分解', '<w:outlineLvl w:val="9"/>') + BODY],
    ['in a table', table(row(cell(''), `<w:tc>${set('黑体', '一、任务分解')}</w:tc>`)) + BODY],
  ])('are not: a paragraph %s', async (_, body) => {
    expect((await kindsOf(body)).some(([kind]) => kind === 'heading')).toBe(false)
    expect(findingsOf(await read(body))).toEqual([])
  })

  it('give way to outline level and style', async () => {
    expect((await kindsOf(set('黑体', '一、任务分解', '<w:outlineLvl w:val="2"/>') + BODY))[0]).toEqual(['heading', 3, '一、任务分解'])
  })
})

describe('headings by the name of the style', () => {
  it.each([
    ['heading 2', 2],
    ['标题 3', 3],
    ['公文一级标题', 1],
    ['二级标题', 2],
    ['Title', null],
    ['公文标题', null],
  ])('%s is level %s', async (name, expected) => {
    const styles = `<w:style w:type="paragraph" w:styleId="a"><w:name w:val="${name}"/></w:style>`
    expect(await kindsOf(set('宋体', '任务分解', '<w:pStyle w:val="a"/>'), '', styles)).toEqual([['heading', expected, '任务分解']])
  })

  it.each(['标题说明', '一级标题说明', '副标题文字', 'heading note'])('%s is none', async (name) => {
    const styles = `<w:style w:type="paragraph" w:styleId="a"><w:name w:val="${name}"/></w:style>`
    expect(await kindsOf(set('宋体', '任务分解', '<w:pStyle w:val="a"/>'), '', styles)).toEqual([['paragraph', null, '任务分解']])
  })
})
