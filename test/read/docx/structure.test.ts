import { describe, expect, it } from 'vitest'
import { blockTexts, findingsOf, quoteOf, readDocument } from '../reading.ts'
import { cell, type DocxParts, docxFile, paragraph, row, run, table } from './docx-file.ts'

const read = (parts: DocxParts) => readDocument(docxFile(parts))
const kindsOf = async (parts: DocxParts) => {
  const document = await read(parts)
  return document.blocks.map((block) => [block.kind, block.level, quoteOf(document, block)])
}

const style = (id: string, content: string) => `<w:style w:type="paragraph" w:styleId="${id}">${content}</w:style>`
const styled = (text: string, id: string, extra = '') => paragraph(text, `<w:pStyle w:val="${id}"/>${extra}`)

describe('kinds of paragraphs', () => {
  it('headings by outline level, own before style, and by the name of the style', async () => {
    const styles = [
      style('1', '<w:name w:val="heading 1"/>'),
      style('2', '<w:name w:val="公文二级标题"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
      style('3', '<w:name w:val="自定义"/><w:basedOn w:val="2"/>'),
      style('4', '<w:name w:val="正文标题"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>'),
    ].join('')
    const body = [
      styled('甲', '1'),
      styled('乙', '2'),
      styled('丙', '3'),
      styled('丁', '4'),
      styled('戊', '1', '<w:outlineLvl w:val="3"/>'),
      paragraph('己'),
    ].join('')
    expect(await kindsOf({ body, styles })).toEqual([
      ['heading', 1, '甲'],
      ['heading', 2, '乙'],
      ['heading', 2, '丙'],
      ['paragraph', null, '丁'],
      ['heading', 4, '戊'],
      ['paragraph', null, '己'],
    ])
  })

  it('captions, and the table of contents as furniture', async () => {
    const styles = style('a', '<w:name w:val="caption"/>') + style('b', '<w:name w:val="toc 1"/>')
    const contents = `<w:sdt><w:sdtContent>${styled('一、任务分解1', 'b')}</w:sdtContent></w:sdt>`
    expect(await kindsOf({ body: contents + styled('表1', 'a'), styles })).toEqual([
      ['furniture', null, '一、任务分解1'],
      ['caption', null, '表1'],
    ])
  })

  it('headers and footers as furniture after the body, each once', async () => {
    const sections =
      '<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/></w:sectPr>'
    const parts = {
      body: paragraph('正文') + sections,
      header: paragraph('玛纳斯县人民政府'),
      footer: paragraph('— 1 —') + paragraph('玛纳斯县人民政府'),
    }
    expect(await kindsOf(parts)).toEqual([
      ['paragraph', null, '正文'],
      ['furniture', null, '玛纳斯县人民政府'],
      ['furniture', null, '— 1 —'],
    ])
  })
})

describe('what stands in a paragraph', () => {
  it('soft line breaks stay line breaks, tabs stay tabs', async () => {
    const body = '<w:p><w:r><w:t>改造</w:t><w:br/><w:t>管网</w:t><w:cr/><w:t>90</w:t><w:tab/><w:t>公里</w:t></w:r></w:p>'
    expect((await read({ body })).text).toBe('改造\n管网\n90\t公里')
  })

  it('empty paragraphs are empty lines', async () => {
    expect((await read({ body: paragraph('甲') + paragraph('') + paragraph('乙') })).text).toBe('甲\n\n乙')
  })

  it('fields, links, content controls, formulas and ruby are read for what they show', async () => {
    const body = [
      `<w:p><w:fldSimple w:instr="DATE">${run('2025年')}</w:fldSimple>${run('12月')}</w:p>`,
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('7')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
      `<w:p><w:hyperlink w:anchor="x">${run('附件')}</w:hyperlink></w:p>`,
      `<w:p><w:sdt><w:sdtContent>${run('456户')}</w:sdtContent></w:sdt></w:p>`,
      '<w:p><m:oMath><m:r><m:t>90</m:t></m:r></m:oMath><w:r><w:t>公里</w:t></w:r></w:p>',
      `<w:p><w:r><w:ruby><w:rt><w:r><w:t>yí</w:t></w:r></w:rt><w:rubyBase>${run('彝')}</w:rubyBase></w:ruby></w:r></w:p>`,
    ].join('')
    const document = await read({ body })
    expect(blockTexts(document)).toEqual(['2025年12月', '7', '附件', '456户', '90公里', '彝'])
    expect(document.findings).toEqual([])
  })

  it('text boxes follow their paragraph, once, whatever form they are stored in', async () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`
    const newer = `<w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box('框')}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>`
    const older = `<w:pict><v:shape><v:textbox>${box('框')}</v:textbox></v:shape></w:pict>`
    const both = `<mc:AlternateContent><mc:Choice Requires="wps">${newer}</mc:Choice><mc:Fallback>${older}</mc:Fallback></mc:AlternateContent>`
    for (const stored of [newer, older, both]) {
      expect(blockTexts(await read({ body: `<w:p>${run('前')}<w:r>${stored}</w:r>${run('后')}</w:p>${paragraph('下')}` }))).toEqual([
        '前后',
        '框',
        '下',
      ])
    }
  })

  it('notes follow the paragraph or table that refers to them, as furniture and without cutting it', async () => {
    const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    const footnotes =
      '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> 指户籍人口。</w:t></w:r></w:p></w:footnote>'
    const inTable = table(row(`<w:tc><w:p>${run('惠及')}${reference}${run('2万人')}</w:p></w:tc>`), row(cell('末')))
    expect(await kindsOf({ body: `<w:p>${run('改造456')}${reference}${run('户')}</w:p>${inTable}${paragraph('下')}`, footnotes })).toEqual([
      ['paragraph', null, '改造456户'],
      ['furniture', null, '¹ 指户籍人口。'],
      ['row', null, '惠及2万人'],
      ['row', null, '末'],
      ['furniture', null, '¹ 指户籍人口。'],
      ['paragraph', null, '下'],
    ])
  })

  it('comments are not read and said to be there', async () => {
    const comments = `<w:comment w:id="0" w:author="a">${paragraph('核实456户')}</w:comment>`
    const document = await read({ body: `<w:p>${run('改造456户')}<w:r><w:commentReference w:id="0"/></w:r></w:p>`, comments })
    expect(document.text).toBe('改造456户')
    expect(findingsOf(document)).toEqual([['comments_ignored', { count: 1 }]])
  })

  it('reads what stands in elements that nobody knows, and says so once', async () => {
    const document = await read({ body: `<w:p><w:unheard/>${run('甲')}<w:unheard>${run('乙')}</w:unheard></w:p>` })
    expect(document.text).toBe('甲乙')
    expect(findingsOf(document)).toEqual([
      ['reader_message', { message: 'unknown element w:unheard: what stands in it was read', count: 2 }],
    ])
  })

  it("takes no bookmark of the document's own for a mark", async () => {
    const body = `<w:p><w:bookmarkStart w:id="1" w:name="taizhang:heading:1&quot;&gt;&lt;x"/>${run('甲')}</w:p>`
    expect(await kindsOf({ body })).toEqual([['paragraph', null, '甲']])
  })
})
