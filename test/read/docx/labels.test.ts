import { describe, expect, it } from 'vitest'
import { blockTexts, findingsOf, readDocument } from '../reading.ts'
import { abstractList, type DocxParts, docxFile, level, list, listed, paragraph, run } from './docx-file.ts'

const read = (parts: DocxParts) => readDocument(docxFile(parts))
const textsOf = async (parts: DocxParts) => blockTexts(await read(parts))

const OFFICIAL = abstractList(
  0,
  level(0, 'chineseCounting', '%1、') +
    level(1, 'chineseCounting', '（%2）') +
    level(2, 'decimal', '%3.') +
    level(3, 'decimalEnclosedCircle', '%4'),
)

describe('labels that Word generates', () => {
  it('are written before the text, counted by level', async () => {
    const body = [
      listed('任务', 1),
      listed('管网', 1, 1),
      listed('学校', 1, 1),
      listed('小学', 1, 2),
      listed('甲', 1, 3),
      listed('要求', 1),
      listed('组织', 1, 1),
    ].join('')
    expect(await textsOf({ body, numbering: OFFICIAL + list(1, 0) })).toEqual([
      '一、任务',
      '（一）管网',
      '（二）学校',
      '1.小学',
      '①甲',
      '二、要求',
      '（一）组织',
    ])
  })

  it('stand in the order of the document, in tables too', async () => {
    const body = `${listed('一', 1)}<w:tbl><w:tr><w:tc>${listed('二', 1)}</w:tc><w:tc>${listed('三', 1)}</w:tc></w:tr></w:tbl>${listed('四', 1)}`
    expect(await textsOf({ body, numbering: abstractList(0, level(0, 'decimal', '%1）')) + list(1, 0) })).toEqual([
      '1）一',
      '2）二\t3）三',
      '4）四',
    ])
  })

  it('show the numbers of several levels, all Arabic where the level is legal', async () => {
    const numbering =
      abstractList(
        0,
        level(0, 'chineseCounting', '第%1章') + level(1, 'decimal', '%1.%2节') + level(2, 'decimal', '%1.%2.%3条', { extra: '<w:isLgl/>' }),
      ) + list(1, 0)
    const body = [listed('总则', 1), listed('目的', 1, 1), listed('依据', 1, 1), listed('一', 1, 2)].join('')
    expect(await textsOf({ body, numbering })).toEqual(['第一章总则', '一.1节目的', '一.2节依据', '1.2.1条一'])
  })

  it('begin at their start and again after a heading, unless the level never restarts', async () => {
    const numbering = (restart: string) =>
      abstractList(0, level(0, 'decimal', '%1、') + level(1, 'decimal', '(%2)', { start: 5, extra: restart })) + list(1, 0)
    const body = [listed('', 1), listed('', 1, 1), listed('', 1, 1), listed('', 1), listed('', 1, 1)].join('')
    expect(await textsOf({ body, numbering: numbering('') })).toEqual(['1、', '(5)', '(6)', '2、', '(5)'])
    expect(await textsOf({ body, numbering: numbering('<w:lvlRestart w:val="0"/>') })).toEqual(['1、', '(5)', '(6)', '2、', '(7)'])
  })

  it('restart only after the level that w:lvlRestart names', async () => {
    const levels =
      level(0, 'decimal', '%1、') + level(1, 'decimal', '(%2)') + level(2, 'lowerLetter', '%3)', { extra: '<w:lvlRestart w:val="1"/>' })
    const body = [
      listed('', 1),
      listed('', 1, 1),
      listed('', 1, 2),
      listed('', 1, 1),
      listed('', 1, 2),
      listed('', 1),
      listed('', 1, 2),
    ].join('')
    expect(await textsOf({ body, numbering: abstractList(0, levels) + list(1, 0) })).toEqual(['1、', '(1)', 'a)', '(2)', 'b)', '2、', 'a)'])
  })

  it('show the start of a level above that has not been used', async () => {
    const numbering = abstractList(0, level(0, 'decimal', '%1') + level(1, 'decimal', '%1.%2、')) + list(1, 0)
    expect(await textsOf({ body: listed('', 1, 1) + listed('', 1, 1), numbering })).toEqual(['1.1、', '1.2、'])
  })

  it('count on between lists of one definition, and anew where a list overrides the start', async () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    const numbering = abstractList(0, level(0, 'decimal', '%1、')) + list(1, 0) + list(2, 0) + list(3, 0, restart)
    const body = [listed('', 1), listed('', 2), listed('', 3), listed('', 3), listed('', 1)].join('')
    expect(await textsOf({ body, numbering })).toEqual(['1、', '2、', '1、', '2、', '3、'])
  })

  it('take a level that a list replaces', async () => {
    const replaced = `<w:lvlOverride w:ilvl="0">${level(0, 'upperRoman', '%1.', { start: 3 })}</w:lvlOverride>`
    expect(
      await textsOf({ body: listed('甲', 1), numbering: abstractList(0, level(0, 'decimal', '%1、')) + list(1, 0, replaced) }),
    ).toEqual(['III.甲'])
  })

  it('come from the numbering style that a list links to', async () => {
    const numbering =
      abstractList(0, '<w:numStyleLink w:val="Official"/>') +
      abstractList(1, `<w:styleLink w:val="Official"/>${level(0, 'ideographTraditional', '%1、')}`) +
      list(1, 0) +
      list(2, 1)
    const styles = '<w:style w:type="numbering" w:styleId="Official"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    expect(await textsOf({ body: listed('一', 1) + listed('二', 1), numbering, styles })).toEqual(['甲、一', '乙、二'])
  })

  it('come from the paragraph style and the styles that it is based on', async () => {
    const numbering =
      abstractList(0, level(0, 'chineseCounting', '%1、') + level(1, 'chineseCounting', '（%2）', { extra: '<w:pStyle w:val="Two"/>' })) +
      list(1, 0)
    const styles = [
      '<w:style w:type="paragraph" w:styleId="One"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="Derived"><w:basedOn w:val="One"/></w:style>',
      '<w:style w:type="paragraph" w:styleId="Two"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="Plain"><w:basedOn w:val="One"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>',
    ].join('')
    const styled = (text: string, style: string, extra = '') => paragraph(text, `<w:pStyle w:val="${style}"/>${extra}`)
    const body = [
      styled('甲', 'One'),
      styled('乙', 'Derived'),
      styled('丙', 'Two'),
      styled('丁', 'Plain'),
      styled('戊', 'One', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
      styled('己', 'One'),
    ].join('')
    expect(await textsOf({ body, numbering, styles })).toEqual(['一、甲', '二、乙', '（一）丙', '丁', '戊', '三、己'])
  })

  it('do not exist for empty labels and lists that are not defined', async () => {
    const numbering = abstractList(0, level(0, 'bullet', '') + level(1, 'none', '') + level(2, 'none', '附：')) + list(1, 0)
    expect(await textsOf({ body: listed('甲', 1) + listed('乙', 1, 1) + listed('丙', 1, 2) + listed('丁', 9), numbering })).toEqual([
      '甲',
      '乙',
      '附：丙',
      '丁',
    ])
  })

  it('are for bullets what their font shows', async () => {
    const font = (name: string) => `<w:rPr><w:rFonts w:ascii="${name}" w:hAnsi="${name}"/></w:rPr>`
    const bullet = (at: number, text: string, extra = '') =>
      level(at, 'bullet', text, { suffix: 'tab' }).replace('</w:lvl>', `${extra}</w:lvl>`)
    const numbering =
      abstractList(
        0,
        bullet(0, '\uF06C', font('Wingdings')) +
          bullet(1, '\uF0B7', font('Symbol')) +
          bullet(2, '◆') +
          bullet(3, '?', '<w:lvlPicBulletId w:val="0"/>'),
      ) + list(1, 0)
    expect(await textsOf({ body: [0, 1, 2, 3].map((at) => listed('改造', 1, at)).join(''), numbering })).toEqual([
      '● 改造',
      '• 改造',
      '◆ 改造',
      '• 改造',
    ])
  })

  it('have no number from a bullet above', async () => {
    const numbering = abstractList(0, level(0, 'bullet', '•') + level(1, 'decimal', '%1%2.')) + list(1, 0)
    expect(await textsOf({ body: listed('甲', 1) + listed('乙', 1, 1), numbering })).toEqual(['•甲', '1.乙'])
  })

  it('are counted and not printed where they are hidden', async () => {
    const hidden = level(0, 'decimal', '%1、').replace('</w:lvl>', '<w:rPr><w:vanish/></w:rPr></w:lvl>')
    const numbering = abstractList(0, hidden + level(1, 'decimal', '%1.%2、')) + list(1, 0)
    expect(await textsOf({ body: listed('甲', 1) + listed('乙', 1) + listed('丙', 1, 1), numbering })).toEqual(['甲', '乙', '2.1、丙'])
  })

  it('count a level that was skipped as used', async () => {
    const numbering =
      abstractList(0, level(0, 'decimal', '%1') + level(1, 'decimal', '%1.%2') + level(2, 'decimal', '%1.%2.%3')) + list(1, 0)
    const body = [listed('', 1), listed('', 1, 2), listed('', 1, 1), listed('', 1), listed('', 1, 1)].join('')
    expect(await textsOf({ body, numbering })).toEqual(['1', '1.1.1', '1.2', '2', '2.1'])
  })

  it('stand in content controls and text boxes, in the order of the document', async () => {
    const box = `<w:p>${run('框外')}<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${listed('框内', 1)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`
    const body = `<w:sdt><w:sdtContent>${listed('甲', 1)}</w:sdtContent></w:sdt>${box}${listed('乙', 1)}`
    expect(await textsOf({ body, numbering: abstractList(0, level(0, 'decimal', '%1、')) + list(1, 0) })).toEqual([
      '1、甲',
      '框外',
      '2、框内',
      '3、乙',
    ])
  })

  it('keep a gap after a digit or dot, so that no number grows together with the text', async () => {
    const numbering =
      abstractList(
        0,
        level(0, 'decimal', '%1.', { suffix: 'tab' }) +
          level(1, 'decimal', '%2', { suffix: 'space' }) +
          level(2, 'chineseCounting', '（%3）', { suffix: 'tab' }),
      ) + list(1, 0)
    expect(await textsOf({ body: listed('2025年', 1) + listed('30个', 1, 1) + listed('改造', 1, 2), numbering })).toEqual([
      '1. 2025年',
      '1 30个',
      '（一）改造',
    ])
  })

  it('are Arabic with a finding where the format is not known', async () => {
    const document = await read({
      body: listed('甲', 1) + listed('乙', 1),
      numbering: abstractList(0, level(0, 'thaiLetters', '%1、')) + list(1, 0),
    })
    expect(blockTexts(document)).toEqual(['1、甲', '2、乙'])
    expect(findingsOf(document)).toEqual([['label_format_unknown', { format: 'thaiLetters', count: 2 }]])
  })

  it('take the sample of a format that newer Word writes', async () => {
    const custom = `<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1、"/></w:lvl>`
    expect(await textsOf({ body: listed('甲', 1), numbering: abstractList(0, custom) + list(1, 0) })).toEqual(['001、甲'])
  })

  it('count apart in footnotes', async () => {
    const numbering = abstractList(0, level(0, 'decimal', '%1、')) + list(1, 0)
    const footnotes = `<w:footnote w:id="2">${listed('注', 1)}</w:footnote>`
    const body = `${listed('甲', 1)}<w:p><w:r><w:t>文</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>${listed('乙', 1)}`
    expect(await textsOf({ body, numbering, footnotes })).toEqual(['1、甲', '文', '1、注', '2、乙'])
  })
})
