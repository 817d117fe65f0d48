import { describe, expect, it } from 'vitest'
import { blockTexts, findingsOf, quoteOf, readDocument } from '../reading.ts'
import { abstractList, cell, type DocxParts, docxFile, level, list, listed, paragraph, row, run, table } from './docx-file.ts'

const read = (body: string, parts: Omit<DocxParts, 'body'> = {}) => readDocument(docxFile({ body, ...parts }))
const textOf = async (content: string) => (await read(`<w:p>${content}</w:p>`)).text

const formatted = (text: string, properties: string) => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
const fieldChar = (type: string, inside = '') => `<w:r><w:fldChar w:fldCharType="${type}">${inside}</w:fldChar></w:r>`
const instructed = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`
const field = (instruction: string, result: string | null, form = '') =>
  fieldChar('begin', form) + instructed(instruction) + (result === null ? '' : fieldChar('separate') + result) + fieldChar('end')

describe('characters', () => {
  it('hyphens that do not break stay, hyphens that only may break are invisible', async () => {
    expect(await textOf('<w:r><w:t>010</w:t><w:noBreakHyphen/><w:t>123</w:t><w:softHyphen/><w:t>45</w:t></w:r>')).toBe('010‑123\u00AD45')
  })

  it.each([
    ['Wingdings', 'F0FE', '☑'],
    ['Wingdings', 'FE', '☑'],
    ['Wingdings', 'F0A8', '□'],
    ['Wingdings', 'F0FC', '✓'],
    ['Wingdings', 'F081', '①'],
    ['Wingdings 2', 'F052', '☑'],
    ['Symbol', 'F0B3', '≥'],
    ['宋体', '25A1', '□'],
  ])('a symbol of %s %s is %s', async (font, code, shown) => {
    const document = await read(`<w:p><w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>${run('已完成')}</w:p>`)
    expect(document.text).toBe(`${shown}已完成`)
    expect(document.findings).toEqual([])
  })

  it('symbols of a font that nobody knows stand as � and are counted', async () => {
    const document = await read(`<w:p>${run('改造')}<w:r><w:sym w:font="某某图标" w:char="F041"/></w:r>${run('456户')}</w:p>`)
    expect(document.text).toBe('改造�456户')
    expect(findingsOf(document)).toEqual([['unmapped_glyphs', { count: 1 }]])
  })

  it('text set in a symbol font is what that font shows', async () => {
    const fonts = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'
    expect(await textOf(formatted('\uF0FE', fonts) + run('是') + formatted('þ', fonts) + run('否'))).toBe('☑是☑否')
    expect(await textOf(formatted('R', '<w:rFonts w:ascii="Arial"/>'))).toBe('R')
  })

  it('raised digits are written raised, so that they join no number', async () => {
    const raised = '<w:vertAlign w:val="superscript"/>'
    expect(await textOf(run('500m') + formatted('2', raised) + run('，10') + formatted('-4', raised))).toBe('500m²，10⁻⁴')
    expect(await textOf(run('PM') + formatted('2.5', '<w:vertAlign w:val="subscript"/>'))).toBe('PM2.5')
    expect(await textOf(run('注') + formatted('[1]', raised))).toBe('注[1]')
  })

  it('two lines in one, combined and small capital characters are read as they are', async () => {
    const combined = '<w:eastAsianLayout w:id="1" w:combine="1"/>'
    expect(await textOf(formatted('县委县政府', combined) + formatted('abc', '<w:smallCaps/>'))).toBe('县委县政府abc')
  })

  it('page and column breaks end a line inside the paragraph', async () => {
    expect(await textOf('<w:r><w:t>甲</w:t><w:br w:type="page"/><w:t>乙</w:t></w:r>')).toBe('甲\n乙')
  })
})

describe('fields show their result', () => {
  it('and not their instruction, not even one with fields of its own', async () => {
    const inner = field('MERGEFIELD 年份', run('2024'))
    const outer =
      fieldChar('begin') +
      instructed('IF ') +
      inner +
      instructed(' = 2024 "甲" "乙"') +
      fieldChar('separate') +
      run('甲') +
      fieldChar('end')
    expect(await textOf(run('选') + outer)).toBe('选甲')
    expect(await textOf(field('REF _Ref1 \\h', run('表1')) + field('HYPERLINK "http://a"', run('链接')))).toBe('表1链接')
  })

  it.each([
    ['EQ \\o\\ac(○,1)', '①'],
    ['eq \\o\\ac(○,21)', '㉑'],
    ['EQ \\o\\ac(○,正)', '㊣'],
    ['EQ \\o\\ac(○,甲)', '甲'],
    ['EQ \\f(1,2)', '1/2'],
    ['EQ \\o(\\s\\up 5(县委),\\s\\do 5(政府))', '县委政府'],
    ['EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(yí),彝)', '彝'],
    ['SYMBOL 254 \\f "Wingdings" \\s 12', '☑'],
    ['DATE \\@ "yyyy"', ''],
  ])('%s without one is %s', async (instruction, shown) => {
    expect(await textOf(run('前') + field(instruction, null) + run('后'))).toBe(`前${shown}后`)
  })

  it('form fields show what was chosen', async () => {
    const checkBox = (state: string) => `<w:ffData><w:checkBox><w:default w:val="0"/>${state}</w:checkBox></w:ffData>`
    expect(
      await textOf(
        field('FORMCHECKBOX', null, checkBox('<w:checked/>')) + run('是') + field('FORMCHECKBOX', null, checkBox('')) + run('否'),
      ),
    ).toBe('☑是☐否')
    const dropDown =
      '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="住建局"/><w:listEntry w:val="教育局"/></w:ddList></w:ffData>'
    expect(await textOf(run('牵头：') + field('FORMDROPDOWN', null, dropDown))).toBe('牵头：教育局')
  })

  it('one that never ends swallows nothing', async () => {
    expect(await textOf(fieldChar('begin') + instructed('IF') + run('改造456户'))).toBe('改造456户')
  })

  it('a table of contents is furniture, whatever styles its lines have', async () => {
    const body =
      `<w:p>${fieldChar('begin')}${instructed('TOC \\o "1-3"')}${fieldChar('separate')}${run('一、任务1')}</w:p>` +
      `${paragraph('二、要求3')}<w:p>${fieldChar('end')}${run('一、任务')}</w:p>`
    expect((await read(body)).blocks.map(({ kind }) => kind)).toEqual(['furniture', 'furniture', 'paragraph'])
    const gallery = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('一、任务1')}</w:sdtContent></w:sdt>`
    expect((await read(gallery + paragraph('一、任务'))).blocks.map(({ kind }) => kind)).toEqual(['furniture', 'paragraph'])
  })
})

describe('content controls', () => {
  const control = (content: string, properties = '') =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`

  it('are read in place: around paragraphs, runs, rows, cells and one another', async () => {
    const body =
      control(paragraph('段') + control(paragraph('内'))) +
      `<w:p>${run('改造')}${control(run('456'))}${control(control(run('户')))}</w:p>` +
      table(control(row(cell('一'), control(cell('二')))), row(control(cell('三')), cell('四')))
    const document = await read(body)
    expect(blockTexts(document)).toEqual(['段', '内', '改造456户', '一\t二', '三\t四'])
    expect(document.findings).toEqual([])
  })

  it('show what was chosen, and the symbol of a check box', async () => {
    const dropDown = '<w:dropDownList><w:listItem w:displayText="住建局" w:value="1"/></w:dropDownList>'
    const checkBox = '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>'
    expect(await textOf(control(run('住建局'), dropDown) + control(run('☒'), checkBox))).toBe('住建局☒')
  })

  it('that nobody filled in are left out and counted', async () => {
    const document = await read(`<w:p>${run('牵头单位：')}${control(run('单击此处输入文字。'), '<w:showingPlcHdr/>')}</w:p>`)
    expect(document.text).toBe('牵头单位：')
    expect(findingsOf(document)).toEqual([['prompts_not_read', { count: 1 }]])
  })

  it('smart tags and custom XML are transparent', async () => {
    const body = `<w:customXml w:element="a"><w:customXmlPr/>${`<w:p><w:smartTag w:element="date"><w:smartTagPr/>${run('2025年')}</w:smartTag>${run('12月')}</w:p>`}</w:customXml>`
    const document = await read(body)
    expect(blockTexts(document)).toEqual(['2025年12月'])
    expect(document.findings).toEqual([])
  })
})

describe('formulas in one line', () => {
  const formula = (content: string) => `<m:oMath>${content}</m:oMath>`
  const part = (name: string, content: string) => `<m:${name}>${content}</m:${name}>`
  const text = (content: string) => `<m:r><m:t>${content}</m:t></m:r>`
  const sup = (base: string, raised: string) => part('sSup', part('e', base) + part('sup', raised))
  const fraction = (above: string, below: string) => part('f', `<m:fPr><m:ctrlPr/></m:fPr>${part('num', above)}${part('den', below)}`)
  const bracket = (content: string) => part('d', part('e', content))

  it.each([
    ['a fraction', fraction(text('1'), text('2')), '1/2'],
    ['a fraction of sums', fraction(text('a+b'), text('c')), '(a+b)/c'],
    ['a power', sup(text('m'), text('2')), 'm²'],
    ['a power of a sum', sup(bracket(text('x+a')), text('n')), '(x+a)^n'],
    ['an index', part('sSub', part('e', text('a')) + part('sub', text('0'))), 'a_0'],
    ['a root', part('rad', part('deg', '') + part('e', text('b-4'))), '√(b-4)'],
    [
      'a sum',
      part('nary', `<m:naryPr><m:chr m:val="∑"/></m:naryPr>${part('sub', text('k=0'))}${part('sup', text('n'))}${part('e', text('k'))}`),
      '∑_(k=0)^nk',
    ],
  ])('%s', async (_, content, shown) => {
    expect(await textOf(run('按') + formula(content) + run('计'))).toBe(`按${shown}计`)
  })

  it('on a line of their own', async () => {
    expect(await textOf(`<m:oMathPara><m:oMathParaPr/>${formula(text('90'))}</m:oMathPara>`)).toBe('90')
  })
})

describe('hidden text', () => {
  const HIDDEN = '<w:vanish/>'
  const HIDDEN_END = '<w:rPr><w:vanish/></w:rPr>'

  it('is not read and counted: of runs, by style, of rows', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Quiet"><w:rPr><w:vanish/></w:rPr></w:style>'
    const shownAgain = formatted('显', '<w:vanish w:val="0"/>')
    const body =
      `<w:p>${run('改造')}${formatted('旧数123', HIDDEN)}${formatted('略', '<w:rStyle w:val="Gone"/>')}${run('456户')}</w:p>` +
      `<w:p><w:pPr><w:pStyle w:val="Quiet"/></w:pPr>${run('隐去')}${shownAgain}</w:p>` +
      table(row(cell('一')), `<w:tr><w:trPr><w:hidden/></w:trPr>${cell('二')}</w:tr>`)
    const document = await read(body, { styles })
    expect(blockTexts(document)).toEqual(['改造456户', '显', '一'])
    expect(findingsOf(document)).toEqual([['hidden_text_not_read', { count: 9 }]])
  })

  it('a paragraph that is hidden to its end is gone, and no list counts it', async () => {
    const numbering = abstractList(0, level(0, 'decimal', '%1、')) + list(1, 0)
    const gone = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${HIDDEN_END}</w:pPr>${formatted('乙', HIDDEN)}</w:p>`
    expect(blockTexts(await read(listed('甲', 1) + gone + listed('丙', 1), { numbering }))).toEqual(['1、甲', '2、丙'])
  })

  it('a paragraph whose end alone is hidden runs on into the next', async () => {
    const opening = (text: string) => `<w:p><w:pPr>${HIDDEN_END}</w:pPr>${run(text)}</w:p>`
    expect(blockTexts(await read(opening('一、改造。') + opening('住建局') + paragraph('负责')))).toEqual(['一、改造。住建局负责'])
  })

  it('what stands in a cell that is merged away is not shown, in a cell with nothing above it is', async () => {
    const merged = table(row(cell('甲', '<w:vMerge w:val="restart"/>'), cell('一')), row(cell('旧', '<w:vMerge/>'), cell('二')))
    const document = await read(merged)
    expect(blockTexts(document)).toEqual(['甲\t一', '二'])
    expect(findingsOf(document)).toEqual([['hidden_text_not_read', { count: 1 }]])
    expect(blockTexts(await read(table(row(cell('甲', '<w:vMerge/>')))))).toEqual(['甲'])
  })
})

describe('what is not text', () => {
  it('pictures, charts, embedded files and texts are counted', async () => {
    const picture =
      '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><a:blip r:embed="p"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    const object = '<w:r><w:object><v:shape><v:imagedata r:id="o"/></v:shape><o:OLEObject r:id="e"/></w:object></w:r>'
    const document = await read(`<w:p>${run('甲')}${picture}${object}</w:p><w:altChunk r:id="chunk"/>`)
    expect(document.text).toBe('甲')
    expect(findingsOf(document)).toEqual([
      ['images_not_read', { count: 1 }],
      ['attachments_not_read', { count: 1 }],
      ['embedded_text_not_read', { count: 1 }],
    ])
  })

  it('a picture in a text box is counted once in both forms of it', async () => {
    const box = (content: string) =>
      `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${paragraph('框')}</w:txbxContent></wps:txbx>${content}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('框')}</w:txbxContent></v:textbox></v:shape><v:imagedata r:id="a"/></w:pict></mc:Fallback></mc:AlternateContent>`
    const document = await read(`<w:p>${run('外')}<w:r>${box('<a:blip r:embed="a"/>')}</w:r></w:p>`)
    expect(blockTexts(document)).toEqual(['外', '框'])
    expect(findingsOf(document)).toEqual([['images_not_read', { count: 1 }]])
  })

  it('a table in a text box and one in a cell stand where they are', async () => {
    const boxed = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${table(row(cell('一'), cell('二')))}${paragraph('')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
    const document = await read(`<w:p>${run('前')}${boxed}</w:p>${paragraph('后')}`)
    expect(document.blocks.map((block) => [block.kind, quoteOf(document, block)])).toEqual([
      ['paragraph', '前'],
      ['row', '一\t二'],
      ['paragraph', '后'],
    ])
  })

  it('cells merged across in the older form count their columns', async () => {
    const across = row(cell('合并', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>'), cell('末'))
    expect((await read(table(across))).blocks[0]?.cells.map(({ column, columnSpan }) => [column, columnSpan])).toEqual([
      [0, 2],
      [2, 1],
    ])
  })
})
