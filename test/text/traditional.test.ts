import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { printedWordsOf } from '../../src/text/printed-words.ts'
import { simplified, simplifiedTwin } from '../../src/text/traditional.ts'
import { inTraditional, TRADITIONAL } from '../support/traditional.ts'

const SEEDS = join(import.meta.dirname, '../../seeds')
const seeds = readdirSync(SEEDS).map((name) => readFileSync(join(SEEDS, name), 'utf8'))

describe('simplifiedTwin', () => {
  test.each(TRADITIONAL)('gives back each seed that was written in Traditional characters (%s)', (standard) => {
    for (const seed of seeds) expect(simplifiedTwin(inTraditional(seed, standard))).toBe(seed)
  })

  test('is null for every seed as it is', () => {
    for (const seed of seeds) expect(simplifiedTwin(seed)).toBeNull()
  })

  test.each([
    ['改造危房456戶以上', '改造危房456户以上'],
    ['覆蓋率達到92%，發放補貼1.2萬元', '覆盖率达到92%，发放补贴1.2万元'],
    ['著力推進，成效顯著', '着力推进，成效显著'],
    ['頭髮、發展；複查、恢復、覆蓋', '头发、发展；复查、恢复、覆盖'],
    ['乾縣清理幹渠，曬乾糧食', '乾县清理干渠，晒干粮食'],
  ])('%s', (text, twin) => {
    expect(simplifiedTwin(text)).toBe(twin)
  })

  test.each(['改造危房456户以上', 'abc 123', '', `西安市鄠邑区乾县镇${'建设农村公路，'.repeat(20)}由於`])('is null for %s', (text) => {
    expect(simplifiedTwin(text)).toBeNull()
  })

  test('a few Traditional characters in a long Simplified text do not make it Traditional', () => {
    expect(simplifiedTwin(`${'建设农村公路，改造危房。'.repeat(20)}發展`)).toBeNull()
  })

  test('has the length of the text, whatever stands in it', () => {
    for (const text of ['𠮷野鄉𡞱㜢村456戶', '㗲頭㠣', '二噁英監測12個點', '萬\u{20BB7}億\r\n\t（一）發展']) {
      const twin = simplifiedTwin(text)
      if (twin !== null) expect(twin).toHaveLength(text.length)
      expect(simplified(text)).toHaveLength(text.length)
    }
  })

  test('each sign of a Traditional text has another character in Simplified', () => {
    const source = readFileSync(join(import.meta.dirname, '../../src/text/traditional.ts'), 'utf8')
    const [, list = ''] = /const SIGNS =\n(.*?)\n(?=const)/s.exec(source) ?? []
    const signs = [...list.replace(/[^\p{Script=Han}]/gu, '')]
    expect(signs.length).toBeGreaterThan(100)
    for (const sign of signs) expect(simplified(sign), sign).not.toBe(sign)
  })
})

describe('printedWordsOf', () => {
  const printed = '自治州住建局、發展改革委；清理\n幹渠5條，曬乾糧食，發 放補貼。'
  const twin = simplified(printed)
  const words = printedWordsOf(twin, printed)
  const whole = { start: 0, end: printed.length }

  test('gives a word from where it stands, without the breaks in it', () => {
    expect(words('发展改革委', whole, 0)).toBe('發展改革委')
    expect(words('清理干渠', whole, 0)).toBe('清理幹渠')
    expect(words('发放', whole, 0)).toBe('發放')
  })

  test('of several places the nearest', () => {
    expect(words('干', whole, printed.indexOf('幹'))).toBe('幹')
    expect(words('干', whole, printed.indexOf('乾'))).toBe('乾')
  })

  test('a word that stands nowhere as a whole comes from its pieces', () => {
    expect(words('自治州发展改革委', whole, 7)).toBe('自治州發展改革委')
    expect(words('粮食补贴处', whole, 0)).toBe('糧食補貼处')
  })

  test('what is not Chinese stays', () => {
    expect(words('year_from_issue_date', whole, 0)).toBe('year_from_issue_date')
    expect(words('', whole, 0)).toBe('')
  })
})
