import { describe, expect, it } from 'vitest'
import { jumpMarkIn } from '../../src/text/jump-marks.ts'

const markOf = (line: string): string | null => {
  const mark = jumpMarkIn(line)
  return mark && `${mark.direction}: ${line.slice(mark.start, mark.end)}`
}

describe('marks that an article goes on elsewhere', () => {
  it.each([
    ['（下转第2版）', 'out: （下转第2版）'],
    ['(下转A3版)', 'out: (下转A3版)'],
    ['▶▶下转第三版', 'out: ▶▶下转第三版'],
    ['不断提升服务能力。（下转2版）', 'out: （下转2版）'],
    ['（上接第1版）', 'in: （上接第1版）'],
    ['（上接一版）开齐心理健康教育课程', 'in: （上接一版）'],
    ['（紧接第1版）', 'in: （紧接第1版）'],
  ])('%s', (line, mark) => {
    expect(markOf(line)).toBe(mark)
  })

  it.each(['下转型升级的功夫', '上接天线、下接地气', '下转第2版的读者请注意', '总第8216期 今日8版', '第2版', '由下转上'])(
    'not: %s',
    (line) => {
      expect(markOf(line)).toBeNull()
    },
  )
})
