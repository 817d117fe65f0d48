import { describe, expect, it } from 'vitest'
import { extractedText } from '../../support/notice-texts.ts'

const LIST = '一、新建幼儿园5所。\n二、改造老旧小区20个。\n三、新建农村公路86公里。\n'
const regionOf = async (title: string, text = LIST) => {
  const { region, inferred } = (await extractedText(`${title}\n${text}`)).document
  return { ...region, rule: inferred.find(({ field }) => field === 'region')?.rule ?? null }
}

describe('a list of a division that was renamed or ended since', () => {
  it.each([
    ['襄樊市2010年十件民生实事', '襄樊市', '420600'],
    ['襄樊市人民政府2009年民生实事实施方案', '襄樊市', '420600'],
    ['北京市崇文区2010年民生实事', '北京市崇文区', '110103'],
    ['崇文区2009年民生实事', '北京市崇文区', '110103'],
    ['达县2012年民生实事清单', '达县', '511721'],
    ['莱芜市2018年民生实事清单', '莱芜市', '371200'],
    ['杭州市江干区2020年民生实事清单', '杭州市江干区', '330104'],
    ['密云县2014年民生实事清单', '密云县', '110228'],
  ])('%s has the name and the code of that time', async (title, name, code) => {
    expect(await regionOf(title)).toEqual({ name, code, certainty: 'high', rule: null })
  })

  it.each([
    ['巢湖市2010年民生实事清单', '341400', 'division_of_that_year'],
    ['巢湖市2016年民生实事清单', '340181', null],
    ['铜仁市2010年民生实事清单', '522201', 'division_of_that_year'],
    ['铜仁市2016年民生实事清单', '520600', null],
  ])('%s: the year decides which of two of one name is meant, and it is said', async (title, code, rule) => {
    expect(await regionOf(title)).toMatchObject({ code, rule, certainty: rule === null ? 'high' : 'medium' })
  })

  it('an old name in a later year stands for what it had become, and it is said', async () => {
    expect(await regionOf('襄樊市2011年民生实事清单')).toEqual({
      name: '襄阳市',
      code: '420600',
      certainty: 'medium',
      rule: 'successor_of_former_division',
    })
    expect(await regionOf('莱芜市2021年民生实事清单')).toMatchObject({ name: '莱芜市', code: '371200', certainty: 'medium' })
  })

  it('a division of today keeps its name and code in every year', async () => {
    expect(await regionOf('襄阳市2012年民生实事清单')).toMatchObject({ name: '襄阳市', code: '420600', certainty: 'high' })
    expect(await regionOf('番禺区2009年民生实事清单')).toMatchObject({ name: '广州市番禺区', code: '440113' })
  })

  it('is found by the places in its text', async () => {
    const text = '一、襄樊市新建幼儿园5所。\n二、改造襄樊市老旧小区20个。\n三、在枣阳市、宜城市新建农村公路86公里。\n'
    expect(await regionOf('2009年全市十件实事', text)).toMatchObject({ name: '襄樊市', code: '420600', rule: 'region_from_places' })
  })

  it('units of its level are those of that time', async () => {
    const { items } = await extractedText('襄樊市2009年民生实事清单\n一、新建幼儿园5所。\n牵头单位：市教育局\n')
    expect(items[0]?.assignments[0]?.names[0]?.canonical?.name).toBe('襄樊市教育局')
  })
})
