import { describe, expect, it } from 'vitest'
import { blocksOfKind, quoteOf, readDocument } from '../reading.ts'
import { cell, docxFile, paragraph, row, table } from './docx-file.ts'

const read = (...tables: string[]) => readDocument(docxFile({ body: tables.join(paragraph('之间')) }))

const STARTS_MERGE = '<w:vMerge w:val="restart"/>'
const GOES_ON = '<w:vMerge/>'
const spanning = (columns: number) => `<w:gridSpan w:val="${columns}"/>`

describe('tables', () => {
  it('give a block a row, its cells with their columns and an anchor each', async () => {
    const document = await read(table(row(cell('序号'), cell('项目')), row(cell('1'), cell('改造管网'))), table(row(cell('甲'), cell(''))))
    expect(document.text).toBe('序号\t项目\n1\t改造管网\n之间\n甲\t')
    expect(blocksOfKind(document, 'row').map(({ table, row }) => [table, row])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
    ])
    expect(document.blocks[1]?.cells).toEqual([
      { start: 6, end: 7, column: 0, columnSpan: 1, rowSpan: 1 },
      { start: 8, end: 12, column: 1, columnSpan: 1, rowSpan: 1 },
    ])
    expect(document.anchors.map((anchor) => [quoteOf(document, anchor), 'cell' in anchor && anchor.cell])).toEqual([
      ['序号', { sheet: null, table: 0, row: 0, column: 0 }],
      ['项目', { sheet: null, table: 0, row: 0, column: 1 }],
      ['1', { sheet: null, table: 0, row: 1, column: 0 }],
      ['改造管网', { sheet: null, table: 0, row: 1, column: 1 }],
      ['甲', { sheet: null, table: 1, row: 0, column: 0 }],
    ])
  })

  it('give a merged cell once, at its first row, and the columns of what stands beside it', async () => {
    const rows = [
      row(cell('一、民生保障', spanning(3))),
      row(cell('1'), cell('住建局', STARTS_MERGE), cell('管网')),
      row(cell('2'), cell('', GOES_ON), cell('道路')),
      row(cell('3'), cell('教育局'), cell('学校')),
    ]
    const document = await read(table(...rows))
    expect(document.text).toBe('一、民生保障\n1\t住建局\t管网\n2\t道路\n3\t教育局\t学校')
    expect(document.blocks.map(({ cells }) => cells.map(({ column, columnSpan, rowSpan }) => [column, columnSpan, rowSpan]))).toEqual([
      [[0, 3, 1]],
      [
        [0, 1, 1],
        [1, 1, 2],
        [2, 1, 1],
      ],
      [
        [0, 1, 1],
        [2, 1, 1],
      ],
      [
        [0, 1, 1],
        [1, 1, 1],
        [2, 1, 1],
      ],
    ])
  })

  it('count cells that are merged both ways and rows that begin further in', async () => {
    const late = '<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr><w:tc><w:p><w:r><w:t>末</w:t></w:r></w:p></w:tc></w:tr>'
    const document = await read(
      table(row(cell('大', STARTS_MERGE + spanning(2)), cell('右')), row(cell('', GOES_ON + spanning(2)), cell('下')), late),
    )
    expect(
      document.blocks.map(({ cells }) => cells.map((one) => [quoteOf(document, one), one.column, one.columnSpan, one.rowSpan])),
    ).toEqual([
      [
        ['大', 0, 2, 2],
        ['右', 2, 1, 1],
      ],
      [['下', 2, 1, 1]],
      [
        ['', 0, 2, 1],
        ['末', 2, 1, 1],
      ],
    ])
  })

  it('keep the paragraphs of a cell as lines, and no tab inside one', async () => {
    const tabbed = '<w:tc><w:p><w:r><w:t>住建局</w:t><w:tab/><w:t>财政局</w:t><w:br/><w:t>教育局</w:t></w:r></w:p></w:tc>'
    const document = await read(table(row(cell('实施甲\n\n实施乙'), tabbed)))
    expect(document.text).toBe('实施甲\n实施乙\t住建局 财政局\n教育局')
  })

  it('read a table inside a cell as its lines', async () => {
    const inner = table(row(cell('甲'), cell('1')), row(cell('乙'), cell('2')))
    const document = await read(table(row(cell('外'), `<w:tc>${paragraph('内：')}${inner}${paragraph('')}</w:tc>`)))
    expect(document.text).toBe('外\t内：\n甲 1\n乙 2')
    expect(blocksOfKind(document, 'row').map(({ table, row }) => [table, row])).toEqual([[0, 0]])
  })

  it('count a row that says nothing without a block', async () => {
    const document = await read(table(row(cell('甲')), row(cell('')), row(cell('乙'))))
    expect(document.blocks.map((block) => [block.row, quoteOf(document, block)])).toEqual([
      [0, '甲'],
      [2, '乙'],
    ])
  })
})
