import { describe, expect, it } from 'vitest'
import type { RowBlock } from '../../../src/layout/block.ts'
import { continueTables, haveSameColumns, type PlacedTable } from '../../../src/layout/tables/index.ts'
import { placedTable } from './pages.ts'

const XS = [80, 120, 230, 300]
const HEADER = ['序号', '项目内容', '牵头单位']

const saidBy = (row: RowBlock): string =>
  row.cells
    .map((cell) => {
      const span = cell.rowSpan > 1 ? `↓${cell.rowSpan}` : ''
      return `${cell.column}${span} ${cell.paragraphs.map((lines) => lines.map((line) => line.text).join('/')).join('|')}`.trimEnd()
    })
    .join(' · ')

const tables = (...parts: PlacedTable[]) => continueTables(parts).map(({ rows }) => rows.map(saidBy))

describe('a table over two pages', () => {
  const first = placedTable(XS, [700, 720, 750], [HEADER, ['1', '新建公园', '住建局']])

  it('rows are numbered on, the header printed again is furniture', () => {
    const [table, ...more] = continueTables([first, placedTable(XS, [60, 80, 110], [HEADER, ['2', '改造小区', '民政局']], { page: 2 })])
    expect(more).toEqual([])
    expect(table?.rows.map(saidBy)).toEqual([
      '0 序号 · 1 项目内容 · 2 牵头单位',
      '0 1 · 1 新建公园 · 2 住建局',
      '0 2 · 1 改造小区 · 2 民政局',
    ])
    expect(table?.rows.map((row) => [row.table, row.row, row.cells[0]?.page])).toEqual([
      [0, 0, 1],
      [0, 1, 1],
      [0, 2, 2],
    ])
    expect(
      table?.repeatedHeaders.map((block) => [block.kind, block.lines.map((line) => line.text).join(''), block.lines[0]?.page]),
    ).toEqual(HEADER.map((text) => ['furniture', text, 2]))
    expect(table?.parts).toHaveLength(2)
  })

  it('without a header on the second page', () => {
    expect(tables(first, placedTable(XS, [60, 90], [['2', '改造小区', '民政局']], { page: 2 }))[0]).toEqual([
      '0 序号 · 1 项目内容 · 2 牵头单位',
      '0 1 · 1 新建公园 · 2 住建局',
      '0 2 · 1 改造小区 · 2 民政局',
    ])
  })

  it('set off to the other side in a two-sided print', () => {
    expect(
      tables(
        first,
        placedTable(
          XS.map((x) => x + 30),
          [60, 90],
          [['2', '改造小区', '民政局']],
          { page: 2 },
        ),
      ),
    ).toHaveLength(1)
  })

  it('where cells of all rows on one page are merged over a column border', () => {
    const second = placedTable([80, 120, 300], [60, 80], [['2', '改造小区']], { page: 2 })
    const [rows] = tables(first, second)
    expect(rows?.at(-1)).toBe('0 2 · 1 改造小区')
    expect(
      continueTables([first, second])[0]
        ?.rows.at(-1)
        ?.cells.map((cell) => [cell.column, cell.columnSpan]),
    ).toEqual([
      [0, 1],
      [1, 2],
    ])
  })
})

describe('a row that the page cuts', () => {
  const cut = placedTable(XS, [700, 720, 760], [HEADER, ['1', '实施城乡危旧房改造工\n程，改造四百五十六户', '住建局']])

  it('is joined cell by cell where the text is broken off', () => {
    const second = placedTable(
      XS,
      [60, 80, 110],
      [
        ['', '以上。', ''],
        ['2', '改造小区', '民政局'],
      ],
      { page: 2 },
    )
    const [table] = continueTables([cut, second])
    expect(table?.rows.map(saidBy)).toEqual([
      '0 序号 · 1 项目内容 · 2 牵头单位',
      '0 1 · 1 实施城乡危旧房改造工/程，改造四百五十六户/以上。 · 2 住建局',
      '0 2 · 1 改造小区 · 2 民政局',
    ])
    expect(table?.rows[1]?.cells[1]?.paragraphs[0]?.map((line) => line.page)).toEqual([1, 1, 2])
  })

  it('below a header printed again, too', () => {
    const second = placedTable(XS, [60, 80, 100], [HEADER, ['', '以上。', '']], { page: 2 })
    expect(tables(cut, second)[0]?.at(-1)).toBe('0 1 · 1 实施城乡危旧房改造工/程，改造四百五十六户/以上。 · 2 住建局')
  })

  it('over three pages', () => {
    const second = placedTable(XS, [60, 800], [['', '以上，并且新建公园一座', '']], { page: 2 })
    const third = placedTable(XS, [60, 100], [['', '和广场。', '']], { page: 3 })
    expect(tables(cut, second, third)[0]?.[1]).toBe(
      '0 1 · 1 实施城乡危旧房改造工/程，改造四百五十六户/以上，并且新建公园一座/和广场。 · 2 住建局',
    )
  })

  it('is left as two where the sentence had ended: the outline reads the second on with the first', () => {
    const ended = placedTable(XS, [700, 720, 760], [HEADER, ['1', '新建公园。', '住建局']])
    expect(tables(ended, placedTable(XS, [60, 90], [['', '改造小区。', '']], { page: 2 }))[0]?.slice(1)).toEqual([
      '0 1 · 1 新建公园。 · 2 住建局',
      '0 · 1 改造小区。 · 2',
    ])
  })

  it('is no cut where the first cell says something, or text would come under an empty cell', () => {
    expect(tables(cut, placedTable(XS, [60, 90], [['2', '以上。', '']], { page: 2 }))[0]).toHaveLength(3)
    const open = placedTable(XS, [700, 720, 760], [HEADER, ['1', '实施城乡危旧房改造工', '']])
    expect(tables(open, placedTable(XS, [60, 90], [['', '以上。', '民政局']], { page: 2 }))[0]).toHaveLength(3)
  })
})

describe('a merged cell that the page cuts', () => {
  it('spans the rows on both sides', () => {
    const first = placedTable(
      XS,
      [700, 720, 740, 760],
      [
        ['类别', '项目', '单位'],
        ['教育', '新建学校', '教育局'],
        [null, '改造校舍', '教育局'],
      ],
    )
    const second = placedTable(
      XS,
      [60, 80, 100],
      [
        ['', '增加学位', '教育局'],
        ['卫生', '新建医院', '卫健委'],
      ],
      { page: 2 },
    )
    expect(tables(first, second)[0]?.slice(1)).toEqual([
      '0↓3 教育 · 1 新建学校 · 2 教育局',
      '1 改造校舍 · 2 教育局',
      '1 增加学位 · 2 教育局',
      '0 卫生 · 1 新建医院 · 2 卫健委',
    ])
  })

  it('the row below it is a row of its own, though its first cell is empty', () => {
    const xs = [80, 120, 140, 250]
    const first = placedTable(
      xs,
      [700, 720, 740],
      [
        ['教育', '21', '实施城乡危旧房改造工'],
        [null, '22', '实施城乡危旧房改造工'],
      ],
    )
    const second = placedTable(
      xs,
      [60, 80, 100],
      [
        ['', '23', '新建学校'],
        ['卫生', '24', '新建医院'],
      ],
      { page: 2 },
    )
    expect(tables(first, second)[0]).toEqual([
      '0↓3 教育 · 1 21 · 2 实施城乡危旧房改造工',
      '1 22 · 2 实施城乡危旧房改造工',
      '1 23 · 2 新建学校',
      '0 卫生 · 1 24 · 2 新建医院',
    ])
  })

  it('beside a row that the page cuts, too', () => {
    const xs = [80, 120, 140, 250]
    const first = placedTable(
      xs,
      [700, 720, 740],
      [
        ['教育', '21', '新建学校'],
        [null, '22', '实施城乡危旧房改造工'],
      ],
    )
    const second = placedTable(
      xs,
      [60, 80, 100],
      [
        ['', '', '程。'],
        [null, '23', '新建医院'],
      ],
      { page: 2 },
    )
    expect(tables(first, second)[0]).toEqual(['0↓3 教育 · 1 21 · 2 新建学校', '1 22 · 2 实施城乡危旧房改造工/程。', '1 23 · 2 新建医院'])
  })

  it('no row goes on over a missing page, and the table does', () => {
    const first = placedTable(XS, [700, 720], [['1', '实施城乡危旧房改造工', '住建局']])
    const second = placedTable(XS, [60, 80], [['', '程二百户。', '']], { page: 3, isAfterGap: true })
    expect(tables(first, second)).toEqual([['0 1 · 1 实施城乡危旧房改造工 · 2 住建局', '0 · 1 程二百户。 · 2']])
  })

  it('a single empty cell below a single one stays empty', () => {
    const first = placedTable(XS, [700, 720], [['1', '新建学校', '教育局']])
    expect(tables(first, placedTable(XS, [60, 80], [['2', '改造校舍', '']], { page: 2 }))[0]).toEqual([
      '0 1 · 1 新建学校 · 2 教育局',
      '0 2 · 1 改造校舍 · 2',
    ])
  })
})

describe('tables that do not go on', () => {
  const first = placedTable(XS, [700, 720], [['1', '新建公园', '住建局']])

  it('text between, other columns, or one below the other on a page', () => {
    expect(tables(first, placedTable(XS, [60, 80], [['2', '改造小区', '民政局']], { page: 2, followsTable: false }))).toHaveLength(2)
    expect(tables(first, placedTable([80, 160, 230, 300], [60, 80], [['2', '改造小区', '民政局']], { page: 2 }))).toHaveLength(2)
    expect(tables(first, placedTable(XS, [740, 760], [['2', '改造小区', '民政局']], { page: 1, followsTable: true }))).toHaveLength(2)
  })

  it('each has its number', () => {
    const second = placedTable(XS, [60, 80], [['2', '改造小区', '民政局']], { page: 2, followsTable: false })
    expect(continueTables([first, second], 3).map(({ rows }) => rows[0]?.table)).toEqual([3, 4])
  })

  it('same columns: the same width and borders that the other has, too', () => {
    const grid = (xs: readonly number[]) => placedTable(xs, [0, 20], [xs.slice(1).map(() => '')]).grid
    expect(haveSameColumns(grid(XS), grid([81, 122, 229, 300]))).toBe(true)
    expect(haveSameColumns(grid(XS), grid([80, 300]))).toBe(true)
    expect(haveSameColumns(grid(XS), grid([80, 120, 230, 310]))).toBe(false)
    expect(haveSameColumns(grid(XS), grid([80, 150, 300]))).toBe(false)
  })
})
