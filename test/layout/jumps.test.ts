import { describe, expect, it } from 'vitest'
import type { PositionedPage } from '../../src/layout/index.ts'
import { column, fullLines, layOut, type Print, printedPage, readingOf } from './printed-page.ts'

/** A story of one column of 15 em: a headline, and lines of which some may be marks. */
interface Story {
  head: string | null
  lines: readonly string[]
}

/** Stories side by side, three columns at most. */
const newspaperPage = (number: number, stories: readonly Story[], strip?: string): PositionedPage => {
  const prints = stories.flatMap(({ head, lines }, at): Print[] => {
    const x = 50 + at * 170
    return [...(head === null ? [] : [{ text: head, x, y: 80, size: 16 }]), ...column(lines, x, 110)]
  })
  const strips: Print[] = strip === undefined ? [] : [{ text: strip, x: 50, y: 30, size: 9 }]
  return printedPage([...strips, ...prints], { number })
}

const textOf = (name: string): string[] => fullLines(name, 6)
const goesTo = (page: string): string => `（下转第${page}版）`
const comesFrom = (page: string): string => `（上接第${page}版）`

/** What follows what in the text: the names of the stories' lines, one for each run. */
const orderOf = (pages: readonly PositionedPage[]): string =>
  readingOf(layOut(...pages))
    .filter((block) => block.startsWith('paragraph: ') || block.startsWith('heading: '))
    .flatMap((block) => block.slice(block.indexOf(' ') + 1).split('/'))
    .map((line) => line.charAt(0))
    .filter((name, at, all) => name !== all[at - 1])
    .join('')

describe('articles that go on on other pages', () => {
  it('cross: the first page sends one to the third and one to the second', () => {
    const pages = [
      newspaperPage(1, [
        { head: '头条远', lines: [...textOf('甲'), goesTo('3')] },
        { head: '次条近', lines: [...textOf('乙'), goesTo('2')] },
      ]),
      newspaperPage(2, [
        { head: '本地新闻', lines: textOf('丙') },
        { head: null, lines: [comesFrom('1'), ...textOf('丁')] },
      ]),
      newspaperPage(3, [
        { head: '外地新闻', lines: textOf('戊') },
        { head: null, lines: [comesFrom('1'), ...textOf('己')] },
      ]),
    ]
    expect(orderOf(pages)).toBe('头甲己次乙丁本丙外戊')
  })

  it('two come to one page from different pages', () => {
    const pages = [
      newspaperPage(1, [
        { head: '头条', lines: [...textOf('甲'), goesTo('3')] },
        { head: '邻条', lines: textOf('丙') },
      ]),
      newspaperPage(2, [
        { head: '要闻', lines: [...textOf('乙'), goesTo('3')] },
        { head: '旁条', lines: textOf('丁') },
      ]),
      newspaperPage(3, [
        { head: '外地', lines: [...textOf('戊'), comesFrom('2'), ...textOf('己')] },
        { head: '远方', lines: [...textOf('庚'), comesFrom('1'), ...textOf('辛')] },
      ]),
    ]
    expect(orderOf(pages)).toBe('头甲辛邻丙要乙己旁丁外戊远庚')
  })

  it('are told by what is printed on the pages where the file holds only some', () => {
    const pages = [
      newspaperPage(
        1,
        [
          { head: '头条', lines: [...textOf('甲'), goesTo('7')] },
          { head: '次条', lines: [...textOf('乙'), goesTo('5')] },
        ],
        '第04版　要闻　2025年3月6日',
      ),
      newspaperPage(
        2,
        [
          { head: '外地', lines: textOf('丙') },
          { head: null, lines: [comesFrom('4'), ...textOf('丁')] },
        ],
        '第07版　综合　2025年3月6日',
      ),
    ]
    expect(orderOf(pages)).toBe('头甲丁次乙外丙')
  })

  it('stay apart where the page that they went to is another one', () => {
    const pages = [
      newspaperPage(
        1,
        [
          { head: '头条', lines: [...textOf('甲'), goesTo('2')] },
          { head: '次条', lines: textOf('乙') },
        ],
        '第01版　要闻　2025年3月6日',
      ),
      newspaperPage(
        2,
        [
          { head: '外地', lines: textOf('丙') },
          { head: null, lines: [comesFrom('3'), ...textOf('丁')] },
        ],
        '第04版　综合　2025年3月6日',
      ),
    ]
    expect(orderOf(pages)).toBe('头甲次乙外丙丁')
  })

  it('go on on the next page that receives one where the labels say nothing that fits', () => {
    const pages = [
      newspaperPage(1, [
        { head: '头条', lines: [...textOf('甲'), goesTo('8')] },
        { head: '次条', lines: textOf('乙') },
      ]),
      newspaperPage(2, [
        { head: '外地', lines: textOf('丙') },
        { head: null, lines: [comesFrom('1'), ...textOf('丁')] },
      ]),
    ]
    expect(orderOf(pages)).toBe('头甲丁次乙外丙')
  })

  it('go on in the middle of a sentence, with the marks beside the text', () => {
    const cut = '天地玄黄宇宙洪'
    const pages = [
      newspaperPage(1, [
        { head: '头条', lines: [...textOf('甲'), `${cut}${goesTo('2')}`] },
        { head: '次条', lines: textOf('乙') },
      ]),
      newspaperPage(2, [
        { head: '外地', lines: textOf('丙') },
        { head: null, lines: [`${comesFrom('1')}荒日月盈昃辰宿列`, ...textOf('丁')] },
      ]),
    ]
    expect(readingOf(layOut(...pages))).toContain(`paragraph: ${[...textOf('甲'), cut, '荒日月盈昃辰宿列', ...textOf('丁')].join('/')}`)
  })
})
