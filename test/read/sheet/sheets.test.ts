import { describe, expect, it } from 'vitest'
import type { SourceDocument } from '../../../src/model/index.ts'
import { findingsOf, quoteOf, readDocument } from '../reading.ts'
import { sheetFile, workbookFile } from './workbook-file.ts'

/** Each block in a line: its table or kind, and what it says. */
const outline = (document: SourceDocument): string[] =>
  document.blocks.map((block) => `${block.table ?? block.kind}: ${quoteOf(document, block).replaceAll('\t', '|')}`)

const HEADER = ['序号', '内容', '责任单位']

describe('a sheet', () => {
  it('rows of one cell above and below a table are paragraphs, between its rows they belong to it', async () => {
    const rows = [
      ['2025年清单'],
      ['（草案）'],
      HEADER,
      ['一、教育'],
      [1, '新建3所', '县教育局'],
      ['二、卫生'],
      [2, '新建5个', '县卫健委'],
      ['注：略'],
    ]
    const document = await readDocument(sheetFile(rows, { merges: ['A1:C1', 'A4:C4', 'A6:C6'] }))
    expect(outline(document)).toEqual([
      'paragraph: 2025年清单',
      'paragraph: （草案）',
      '0: 序号|内容|责任单位',
      '0: 一、教育',
      '0: 1|新建3所|县教育局',
      '0: 二、卫生',
      '0: 2|新建5个|县卫健委',
      'paragraph: 注：略',
    ])
  })

  it('rows and columns are those of the sheet: each text can be found in it, titles too', async () => {
    const document = await readDocument(
      sheetFile([[], [null, '清单'], [], [null, ...HEADER], [null, 1, '新建3所', '县教育局']], { name: '任务' }),
    )
    const places = document.anchors.map((anchor) => ('cell' in anchor ? [quoteOf(document, anchor), anchor.cell] : []))
    expect(places[0]).toEqual(['清单', { sheet: '任务', table: 0, row: 1, column: 1 }])
    expect(places.at(-1)).toEqual(['县教育局', { sheet: '任务', table: 0, row: 4, column: 3 }])
    expect(document.blocks.map(({ row }) => row)).toEqual([null, 3, 4])
  })

  it('a merged cell stands once, with what it spans', async () => {
    const rows = [HEADER, [1, '新建3所', '县教育局'], [null, '培训50名', '不显示'], [2, '新建5个', '县卫健委']]
    const document = await readDocument(sheetFile(rows, { merges: ['A2:A3', 'C2:C3'] }))
    expect(outline(document)).toEqual(['0: 序号|内容|责任单位', '0: 1|新建3所|县教育局', '0: 培训50名', '0: 2|新建5个|县卫健委'])
    expect(document.blocks[1]?.cells.map(({ column, rowSpan }) => [column, rowSpan])).toEqual([
      [0, 2],
      [1, 1],
      [2, 2],
    ])
    expect(document.blocks[2]?.cells).toMatchObject([{ column: 1, columnSpan: 1, rowSpan: 1 }])
  })

  it('the content alone below the last number goes on with its row and is no note', async () => {
    const document = await readDocument(sheetFile([HEADER, [1, '新建3所', '县教育局'], [null, '培训50名'], ['注：略']]))
    expect(outline(document).slice(1)).toEqual(['0: 1|新建3所|县教育局', '0: 培训50名', 'paragraph: 注：略'])
  })

  it('a header may begin with one cell over some of its columns', async () => {
    const rows = [
      ['清单'],
      [null, null, '单位', null, null, null],
      ['序号', '内容', '牵头', '配合', '时限', '备注'],
      [1, '新建3所', '县教育局', '县财政局', '年底', ''],
    ]
    const document = await readDocument(sheetFile(rows, { merges: ['A1:F1', 'C2:D2'] }))
    expect(outline(document).slice(0, 3)).toEqual(['paragraph: 清单', '0: 单位', '0: 序号|内容|牵头|配合|时限|备注'])
  })

  it('a blank row divides tables that have headers of their own, wherever they stand', async () => {
    const rows = [HEADER, [1, '新建3所', '县教育局'], [], ['附表'], [null, '单位', '项目数'], [null, '县教育局', 1]]
    expect(outline(await readDocument(sheetFile(rows)))).toEqual([
      '0: 序号|内容|责任单位',
      '0: 1|新建3所|县教育局',
      'paragraph: 附表',
      '1: 单位|项目数',
      '1: 县教育局|1',
    ])
  })

  it('a blank row inside a table does not divide it', async () => {
    const rows = [HEADER, ['一、教育'], [1, '新建3所', '县教育局'], [], ['二、卫生'], [2, '新建5个', '县卫健委']]
    const document = await readDocument(sheetFile(rows, { merges: ['A2:C2', 'A5:C5'] }))
    expect(document.blocks.map(({ table }) => table)).toEqual([0, 0, 0, 0, 0])
  })

  it('a merged cell beside a blank row holds the table together', async () => {
    const rows = [['类别', '内容', '责任单位'], ['教育', '新建3所', '县教育局'], [], [null, '培训', '县教育局']]
    const document = await readDocument(sheetFile(rows, { merges: ['A2:A4'] }))
    expect(new Set(document.blocks.map(({ table }) => table))).toEqual(new Set([0]))
  })

  it('a sheet of prose in single cells is paragraphs', async () => {
    expect(outline(await readDocument(sheetFile([['清单'], ['一、新建学校3所。'], ['二、培训50名。']])))).toEqual([
      'paragraph: 清单',
      'paragraph: 一、新建学校3所。',
      'paragraph: 二、培训50名。',
    ])
  })
})

describe('several sheets', () => {
  it('each begins with its name where it has one; tables are numbered through', async () => {
    const rows = [HEADER, [1, '新建3所', '县教育局']]
    const document = await readDocument(
      workbookFile([
        { name: '教育', rows },
        { name: '空', rows: [] },
        { name: 'Sheet3', rows },
      ]),
    )
    expect(outline(document)).toEqual([
      'heading: 教育',
      '0: 序号|内容|责任单位',
      '0: 1|新建3所|县教育局',
      '1: 序号|内容|责任单位',
      '1: 1|新建3所|县教育局',
    ])
    expect(document.anchors.map((anchor) => 'cell' in anchor && anchor.cell.sheet)).toEqual([
      ...Array(6).fill('教育'),
      ...Array(6).fill('Sheet3'),
    ])
  })

  it('a sheet alone is read without its name', async () => {
    expect(
      (
        await readDocument(
          workbookFile([
            { name: '教育', rows: [['标题']] },
            { name: '空', rows: [] },
          ]),
        )
      ).text,
    ).toBe('标题')
  })
})

describe('what is hidden is told of and not read', () => {
  it('sheets', async () => {
    const document = await readDocument(
      workbookFile([{ rows: [['显示']] }, { name: '底稿', rows: [['隐藏']], hidden: true }, { rows: [], hidden: true }]),
    )
    expect(document.text).toBe('显示')
    expect(findingsOf(document)).toEqual([['hidden_cells_not_read', { part: 'sheets', count: 1, names: '底稿' }]])
  })

  it('rows and columns that hold something', async () => {
    const rows = [
      ['序号', '内容', '内部'],
      [1, '甲', '一'],
      [2, '乙', '二'],
      [3, '丙', '三'],
      [4, '丁', '四'],
    ]
    const document = await readDocument(sheetFile(rows, { hiddenRows: [2, 3, 9], hiddenColumns: [2, 7] }))
    expect(document.text).toBe('序号\t内容\n1\t甲\n4\t丁')
    expect(findingsOf(document)).toEqual([
      ['hidden_cells_not_read', { part: 'rows', sheet: 'Sheet1', count: 2, names: '3–4' }],
      ['hidden_cells_not_read', { part: 'columns', sheet: 'Sheet1', count: 1, names: 'C' }],
    ])
    expect(document.blocks.map(({ row }) => row)).toEqual([0, 1, 4])
  })

  it('a merged cell shows in the part of it that can be seen', async () => {
    const rows = [
      ['序号', '内容', '单位'],
      [1, '甲', '县教育局'],
      [2, '乙', null],
    ]
    const document = await readDocument(sheetFile(rows, { merges: ['C2:C3'], hiddenRows: [1] }))
    expect(document.text).toBe('序号\t内容\t单位\n2\t乙\t县教育局')
    expect(document.blocks[1]?.cells[2]).toMatchObject({ column: 2, rowSpan: 1 })
  })

  it('numbers whose format shows nothing', async () => {
    const document = await readDocument(sheetFile([['投资', { t: 'n', v: 500, z: ';;;' }]]))
    expect(document.text).toBe('投资')
    expect(findingsOf(document)).toEqual([['hidden_cells_not_read', { part: 'cells', sheet: 'Sheet1', count: 1, names: 'B1' }]])
  })
})
