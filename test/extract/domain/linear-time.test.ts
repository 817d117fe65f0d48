import { describe, expect, it } from 'vitest'
import { processorMilliseconds } from '../../support/processor-time.ts'
import { codesIn } from './reading.ts'

/** Pieces that, repeated, have the most words, the longest clause or the most members to look over. */
const WORST = ['学校', '社区', '公', '培训', '培训，', '残疾人、', '、', '3座公园、', '老年', '人居环境', '市卫生健康委员会', '\n学']
/** Characters; twice as many must not take four times as long. */
const LENGTH = 50_000
const FACTOR = 4
/** Below this (milliseconds) the clock and the garbage collector decide. */
const NOISE = 60

function millisecondsFor(piece: string, length: number): number {
  const text = piece.repeat(Math.ceil(length / piece.length))
  return processorMilliseconds(() => codesIn(text))
}

describe('time grows with the length of the text', () => {
  for (const piece of WORST) {
    it(JSON.stringify(piece), () => {
      const short = Math.min(millisecondsFor(piece, LENGTH), millisecondsFor(piece, LENGTH))
      const long = Math.min(millisecondsFor(piece, 2 * LENGTH), millisecondsFor(piece, 2 * LENGTH))
      expect(long).toBeLessThan(FACTOR * short + NOISE)
    })
  }
})
