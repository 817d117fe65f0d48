import { describe, expect, it } from 'vitest'
import { audited, quantity, saying } from './auditing.ts'

const CODES = ['product_holds', 'product_differs'] as const

/** The seed's sentence with other figures; the total is in 万元. */
function insured(persons: number, total: number, standard = 120) {
  const text = `投入292.1万元购买保险；额外投入${total}万元，为${persons}名居民提供补助，每人${standard}元。`
  return saying(
    text,
    quantity(text, '292.1万元', 2921000, '元', { role: 'funding' }),
    quantity(text, `${total}万元`, total * 10000, '元', { role: 'funding' }),
    quantity(text, `${persons}名`, persons, '名'),
    quantity(text, `每人${standard}元`.slice(2), standard, '元', { role: 'standard', per: ['人'] }),
  )
}

describe('a total against standard × recipients', () => {
  it('holds', () => {
    expect(audited(insured(82257, 987.084), ...CODES)).toEqual([
      {
        code: 'product_holds',
        itemPath: '1',
        place: '987.084万元',
        data: { total: '987.084万元', standard: '120元', recipients: '82257名', times: 1, product: 9870840, unit: '元' },
      },
    ])
  })

  it.each([
    ['total', insured(82257, 978.084), 9870840],
    ['number of recipients', insured(82275, 987.084), 9873000],
    ['standard', insured(82257, 987.084, 130), 10693410],
  ])('differs where the %s is another', (_, document, product) => {
    expect(audited(document, ...CODES)).toMatchObject([{ code: 'product_differs', itemPath: '1', data: { product } }])
  })

  it('holds to within the rounding of what is printed', () => {
    const text = '投入987万元，为8.2万名居民提供补助，每人120元。'
    const [total, persons] = [quantity(text, '987万元', 9870000, '元', { role: 'funding' }), quantity(text, '8.2万名', 82000, '名')]
    const standard = quantity(text, '120元', 120, '元', { role: 'standard', per: ['人'] })
    expect(audited(saying(text, total, persons, standard), ...CODES)).toMatchObject([{ code: 'product_holds', data: { product: 9840000 } }])
  })

  it('is no claim where the sentence gives the total for something else as well', () => {
    const text = '投入500万元，新建食堂3个，为3000名老人提供补助，每人100元。'
    const quantities = [
      quantity(text, '500万元', 5000000, '元', { role: 'funding' }),
      quantity(text, '3个', 3, '个'),
      quantity(text, '3000名', 3000, '名'),
      quantity(text, '100元', 100, '元', { role: 'standard', per: ['人'] }),
    ]
    expect(audited(saying(text, ...quantities), ...CODES)).toEqual([])
  })

  it('is no claim where total and standard stand in different sentences, but may hold there', () => {
    const figures = (total: number) => {
      const text = `为3000名老人提供补助，每人100元。共投入${total}万元。`
      return saying(
        text,
        quantity(text, '3000名', 3000, '名'),
        quantity(text, '100元', 100, '元', { role: 'standard', per: ['人'] }),
        quantity(text, `${total}万元`, total * 10000, '元', { role: 'funding' }),
      )
    }
    expect(audited(figures(30), ...CODES)).toMatchObject([{ code: 'product_holds', place: '30万元' }])
    expect(audited(figures(80), ...CODES)).toEqual([])
  })

  it('counts a monthly standard twelve times, and does not know for how many months it is paid', () => {
    const figures = (total: number) => {
      const text = `发放补贴${total}万元，保障1750人，每人每月690元。`
      return saying(
        text,
        quantity(text, `${total}万元`, total * 10000, '元', { role: 'funding' }),
        quantity(text, '1750人', 1750, '人'),
        quantity(text, '690元', 690, '元', { role: 'standard', per: ['人', '月'] }),
      )
    }
    expect(audited(figures(1449), ...CODES)).toMatchObject([{ code: 'product_holds', data: { times: 12, product: 14490000 } }])
    expect(audited(figures(724.5), ...CODES)).toEqual([])
  })

  it('counts those that the standard is for and nobody else', () => {
    const text = '投入5万元，为100户家庭提供补助，每人500元。'
    const quantities = [
      quantity(text, '5万元', 50000, '元', { role: 'funding' }),
      quantity(text, '100户', 100, '户'),
      quantity(text, '500元', 500, '元', { role: 'standard', per: ['人'] }),
    ]
    expect(audited(saying(text, ...quantities), ...CODES)).toEqual([])
  })

  it('takes what is counted from the noun where the classifier does not say it', () => {
    const text = '投入7.11万元，封闭1800颗牙齿，每颗牙齿39.5元。'
    const quantities = [
      quantity(text, '7.11万元', 71100, '元', { role: 'funding' }),
      quantity(text, '1800颗', 1800, '颗', { object: '牙齿' }),
      quantity(text, '39.5元', 39.5, '元', { role: 'standard', per: ['牙齿'] }),
    ]
    expect(audited(saying(text, ...quantities), ...CODES)).toMatchObject([{ code: 'product_holds', data: { product: 71100 } }])
  })
})
