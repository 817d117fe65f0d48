import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../../src/lexicon/index.ts'
import { compileRegions, liesIn } from '../../src/lexicon/regions.ts'

const lexicon = loadLexicon()
const regions = compileRegions(lexicon)
const official = (word: string): string[] => regions.named(word).map((region) => region.official)
const only = (word: string) => {
  const [region, other] = regions.named(word)
  if (!region || other) throw new Error(`${word} names ${regions.named(word).length} divisions`)
  return region
}

describe('names', () => {
  const EXAMPLES: [string, string[]][] = [
    ['番禺区', ['广州市番禺区']],
    ['广州市番禺区', ['广州市番禺区']],
    ['余干县', ['余干县']],
    ['昌吉州', ['昌吉回族自治州']],
    ['克州', ['克孜勒苏柯尔克孜自治州']],
    ['积石山县', ['积石山保安族东乡族撒拉族自治县']],
    ['威宁自治县', ['威宁彝族回族苗族自治县']],
    ['龙胜县', ['龙胜各族自治县']],
    ['内蒙古', ['内蒙古自治区']],
    ['杭州', ['杭州市']],
    ['石河子市', ['石河子市']],
    ['第八师石河子市', ['新疆生产建设兵团第八师石河子市']],
    ['兵团八师', ['新疆生产建设兵团第八师石河子市']],
    ['朝阳区', ['北京市朝阳区', '长春市朝阳区']],
    ['江干区', ['杭州市上城区']],
    ['高新区', []],
    ['市辖区', []],
    ['甲山县', []],
  ]
  for (const [word, names] of EXAMPLES) it(word, () => expect(official(word)).toEqual(names))
})

describe('codes', () => {
  it('are those of GB/T 2260 with six digits', () => {
    expect(only('浙江省').code).toBe('330000')
    expect(only('杭州市').code).toBe('330100')
    expect(only('桐庐县').code).toBe('330122')
    expect(only('第八师石河子市').code).toBe('659001')
    expect(only('第十一师').code).toBeNull()
    for (const { code } of regions.all) expect(code ?? '000000').toMatch(/^\d{6}$/)
  })

  it('stand for one division each, but for the cities that a division of the 兵团 runs', () => {
    const counted = new Map<string, string[]>()
    for (const { code, name } of regions.all) if (code) counted.set(code, [...(counted.get(code) ?? []), name])
    for (const names of counted.values()) if (names.length > 1) expect(names.some((name) => name.includes('师'))).toBe(true)
  })
})

describe('ofLevel', () => {
  it('is the division or the one above it that a level word stands for', () => {
    expect(regions.ofLevel(only('番禺区'), '区')?.official).toBe('广州市番禺区')
    expect(regions.ofLevel(only('番禺区'), '市')?.official).toBe('广州市')
    expect(regions.ofLevel(only('番禺区'), '省')?.official).toBe('广东省')
    expect(regions.ofLevel(only('瑞丽市'), '市')?.official).toBe('瑞丽市')
    expect(regions.ofLevel(only('瑞丽市'), '州')?.official).toBe('德宏傣族景颇族自治州')
    expect(regions.ofLevel(only('威宁县'), '县')?.official).toBe('威宁彝族回族苗族自治县')
    expect(regions.ofLevel(only('第八师石河子市'), '师市')?.official).toBe('新疆生产建设兵团第八师石河子市')
  })

  it('is null where there is none of that level, and for words that are no level', () => {
    expect(regions.ofLevel(only('广州市'), '县')).toBeNull()
    expect(regions.ofLevel(only('广州市'), '教育')).toBeNull()
  })
})

it('finds the longest name at a place', () => {
  expect(regions.longestAt('在广州市番禺区', 1)).toMatchObject({ word: '广州市番禺区', full: true })
  expect(regions.longestAt('在广州2025年', 1)).toMatchObject({ word: '广州', full: false })
  expect(regions.longestAt('在广州市番禺区', 0)).toBeNull()
})

it('knows what lies in what', () => {
  expect(liesIn(only('番禺区'), only('广东省'))).toBe(true)
  expect(liesIn(only('广东省'), only('番禺区'))).toBe(false)
})

it('has the division that each short, former and number name stands for', () => {
  for (const { word, region } of [...lexicon.regionShortNames, ...lexicon.numberPrefixes])
    expect([word, official(region).length]).toEqual([word, 1])
  for (const { word, region } of lexicon.formerRegions) expect([word, official(region).length > 0]).toEqual([word, true])
})
