import { describe, expect, it } from 'vitest'
import { findNumerals, type NumeralMatch, numeralAt } from '../../src/text/numeral.ts'

/** One line a numeral: place, what is printed, value (lower–upper), form, ! for a misprint, ~ for an inexact one. */
const shown = (text: string, found: readonly NumeralMatch[] = findNumerals(text)): string[] =>
  found.map((match) => {
    const upper = match.valueMax === null ? '' : `–${match.valueMax}`
    const marks = (match.misprint ? '!' : '') + (match.approximate ? '~' : '')
    return `${match.start}-${match.end} ${text.slice(match.start, match.end)} = ${match.value}${upper} ${match.form}${marks}`
  })

const cases: Record<string, [text: string, ...expected: string[]][]> = {
  'numbers where they stand': [
    ['改造456户以上，铺设70,947米', '2-5 456 = 456 arabic', '11-17 70,947 = 70947 arabic'],
    ['约8.89万栋、3亿2000万元', '1-6 8.89万 = 88900 mixed', '8-15 3亿2000万 = 320000000 mixed'],
    ['三百六十五天，每人两剂', '0-5 三百六十五 = 365 chinese', '9-10 两 = 2 chinese'],
    ['1.2万元至1.4万元', '0-4 1.2万 = 12000 mixed', '6-10 1.4万 = 14000 mixed'],
    ['二〇二五年', '0-4 二〇二五 = 2025 digits'],
    ['超过三分之二，达百分之九十五', `2-6 三分之二 = ${2 / 3} fraction`, '8-14 百分之九十五 = 0.95 fraction'],
    ['半年内，一半以上', '0-1 半 = 0.5 chinese', '4-6 一半 = 0.5 fraction'],
    ['一百二百三百', '0-2 一百 = 100 chinese', '2-4 二百 = 200 chinese', '4-6 三百 = 300 chinese'],
  ],
  'below zero, and 两 as the unit of weight': [
    ['不低于零下20℃', '3-7 零下20 = -20 arabic'],
    ['二两、三十两以上', '0-1 二 = 2 chinese', '3-5 三十 = 30 chinese'],
  ],
  'Chinese digits in words too: the caller decides': [
    ['一体化', '0-1 一 = 1 chinese'],
    ['四川', '0-1 四 = 4 chinese'],
    ['一二三产业', '0-3 一二三 = 123 digits'],
  ],
  'a multiplier that begins the unit is not taken': [
    ['5千米', '0-1 5 = 5 arabic'],
    ['3.5千瓦', '0-3 3.5 = 3.5 arabic'],
    ['2千克、4千伏、8千字', '0-1 2 = 2 arabic', '4-5 4 = 4 arabic', '8-9 8 = 8 arabic'],
    ['10万千瓦', '0-3 10万 = 100000 mixed'],
    ['3万5千米', '0-4 3万5千 = 35000 mixed'],
    ['5千元', '0-2 5千 = 5000 mixed'],
    ['5百分点', '0-1 5 = 5 arabic'],
    ['5百户', '0-2 5百 = 500 mixed'],
    ['2025十件实事', '0-4 2025 = 2025 arabic', '4-5 十 = 10 chinese'],
    ['500兆', '0-3 500 = 500 arabic'],
  ],
  'separators only where they separate thousands or decimals': [
    ['90%、80%', '0-2 90 = 90 arabic', '4-6 80 = 80 arabic'],
    ['长1，200米', '1-6 1，200 = 1200 arabic'],
    ['附件1，200户', '2-3 1 = 1 arabic', '4-7 200 = 200 arabic'],
    ['案件1，200件', '2-7 1，200 = 1200 arabic'],
    ['共5，3户', '1-2 5 = 5 arabic', '3-4 3 = 3 arabic'],
    ['12，3456户', '0-2 12 = 12 arabic', '3-7 3456 = 3456 arabic'],
    ['2024.12.31', '0-4 2024 = 2024 arabic', '5-7 12 = 12 arabic', '8-10 31 = 31 arabic'],
    ['…9户', '1-2 9 = 9 arabic'],
    ['No.5', '3-4 5 = 5 arabic'],
    ['2025/3/5', '0-4 2025 = 2025 arabic', '5-6 3 = 3 arabic', '7-8 5 = 5 arabic'],
    ['7×24小时', '0-1 7 = 7 arabic', '2-4 24 = 24 arabic'],
  ],
  'letters printed for digits': [
    ['5O公里', '0-2 5O = 50 arabic!'],
    ['2O25年', '0-4 2O25 = 2025 arabic!'],
    ['1O0户1.O5万', '0-3 1O0 = 100 arabic!', '4-9 1.O5万 = 10500 mixed!'],
    ['1S0户', '0-3 1S0 = 150 arabic!'],
    ['l00户', '0-3 l00 = 100 arabic!'],
    ['9O%', '0-2 9O = 90 arabic!'],
    ['二O二五年', '0-4 二O二五 = 2025 digits!'],
    ['二O二O年', '0-4 二O二O = 2020 digits!'],
  ],
  'letters that are letters': [
    ['CO2', '2-3 2 = 2 arabic'],
    ['O2', '1-2 2 = 2 arabic'],
    ['O3浓度', '1-2 3 = 3 arabic'],
    ['PM2.5', '2-5 2.5 = 2.5 arabic'],
    ['B2O', '1-2 2 = 2 arabic'],
    ['5G', '0-1 5 = 5 arabic'],
    ['5S管理', '0-1 5 = 5 arabic'],
    ['S101线', '1-4 101 = 101 arabic'],
    ['G0711', '1-5 0711 = 711 arabic'],
    ['A4', '1-2 4 = 4 arabic'],
    ['2l', '0-1 2 = 2 arabic'],
    ['1OA', '0-1 1 = 1 arabic'],
  ],
  'signs and dashes': [
    ['负5度', '0-2 负5 = -5 arabic'],
    ['减负5元', '2-3 5 = 5 arabic'],
    ['-5℃', '0-2 -5 = -5 arabic'],
    ['1000-1500元', '0-4 1000 = 1000 arabic', '5-9 1500 = 1500 arabic'],
    ['5%-10%', '0-1 5 = 5 arabic', '3-5 10 = 10 arabic'],
    ['0—6岁', '0-1 0 = 0 arabic', '2-3 6 = 6 arabic'],
    ['-3个村', '1-2 3 = 3 arabic'],
  ],
  'numerals that say that they are not exact': [
    ['惠及20余万人', '2-6 20余万 = 200000 mixed~'],
    ['十多万、二十几万', '0-3 十多万 = 100000 chinese~', '4-8 二十几万 = 200000 chinese~'],
    ['500多万元', '0-5 500多万 = 5000000 mixed~'],
    ['十几户', '0-2 十几 = 10 chinese~'],
    ['两三百名', '0-3 两三百 = 200–300 chinese~'],
    ['七八十万', '0-4 七八十万 = 700000–800000 chinese~'],
    ['十七八岁、三五天', '0-3 十七八 = 17–18 chinese~', '5-7 三五 = 3–5 chinese~'],
    ['1000余户', '0-4 1000 = 1000 arabic'],
  ],
  'two numbers side by side': [
    ['每月三千一个月', '2-4 三千 = 3000 chinese', '4-5 一 = 1 chinese'],
    ['20万一次性', '0-3 20万 = 200000 mixed', '3-4 一 = 1 chinese'],
    ['五十千', '0-2 五十 = 50 chinese'],
  ],
}

describe('findNumerals', () => {
  for (const [rule, examples] of Object.entries(cases)) {
    it.each(examples)(`finds ${rule}: %s`, (text, ...expected) => {
      expect(shown(text)).toEqual(expected)
    })
  }

  it.each([
    ['三两个', 'a few'],
    ['几十户、数百人、数十万元', '几 and 数 stand for unknown digits'],
    ['“十四五”规划、十三五、十五五时期', 'five-year plans'],
    ['千家万户、上千户、百姓、万一、亿万', 'bare multipliers are words'],
    ['大陆、队伍、收拾、放肆、參加', 'banker’s characters are words without each other'],
    ['上半年、下半年、过半、半程马拉松、半径、半导体、半数', '半 in words'],
    ['百分之几', 'no numerator'],
    ['两两结对', 'not a count'],
    ['○○县××乡', 'placeholders'],
    ['I类、S、OO、lO', 'letters without a digit'],
  ])('finds nothing in %s: %s', (text) => {
    expect(shown(text)).toEqual([])
  })

  it.each([
    ['下午三点二十分', '2-3 三 = 3 chinese', '4-6 二十 = 20 chinese'],
    ['三点五分', '0-1 三 = 3 chinese', '2-3 五 = 5 chinese'],
    ['两点一线', '0-1 两 = 2 chinese', '2-3 一 = 1 chinese'],
    ['三点五分钟', '0-3 三点五 = 3.5 chinese'],
  ])('knows 点 of the clock from 点 of decimals: %s', (text, ...expected) => {
    expect(shown(text)).toEqual(expected)
  })

  it('goes on behind a banker’s character that is a word', () => {
    expect(shown('队伍三支、资金500万陆续拨付')).toEqual(['2-3 三 = 3 chinese', '7-11 500万 = 5000000 mixed'])
  })
})

describe('numeralAt', () => {
  it('reads the longest numeral from its first character', () => {
    expect(numeralAt('约3.57万户', 1)).toEqual({
      start: 1,
      end: 6,
      value: 35700,
      valueMax: null,
      form: 'mixed',
      misprint: false,
      approximate: false,
    })
  })

  it.each([
    ['约3.57万户', 0, 'no numeral'],
    ['123', 1, 'inside a run of digits'],
    ['2.47', 2, 'behind the decimal point'],
    ['70,947', 3, 'behind a separator'],
    ['三十五', 1, 'inside a Chinese numeral'],
    ['三分之一', 3, 'the numerator of a fraction'],
    ['几十', 1, 'behind an unknown digit'],
    ['3万5千', 2, 'inside a mixed numeral'],
  ])('gives null in %s at %i: %s', (text, offset) => {
    expect(numeralAt(text, offset)).toBeNull()
  })

  it.each([
    ['90、80', 3, 80],
    ['2024.12.31', 5, 12],
    ['一百二百', 2, 200],
    ['20万一次', 3, 1],
  ])('reads the numeral that begins in %s at %i', (text, offset, value) => {
    expect(numeralAt(text, offset)?.value).toBe(value)
  })
})
