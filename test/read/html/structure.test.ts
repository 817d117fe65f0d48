import { describe, expect, it } from 'vitest'
import { MAX_TABLE_COLUMNS } from '../../../src/read/limits.ts'
import { blocksOfKind, blockTexts, findingsOf, quoteOf } from '../reading.ts'
import { readBody, readHtml, textOf } from './page.ts'

describe('lines of a page', () => {
  it('collapses blanks as a browser does, and keeps those that do not break and the ideographic ones', async () => {
    expect(await textOf('<p>  改造\n   老旧小区\t30 个  </p>')).toBe('改造老旧小区 30 个')
    expect(await textOf('<p>　　一、&nbsp;&nbsp;新建</p>')).toBe('　　一、\u00a0\u00a0新建')
    expect(await textOf('<p>Excel\n2016 版</p>')).toBe('Excel 2016 版')
  })

  it('ends a line where a block ends and where the page breaks it, and nowhere else', async () => {
    expect(await textOf('<div>甲<span>乙</span><b>丙</b><p>丁<br>戊</p>己</div>')).toBe('甲乙丙\n丁\n戊\n己')
    expect(await textOf('<span style="display: block">甲</span><span>乙</span>')).toBe('甲\n乙')
  })

  it('gives headings their level', async () => {
    const document = await readBody('<h1>某县2025年<br>民生实事</h1><h3>一、教育</h3><p>新建学校3所。</p>')
    expect(blocksOfKind(document, 'heading').map((block) => [block.level, quoteOf(document, block)])).toEqual([
      [1, '某县2025年\n民生实事'],
      [3, '一、教育'],
    ])
  })

  it('keeps the lines and blanks of preformatted text', async () => {
    expect(await textOf('<pre>一、  新建\n二、\t改造</pre>')).toBe('一、  新建\n二、\t改造')
    expect(await textOf('<p style="white-space: pre-wrap">甲\n乙</p>')).toBe('甲\n乙')
  })

  it('keeps raised numbers apart from those before them, and leaves out readings of characters', async () => {
    expect(await textOf('<p>新建10<sup>4</sup>m<sup>2</sup>，改造456户<sup>[1]</sup></p>')).toBe('新建10⁴m²，改造456户[1]')
    expect(await textOf('<p><ruby>垚<rp>(</rp><rt>yáo</rt><rp>)</rp></ruby>村</p>')).toBe('垚村')
  })

  it('reads entities and leaves out comments and marks where words may break', async () => {
    expect(await textOf('<p>&lt;10&gt;&#20159;&mdash;<!-- 3 -->5\u200b0%</p>')).toBe('<10>亿—50%')
  })
})

describe('lists', () => {
  it('writes the numbers that a browser shows', async () => {
    expect(await textOf('<ol><li>甲</li><li><p>乙</p></li></ol>')).toBe('1. 甲\n2. 乙')
    expect(await textOf('<ol start="3"><li>甲</li><li value="7">乙</li><li>丙</li></ol>')).toBe('3. 甲\n7. 乙\n8. 丙')
    expect(await textOf('<ol type="a"><li>甲</li><li>乙</li></ol>')).toBe('a. 甲\nb. 乙')
    expect(await textOf('<ol type="I" start="4"><li>甲</li></ol>')).toBe('IV. 甲')
    expect(await textOf('<ol reversed><li>甲</li><li>乙</li></ol>')).toBe('2. 甲\n1. 乙')
    expect(await textOf('<ol style="list-style-type: cjk-ideographic" start="10"><li>甲</li><li>乙</li></ol>')).toBe('十、甲\n十一、乙')
  })

  it('counts each list for itself', async () => {
    expect(await textOf('<ol><li>甲<ol><li>子</li></ol></li><li>乙</li></ol>')).toBe('1. 甲\n1. 子\n2. 乙')
  })

  it('writes none where none is shown or one is typed', async () => {
    expect(await textOf('<ul><li>甲</li></ul>')).toBe('甲')
    expect(await textOf('<ol style="list-style: none"><li>甲</li></ol>')).toBe('甲')
    expect(await textOf('<ol><li>1、甲</li><li>（2）乙</li><li>3.5公里</li></ol>')).toBe('1、甲\n（2）乙\n3. 3.5公里')
  })
})

describe('tables', () => {
  it('gives merged cells once, with their spans', async () => {
    const document = await readBody(
      '<table><tr><th>类别</th><th>项目</th><th>责任单位</th></tr><tr><td rowspan="2">教育</td><td>新建学校</td><td>教育局</td></tr><tr><td colspan="2">改造食堂</td></tr></table>',
    )
    expect(document.text).toBe('类别\t项目\t责任单位\n教育\t新建学校\t教育局\n改造食堂')
    expect(document.blocks.map(({ cells }) => cells.map(({ column, columnSpan, rowSpan }) => [column, columnSpan, rowSpan]))).toEqual([
      [
        [0, 1, 1],
        [1, 1, 1],
        [2, 1, 1],
      ],
      [
        [0, 1, 2],
        [1, 1, 1],
        [2, 1, 1],
      ],
      [[1, 2, 1]],
    ])
  })

  it('reads the head first and the foot last, and paragraphs of a cell as its lines', async () => {
    const document = await readBody(
      '<table><caption>任务表</caption><tfoot><tr><td>合计</td><td>3</td></tr></tfoot><tbody><tr><td><p>甲</p><p>乙</p></td><td>3</td></tr></tbody><thead><tr><td>项目</td><td>数</td></tr></thead></table>',
    )
    expect(document.text).toBe('任务表\n项目\t数\n甲\n乙\t3\n合计\t3')
    expect(document.blocks[0]?.kind).toBe('caption')
  })

  it('takes no span at its word', async () => {
    const { blocks } = await readBody(
      '<table><tr><td colspan="99999">甲</td><td rowspan="0">乙</td></tr><tr><td rowspan="9999">丙</td></tr></table>',
    )
    expect(blocks.map(({ cells }) => cells.map(({ column, columnSpan, rowSpan }) => [column, columnSpan, rowSpan]))).toEqual([
      [
        [0, MAX_TABLE_COLUMNS, 1],
        [MAX_TABLE_COLUMNS, 1, 2],
      ],
      [[0, 1, 1]],
    ])
  })

  it('unwraps a table that only arranges the page', async () => {
    const inner = '<table><tr><td>序号</td><td>内容</td></tr><tr><td>1</td><td>新建学校3所。</td></tr></table>'
    const page = `<table width="1000"><tr><td>某县民生实事</td></tr><tr><td><p>现公布如下：</p>${inner}</td></tr></table>`
    expect((await readBody(page)).blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'row', 'row'])
    const columns = `<table><tr><td>主办单位</td><td><h2>民生实事</h2><p>一、新建学校3所。</p><p>二、改造道路5公里。</p>${inner}</td></tr></table>`
    expect((await readBody(columns)).text).toContain('\n一、新建学校3所。\n')
  })

  it('reads what was saved out of the middle of a table', async () => {
    const document = await readHtml('<tbody><tr><td>1</td><td>新建</td></tr></tbody>')
    expect(blocksOfKind(document, 'row').map((block) => quoteOf(document, block))).toEqual(['1\t新建'])
  })
})

describe('what Word leaves', () => {
  it('keeps labels of lists and drops its settings', async () => {
    const page = `<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--><xml><o:OfficeDocumentSettings>x</o:OfficeDocumentSettings></xml>
      <p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>新建<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>`
    expect(blockTexts(await readBody(page))).toEqual(['1.\u00a0\u00a0 新建'])
  })
})

describe('what is not read', () => {
  it('hidden text is counted by its reason', async () => {
    const document = await readBody(
      `<p>甲</p><p style="display:none">乙乙</p><p hidden>丙</p><p style="visibility: hidden">丁</p><span style="font-size:0px">戊</span>
       <p style="color:#FFF;background:white">己</p><p style="color:#fff">庚</p>`,
    )
    expect(blockTexts(document)).toEqual(['甲', '庚'])
    expect(findingsOf(document)).toEqual([
      ['hidden_text_not_read', { reason: 'not_displayed', count: 3 }],
      ['hidden_text_not_read', { reason: 'invisible', count: 1 }],
      ['hidden_text_not_read', { reason: 'too_small', count: 1 }],
      ['hidden_text_not_read', { reason: 'same_colour', count: 1 }],
    ])
  })

  it('files are named with their links and places, and pictures counted', async () => {
    const document = await readBody(
      '<p>附件：<a href="a/任务表.xlsx?v=2">任务  分解表</a></p><p><a href="x.html">他页</a></p><img src="a.png"><img src="b.gif" width="1">',
    )
    expect(findingsOf(document)).toEqual([
      ['images_not_read', { count: 1 }],
      ['attachment_linked', { name: '任务 分解表', href: 'a/任务表.xlsx?v=2' }],
    ])
    const [, attachment] = document.findings
    expect(quoteOf(document, { start: attachment?.start ?? 0, end: attachment?.end ?? 0 })).toBe('任务 分解表')
  })
})
