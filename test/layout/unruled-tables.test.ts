import { describe, expect, it } from 'vitest'
import { layOutDocument, layOutPage, type PageLayout, type PositionedPage } from '../../src/layout/index.ts'
import { column, fullLines, layOut, type Print, printedPage, readingOf } from './printed-page.ts'

interface TableDesign {
  xs?: readonly number[]
  y?: number
  /** From one line to the next, and what is added between rows. */
  leading?: number
  space?: number
  boldHeader?: boolean
  /** Whether short cells stand in the middle of their row. */
  centred?: boolean
}

const XS = [50, 100, 210, 460]

/** A table set by white space: cells of several lines have a stroke between them. */
function tablePrints(rows: readonly (readonly string[])[], design: TableDesign = {}): Print[] {
  const { xs = XS, y = 100, leading = 15, space = 0, boldHeader = false, centred = false } = design
  let top = y
  return rows.flatMap((row, at) => {
    const height = Math.max(...row.map((cell) => cell.split('/').length))
    const prints = row.flatMap((cell, c) => {
      const lines = cell.split('/')
      const down = centred ? ((height - lines.length) * leading) / 2 : 0
      return lines.map((text, line): Print => ({ text, x: xs[c] as number, y: top + down + line * leading, bold: boldHeader && at === 0 }))
    })
    top += height * leading + space
    return prints
  })
}

const HEADER = ['序号', '项目', '内容', '责任单位']
const ROWS = [
  HEADER,
  ['1', '新建幼儿园', '新建公办幼儿园三所，增加学位九百个，年底/前全部投入使用。', '教育局'],
  ['2', '改造老旧小区', '改造老旧小区十二个，惠及居民四千余户，完成/雨污分流三十公里。', '住建局'],
  ['3', '新增停车位', '新增公共停车位五百个。', '城管局'],
]
const READ = ROWS.map((row) => `row: ${row.join(' | ')}`)

const rowsIn = (...pages: readonly PositionedPage[]): string[] => readingOf(layOut(...pages)).filter((block) => block.startsWith('row: '))
const wide = (name: string, count: number): string[] => fullLines(name, count).map((line) => line.repeat(3))

describe('a table without rules', () => {
  it.each<[string, TableDesign]>([
    ['with numbered rows', {}],
    ['with space between the rows', { space: 6 }],
    ['with its short cells in the middle of their rows', { space: 8, centred: true }],
    ['below a header in bold type', { boldHeader: true }],
  ])('%s', (_, design) => {
    expect(rowsIn(printedPage(tablePrints(ROWS, design)))).toEqual(READ)
  })

  it('between paragraphs', () => {
    const read = readingOf(
      layOut(printedPage([...column(wide('甲', 4), 50, 40), ...tablePrints(ROWS, { y: 110 }), ...column(wide('乙', 5), 50, 220)])),
    )
    expect(read).toEqual([`paragraph: ${wide('甲', 4).join('/')}`, ...READ, `paragraph: ${wide('乙', 5).join('/')}`])
  })

  it('without numbers, below a header in bold type', () => {
    const rows = [
      ['项目', '数量', '单位'],
      ['幼儿园', '三所', '教育局'],
      ['停车位', '五百个', '城管局'],
      ['公园', '两座', '园林局'],
    ]
    expect(rowsIn(printedPage(tablePrints(rows, { xs: [50, 200, 350], boldHeader: true })))).toEqual(
      rows.map((row) => `row: ${row.join(' | ')}`),
    )
  })

  it.each(['left', 'right'])('with an article at its %s shares no row with it', (side) => {
    const [table, article] = side === 'right' ? [50, 400] : [230, 50]
    const rows = [
      ['序号', '项目', '单位'],
      ['1', '幼儿园', '教育局'],
      ['2', '停车位', '城管局'],
      ['3', '公园', '园林局'],
    ]
    const xs = [table, table + 60, table + 180]
    const read = readingOf(layOut(printedPage([...column(fullLines('甲', 12), article, 93), ...tablePrints(rows, { xs, space: 4 })])))
    expect(read.filter((block) => block.startsWith('row: '))).toEqual(rows.map((row) => `row: ${row.join(' | ')}`))
    expect(read).toContain(`paragraph: ${fullLines('甲', 12).join('/')}`)
  })
})

describe('a table over two pages', () => {
  const more = [
    ['4', '建设公园', '建设口袋公园六座，面积两万平方米以上，年底/前全部开放。', '园林局'],
    ['5', '改造道路', '改造农村道路三十公里。', '交通局'],
  ]
  const first = printedPage(tablePrints(ROWS, { y: 660, space: 4 }))
  /** The pages one after the other, each with the tables that the one before ended with. */
  const rowsOver = (second: readonly Print[]): string[] => {
    const layouts: PageLayout[] = [layOutPage(first)]
    const grids = layouts.flatMap(({ columns }) =>
      columns.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'table' ? [item.grid] : []))),
    )
    layouts.push(layOutPage(printedPage(second, { number: 2 }), grids))
    return readingOf(layOutDocument(layouts)).filter((block) => block.startsWith('row: '))
  }

  it('goes on without its header', () => {
    expect(rowsOver(tablePrints(more, { y: 50, space: 4 }))).toEqual([...READ, ...more.map((row) => `row: ${row.join(' | ')}`)])
  })

  it('goes on below its header, which is printed again', () => {
    expect(rowsOver(tablePrints([HEADER, ...more], { y: 50, space: 4 }))).toEqual([
      ...READ,
      ...more.map((row) => `row: ${row.join(' | ')}`),
    ])
  })

  it('goes on below a running head', () => {
    const head: Print = { text: '民生实事', x: 60, y: 30, size: 9 }
    expect(rowsOver([head, ...tablePrints(more, { y: 50, space: 4 })])).toHaveLength(READ.length + more.length)
  })

  it('ends where text follows', () => {
    expect(rowsOver(column(wide('甲', 10), 50, 50))).toEqual(READ)
    expect(rowsOver([...column(fullLines('甲', 10), 50, 50), ...column(fullLines('乙', 10), 260, 50)])).toEqual(READ)
  })
})

describe('no table', () => {
  const blocksOf = (prints: readonly Print[]): string[] => rowsIn(printedPage(prints))

  it('columns of text, of equal length or not, with bold headings level', () => {
    for (const width of [8, 11, 15])
      for (const lengths of [
        [10, 10, 10],
        [3, 4, 5],
        [3, 3, 3],
        [12, 4, 9],
      ]) {
        const prints = lengths.flatMap((length, at): Print[] => {
          const x = 50 + at * (width * 10 + 20)
          return [
            { text: '简讯标题', x, y: 80, bold: true },
            ...column(
              fullLines('甲', length).map((line) => line.slice(0, width)),
              x,
              100,
            ),
          ]
        })
        expect(blocksOf(prints)).toEqual([])
      }
  })

  it('a list with gaps', () => {
    const rows = [
      ['1.新建幼儿园', '三所', '教育局'],
      ['2.新增停车位', '五百个', '城管局'],
      ['3.建设公园', '两座', '园林局'],
      ['4.改造道路', '九条', '住建局'],
    ]
    expect(blocksOf(tablePrints(rows, { xs: [50, 200, 350] }))).toEqual([])
  })

  it('lines for signatures and dates', () => {
    const rows = [
      ['某某市教育局', '某某市财政局', '某某市民政局'],
      ['（盖章）', '（盖章）', '（盖章）'],
      ['2025年3月6日', '2025年3月6日', '2025年3月6日'],
    ]
    expect(blocksOf(tablePrints(rows, { xs: [50, 220, 390] }))).toEqual([])
  })

  it('labels and what is filled in beside them', () => {
    const rows = [
      ['联系人：张明', '电话：12345', '传真：67890'],
      ['联系人：李红', '电话：23456', '传真：78901'],
      ['联系人：王强', '电话：34567', '传真：89012'],
    ]
    expect(blocksOf(tablePrints(rows, { xs: [50, 220, 390] }))).toEqual([])
  })

  it('bylines in another face above columns that end unevenly', () => {
    const bylines = ['张明华', '本报记者', '王建国'].map((text, at): Print => ({ text, x: 50 + at * 150, y: 85, font: 'kai' }))
    expect(
      blocksOf([
        ...bylines,
        ...column(
          fullLines('甲', 4).map((line) => line.slice(0, 9)),
          50,
          100,
        ),
        ...column(
          fullLines('乙', 3).map((line) => line.slice(0, 8)),
          350,
          103,
        ),
      ]),
    ).toEqual([])
  })

  it('names side by side', () => {
    const names = ['张明华', '李红', '王建国', '赵立新']
    expect(blocksOf(tablePrints([names, names, names, names]))).toEqual([])
  })
})
