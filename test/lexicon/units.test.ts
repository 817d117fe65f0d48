import { describe, expect, test } from 'vitest'
import { loadLexicon } from '../../src/lexicon/load.ts'
import { unitSchema } from '../../src/lexicon/unit-schema.ts'
import { canonicalUnit, compileUnits, fromBaseUnits, inBaseUnits, unitAt } from '../../src/lexicon/units.ts'
import { viewOf } from '../../src/text/view.ts'

const lexicon = loadLexicon()
const units = compileUnits(lexicon)
const inBase = (value: number, unit: string) => inBaseUnits(value, canonicalUnit(units, unit))

describe('canonicalUnit', () => {
  test.each([
    ['公里', 'length', 'm', 1000],
    ['千米', 'length', 'm', 1000],
    ['km', 'length', 'm', 1000],
    ['延米', 'length', 'm', 1],
    ['㎡', 'area', 'm²', 1],
    ['亩', 'area', 'm²', 2000 / 3],
    ['公顷', 'area', 'm²', 10_000],
    ['方', 'volume', 'm³', 1],
    ['吨', 'mass', 'kg', 1000],
    ['斤', 'mass', 'kg', 0.5],
    ['元', 'money', '元', 1],
    ['块钱', 'money', '元', 1],
    ['美元', 'money', '美元', 1],
    ['小时', 'time', '分钟', 60],
    ['日', 'time', '分钟', 1440],
    ['年', 'time', '个月', 12],
    ['个工作日', 'time', '工作日', 1],
    ['周岁', 'age', '岁', 1],
    ['倍', 'ratio', '%', 100],
    ['‰', 'ratio', '%', 0.1],
    ['百分点', 'ratio', '个百分点', 1],
    ['度', 'energy', 'kWh', 1],
    ['MW', 'power', 'kW', 1000],
    ['兆', 'data', 'Mbps', 1],
    ['户', 'count:户', '户', 1],
    ['名', 'count:人', '人', 1],
    ['位', 'count:人', '人', 1],
    ['人次', 'count:人次', '人次', 1],
    ['场次', 'count:场', '场', 1],
    ['幢', 'count:栋', '栋', 1],
    ['头（只）', 'count:头只', '头只', 1],
  ])('%s measures %s in %s', (unit, dimension, baseUnit, factor) => {
    expect(canonicalUnit(units, unit)).toEqual({ dimension, baseUnit, factor })
  })

  test('a unit that the lexicon does not know counts in a dimension of its own', () => {
    expect(canonicalUnit(units, '驮')).toEqual({ dimension: 'count:驮', baseUnit: '驮', factor: 1 })
    expect(canonicalUnit(units, '')).toEqual({ dimension: 'count:', baseUnit: '', factor: 1 })
  })

  test('is found however wide it is printed', () => {
    expect(canonicalUnit(units, '％').baseUnit).toBe('%')
    expect(canonicalUnit(units, 'ｋｍ').baseUnit).toBe('m')
    expect(canonicalUnit(units, '台(套)').baseUnit).toBe('台套')
    expect(canonicalUnit(units, '平方\n米').baseUnit).toBe('m²')
  })
})

describe('base values', () => {
  test('are exact where floating point is not', () => {
    expect(inBase(3, '亩')).toBe(2000)
    expect(inBase(50_000, '亩')).toBe(33_333_333.3333)
    expect(inBase(33.1, '公里')).toBe(33_100)
    expect(inBase(1.005, '吨')).toBe(1005)
    expect(inBase(5, '‰')).toBe(0.5)
  })

  test('go back to any unit of the same base', () => {
    expect(fromBaseUnits(inBase(15, '亩'), canonicalUnit(units, '公顷'))).toBe(1)
    expect(fromBaseUnits(inBase(1200, '米'), canonicalUnit(units, '公里'))).toBe(1.2)
  })
})

describe('unitAt', () => {
  const wordAt = (text: string, number: string) => {
    const view = viewOf(text, [{ start: 0, end: text.length }]).text
    return unitAt(units, view, view.indexOf(number) + number.length)?.word ?? null
  }

  test.each([
    ['培训6400人次', '6400', '人次'],
    ['惠及6400人', '6400', '人'],
    ['新增3000平方米', '3000', '平方米'],
    ['治理3000平方公里', '3000', '平方公里'],
    ['补助0.8元钱', '0.8', '元钱'],
    ['延长6个月', '6', '个月'],
    ['购置12台(架)', '12', '台（架）'],
    ['更新8座（处）', '8', '座（处）'],
    ['铺设5km管道', '5', 'km'],
    ['发电30MW', '30', 'MW'],
  ])('%s: the unit behind %s is %s', (text, number, unit) => {
    expect(wordAt(text, number)).toBe(unit)
  })

  test.each([
    ['26万学生', '26万'],
    ['拨打12345热线', '12345'],
    ['国道312线', '312'],
    ['第21团', '21'],
    ['三级医院2级', '2'],
    ['版本2mode', '2'],
    ['建设5G基站', '5'],
  ])('%s: no unit stands behind %s', (text, number) => {
    expect(wordAt(text, number)).toBe(null)
  })

  test('a bracket that holds no classifier is not part of the unit', () => {
    expect(wordAt('改造8座（含新建2座）', '8')).toBe('座')
  })
})

describe('the lexicon of units', () => {
  test('gives each spelling to one entry', () => {
    const spellings = lexicon.units.flatMap(({ word, aliases }) => [word, ...aliases])
    expect(spellings.filter((spelling, at) => spellings.indexOf(spelling) !== at)).toEqual([])
  })

  test('shows each unit behind a number in its example', () => {
    const unshown = lexicon.units.filter(
      ({ word, example }) => !new RegExp(`[0-9一二三四五六七八九十两半万亿]个?${escaped(word)}`).test(example),
    )
    expect(unshown.map(({ word }) => word)).toEqual([])
  })

  test('a base is a base itself: factor 1 leads back to it', () => {
    const bases = new Set(lexicon.units.map(({ word, base = word }) => base))
    const unsound = [...bases].filter((base) => canonicalUnit(units, base).baseUnit !== base || canonicalUnit(units, base).factor !== 1)
    expect(unsound).toEqual([])
  })

  test('knows the units of length, area and money and two hundred classifiers and more', () => {
    expect(lexicon.units.filter(({ dimension }) => dimension === 'count').length).toBeGreaterThan(200)
  })

  test('refuses a factor that is no number and no fraction', () => {
    const entry = { word: '亩', dimension: 'area', base: 'm²', example: '5亩' }
    expect(unitSchema.safeParse({ ...entry, factor: '2000/3' }).success).toBe(true)
    expect(unitSchema.safeParse({ ...entry, factor: '约667' }).success).toBe(false)
    expect(unitSchema.safeParse({ ...entry, factor: '1/0' }).success).toBe(false)
  })
})

const escaped = (word: string): string => word.replace(/[^\p{L}\p{N}]/gu, '\\$&')
