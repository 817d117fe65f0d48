import { describe, expect, it } from 'vitest'
import { processorMilliseconds } from '../../support/processor-time.ts'
import { quantitiesOf } from './reading.ts'

/** Pieces that, repeated, have the most to look back or ahead over. */
const WORST = [
  '新建停车场3个',
  '3个（',
  '（3个）',
  '每人3元',
  '3',
  '一',
  '新建',
  '的',
  '“',
  '由3元提高到4元',
  '其中3个、',
  '3—4',
  '改造、',
  '3个，',
  '为3名学生提供',
  '3岁',
  '万',
]
/** Characters; twice as many must not take four times as long. */
const LENGTH = 8_000
const FACTOR = 4
/** Below this (milliseconds) the clock and the garbage collector decide. */
const NOISE = 60
/** A linear reader of so few characters stays far below this (milliseconds). */
const LONGEST = 4_000

function millisecondsFor(piece: string, length: number): number {
  const text = piece.repeat(Math.ceil(length / piece.length))
  return processorMilliseconds(() => quantitiesOf(text))
}

describe('time grows with the length of the text', () => {
  for (const piece of WORST) {
    it(JSON.stringify(piece), () => {
      const short = Math.min(millisecondsFor(piece, LENGTH), millisecondsFor(piece, LENGTH))
      const long = Math.min(millisecondsFor(piece, 2 * LENGTH), millisecondsFor(piece, 2 * LENGTH))
      expect(long).toBeLessThan(FACTOR * short + NOISE)
      expect(long).toBeLessThan(LONGEST)
    }, 40_000)
  }
})
