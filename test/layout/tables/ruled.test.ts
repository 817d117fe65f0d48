import { describe, expect, it } from 'vitest'
import type { Box } from '../../../src/layout/box.ts'
import { findRuledTables } from '../../../src/layout/tables/index.ts'
import { articleAt, cellsOf, latticeOf, level, pageOf, sides, textAt, textsIn, upright } from './pages.ts'

const XS = [80, 120, 320, 420]
const YS = [100, 120, 150, 180]
const TEXTS = [
  ['序号', '项目名称', '牵头单位'],
  ['1', '新建公园', '住建局'],
  ['2', '改造小区', '民政局'],
]
const CELLS = ['0,0 序号', '0,1 项目名称', '0,2 牵头单位', '1,0 1', '1,1 新建公园', '1,2 住建局', '2,0 2', '2,1 改造小区', '2,2 民政局']
const GLYPHS = textsIn(XS, YS, TEXTS)

const cellsBy = (rules: readonly Box[]): string[] => {
  const page = pageOf({ rules, glyphs: GLYPHS })
  const grids = findRuledTables(page)
  expect(grids).toHaveLength(1)
  return cellsOf(grids[0], page)
}

/** One line in pieces of a length, with gaps. */
const dashes = (start: number, end: number, dash: number, gap: number): [number, number][] =>
  Array.from({ length: Math.ceil((end - start) / (dash + gap)) }, (_, at) => {
    const from = start + at * (dash + gap)
    return [from, Math.min(end, from + dash)]
  })

describe('the same cells, however their lines are drawn', () => {
  it('as whole lines, with boxes and edges', () => {
    const [grid] = findRuledTables(pageOf({ rules: latticeOf(XS, YS), glyphs: GLYPHS }))
    expect(grid?.columnEdges).toEqual(XS)
    expect(grid?.rowEdges).toEqual(YS)
    expect(grid?.box).toEqual([80, 100, 420, 180])
    expect(grid?.cells[4]).toEqual({ row: 1, column: 1, rowSpan: 1, columnSpan: 1, box: [120, 120, 320, 150] })
    expect(grid?.ruled).toBe(true)
    expect(cellsBy(latticeOf(XS, YS))).toEqual(CELLS)
  })

  it('as four sides for each cell, half a point inside it', () => {
    const rules = YS.slice(1).flatMap((y1, r) =>
      XS.slice(1).flatMap((x1, c) => sides([(XS[c] as number) + 0.5, (YS[r] as number) + 0.5, x1 - 0.5, y1 - 0.5])),
    )
    expect(rules).toHaveLength(36)
    expect(cellsBy(rules)).toEqual(CELLS)
  })

  it('as lines broken at each crossing, with a square on it', () => {
    const rules = [
      ...YS.flatMap((y) => XS.slice(1).map((x1, c) => level(y, (XS[c] as number) + 0.25, x1 - 0.25))),
      ...XS.flatMap((x) => YS.slice(1).map((y1, r) => upright(x, (YS[r] as number) + 0.25, y1 - 0.25))),
      ...XS.flatMap((x) => YS.map((y): Box => [x - 0.25, y - 0.25, x + 0.25, y + 0.25])),
    ]
    expect(cellsBy(rules)).toEqual(CELLS)
  })

  it('as lines that overshoot or fall short by 2 pt', () => {
    const rules = [
      ...YS.map((y, at) => level(y, 80 + (at % 2 ? 2 : -2), 420 + (at % 2 ? 2 : -2))),
      ...XS.map((x, at) => upright(x, at % 2 ? 98 : 102, at % 2 ? 178 : 182)),
    ]
    expect(cellsBy(rules)).toEqual(CELLS)
  })

  it('as dashes and as dots', () => {
    const dashed = [
      ...YS.flatMap((y) => dashes(80, 420, 3, 3).map(([from, to]) => level(y, from, to))),
      ...XS.flatMap((x) => dashes(100, 180, 3, 3).map(([from, to]) => upright(x, from, to))),
    ]
    expect(cellsBy(dashed)).toEqual(CELLS)
    const dotted = [
      ...YS.flatMap((y) => dashes(80, 420, 0.5, 1.5).map(([from, to]) => level(y, from, to))),
      ...XS.flatMap((x) => dashes(100, 180, 0.5, 1.5).map(([from, to]) => upright(x, from, to))),
    ]
    expect(cellsBy(dotted)).toEqual(CELLS)
  })

  it('with a double frame, thick and thin', () => {
    expect(
      cellsBy([
        ...latticeOf(XS, YS),
        level(96.5, 76.5, 423.5, 2),
        level(183.5, 76.5, 423.5, 2),
        upright(76.5, 96.5, 183.5, 2),
        upright(423.5, 96.5, 183.5, 2),
      ]),
    ).toEqual(CELLS)
  })

  it('within a frame around the page, or touching it', () => {
    expect(cellsBy([...latticeOf(XS, YS), ...sides([40, 40, 555, 800])])).toEqual(CELLS)
    expect(cellsBy([...latticeOf(XS, YS), ...sides([80, 40, 555, 800])])).toEqual(CELLS)
  })

  it('by shading alone', () => {
    const areas = YS.slice(1).flatMap((y1, r) => XS.slice(1).map((x1, c): Box => [XS[c] as number, YS[r] as number, x1 - 1, y1 - 1]))
    const page = pageOf({ areas, glyphs: GLYPHS })
    expect(findRuledTables(page).map((grid) => cellsOf(grid, page))).toEqual([CELLS])
  })
})

describe('open sides', () => {
  const levels = YS.map((y) => level(y, 80, 420))

  it('left and right', () => {
    expect(cellsBy([...levels, upright(120, 100, 180), upright(320, 100, 180)])).toEqual(CELLS)
  })

  it('left and right, with a group row without inner lines', () => {
    const ys = [100, 120, 140, 170]
    const rules = [...ys.map((y) => level(y, 80, 420)), ...[120, 320].flatMap((x) => [upright(x, 100, 120), upright(x, 140, 170)])]
    const page = pageOf({ rules, glyphs: [...textsIn(XS, ys, [TEXTS[0] as string[], ['一、教育'], TEXTS[1] as string[]])] })
    const [grid, ...more] = findRuledTables(page)
    expect(more).toEqual([])
    expect(cellsOf(grid, page)).toEqual([
      '0,0 序号',
      '0,1 项目名称',
      '0,2 牵头单位',
      '1,0 1×3 一、教育',
      '2,0 1',
      '2,1 新建公园',
      '2,2 住建局',
    ])
  })

  it('at the bottom, where the page ends within the last row', () => {
    expect(cellsBy([...levels.slice(0, 3), ...XS.map((x) => upright(x, 100, 180))])).toEqual(CELLS)
  })

  it('at the top, where a row goes on from the page before', () => {
    expect(cellsBy([...levels.slice(1), ...XS.map((x) => upright(x, 100, 180))])).toEqual(CELLS)
  })
})

describe('merged cells', () => {
  it('down and across', () => {
    const xs = [50, 100, 150, 250, 350]
    const ys = [100, 120, 140, 160, 180]
    const page = pageOf({
      rules: [
        level(100, 50, 350), level(120, 150, 350), level(140, 50, 350), level(160, 100, 350), level(180, 50, 350),
        upright(50, 100, 180), upright(100, 100, 180), upright(150, 100, 180), upright(250, 120, 180), upright(350, 100, 180),
      ], // biome-ignore format: one line a direction
      glyphs: textsIn(xs, ys, [
        ['级别', '车道', '条件'],
        ['', '', '交通', '比例'],
        ['高速', '八', '甲', '乙'],
        ['', '六', '丙', '丁'],
      ]),
    })
    expect(findRuledTables(page).map((grid) => cellsOf(grid, page))).toEqual([
      [
        '0,0 2×1 级别',
        '0,1 2×1 车道',
        '0,2 1×2 条件',
        '1,2 交通',
        '1,3 比例',
        '2,0 2×1 高速',
        '2,1 八',
        '2,2 甲',
        '2,3 乙',
        '3,1 六',
        '3,2 丙',
        '3,3 丁',
      ],
    ])
  })

  it('an L-shaped area is cut along the level edges, and its text stays', () => {
    const xs = [50, 150, 250, 350]
    const ys = [100, 120, 140, 160]
    const page = pageOf({
      rules: [
        ...ys.map((y) => level(y, 50, 350)).filter((_, at) => at !== 2),
        level(140, 50, 150),
        level(140, 250, 350),
        upright(50, 100, 160),
        upright(150, 100, 140),
        upright(250, 100, 160),
        upright(350, 100, 160),
      ],
      glyphs: textsIn(xs, ys, [
        ['甲', '乙', '丙'],
        ['丁', '戊', '己'],
        ['庚', '辛', '壬'],
      ]),
    })
    expect(findRuledTables(page).map((grid) => cellsOf(grid, page))).toEqual([
      ['0,0 甲', '0,1 乙', '0,2 丙', '1,0 丁', '1,1 戊', '1,2 己', '2,0 1×2 庚辛', '2,2 壬'],
    ])
  })

  it('an underline within a cell, even as wide as it, parts nothing', () => {
    expect(cellsBy([...latticeOf(XS, YS), level(138, 126, 314), level(168, 120, 200)])).toEqual(CELLS)
  })

  it('a table in a cell: its text stays in the outer cell', () => {
    const page = pageOf({
      rules: [...latticeOf([50, 150, 450], [100, 130, 230]), ...latticeOf([170, 250, 330], [140, 160, 180])],
      glyphs: [
        ...textsIn([50, 150], [100, 130], [['名称', '内容'], ['一']]),
        ...textsIn(
          [170, 250],
          [140, 160],
          [
            ['甲', '乙'],
            ['丙', '丁'],
          ],
        ),
      ],
    })
    expect(findRuledTables(page).map((grid) => cellsOf(grid, page))).toEqual([['0,0 名称', '0,1 内容', '1,0 一', '1,1 甲乙丙丁']])
  })
})

it('two tables one below the other, and side by side, stay two', () => {
  const right = XS.map((x) => x + 360)
  const below = YS.map((y) => y + 120)
  const page = pageOf({
    width: 900,
    rules: [...latticeOf(XS, YS), ...latticeOf(right, YS), ...latticeOf(XS, below)],
    glyphs: [...GLYPHS, ...textsIn(right, YS, TEXTS), ...textsIn(XS, below, TEXTS)],
  })
  const grids = findRuledTables(page)
  expect(grids.map((grid) => grid.box.slice(0, 2))).toEqual([
    [80, 100],
    [440, 100],
    [80, 220],
  ])
  for (const grid of grids) expect(cellsOf(grid, page)).toEqual(CELLS)
})

describe('a single row', () => {
  const xs = [80, 120, 320, 420]
  const rules = latticeOf(xs, [60, 110])
  const glyphs = textsIn(xs, [60], [['', '完成改造\n投入使用', '住建局']])

  it('is a table where the page before ended with the same columns', () => {
    const before = findRuledTables(pageOf({ rules: latticeOf(XS, YS), glyphs: GLYPHS }))
    const page = pageOf({ number: 2, rules, glyphs })
    expect(cellsOf(findRuledTables(page, before)[0], page)).toEqual(['0,0', '0,1 完成改造投入使用', '0,2 住建局'])
  })

  it('is none elsewhere: a strip below a masthead', () => {
    expect(findRuledTables(pageOf({ rules, glyphs }))).toEqual([])
  })
})

describe('no tables', () => {
  const none = (parts: Parameters<typeof pageOf>[0]) => expect(findRuledTables(pageOf(parts))).toEqual([])

  it('a boxed article, and boxed articles below one another', () => {
    none({ rules: sides([100, 100, 400, 300]), areas: [[100, 100, 400, 300]], glyphs: articleAt(110, 110, 28, 12) })
    none({ rules: latticeOf([100, 400], [100, 300, 500]), glyphs: [...articleAt(110, 110, 28, 12), ...articleAt(110, 310, 28, 12)] })
  })

  it('a band of a newspaper with column rules between a rule above and a rule below', () => {
    const columns = [50, 200, 350, 500]
    none({
      rules: [level(100, 50, 500), level(400, 50, 500), upright(200, 100, 400), upright(350, 100, 400)],
      glyphs: columns.slice(0, 3).flatMap((x) => articleAt(x + 5, 105, 14, 19)),
    })
  })

  it('a newspaper page ruled off into articles with headlines', () => {
    const [xs, ys] = [
      [40, 220, 400, 580],
      [100, 400, 700],
    ]
    none({
      rules: latticeOf(xs, ys),
      glyphs: ys
        .slice(0, 2)
        .flatMap((y) => xs.slice(0, 3).flatMap((x) => [...textAt(x + 10, y + 10, '要闻标题', 20), ...articleAt(x + 10, y + 40, 16, 16)])),
    })
  })

  it('rules without columns: red head, underlines, frame of the page', () => {
    none({ rules: [level(200, 80, 515, 2), level(720, 80, 515), level(740, 80, 515)], glyphs: articleAt(80, 220, 43, 30) })
    none({
      rules: Array.from({ length: 8 }, (_, at) => level(112 + at * 15, 90 + at * 10, 190 + at * 10)),
      glyphs: articleAt(80, 100, 30, 8),
    })
    none({ rules: sides([20, 20, 575, 822]), glyphs: articleAt(80, 100, 40, 40) })
  })

  it('a chart: a lattice with its labels outside, bars', () => {
    const xs = Array.from({ length: 11 }, (_, at) => 100 + at * 30)
    const ys = Array.from({ length: 9 }, (_, at) => 100 + at * 20)
    none({
      rules: latticeOf(xs, ys),
      glyphs: [...xs.flatMap((x) => textAt(x - 5, 270, '甲')), ...ys.flatMap((y) => textAt(80, y - 5, '乙'))],
    })
    none({ rules: latticeOf(xs, ys), glyphs: ys.flatMap((y) => textAt(85, y - 5, '线穿过的文字')) })
  })

  it('a masthead: the name of the paper beside framed boxes', () => {
    none({
      rules: [
        ...latticeOf([40, 400, 550], [30, 60, 90, 120]).filter((rule) => rule[3] - rule[1] > 1 || rule[1] < 31 || rule[1] > 119),
        level(60, 400, 550),
        level(90, 400, 550),
      ],
      glyphs: [
        ...textAt(60, 45, '某某日报', 60),
        ...textAt(405, 38, '二月十二日'),
        ...textAt(405, 68, '星期三'),
        ...textAt(405, 98, '今日八版'),
      ],
    })
  })

  it('lattices without text', () => {
    none({ rules: latticeOf(XS, YS) })
  })
})

describe('10,000 rules on a page within a second', () => {
  const milliseconds = (parts: Parameters<typeof pageOf>[0]): number => {
    const page = pageOf({ glyphs: articleAt(50, 50, 45, 45), ...parts })
    const start = performance.now()
    findRuledTables(page)
    return performance.now() - start
  }

  it('strewn over it, as in a chart', () => {
    const rules = Array.from({ length: 10_000 }, (_, at): Box => {
      const [x, y] = [(at * 7919) % 560, (at * 104_729) % 810]
      return at % 2 ? level(y, x, x + 5 + (at % 40)) : upright(x, y, y + 5 + (at % 40))
    })
    expect(milliseconds({ rules })).toBeLessThan(1000)
  })

  it('as hatching', () => {
    const rules = Array.from({ length: 5000 }, (_, at) => [level((at * 842) / 5000, 0, 595), upright((at * 595) / 5000, 0, 842)]).flat()
    expect(milliseconds({ rules })).toBeLessThan(1000)
  })

  it('as graph paper of 2 m', () => {
    const places = Array.from({ length: 1400 }, (_, at) => at * 4)
    const page = pageOf({
      width: 5669,
      height: 5669,
      rules: places.flatMap((at) => [level(at, 0, 5669), upright(at, 0, 5669)]),
      glyphs: GLYPHS,
    })
    expect(findRuledTables(page)).toEqual([])
  })

  it('as small boxes, each for itself', () => {
    const rules = Array.from({ length: 2500 }, (_, at) =>
      sides([(at % 50) * 11, Math.floor(at / 50) * 16, (at % 50) * 11 + 6, Math.floor(at / 50) * 16 + 10]),
    ).flat()
    expect(rules).toHaveLength(10_000)
    expect(milliseconds({ rules })).toBeLessThan(1000)
  })
})
