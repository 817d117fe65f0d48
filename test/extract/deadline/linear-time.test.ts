import { describe, expect, it } from 'vitest'
import { processorMilliseconds } from '../../support/processor-time.ts'
import { ofField, ofText } from './reading.ts'

/** Pieces that, repeated, have the most to look back or ahead over. */
const WORST = [
  '10月底前完成，',
  '4月开工，',
  '4月开工，全年',
  '3月完成招标、',
  '5-',
  '5-10月',
  '5-5-5月',
  '10月15',
  '2025.3—',
  '2025-1-',
  '2025年',
  '到2025年',
  '二〇二五年十月',
  '今年',
  '年',
  '月',
  '一',
  '1',
  '第一季度末',
  '“七一”',
  '国庆',
  '春节前',
  '每年',
  '12.31-',
  '开工',
  '内',
]
/** Characters; twice as many take twice as long, and a quadratic reader four times. */
const LENGTH = 15_000
const FACTOR = 3
/** Below this (milliseconds) the clock and the garbage collector decide. */
const NOISE = 100
/** A linear reader of 30,000 characters stays far below this (milliseconds a piece). */
const LONGEST = 4_000

/** The quickest of so many is what the reader takes; the others waited for the machine. */
const RUNS = 2

function millisecondsFor(piece: string, length: number, read: (text: string) => unknown): number {
  const text = piece.repeat(Math.ceil(length / piece.length))
  return Math.min(...Array.from({ length: RUNS }, () => processorMilliseconds(() => read(text))))
}

describe('time grows with the length of the text', () => {
  for (const [place, read] of [
    ['text', ofText],
    ['field', ofField],
  ] as const) {
    for (const piece of WORST) {
      it(`${JSON.stringify(piece)} in a ${place}`, () => {
        const short = millisecondsFor(piece, LENGTH, read)
        const long = millisecondsFor(piece, 2 * LENGTH, read)
        expect(long).toBeLessThan(FACTOR * short + NOISE)
        expect(long).toBeLessThan(LONGEST)
      }, 40_000)
    }
  }
})
