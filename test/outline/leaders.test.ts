import { describe, expect, it } from 'vitest'
import { leaderOf } from '../../src/outline/leaders.ts'
import { wholeLine } from '../../src/outline/lines.ts'
import { fieldLines, itemLines, lineOf, outlineText, words } from './outlining.ts'

const TITLE = '甲山县2025年民生实事责任清单'

describe('a leader in a heading', () => {
  it.each([
    ['张某某副县长牵头负责的事项：', '张某某副县长'],
    ['县委常委、副县长张某某（3项）', '县委常委、副县长张某某'],
    ['县委书记王某领衔项目', '县委书记王某'],
    ['王某县委副书记牵头事项', '王某县委副书记'],
    ['副市长买买提·艾力牵头事项', '副市长买买提·艾力'],
    ['李某同志负责的实事', '李某同志'],
  ])('%s', async (text, quoted) => {
    const line = await lineOf(text)
    const field = leaderOf(wholeLine(line), words)
    expect(field).toMatchObject({ kind: 'supervising_leader', value: { start: 0, end: quoted.length } })
  })

  it.each(['中小学校长培训', '书记项目', '教育惠民工程（3项）', '县教育局牵头的事项', '建立河长制', '张家村负责的项目', '副县长'])(
    '%s names none',
    async (text) => {
      expect(leaderOf(wholeLine(await lineOf(text)), words)).toBeNull()
    },
  )

  it('without a number heads the items below it', async () => {
    const document = await outlineText(
      [TITLE, '张某某副县长牵头的事项：', '1.新建学校3所。', '2.改造管网20公里。', '李某副县长牵头的事项：', '3.培训200人次。'].join('\n'),
    )
    expect(itemLines(document)).toEqual(['1 + 张某某副县长牵头的事项', '1/1 -', '1/2 -', '2 + 李某副县长牵头的事项', '2/3 -'])
    expect(fieldLines(document, '1')).toEqual([])
    expect(fieldLines(document, '1/2')).toEqual(['supervising_leader: 张某某副县长'])
    expect(fieldLines(document, '2/3')).toEqual(['supervising_leader: 李某副县长'])
  })

  it('behind a label that stands above all items heads those below; behind an item it is the item’s own', async () => {
    const above = await outlineText(
      [TITLE, '责任领导：张某', '1.新建学校3所。', '2.改造管网20公里。', '责任领导：李某', '3.培训200人次。'].join('\n'),
    )
    expect(itemLines(above)).toEqual(['1 + 责任领导：张某', '1/1 -', '1/2 -', '2 + 责任领导：李某', '2/3 -'])
    expect(fieldLines(above, '2/3')).toEqual(['supervising_leader: 李某'])
    const behind = await outlineText([TITLE, '1.新建学校3所。', '责任领导：张某', '2.培训200人次。', '责任领导：李某'].join('\n'))
    expect(fieldLines(behind, '1')).toEqual(['unit_leader: 张某'])
    expect(fieldLines(behind, '2')).toEqual(['unit_leader: 李某'])
  })

  it('behind one label above the whole list is said for all of it', async () => {
    const document = await outlineText([TITLE, '牵头领导：张某', '1.新建学校3所。', '2.培训200人次。'].join('\n'))
    expect(itemLines(document)).toEqual(['1 -', '2 -'])
    expect(fieldLines(document, '2')).toEqual(['supervising_leader: 张某'])
  })
})

describe('label lines below the heading of a group', () => {
  it('hold for the members that have none of the kind; the group keeps none', async () => {
    const document = await outlineText(
      [
        TITLE,
        '一、教育惠民',
        '牵头单位：县教育局',
        '完成时限：10月底前',
        '1.新建学校3所。',
        '2.改造校舍20栋。',
        '牵头单位：县住建局',
        '二、就业惠民（县人社局）',
        '3.培训200人次。',
        '责任单位：县总工会',
      ].join('\n'),
    )
    expect(['1', '1/1', '1/2', '2', '2/3'].map((path) => fieldLines(document, path))).toEqual([
      [],
      ['lead: 县教育局', 'deadline: 10月底前'],
      ['lead: 县住建局', 'deadline: 10月底前'],
      ['units: 县人社局'],
      ['responsible: 县总工会'],
    ])
  })
})
