import { describe, expect, it } from 'vitest'
import { beginsPart, isEnumerated } from '../../src/text/enumerators.ts'

describe('isEnumerated', () => {
  it.each(['一、总体要求', '（二）改造', '(3)改造', '4.改造', '5．改造', '6、改造', '⑦改造'])('takes %s', (line) => {
    expect(isEnumerated(line)).toBe(true)
  })

  it.each(['2.5公里', '一是改造', '2025年', '第一条'])('refuses %s', (line) => {
    expect(isEnumerated(line)).toBe(false)
  })
})

describe('a line that can only begin a part', () => {
  it.each([
    ['五、拓宽就业渠道', '为困境留守儿童提供生活、照护、关'],
    ['十二、保障措施', '各项工作落到实处'],
  ])('%s behind %s', (line, before) => {
    expect(beginsPart(line, before)).toBe(true)
  })

  it.each([
    ['五、六年级学生', '覆盖四'],
    ['三、四年级', '小学'],
    ['六、日开放', '场馆每周'],
    ['二、三产业', '第'],
    ['5.新建学校', '照护、关'],
  ])('%s behind %s goes on or is told by other signs', (line, before) => {
    expect(beginsPart(line, before)).toBe(false)
  })
})
