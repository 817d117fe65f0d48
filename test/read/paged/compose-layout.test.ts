import { describe, expect, it } from 'vitest'
import type { LayoutBlock, TextLine } from '../../../src/layout/index.ts'
import { composeLayout } from '../../../src/read/paged/compose-layout.ts'

/** A line of ten points a character from x = 0. */
const line = (text: string, y: number, page = 1): TextLine => ({
  page,
  text,
  box: [0, y, text.length * 10, y + 10],
  extents: [...text].flatMap((_, at) => [at * 10, at * 10 + 10]),
  vertical: false,
  size: 10,
  font: null,
  bold: false,
  confidences: null,
})

describe('laid-out blocks as one text', () => {
  it('wrapped lines become one paragraph, each line with its place', () => {
    const blocks: LayoutBlock[] = [
      { kind: 'heading', level: 1, lines: [line('民生实事', 0)] },
      { kind: 'paragraph', level: null, lines: [line('新建学', 20), line('校3所。', 40, 2)] },
    ]
    const { text, blocks: composed, anchors } = composeLayout(blocks)
    expect(text).toBe('民生实事\n新建学校3所。')
    expect(composed.map(({ kind, level, start, end }) => [kind, level, text.slice(start, end)])).toEqual([
      ['heading', 1, '民生实事'],
      ['paragraph', null, '新建学校3所。'],
    ])
    expect(anchors.map((anchor) => 'page' in anchor && [text.slice(anchor.start, anchor.end), anchor.page, anchor.box])).toEqual([
      ['民生实事', 1, [0, 0, 40, 10]],
      ['新建学', 1, [0, 20, 30, 30]],
      ['校3所。', 2, [0, 40, 40, 50]],
    ])
  })

  it('Latin words of two lines stay apart, numbers cut by the wrap stay whole', () => {
    const paragraph = (...texts: string[]): LayoutBlock => ({
      kind: 'paragraph',
      level: null,
      lines: texts.map((text, at) => line(text, at * 20)),
    })
    expect(composeLayout([paragraph('the Internet of', 'Things'), paragraph('共709', '47米')]).text).toBe(
      'the Internet of Things\n共70947米',
    )
  })

  it('cells are joined by tabs, each with its cell and its lines', () => {
    const cell = (column: number, ...paragraphs: TextLine[][]) => ({
      column,
      columnSpan: 1,
      rowSpan: 1,
      page: 1,
      box: [0, 0, 9, 9] as const,
      paragraphs,
    })
    const row: LayoutBlock = {
      kind: 'row',
      table: 0,
      row: 3,
      cells: [cell(0, [line('1', 0)]), cell(1), cell(2, [line('新建', 0), line('学校', 20)], [line('3所', 40)])],
    }
    const { text, blocks, anchors } = composeLayout([row])
    expect(text).toBe('1\t\t新建学校\n3所')
    expect(blocks[0]).toMatchObject({ kind: 'row', table: 0, row: 3 })
    expect(blocks[0]?.cells.map(({ start, end, column }) => [column, text.slice(start, end)])).toEqual([
      [0, '1'],
      [1, ''],
      [2, '新建学校\n3所'],
    ])
    expect(
      anchors.map((anchor) => ['cell' in anchor ? `cell ${anchor.cell.column}` : 'line', text.slice(anchor.start, anchor.end)]),
    ).toEqual([
      ['cell 0', '1'],
      ['line', '1'],
      ['cell 2', '新建学校\n3所'],
      ['line', '新建'],
      ['line', '学校'],
      ['line', '3所'],
    ])
  })

  it('a row of empty cells says nothing', () => {
    const row: LayoutBlock = {
      kind: 'row',
      table: 0,
      row: 0,
      cells: [{ column: 0, columnSpan: 1, rowSpan: 1, page: 1, box: [0, 0, 9, 9], paragraphs: [] }],
    }
    expect(composeLayout([row])).toEqual({ text: '', blocks: [], anchors: [] })
  })
})
