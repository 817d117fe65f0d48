import { describe, expect, it } from 'vitest'
import { isEnumerated } from '../../src/text/enumerators.ts'

describe('isEnumerated', () => {
  it.each(['一、总体要求', '（二）改造', '(3)改造', '4.改造', '5．改造', '6、改造', '⑦改造'])('takes %s', (line) => {
    expect(isEnumerated(line)).toBe(true)
  })

  it.each(['2.5公里', '一是改造', '2025年', '第一条'])('refuses %s', (line) => {
    expect(isEnumerated(line)).toBe(false)
  })
})
