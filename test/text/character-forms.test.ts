import { describe, expect, it } from 'vitest'
import { plainForm } from '../../src/text/character-forms.ts'

const charactersBetween = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at))

describe('special forms of characters', () => {
  it('radicals as fonts name them', () => {
    expect(plainForm('⼈⺠⽣活，⻓江⻔⼾，⻢路⻋辆，⾃⻅')).toBe('人民生活，长江门户，马路车辆，自见')
  })

  it('every radical of both blocks has its ideograph, one for one', () => {
    const radicals = [...charactersBetween(0x2e81, 0x2ef3), ...charactersBetween(0x2f00, 0x2fd5)].filter((character) =>
      /\p{Assigned}/u.test(character),
    )
    expect(radicals).toHaveLength(114 + 214)
    for (const radical of radicals) {
      const ordinary = plainForm(radical)
      expect([radical, [...ordinary].length, /^\p{Unified_Ideograph}$/u.test(ordinary)]).toEqual([radical, 1, true])
    }
  })

  it('every compatibility ideograph that has a unified one', () => {
    for (const character of charactersBetween(0xf900, 0xfad9)) {
      if (/\p{Assigned}/u.test(character)) expect(plainForm(character)).toMatch(/^\p{Unified_Ideograph}$/u)
    }
  })

  it('vertical punctuation keeps its full width', () => {
    expect(plainForm('︵一︶﹁二﹂︽三︾︐︑︒︱︙')).toBe('（一）「二」《三》，、。—…')
  })

  it('characters that fonts draw with the glyph of another', () => {
    expect(plainForm('塑㬵运动场，0―6岁⋯⋯')).toBe('塑胶运动场，0—6岁……')
  })

  it('leaves widths, units and everything else', () => {
    const text = '１２㎡ ① ㈠ Ⅳ ½ ﬁ か（一）龙'
    expect(plainForm(text)).toBe(text)
  })
})
