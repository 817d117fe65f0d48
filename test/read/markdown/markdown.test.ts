import { describe, expect, it } from 'vitest'
import { looksLikeMarkdown } from '../../../src/read/markdown/looks-like-markdown.ts'
import { blocksOfKind, blockTexts, findingsOf, quoteOf, readDocument } from '../reading.ts'

const read = (markdown: string) => readDocument(Buffer.from(markdown), '通知.md')

describe('Markdown', () => {
  it('is read without its marks', async () => {
    const document = await read(
      '# 某县2025年**民生实事**\n\n## 一、教育\n\n新建[学校](http://a.cn)*3所*，`10`个班。\n\n> 责任单位：教育局\n',
    )
    expect(blockTexts(document)).toEqual(['某县2025年民生实事', '一、教育', '新建学校3所，10个班。', '责任单位：教育局'])
    expect(blocksOfKind(document, 'heading').map(({ level }) => level)).toEqual([1, 2])
    expect(document.source.mediaType).toBe('text/markdown')
  })

  it('keeps the numbers of lists as they were typed', async () => {
    expect((await read('# 清单\n\n3. 甲\n5. 乙\n\n文。\n\n2) 丙\n\n**a** **b**')).text).toContain('3. 甲\n5. 乙\n文。\n2) 丙')
    expect((await read('# 清单\n\n1. 甲\n1. 乙\n1. 丙\n')).text).toBe('清单\n1. 甲\n2. 乙\n3. 丙')
    expect((await read('# 清单\n\n1. 甲\n   - 子\n   - 丑\n2. 乙\n')).text).toBe('清单\n1. 甲\n子\n丑\n2. 乙')
  })

  it('keeps line ends inside a paragraph', async () => {
    expect((await read('# 清单\n# 二\n# 三\n\n1.新建学校3所。\n2.改造道路\n5公里。  \n备注\n')).text).toBe(
      '清单\n二\n三\n1.新建学校3所。\n2.改造道路\n5公里。\n备注',
    )
  })

  it('reads tables of its own and of HTML as rows', async () => {
    const document = await read(
      '# 清单\n\n| 序号 | 内容 |\n|:--:|---|\n| 1 | 新建**3**所 |\n\n<table><tr><td rowspan="2">甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>\n',
    )
    expect(blocksOfKind(document, 'row').map((block) => quoteOf(document, block))).toEqual(['序号\t内容', '1\t新建3所', '甲\t乙', '丙'])
  })

  it('names files that it links to and counts pictures', async () => {
    const document = await read('# 通知\n\n![图](a.png)\n\n- [任务表](任务表.xlsx)\n- 甲\n')
    expect(findingsOf(document)).toEqual([
      ['images_not_read', { count: 1 }],
      ['attachment_linked', { name: '任务表', href: '%E4%BB%BB%E5%8A%A1%E8%A1%A8.xlsx' }],
    ])
  })

  it('is read however deep it is nested', async () => {
    expect((await read(`# 甲\n\n**a** **b**\n\n${'> '.repeat(90)}乙`)).text).toContain('乙')
    expect((await read(`# 甲\n\n**a** **b**\n\n${'['.repeat(20_000)}乙`)).text).toContain('乙')
  })
})

describe('looksLikeMarkdown', () => {
  it.each([
    '# 清单\n\n- 甲\n- 乙\n',
    '| a | b |\n|---|---|\n| 1 | 2 |\n\n**甲** **乙**',
    '# 一\n## 二\n## 三\n',
    '1. 甲\n2. 乙\n\n**责任单位** **牵头单位**',
  ])('%j', (text) => {
    expect(looksLikeMarkdown(text)).toBe(true)
  })
  it.each([
    '1. 新建学校3所。\n2. 改造道路5公里。\n',
    '- 甲\n- 乙\n\n1. 丙\n2. 丁\n',
    '# 话题\n一、新建学校',
    '本报讯 记者**杨某**报道',
    '序号 | 项目 | 内容\n1 | 学校 | 新建3所\n',
    '一、新建\n----\n二、改造\n',
  ])('not %j', (text) => expect(looksLikeMarkdown(text)).toBe(false))
})
