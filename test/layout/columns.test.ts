import { describe, expect, it } from 'vitest'
import { column, fullLines, layOut, type Print, printedPage, textsOf } from './printed-page.ts'

/** Columns of 15 em at these places. */
const [LEFT, MIDDLE, RIGHT] = [50, 220, 390]
const head = (text: string, x: number, y: number): Print => ({ text, x, y, size: 20, bold: true })

const inOrder = (prints: readonly Print[], things = {}): string =>
  textsOf(layOut(printedPage(prints, things)))
    .map((text) => text.slice(0, 3))
    .join(' ')
const names = (name: string, count: number): string =>
  fullLines(name, count)
    .map((text) => text.slice(0, 3))
    .join(' ')

describe('columns', () => {
  it('are read one after another, though their lines stand level', () => {
    const [a, b] = [fullLines('甲', 8), fullLines('乙', 8)]
    expect(inOrder([...column(a, LEFT, 100), ...column(b, MIDDLE, 100)])).toBe(`${names('甲', 8)} ${names('乙', 8)}`)
  })

  it('end at a headline over both', () => {
    const prints = [
      ...column(fullLines('甲', 6), LEFT, 100),
      ...column(fullLines('乙', 6), MIDDLE, 100),
      head('新办法出台惠及千万家庭', 110, 210),
      ...column(fullLines('丙', 6), LEFT, 250),
      ...column(fullLines('丁', 6), MIDDLE, 250),
    ]
    expect(inOrder(prints)).toBe(`${names('甲', 6)} ${names('乙', 6)} 新办法 ${names('丙', 6)} ${names('丁', 6)}`)
  })

  it('are three below a short headline that is centred over the middle one', () => {
    const prints = [
      head('办实事', 265, 100),
      ...column(fullLines('甲', 6), LEFT, 140),
      ...column(fullLines('乙', 6), MIDDLE, 140),
      ...column(fullLines('丙', 6), RIGHT, 140),
    ]
    expect(inOrder(prints)).toBe(`办实事 ${names('甲', 6)} ${names('乙', 6)} ${names('丙', 6)}`)
  })

  it('go past a picture that stands in two of them', () => {
    const prints = [
      ...column(fullLines('甲', 4), LEFT, 100),
      ...column(
        fullLines('戊', 4).map((text) => text.slice(0, 9)),
        LEFT,
        160,
      ),
      ...column(fullLines('己', 4), LEFT, 220),
      ...column(fullLines('乙', 4), MIDDLE, 100),
      ...column(
        fullLines('庚', 4).map((text) => text.slice(0, 9)),
        MIDDLE + 60,
        160,
      ),
      ...column(fullLines('辛', 4), MIDDLE, 220),
    ]
    const expected = [names('甲', 4), names('戊', 4), names('己', 4), names('乙', 4), names('庚', 4), names('辛', 4)].join(' ')
    expect(inOrder(prints, { pictures: [[150, 160, 270, 215]] })).toBe(expected)
  })

  it('are not made of labels and their text', () => {
    const rows = ['第一项工作内容说明', '第二项工作内容说明', '第三项工作内容说明']
    expect(
      inOrder(
        rows.flatMap((text, at) => [
          { text: `${at + 1}`, x: 50, y: 100 + at * 15 },
          { text, x: 75, y: 100 + at * 15 },
        ]),
      ),
    ).toBe('1 第 2 第 3 第')
  })
})

describe('stories that no straight cut divides', () => {
  it('are read whole where the last column of one is taller and another stands in the corner', () => {
    const prints = [
      head('高的一篇报道写在上面', 100, 100),
      ...column(fullLines('甲', 6), LEFT, 140),
      ...column(fullLines('乙', 6), MIDDLE, 140),
      ...column(fullLines('丙', 18), RIGHT, 140),
      head('角上的另一篇短文章', 100, 260),
      ...column(fullLines('丁', 6), LEFT, 305),
      ...column(fullLines('戊', 6), MIDDLE, 305),
    ]
    const expected = ['高的一', names('甲', 6), names('乙', 6), names('丙', 18), '角上的', names('丁', 6), names('戊', 6)].join(' ')
    expect(inOrder(prints)).toBe(expected)
  })
})

describe('a vertical headline', () => {
  const vertical = (x: number): Print[] => [...'老街留住烟火'].map((text, at) => ({ text, x, y: 100 + at * 22, size: 20, bold: true }))
  const texts = (prints: readonly Print[]): string =>
    textsOf(layOut(printedPage(prints)))
      .map((text) => text.slice(0, 3))
      .join(' ')

  it('is read before the columns to its right', () => {
    const prints = [...vertical(50), ...column(fullLines('甲', 10), 90, 100), ...column(fullLines('乙', 10), 260, 100)]
    expect(texts(prints)).toBe(`老街留 ${names('甲', 10)} ${names('乙', 10)}`)
  })

  it('is read before the columns to its left that have no other head', () => {
    const prints = [...column(fullLines('甲', 10), 50, 100), ...column(fullLines('乙', 10), 220, 100), ...vertical(390)]
    expect(texts(prints)).toBe(`老街留 ${names('甲', 10)} ${names('乙', 10)}`)
  })
})
