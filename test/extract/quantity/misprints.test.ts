import { describe, expect, it } from 'vitest'
import { findingsOf, quantitiesOf } from './reading.ts'

/** Misprints and misrecognised characters inside numbers: what is printed, the value and unit that it must have been. */
const READ: [text: string, quote: string, value: number, unit: string][] = [
  ['新建道路l5公里', 'l5公里', 15, '公里'],
  ['改造老旧房屋3O0户', '3O0户', 300, '户'],
  ['培训农民S00人', 'S00人', 500, '人'],
  ['新增学位1B0个', '1B0个', 180, '个'],
  ['改造2〇0户', '2〇0户', 200, '户'],
  ['惠及3Z万人', '3Z万人', 320000, '人'],
  ['办结率达到9O%', '9O%', 90, '%'],
  ['改造渠道10.74干米', '10.74干米', 10.74, '千米'],
  ['改造燃气管道9十米', '9十米', 9, '千米'],
  ['惠及2,8万户', '2,8万户', 28000, '户'],
  ['更换路灯300盐以上', '300盐以上', 300, '盏'],
  ['更新新能源客货车1100辄，', '1100辄', 1100, '辆'],
  ['规划建设100nf的自助服务区', '100nf', 100, 'm²'],
]

/** Letters that are letters, each with the reason. */
const LEFT: [text: string, why: string][] = [
  ['监测O2浓度', 'oxygen'],
  ['开展B超检查', 'an examination'],
  ['开通5G网络', 'a generation of networks'],
  ['改造S231公路', 'a road'],
  ['养护S21公里桩', 'a road'],
  ['拓宽G0711线', 'a road'],
  ['完善I类设施', 'a Roman number'],
  ['改造B2层停车场', 'a floor'],
  ['推行5S管理', 'a method'],
  ['改良3盐碱地', 'a word that goes on'],
  ['配备5nfc读卡器', 'a word that goes on'],
]

describe('misprints inside numbers', () => {
  for (const [text, quote, value, unit] of READ) {
    it(`reads ${quote} as ${value} ${unit}, and says so`, () => {
      const [quantity] = quantitiesOf(text)
      expect(quantity).toMatchObject({ quote, value, unit, start: text.indexOf(quote), end: text.indexOf(quote) + quote.length })
      expect(quantity?.marks).toContain('misprint')
      expect(quantity?.certainty).not.toBe('high')
      expect(findingsOf(text)).toContain('misprint_read')
    })
  }

  for (const [text, why] of LEFT) {
    it(`reads no number in ${text}: ${why}`, () => {
      expect(quantitiesOf(text).filter(({ marks }) => marks.includes('misprint'))).toEqual([])
    })
  }

  it('leaves words that begin with 干 and lists of numbers alone', () => {
    expect(quantitiesOf('选派3干部驻村').map(({ marks }) => marks)).not.toContainEqual(['misprint'])
    expect(quantitiesOf('改造1,2号楼').filter(({ marks }) => marks.includes('misprint'))).toEqual([])
  })
})
