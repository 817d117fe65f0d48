import { describe, expect, it } from 'vitest'
import { column, fullLines, glyphsOfPrint, layOut, type Print, printedPage, readingOf } from './printed-page.ts'

const twoColumns = (y: number): Print[] => [...column(fullLines('甲', 10), 50, y), ...column(fullLines('乙', 10), 220, y)]
const furnitureIn = (prints: readonly Print[], things = {}): string[] =>
  readingOf(layOut(printedPage(prints, things))).flatMap((block) => (block.startsWith('furniture: ') ? [block.slice(11)] : []))

describe('the masthead of a newspaper', () => {
  it('is furniture: name, date and number above the rule of a page in columns', () => {
    const prints: Print[] = [
      { text: '晨光日报', x: 50, y: 30, size: 40 },
      { text: '2025年3月6日', x: 260, y: 30, size: 9 },
      { text: '第1024期', x: 260, y: 50, size: 9 },
      ...twoColumns(130),
    ]
    const furniture = furnitureIn(prints, { rules: [[50, 85, 370, 85.5]] })
    expect(furniture.join(' ').split(' ').sort()).toEqual(['2025年3月6日', '晨光日报', '第1024期'])
  })

  it('is not the red head of a circular, which says who speaks', () => {
    const prints: Print[] = [
      { text: '青川县人民政府文件', x: 60, y: 60, size: 20 },
      { text: '青政发〔2025〕3号', x: 90, y: 110 },
      ...column(fullLines('甲', 10), 50, 160),
    ]
    expect(furnitureIn(prints, { rules: [[50, 140, 250, 140.5]] })).toEqual([])
  })
})

describe('a page strip', () => {
  it('is furniture without a rule too', () => {
    const strip: Print[] = [
      { text: '2版　要闻', x: 50, y: 30 },
      { text: '2025年3月6日', x: 300, y: 30 },
    ]
    expect(furnitureIn([...strip, ...twoColumns(80)]).join(' ')).toBe('2版 要闻 2025年3月6日')
  })

  it('is not the headline at the top of a page', () => {
    expect(furnitureIn([{ text: '今天的第一条消息', x: 50, y: 60, size: 16 }, ...twoColumns(90)])).toEqual([])
  })
})

describe('numbers', () => {
  it('of two pages on one sheet are furniture', () => {
    const numbers: Print[] = [
      { text: '1', x: 120, y: 760 },
      { text: '2', x: 390, y: 760 },
    ]
    expect(furnitureIn([...column(fullLines('甲', 20), 50, 100), ...column(fullLines('乙', 20), 320, 100), ...numbers]).join(' ')).toBe(
      '1 2',
    )
  })

  it('of lines are furniture, and the text beside them stays whole', () => {
    const lines = fullLines('甲', 8)
    const numbers = lines.map((_, at): Print => ({ text: String(at + 1), x: 30, y: 102 + at * 15, size: 7 }))
    const read = readingOf(layOut(printedPage([...column(lines, 60, 100), ...numbers])))
    expect(read[0]).toBe(`paragraph: ${lines.join('/')}`)
    expect(read.slice(1)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'].map((number) => `furniture: ${number}`))
  })
})

describe('a watermark', () => {
  it('across the page stands behind the text, in the direction in which it is read', () => {
    const lines = fullLines('甲', 20)
    const letters = [...'内部资料'].flatMap((text, at) =>
      glyphsOfPrint({ text, x: 60 + at * 40, y: 300 - at * 40, size: 36 }).map((glyph) => ({ ...glyph, turn: 315 })),
    )
    const page = printedPage(column(lines, 50, 100))
    const [text, mark] = layOut({ ...page, glyphs: [...page.glyphs, ...letters] })
    expect(readingOf([text, mark].flatMap((block) => block ?? []))).toEqual([`paragraph: ${lines.join('/')}`, 'furniture: 内部资料'])
    expect(mark?.kind === 'furniture' && mark.lines[0]?.box).toEqual([60, 180, 216, 336])
  })
})
