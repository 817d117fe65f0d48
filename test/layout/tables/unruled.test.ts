import { describe, expect, it } from 'vitest'
import type { Box } from '../../../src/layout/box.ts'
import type { Glyph } from '../../../src/layout/page.ts'
import { segmentsOf } from '../../../src/layout/segments.ts'
import { findRuledTables, findUnruledTables } from '../../../src/layout/tables/index.ts'
import { articleAt, cellsOf, level, pageOf, textAt, upright } from './pages.ts'

const found = (glyphs: readonly Glyph[], rules: readonly Box[] = []): string[][] => {
  const page = pageOf({ glyphs, rules })
  return findUnruledTables(segmentsOf(glyphs, rules), rules).map((grid) => cellsOf(grid, page))
}

/** Texts of rows with their left ends at xs, rows 20 pt apart. */
const rowsAt = (xs: readonly number[], y: number, rows: readonly (readonly string[])[]): Glyph[] =>
  rows.flatMap((row, r) => row.flatMap((text, c) => textAt(xs[c] as number, y + r * 20, text)))

const XS = [80, 140, 320]
const ROWS = [
  ['序号', '项目名称', '牵头单位'],
  ['一', '新建公园', '住建局'],
  ['二', '改造老旧小区', '民政局'],
]
const CELLS = [
  '0,0 序号',
  '0,1 项目名称',
  '0,2 牵头单位',
  '1,0 一',
  '1,1 新建公园',
  '1,2 住建局',
  '2,0 二',
  '2,1 改造老旧小区',
  '2,2 民政局',
]

describe('between level rules', () => {
  it('a three-line table', () => {
    expect(found(rowsAt(XS, 100, ROWS), [level(95, 75, 400), level(115, 75, 400), level(155, 75, 400)])).toEqual([CELLS])
  })

  it('with a rule below each row, cells wrapped', () => {
    const glyphs = [...rowsAt(XS, 100, ROWS.slice(0, 2)), ...textAt(140, 135, '并且投入使用')]
    expect(
      found(
        glyphs,
        [95, 115, 155].map((y) => level(y, 75, 400)),
      ),
    ).toEqual([[...CELLS.slice(0, 4), '1,1 新建公园并且投入使用', '1,2 住建局']])
  })

  it('with two columns, and wrapped text in the second', () => {
    const glyphs = [
      ...rowsAt([80, 200], 100, [
        ['项目', '内容'],
        ['新建公园', '建成三座'],
      ]),
      ...textAt(200, 135, '并且投入使用'),
      ...rowsAt([80, 200], 155, [['改造小区', '改造五个']]),
    ]
    expect(
      found(
        glyphs,
        [95, 115, 175].map((y) => level(y, 75, 400)),
      ),
    ).toEqual([['0,0 项目', '0,1 内容', '1,0 新建公园', '1,1 建成三座并且投入使用', '2,0 改造小区', '2,1 改造五个']])
  })

  it('a heading over two columns is a merged cell', () => {
    const glyphs = [
      ...rowsAt([80, 200, 300], 100, [
        ['年度', '目标数（公里）'],
        ['', '新建', '改造'],
      ]),
      ...rowsAt([80, 200, 300], 145, [
        ['一月', '五', '六'],
        ['二月', '七', '八'],
        ['三月', '七', '八'],
      ]),
    ]
    const [cells] = found(
      glyphs,
      [95, 140, 205].map((y) => level(y, 75, 400)),
    )
    expect(cells?.slice(0, 5)).toEqual(['0,0 年度', '0,1 1×2 目标数（公里）新建改造', '1,0 一月', '1,1 五', '1,2 六'])
  })

  it('the ruled search leaves them alone', () => {
    expect(
      findRuledTables(pageOf({ glyphs: rowsAt(XS, 100, ROWS), rules: [level(95, 75, 400), level(115, 75, 400), level(155, 75, 400)] })),
    ).toEqual([])
  })
})

describe('by white space alone', () => {
  it('three columns over three rows', () => {
    expect(found(rowsAt(XS, 100, ROWS))).toEqual([CELLS])
  })

  it('between paragraphs, with a cell wrapped', () => {
    const glyphs = [
      ...articleAt(80, 70, 40, 2),
      ...rowsAt(XS, 110, ROWS),
      ...textAt(140, 165, '四百五十六户'),
      ...rowsAt(XS, 180, [['三', '新建学校', '教育局']]),
      ...articleAt(80, 205, 40, 4),
    ]
    expect(found(glyphs)).toEqual([
      [...CELLS.slice(0, 7), '2,1 改造老旧小区四百五十六户', '2,2 民政局', '3,0 三', '3,1 新建学校', '3,2 教育局'],
    ])
  })
})

describe('no tables', () => {
  it('pages of running text in one, two, three and five columns', () => {
    expect(found(articleAt(80, 80, 43, 30))).toEqual([])
    expect(found([...articleAt(60, 80, 22, 30), ...articleAt(310, 80, 22, 30)])).toEqual([])
    expect(found([60, 230, 400].flatMap((x) => articleAt(x, 80, 15, 30)))).toEqual([])
    expect(found([40, 145, 250, 355, 460].flatMap((x) => articleAt(x, 80, 8, 30)))).toEqual([])
  })

  it('columns of an article between rules', () => {
    const glyphs = [...textAt(70, 75, '标题标题标题', 20), ...[60, 230, 400].flatMap((x) => articleAt(x, 110, 15, 20))]
    expect(found(glyphs, [level(70, 60, 550), level(100, 60, 550), level(420, 60, 550)])).toEqual([])
  })

  it('a list with hanging labels', () => {
    const rows = ['一、', '二、', '三、', '四、']
    expect(found(rows.flatMap((label, at) => [...textAt(80, 100 + at * 45, label), ...articleAt(125, 100 + at * 45, 30, 3)]))).toEqual([])
  })

  it('a signature block of two units', () => {
    expect(
      found([
        ...rowsAt([100, 300, 450], 100, [
          ['某某市人民政府', '某某市财政局', '某某局'],
          ['二月十二日', '二月十二日', '二月十二日'],
        ]),
      ]),
    ).toEqual([])
    expect(
      found(
        rowsAt([100, 350], 100, [
          ['某某市人民政府', '某某市财政局'],
          ['办公室', '办公室'],
          ['二月十二日', '二月十二日'],
        ]),
      ),
    ).toEqual([])
  })

  it('a table of contents, with leaders and without', () => {
    const chapters = ['总则', '目标任务', '保障措施', '附则']
    expect(found(chapters.flatMap((title, at) => textAt(80, 100 + at * 20, `${title}${'…'.repeat(30 - title.length)}${at}`)))).toEqual([])
    expect(
      found(chapters.flatMap((title, at) => [...textAt(80, 100 + at * 20, title), ...textAt(400, 100 + at * 20, String(at))])),
    ).toEqual([])
  })

  it('three rules in running text, and rules above headings', () => {
    expect(
      found(
        articleAt(80, 100, 40, 30),
        [95, 200, 400].map((y) => level(y, 80, 480)),
      ),
    ).toEqual([])
  })

  it('two columns between rules with an upright line: that is for the ruled search', () => {
    const glyphs = rowsAt([80, 200], 100, [
      ['项目', '单位'],
      ['新建公园', '住建局'],
      ['改造小区', '民政局'],
    ])
    const rules = [95, 115, 155].map((y) => level(y, 75, 300))
    expect(found(glyphs, rules)).toHaveLength(1)
    expect(found(glyphs, [...rules, upright(190, 95, 155)])).toEqual([])
  })
})
