import { describe, expect, it } from 'vitest'
import { isPageStrip, printedPageIn } from '../../src/text/page-strip.ts'

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

describe('printedPageIn', () => {
  it.each([
    ['第03版　要闻　2025年3月6日', { section: '', number: 3 }],
    ['要闻　三版', { section: '', number: 3 }],
    ['A03 要闻', { section: 'A', number: 3 }],
    ['第1版　今日8版', { section: '', number: 1 }],
  ])('%s', (strip, page) => {
    expect(printedPageIn(strip)).toEqual(page)
  })

  it.each(['今日8版', '共 4 版', '2025年3月6日 星期四', '总第1024期'])('not: %s', (strip) => {
    expect(printedPageIn(strip)).toBeNull()
  })
})
