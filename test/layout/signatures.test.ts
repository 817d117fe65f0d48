import { describe, expect, it } from 'vitest'
import { column, fullLines, layOut, type Print, printedPage, textsOf } from './printed-page.ts'

const BODY = column(
  fullLines('甲', 8).map((line) => line.repeat(3)),
  50,
  100,
)

/** Lines that have their middles at one place, each with its own top. */
const centred = (middle: number, ...lines: readonly (readonly [text: string, y: number])[]): Print[] =>
  lines.map(([text, y]) => ({ text, x: middle - widthOf(text) / 2, y }))

/** Points that a text of 10 points takes: figures are half as wide. */
const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + (/\d/.test(character) ? 5 : 10), 0)

const readBelowBody = (prints: readonly Print[]): string[] => textsOf(layOut(printedPage([...BODY, ...prints]))).slice(8)

describe('signatures side by side', () => {
  it('are read one after the other, the date last', () => {
    const left = centred(150, ['青川县城镇化工作', 250], ['委员会办公室', 267])
    const right = centred(380, ['青川县自然资源和规划局', 250], ['2025年3月29日', 269])
    expect(readBelowBody([...left, ...right])).toEqual(['青川县城镇化工作', '委员会办公室', '青川县自然资源和规划局', '2025年3月29日'])
  })

  it('each have a date of their own', () => {
    const left = centred(150, ['青川县财政局', 250], ['2025年3月6日', 267])
    const right = centred(380, ['青川县教育局', 250], ['2025年3月6日', 267])
    expect(readBelowBody([...left, ...right])).toEqual(['青川县财政局', '2025年3月6日', '青川县教育局', '2025年3月6日'])
  })
})

describe('read across', () => {
  it.each([
    [
      'labels and what is filled in',
      [
        ['申请人', '张明华'],
        ['日期', '2025年3月6日'],
      ],
    ],
    [
      'what has no date below',
      [
        ['青川县财政局', '青川县教育局'],
        ['张明华', '王建国'],
      ],
    ],
  ])('%s', (_, rows) => {
    const prints = rows.flatMap((row, at) => row.map((text, side): Print => ({ text, x: side === 0 ? 90 : 330, y: 250 + at * 17 })))
    expect(readBelowBody(prints)).toEqual(rows.map((row) => row.join(' ')))
  })
})
