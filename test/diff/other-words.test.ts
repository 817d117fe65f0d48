import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compared, listOf } from './comparing.ts'

/** kind,one,other: one undertaking in the words of two lists (same), and undertakings that are close and two (near). */
const LINES = readFileSync(join(import.meta.dirname, '../../fixtures/diff/other-words.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
/** Items of two lists that have nothing in common, around the one that is asked for. */
const AROUND = ['设立农民夜校20所', '建设气象观测站5个', '古树名木保护300株', '举办龙舟赛2场', '推广蜜蜂养殖500箱', '编制地方志3部']
const AROUND_OTHER = ['海水养殖尾水监测8处', '渔船更新20艘', '非遗传承人扶持30名', '茶园改良2万亩', '种公牛引进50头', '天文台观测开放10次']
const ASKED_FOR = String(AROUND.length + 1)

async function isBound(one: string, other: string): Promise<boolean> {
  const { pairs } = compared(await listOf(2024, ...AROUND, one), await listOf(2025, ...AROUND_OTHER, other))
  return pairs.some(({ from, to }) => from.includes(ASKED_FOR) && to.includes(ASKED_FOR))
}

async function shareBound(kind: 'same' | 'near'): Promise<number> {
  const asked = LINES.map((line) => line.split(',')).filter(([found]) => found === kind)
  const bound = await Promise.all(asked.map(([, one = '', other = '']) => isBound(one, other)))
  expect(bound.length).toBeGreaterThanOrEqual(40)
  return bound.filter((found) => found).length / bound.length
}

describe('other words for one undertaking', () => {
  test('are found', async () => expect(await shareBound('same')).toBeGreaterThanOrEqual(0.93))
  test('what is close and another is seldom taken for it', async () => expect(await shareBound('near')).toBeLessThanOrEqual(0.15))
})
