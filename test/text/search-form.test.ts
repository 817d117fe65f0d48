import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { searchFormOf } from '../../src/text/search-form.ts'
import { soughtTokens, tokensOf } from '../../src/text/search-tokens.ts'

const form = (text: string): string => searchFormOf(text).characters.join('')

describe('searchFormOf', () => {
  test.each([
    ['５０公里，（新建）', '50公里,(新建)'],
    ['⽇常⺠生', '日常民生'],
    ['养老服務設施', '养老服务设施'],
    ['120㎡', '120m2'],
    ['５Ｇ网络 App', '5g网络app'],
    ['农村\n　公路', '农村公路'],
    ['口袋\u200b公园', '口袋公园'],
    ['𠮷\u{e0100}林', '𠮷林'],
    [' \n\t', ''],
  ])('%j is compared as %j', (text, compared) => {
    expect(form(text)).toBe(compared)
  })

  test('says where each character comes from', () => {
    const text = '建𠮷 ５０㎡'
    const { characters, places } = searchFormOf(text)
    expect(characters.map((character, at) => [character, text.slice(places[at]?.start, places[at]?.end)])).toEqual([
      ['建', '建'],
      ['𠮷', '𠮷'],
      ['5', '５'],
      ['0', '０'],
      ['m', '㎡'],
      ['2', '㎡'],
    ])
    expect(searchFormOf(text, { start: 1, end: 3 }).places).toEqual([{ start: 1, end: 3 }])
  })

  test('has for a part of a text what the text has there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        expect(form(before + after)).toBe(form(before) + form(after))
      }),
    )
  })
})

describe('tokensOf', () => {
  test('pairs each character with the next one', () => {
    expect(tokensOf([...'公园建'])).toBe('公园 园建 建')
    expect(tokensOf([])).toBe('')
  })

  test('has wide forms for marks of ASCII, at which an index would divide', () => {
    expect(tokensOf([...'a"b'])).toBe('a＂ ＂b b')
  })

  test('looks for pairs alone, as a text goes on behind what is looked for', () => {
    expect(soughtTokens([...'公园建'])).toBe('公园 园建')
    expect(soughtTokens(['公'])).toBe('公')
    expect(soughtTokens(['𠮷', '𠮷'])).toBe('𠮷𠮷')
  })
})
