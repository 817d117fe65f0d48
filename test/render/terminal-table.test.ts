import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { fitText, renderTable } from '../../src/render/terminal-table.ts'

/** Milliseconds; with the square of the rows it took ten times as long. */
const LONGEST = 5000

describe('a table for the terminal', () => {
  const columns = [{ heading: '地区' }, { heading: 'n', align: 'right' as const }, { heading: 'title' }]
  const rows = [
    ['玛纳斯县', '12', '关于印发十件民生实事的通知'],
    ['a', '1', 'line\nend'],
  ]

  test('counts a Chinese character as two cells', () => {
    expect(renderTable(columns, rows)).toBe(
      [
        '地区       n  title',
        '────────  ──  ──────────────────────────',
        '玛纳斯县  12  关于印发十件民生实事的通知',
        'a          1  line end',
        '',
      ].join('\n'),
    )
  })

  test('of many rows is one table: every row in its place, all columns in line', () => {
    const many = Array.from({ length: 5000 }, (_, index) => [index % 7 === 0 ? '玛纳斯县' : 'a', String(index), 'x'])
    const started = performance.now()
    const lines = renderTable(columns, many).trimEnd().split('\n')
    expect(performance.now() - started).toBeLessThan(LONGEST)
    expect(lines.slice(2).map((line) => line.trim().split(/ +/))).toEqual(many)
    expect(new Set(lines.map((line) => stringWidth(line)))).toEqual(new Set([21, 17]))
  })

  test('cuts the widest column until a row fits', () => {
    const lines = renderTable(columns, rows, 30).trimEnd().split('\n')
    expect(lines[2]).toBe('玛纳斯县  12  关于印发十件民…')
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(30)
  })
})

test.each([
  ['民生实事', 8, '民生实事'],
  ['民生实事', 7, '民生实…'],
  ['民生实事', 6, '民生…'],
  ['abc', 3, 'abc'],
  ['abcd', 3, 'ab…'],
  ['𠮷野家', 5, '𠮷野…'],
])('%s in %i cells is %s', (text, cells, fitted) => {
  expect(fitText(text, cells)).toBe(fitted)
})
