import { describe, expect, it } from 'vitest'
import { column, fullLines, layOut, type Print, printedPage, readingOf } from './printed-page.ts'

const indented = (text: string, y: number): Print => ({ text, x: 70, y })
const full = (count: number, y: number): Print[] => column(fullLines('甲', count), 50, y)
const kindsOf = (prints: readonly Print[], things = {}): string[] => readingOf(layOut(printedPage(prints, things)))

describe('paragraphs', () => {
  it('begin where a line is indented and go on over lines that are full', () => {
    const read = kindsOf([...full(5, 100), indented('另起一段天地玄黄宇宙洪荒日', 175), { text: '到此为止。', x: 50, y: 190 }])
    expect(read.slice(1)).toEqual(['paragraph: 另起一段天地玄黄宇宙洪荒日/到此为止。'])
  })

  it('end where the next word would have found room', () => {
    expect(kindsOf([...full(5, 100), { text: '这一行早早结束', x: 50, y: 175 }, { text: '这一行另起', x: 50, y: 190 }]).length).toBe(2)
  })

  it('begin behind more space than lines have, where nothing is indented', () => {
    const first = [...fullLines('甲', 5), '天地玄黄宇宙洪荒日月盈昃办完了。']
    expect(kindsOf([...column(first, 50, 100), ...column(fullLines('乙', 5), 50, 195)]).length).toBe(2)
  })

  it('begin at the number of a list, behind a full line that ends one', () => {
    const lines = [...fullLines('甲', 5), '1.天地玄黄宇宙洪荒日月盈辰；', '2.天地玄黄宇宙洪荒日月盈辰；']
    expect(
      kindsOf(column(lines, 50, 100))
        .map((block) => block.slice(11, 13))
        .slice(-1),
    ).toEqual(['2.'])
  })

  it('do not begin at 2.5, which is no number of a list', () => {
    const lines = [...fullLines('甲', 4), '天地玄黄宇宙洪荒日月盈昃共为：', '2.5公里的道路改造完成了并且']
    expect(kindsOf(column(lines, 50, 100)).length).toBe(1)
  })

  it('end at leaders: every line of a table of contents is one', () => {
    const entries = ['一、总体要求…………………………1', '二、重点任务…………………………3', '三、保障措施…………………………9']
    expect(kindsOf(column(entries, 50, 100)).length).toBe(3)
  })

  it('go on where the next word would not have found room with the space that stands before it', () => {
    // 37 points are free; 2000 with a quarter of an em between it and Chinese, and the least that is free at an end, would take 26.5 of them.
    const lines = (end: string): string[] => [...fullLines('甲', 4), `天地玄黄宇宙洪荒日${end}`, '2000平方米的绿地建成']
    expect(kindsOf(column(lines('月盈昃辰'), 50, 100)).length).toBe(1)
    expect(kindsOf(column(lines('月盈'), 50, 100)).length).toBe(2)
  })

  it('go on where a word and the marks that cling to it would not have found room', () => {
    const lines = (next: string): string[] => [...fullLines('甲', 4), '天地玄黄宇宙洪荒日月盈', next]
    expect(kindsOf(column(lines('灶”100%覆盖'), 50, 100)).length).toBe(1)
    expect(kindsOf(column(lines('灶台改造全部'), 50, 100)).length).toBe(2)
  })

  it('are the lines of a page where none is full: what is free at the left is free at the right', () => {
    const lines = [
      '口袋公园100个',
      '堵点乱点启动治理六十处',
      '养老服务中心二十个',
      '便民菜市场',
      '公共停车位',
      '农村公路加装安全护栏六千公里',
      '照护床位',
      '困难家庭无障碍改造',
    ]
    expect(kindsOf(column(lines, 50, 100))).toEqual(lines.map((line) => `paragraph: ${line}`))
  })

  it('go on past a picture that makes their lines shorter', () => {
    const beside = ['甲零五天地玄黄宇', '宙洪荒日月盈昃辰', '宿列张寒来暑往秋']
    const lines = [...full(4, 100), ...column(beside, 50, 160), ...column(fullLines('乙', 4), 50, 205)]
    expect(kindsOf(lines, { pictures: [[140, 158, 200, 203]] }).length).toBe(1)
  })
})

describe('headings', () => {
  it('are lines in larger type, the largest first', () => {
    const read = layOut(
      printedPage([{ text: '大标题', x: 50, y: 60, size: 24 }, { text: '小标题', x: 50, y: 100, size: 14 }, ...full(5, 130)]),
    )
    expect(read.slice(0, 2).map(({ kind }) => kind)).toEqual(['heading', 'heading'])
    expect(read.flatMap((block) => (block.kind === 'heading' ? [block.level] : []))).toEqual([1, 2])
  })

  it('are lines of their own in bold type above text that is not bold', () => {
    const read = kindsOf([{ text: '简讯标题', x: 50, y: 85, bold: true }, ...full(5, 100)])
    expect(read[0]).toBe('heading: 简讯标题')
  })
})

describe('footnotes', () => {
  it('stand behind the text, so that they cut no paragraph in two', () => {
    const prints = [...full(20, 100), { text: '①见《年鉴》。', x: 50, y: 420, size: 8 }]
    const next = column(fullLines('乙', 6), 50, 100)
    const read = readingOf(layOut(printedPage(prints, { rules: [[50, 410, 120, 410.5]] }), { ...printedPage(next), number: 2 }))
    expect(read.length).toBe(2)
    expect(read[1]).toBe('paragraph: ①见《年鉴》。')
  })
})

describe('a drop capital', () => {
  it('is the first character of the first line beside it', () => {
    const prints = [
      { text: '春', x: 50, y: 100, size: 25 },
      ...column(['天来了天地玄黄宇宙洪荒日', '月盈昃天地玄黄宇宙洪荒日'], 78, 100),
      ...column(fullLines('甲', 6), 50, 130),
    ]
    const read = kindsOf(prints)
    expect(read[0]).toMatch(/^paragraph: 春天来了天地玄黄宇宙洪荒日\/月盈昃/)
  })
})
