import { describe, expect, it } from 'vitest'
import type { Box } from '../../../src/layout/box.ts'
import { paragraphsOfCell } from '../../../src/layout/tables/index.ts'
import type { TextLine } from '../../../src/layout/text-line.ts'
import { centredAt, linesAt } from './pages.ts'

const said = (lines: readonly TextLine[], box: Box): string[] =>
  paragraphsOfCell(lines, box).map((paragraph) => paragraph.map((line) => line.text).join('/'))

/** Room for ten characters between paddings of 5 pt. */
const CELL: Box = [100, 100, 210, 400]

describe('lines of a cell as paragraphs', () => {
  it('a wrapped sentence is one', () => {
    expect(said(linesAt(105, 104, '实施城乡危旧房改造工\n程，改造四百五十六户\n以上。'), CELL)).toEqual([
      '实施城乡危旧房改造工/程，改造四百五十六户/以上。',
    ])
  })

  it('a line that left room for the next word ends one', () => {
    expect(said(linesAt(105, 104, '住建局\n民政局\n教育局'), CELL)).toEqual(['住建局', '民政局', '教育局'])
    expect(said(linesAt(105, 104, '新建公园一座。\n改造小区四百五十六户\n以上。'), CELL)).toEqual([
      '新建公园一座。',
      '改造小区四百五十六户/以上。',
    ])
  })

  it('what would not have fitted was wrapped: a number, a closing mark with its word', () => {
    expect(said(linesAt(105, 104, '惠及群众\n1234567户'), CELL)).toEqual(['惠及群众/1234567户'])
    expect(said(linesAt(105, 104, '惠及群众共\n12户'), CELL)).toEqual(['惠及群众共', '12户'])
    expect(said(linesAt(105, 104, '改造完成四百五十六\n户。'), CELL)).toEqual(['改造完成四百五十六/户。'])
  })

  it('an indented line begins one', () => {
    expect(
      said(
        [...linesAt(125, 104, '新建公园一座并且'), ...linesAt(105, 119, '全部投入使用年底开放'), ...linesAt(125, 134, '改造小区。')],
        CELL,
      ),
    ).toEqual(['新建公园一座并且/全部投入使用年底开放', '改造小区。'])
  })

  it('a line after a wide space begins one', () => {
    expect(said([...linesAt(105, 104, '实施城乡危旧房改造工\n程，改造四百五十六户'), ...linesAt(105, 160, '新建公园。')], CELL)).toEqual([
      '实施城乡危旧房改造工/程，改造四百五十六户',
      '新建公园。',
    ])
  })
})

describe('centred lines', () => {
  it('a title wrapped in a narrow cell is one', () => {
    expect(said(centredAt(155, 104, '城乡危旧房改造及配套\n设施建设工程'), CELL)).toEqual(['城乡危旧房改造及配套/设施建设工程'])
    expect(said(centredAt(115, 104, '公路\n技术\n等级'), [100, 100, 130, 150])).toEqual(['公路/技术/等级'])
  })

  it('short lines one below the other are several', () => {
    expect(said(centredAt(155, 104, '住建局\n民政局'), CELL)).toEqual(['住建局', '民政局'])
  })
})

it('names of two and three characters in a cell for three stay apart', () => {
  expect(said(linesAt(104, 104, '张三\n李四\n王小五'), [100, 100, 140, 200])).toEqual(['张三', '李四', '王小五'])
})

it('one character a line in a cell that is one wide is one text', () => {
  expect(said(centredAt(110, 104, '基\n本\n情\n况'), [100, 100, 120, 200])).toEqual(['基/本/情/况'])
})

it('nothing is lost and nothing changes order', () => {
  const lines = linesAt(105, 104, '甲\n乙乙乙乙乙乙乙乙乙乙\n丙')
  expect(paragraphsOfCell(lines, CELL).flat()).toEqual(lines)
  expect(paragraphsOfCell([], CELL)).toEqual([])
})
