import { describe, expect, it } from 'vitest'
import type { PositionedPage } from '../../src/layout/index.ts'
import { column, fullLines, layOut, printedPage, readingOf } from './printed-page.ts'

/** A page of full lines with a number printed at its foot. */
const pageWith = (number: number, name: string, printed: string | null): PositionedPage =>
  printedPage([...column(fullLines(name, 10), 50, 100), ...(printed === null ? [] : [{ text: printed, x: 110, y: 760 }])], { number })

const paragraphsOf = (...pages: readonly PositionedPage[]): string[] =>
  readingOf(layOut(...pages)).flatMap((block) => (block.startsWith('paragraph: ') ? [block.slice(11)] : []))

const whole = [...fullLines('甲', 10), ...fullLines('乙', 10)].join('/')
const parts = [fullLines('甲', 10).join('/'), fullLines('乙', 10).join('/')]

describe('a paragraph goes on over pages', () => {
  it.each([
    ['— 1 —', '— 2 —'],
    ['第 5 页 共 9 页', '第 6 页 共 9 页'],
    [null, null],
    [null, '— 2 —'],
    ['— 5 —', '— 1 —'],
  ])('%s, %s', (first, second) => {
    expect(paragraphsOf(pageWith(1, '甲', first), pageWith(2, '乙', second))).toEqual([whole])
  })

  it('where one number of several was read wrong', () => {
    const third = pageWith(3, '丙', '— 3 —')
    expect(paragraphsOf(pageWith(1, '甲', '— 1 —'), pageWith(2, '乙', '— 7 —'), third)).toEqual([[whole, ...fullLines('丙', 10)].join('/')])
  })
})

describe('a paragraph ends where a page is missing', () => {
  it('by the printed numbers', () => {
    expect(paragraphsOf(pageWith(1, '甲', '— 1 —'), pageWith(2, '乙', '— 3 —'))).toEqual(parts)
  })

  it('by the numbers of sheets with two pages each', () => {
    const sheet = (number: number, name: string, printed: number): PositionedPage =>
      printedPage(
        [...column(fullLines(name, 10), 50, 100), { text: String(printed), x: 110, y: 760 }, { text: String(printed + 1), x: 390, y: 760 }],
        { number },
      )
    expect(paragraphsOf(sheet(1, '甲', 1), sheet(2, '乙', 5))).toEqual(parts)
    expect(paragraphsOf(sheet(1, '甲', 1), sheet(2, '乙', 3))).toEqual([whole])
  })

  it('of a page that could not be read', () => {
    expect(paragraphsOf(pageWith(1, '甲', null), printedPage([], { number: 2 }), pageWith(3, '乙', null))).toEqual(parts)
    expect(paragraphsOf(pageWith(1, '甲', '— 1 —'), printedPage([], { number: 2 }), pageWith(3, '乙', '— 3 —'))).toEqual(parts)
  })

  it('of the file', () => {
    expect(paragraphsOf(pageWith(1, '甲', null), pageWith(3, '乙', null))).toEqual(parts)
  })
})
