import { describe, expect, it } from 'vitest'
import { isPageStrip } from '../../src/text/page-strip.ts'

describe('isPageStrip', () => {
  it.each(['2版　要闻　晨光日报　2025年3月6日', '国内统一连续出版物号CN 00-0001', '责任编辑：张明', '2025-03-06', '第1024期', '星期四'])(
    'takes %s',
    (text) => {
      expect(isPageStrip(text)).toBe(true)
    },
  )

  it.each(['（下转第3版）', '（上接第1版）', '2025年3月6日，工程开工；年底完成。', '民生实事'])('refuses %s', (text) => {
    expect(isPageStrip(text)).toBe(false)
  })
})
