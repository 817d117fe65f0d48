import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../../src/lexicon/index.ts'
import { compileRegions, divisionOf, divisionsIn, liesIn } from '../../src/lexicon/regions.ts'

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
    ['江干区', ['杭州市江干区']],
    ['杭州市江干区', ['杭州市江干区']],
    ['襄樊', ['襄樊市']],
    ['巢湖市', ['巢湖市', '巢湖市']],
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
  for (const { word, regions: today } of lexicon.formerRegions)
    for (const region of today) expect([word, regions.named(region).filter(({ until }) => until === null).length]).toEqual([word, 1])
})

describe('former divisions', () => {
  const codesIn = (year: number | null, word: string): (string | null)[] => divisionsIn(year, regions.named(word)).map(({ code }) => code)

  it.each([
    ['襄樊市', 2010, '420600'],
    ['襄阳市', 2012, '420600'],
    ['北京市崇文区', 2010, '110103'],
    ['思茅市', 2006, '530800'],
    ['达县', 2012, '511721'],
    ['莱芜市', 2018, '371200'],
    ['江干区', 2021, '330104'],
    ['密云县', 2014, '110228'],
    ['巢湖市', 2010, '341400'],
    ['巢湖市', 2012, '340181'],
    ['毕节市', 2011, '522401'],
    ['毕节市', 2012, '520500'],
    ['铜仁市', 2025, '520600'],
  ])('%s in %i has the code %s', (word, year, code) => expect(codesIn(year, word)).toEqual([code]))

  it('that bear the name of another division of today do not hide it', () => {
    expect(codesIn(2014, '新市区').sort()).toEqual(['130602', '650104'])
    expect(codesIn(2020, '新市区')).toEqual(['650104'])
    expect(codesIn(null, '新市区')).toEqual(['650104'])
  })

  it('are what they became where the year is later, unless they were divided', () => {
    expect(divisionOf(2015, only('襄樊市')).official).toBe('襄阳市')
    expect(divisionOf(2009, only('襄樊市')).official).toBe('襄樊市')
    expect(divisionOf(2022, only('莱芜市')).official).toBe('莱芜市')
  })

  it('lie in a division of today, and are none of those', () => {
    expect(regions.former.length).toBeGreaterThan(350)
    for (const region of regions.former) {
      expect([region.official, region.parent === null]).toEqual([region.official, false])
      expect([region.official, region.parent && region.code?.startsWith(region.parent.code?.slice(0, 2) ?? '?')]).toEqual([
        region.official,
        true,
      ])
      expect([region.official, regions.all.some(({ official, code }) => official === region.official && code === region.code)]).toEqual([
        region.official,
        false,
      ])
    }
  })
})
