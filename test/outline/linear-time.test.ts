import { describe, expect, it } from 'vitest'
import { outlineDocument } from '../../src/outline/index.ts'
import { processorMilliseconds } from '../support/processor-time.ts'
import { lexicon, textDocument } from './outlining.ts'

/** Characters of the shorter text; the longer has FACTOR times as many. */
const LENGTH = 12_000
const FACTOR = 4
/** What is squared takes sixteen times as long; machines are noisy. */
const MOST = 9
/** Below this many milliseconds the clock says nothing. */
const TOO_SHORT = 40

const fill = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length))

const WORST: Record<string, (length: number) => string> = {
  'one digit over and over': (length) => fill('1', length),
  'commas alone': (length) => fill('，', length),
  'brackets that never close': (length) => fill('（市', length),
  'brackets of units': (length) => fill('（市教育局）', length),
  'numbers in brackets': (length) => fill('（一）', length),
  'labels in one line': (length) => fill('牵头单位：市教育局；', length),
  colons: (length) => fill('单位：', length),
  stars: (length) => fill('*', length),
  pipes: (length) => fill('|', length),
  'members in one line': (length) => fill('一是甲。', length),
  'signs in one line': (length) => fill('①甲', length),
  'an announced chain': (length) => `办好以下实事：${fill('甲；', length)}`,
  'fields in one line': (length) => fill('在教育方面，甲。', length),
  'items of one line': (length) => fill('1.新建学校3所。\n', length),
  'numbers alone': (length) => fill('1\n', length),
  'headers without rows': (length) => fill('序号\n项目名称\n责任单位\n', length),
  'a flattened table': (length) => `序号\n项目\n责任单位\n${fill('1\n甲\n市教育局\n', length)}`,
  'a table of pipes': (length) => `序号 | 项目 | 内容 |\n${fill('1 | 甲 | 乙。 |\n', length)}`,
  'weak labels': (length) => fill('2.3万人\n', length),
  subheadings: (length) => fill('教育类\n1.新建学校。\n', length),
  'wrapped lines': (length) => fill('改造老旧小区改造老旧小区改造老旧小区改造老\n', length),
  'blank lines': (length) => `${fill('\n', length)}1.甲`,
  'numbers behind a label': (length) => `1.甲。牵头单位：甲 ${fill('乙 1 2 3 ', length)}`,
  'tasks of units': (length) => `牵头单位：\n${fill('1.甲：市教育局。\n', length)}`,
  'leaders as headings': (length) => fill('张某副县长牵头的事项：\n1.新建学校。\n', length),
  'label lines over members': (length) => `一、甲\n${fill('牵头单位：市教育局\n', length)}${fill('1.新建学校。\n', length)}`,
  'a sentence without an end': (length) => `1.甲。${fill('乙', length)}`,
  pictures: (length) => fill('👉', length),
  'words of results': (length) => fill('已建成', length),
}

const shortest = (run: () => void): number => Math.min(...Array.from({ length: 3 }, () => processorMilliseconds(run)))

describe('time grows with the length of the text', () => {
  it.each(Object.entries(WORST))('%s', async (_, text) => {
    const [half, full] = await Promise.all([textDocument(text(LENGTH)), textDocument(text(FACTOR * LENGTH))])
    const before = shortest(() => outlineDocument(half, { lexicon }))
    const after = shortest(() => outlineDocument(full, { lexicon }))
    expect(after).toBeLessThan(Math.max(before, TOO_SHORT) * MOST)
  })
})
