import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourceSpan, viewOf } from '../../src/text/view.ts'
import { processorMilliseconds } from '../support/processor-time.ts'

const whole = (source: string) => viewOf(source, [{ start: 0, end: source.length }])

describe('viewOf', () => {
  it.each([
    ['１２０户', '120户', [0, 1, 2, 3]],
    ['９８％、Ａ级', '98%、A级', [0, 1, 2, 3, 4, 5]],
    ['140公\n 里', '140公里', [0, 1, 2, 3, 6]],
    ['2 000户', '2000户', [0, 2, 3, 4, 5]],
    ['建设　5G　基站', '建设5G基站', [0, 1, 3, 4, 6, 7]],
    ['使用 Wi Fi 6 上网', '使用Wi Fi 6上网', [0, 1, 3, 4, 5, 6, 7, 8, 9, 11, 12]],
    ['5 km', '5 km', [0, 1, 2, 3]],
    ['供\u200b热\ufeff', '供热', [0, 2]],
    ['A\u200b B', 'A B', [0, 2, 3]],
  ])('cleans %j to %j and knows where each character came from', (source, text, origins) => {
    const view = whole(source)
    expect(view.text).toBe(text)
    expect(view.origins).toEqual(origins)
  })

  it.each([
    ['改造,惠及(其中)', '改造，惠及（其中）', 'punctuation beside Chinese is Chinese'],
    ['1,200户', '1,200户', 'a comma inside a number stays'],
    ['１,２００户', '1,200户', 'whatever the width of the digits'],
    ['1，200户', '1，200户', 'a full-width comma stays what it is'],
    ['8:30开门', '8:30开门', 'a colon between digits stays'],
    ['比例:8', '比例：8', 'any other is Chinese'],
    ['50, 300, 400户', '50、300、400户', 'a comma and a blank between digits list numbers'],
    ['70,\n947米', '70,947米', 'but a line may break inside a number'],
    ['5,', '5，', 'nothing follows'],
    ['5, 户', '5，户', 'no digit follows'],
  ])('reads %j as %j: %s', (source, text) => {
    expect(whole(source).text).toBe(text)
  })

  it('joins parts in the order given, divided by a line feed', () => {
    const source = '一、甲\n二、乙'
    const view = viewOf(source, [
      { start: 4, end: 7 },
      { start: 0, end: 3 },
    ])
    expect(view.text).toBe('二、乙\n一、甲')
    expect(view.origins).toEqual([4, 5, 6, 0, 0, 1, 2])
  })

  it('looks at nothing outside its parts', () => {
    expect(viewOf('5,300', [{ start: 0, end: 2 }]).text).toBe('5，')
    expect(viewOf('A BC', [{ start: 0, end: 2 }]).text).toBe('A')
  })

  const printed = fc
    .array(fc.constantFrom(...'改造户0159０９aBＺ,，:;()％.．、。 \n\t\u3000\u200b\ufeff“”℃㎡𠮷'), { maxLength: 60 })
    .map((characters) => characters.join(''))
  const compatible = (char: string): string => char.normalize('NFKC').replace('、', ',')

  it('loses no visible character, moves none, and each folds from the one that it came from', () => {
    fc.assert(
      fc.property(printed, (source) => {
        const { text, origins } = whole(source)
        expect(origins).toHaveLength(text.length)
        const visible = Array.from({ length: source.length }, (_, at) => at).filter((at) => !/[\s\u200b\ufeff]/.test(source.charAt(at)))
        expect(origins.filter((_, at) => text.charAt(at) !== ' ')).toEqual(visible)
        for (const [at, origin] of origins.entries()) {
          expect(origin).toBeGreaterThan(at === 0 ? -1 : (origins[at - 1] ?? 0))
          expect(compatible(source.charAt(origin))).toBe(
            text.charAt(at) === ' ' ? compatible(source.charAt(origin)) : compatible(text.charAt(at)),
          )
          if (text.charAt(at) === ' ') expect(source.charAt(origin)).toMatch(/\s/)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('is linear in blanks', () => {
    const milliseconds = processorMilliseconds(() => {
      for (const unit of [' ', '\u200b', '1, ', ', ', 'a ']) whole(`5,${unit.repeat(100_000 / unit.length)}6`)
    })
    // A quadratic one takes a minute.
    expect(milliseconds).toBeLessThan(5_000)
  })
})

describe('sourceSpan', () => {
  it('gives the stretch of the source with the blanks and line breaks inside it', () => {
    const source = '修建 140公\n里 道路'
    const view = whole(source)
    const at = view.text.indexOf('140公里')
    const span = sourceSpan(view, at, at + 5)
    expect(span).toEqual({ start: 3, end: 9 })
    expect(source.slice(span.start, span.end)).toBe('140公\n里')
  })

  it('refuses a stretch that has no characters or lies outside', () => {
    const view = whole('改造5户')
    expect(() => sourceSpan(view, 2, 2)).toThrow(RangeError)
    expect(() => sourceSpan(view, 0, 5)).toThrow(RangeError)
  })
})
