import { describe, expect, it } from 'vitest'
import { composePieces } from '../../src/read/compose.ts'

describe('composePieces', () => {
  it('joins paragraphs by line ends and leaves an empty line for an empty one', () => {
    const { text, blocks } = composePieces([
      { kind: 'heading', text: '一、任务分解', level: 1 },
      { kind: 'paragraph', text: '', level: null },
      { kind: 'paragraph', text: '　改造\n管网 ', level: null },
    ])
    expect(text).toBe('一、任务分解\n\n　改造\n管网 ')
    expect(blocks.map(({ kind, level, start, end }) => [kind, level, text.slice(start, end)])).toEqual([
      ['heading', 1, '一、任务分解'],
      ['paragraph', null, '改造\n管网'],
    ])
  })

  it('joins cells by tabs and traces each that says something to its place', () => {
    const { text, blocks, anchors } = composePieces([
      { kind: 'paragraph', text: '附件', level: null },
      {
        kind: 'row',
        sheet: '表1',
        table: 0,
        row: 2,
        cells: [
          { text: '1', column: 0, columnSpan: 1, rowSpan: 2 },
          { text: '', column: 1, columnSpan: 1, rowSpan: 1 },
          { text: '住建局\n财政局', column: 2, columnSpan: 3, rowSpan: 1 },
        ],
      },
      { kind: 'row', sheet: '表1', table: 0, row: 3, cells: [{ text: '', column: 1, columnSpan: 4, rowSpan: 1 }] },
    ])
    expect(text).toBe('附件\n1\t\t住建局\n财政局\n')
    expect(blocks[1]).toEqual({
      start: 3,
      end: 13,
      kind: 'row',
      level: null,
      table: 0,
      row: 2,
      cells: [
        { start: 3, end: 4, column: 0, columnSpan: 1, rowSpan: 2 },
        { start: 5, end: 5, column: 1, columnSpan: 1, rowSpan: 1 },
        { start: 6, end: 13, column: 2, columnSpan: 3, rowSpan: 1 },
      ],
    })
    expect(blocks).toHaveLength(2)
    expect(anchors).toEqual([
      { start: 3, end: 4, cell: { sheet: '表1', table: 0, row: 2, column: 0 } },
      { start: 6, end: 13, cell: { sheet: '表1', table: 0, row: 2, column: 2 } },
    ])
  })
})
