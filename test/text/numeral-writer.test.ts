import { describe, expect, it } from 'vitest'
import { writeArabicNumeral, writeChineseNumeral } from '../../src/text/numeral-writer.ts'

describe('writeChineseNumeral', () => {
  it.each([
    [0, '零'],
    [10, '十'],
    [15, '十五'],
    [110, '一百一十'],
    [1005, '一千零五'],
    [1050, '一千零五十'],
    [10005, '一万零五'],
    [200222, '二十万零二百二十二'],
    [40050000, '四千零五万'],
    [150006355, '一亿五千万六千三百五十五'],
    [1e16, '一亿亿'],
    [-3.75, '负三点七五'],
  ])('writes %d as %s', (value, written) => {
    expect(writeChineseNumeral(value, { style: 'lower' })).toBe(written)
  })

  it('writes 两 before 百, 千, 万 and 亿, not before 十 and not at the end', () => {
    expect(writeChineseNumeral(222222, { style: 'lower', liang: true })).toBe('二十二万两千两百二十二')
    expect(writeChineseNumeral(200020000, { style: 'lower', liang: true })).toBe('两亿零二万')
    expect(writeChineseNumeral(2, { style: 'lower', liang: true })).toBe('二')
  })

  it.each([
    [150, '一百五'],
    [36000, '三万六'],
    [2200, '两千二'],
    [350000000, '三亿五'],
    [105, '一百零五'],
    [1050, '一千零五十'],
    [35, '三十五'],
  ])('leaves out the last multiplier of %d where it is understood: %s', (value, written) => {
    expect(writeChineseNumeral(value, { style: 'lower', liang: true, colloquial: true })).toBe(written)
  })

  it('writes banker’s characters and digits one by one', () => {
    expect(writeChineseNumeral(10215, { style: 'banker' })).toBe('壹万零贰佰壹拾伍')
    expect(writeChineseNumeral(2025, { style: 'digits' })).toBe('二〇二五')
  })
})

describe('writeArabicNumeral', () => {
  it('writes separators, 万 and 亿, and full-width characters', () => {
    expect(writeArabicNumeral(1234567.89, { separators: true })).toBe('1,234,567.89')
    expect(writeArabicNumeral(13700, { myriad: '万' })).toBe('1.37万')
    expect(writeArabicNumeral(758000000, { myriad: '亿' })).toBe('7.58亿')
    expect(writeArabicNumeral(5, { myriad: '万' })).toBe('0.0005万')
    expect(writeArabicNumeral(-1200, { separators: true, fullWidth: true })).toBe('－１，２００')
  })
})

it.each([Number.NaN, Number.POSITIVE_INFINITY, 2e16, 1e-7])('refuses %d, which has no plain decimal notation up to 10¹⁶', (value) => {
  expect(() => writeChineseNumeral(value, { style: 'lower' })).toThrow(RangeError)
  expect(() => writeArabicNumeral(value)).toThrow(RangeError)
})
