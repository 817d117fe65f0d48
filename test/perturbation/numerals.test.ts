import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawLike, numberOf, numeralsOf, writeLike } from './numerals.ts'
import { randomFrom } from './random.ts'

describe('numeralsOf', () => {
  it.each([
    ['不少于500批次', [{ start: 3, end: 6, digits: '500', scale: '', unitStart: 6 }]],
    ['1.37万户', [{ start: 0, end: 4, digits: '1.37', scale: '万', unitStart: 5 }]],
    ['7.9万余名', [{ start: 0, end: 3, digits: '7.9', scale: '万', unitStart: 5 }]],
    ['1,200元', [{ start: 0, end: 5, digits: '1200', scale: '', unitStart: 5 }]],
    ['5O公里', [{ start: 0, end: 2, digits: '50', scale: '', unitStart: 2 }]],
    ['２５个', [{ start: 0, end: 2, digits: '25', scale: '', unitStart: 2 }]],
    ['至少放映一场', [{ start: 4, end: 5, digits: '一', scale: '', unitStart: 5 }]],
  ])('finds the numeral of %s', (quote, expected) => {
    expect(numeralsOf(quote)).toEqual(expected)
  })

  it('finds both ends of a range', () => {
    expect(numeralsOf('1.2万元至1.4万元').map(({ digits, scale }) => [digits, scale])).toEqual([
      ['1.2', '万'],
      ['1.4', '万'],
    ])
  })

  it('leaves 千 to the unit that it is a part of', () => {
    expect(numeralsOf('9千米')).toEqual([{ start: 0, end: 1, digits: '9', scale: '', unitStart: 1 }])
    expect(numeralsOf('9千人')[0]?.scale).toBe('千')
  })

  it.each(['百家', '十余个', '二十个', '两百户'])('has no single digit to replace in %s', (quote) => {
    expect(numeralsOf(quote)).toEqual([])
  })
})

describe('drawLike', () => {
  const drawn = (digits: string): string[] => Array.from({ length: 50 }, (_, seed) => drawLike(digits, randomFrom(String(seed))))

  it.each([
    ['456', /^[1-9]\d[1-9]$/],
    ['6000', /^[1-9]000$/],
    ['2.47', /^[1-9]\.\d[1-9]$/],
    ['0.2', /^0\.[1-9]$/],
    ['1.05', /^[1-9]\.\d[1-9]$/],
    ['0', /^0$/],
    ['两', /^[一三四五六七八九]$/],
  ])('keeps the shape of %s', (digits, shape) => {
    for (const other of drawn(digits)) expect(other).toMatch(shape)
  })

  it('writes no year where there was none', () => {
    fc.assert(fc.property(fc.string(), (seed) => !/^(?:19|20)\d\d$/.test(drawLike('1234', randomFrom(seed)))))
  })
})

describe('writeLike', () => {
  it.each([
    ['1,200', '7300', '7,300'],
    ['２５', '81', '８１'],
    ['5O', '30', '3O'],
    ['12 00', '3400', '34 00'],
    ['2.47', '8.13', '8.13'],
    ['一', '四', '四'],
  ])('prints %s with the digits %s as %s', (printed, digits, expected) => {
    expect(writeLike(printed, digits)).toBe(expected)
  })
})

it('numberOf reads 两 as 2', () => {
  expect(['两', '兩', '九', '0.2'].map(numberOf)).toEqual([2, 2, 9, 0.2])
})
