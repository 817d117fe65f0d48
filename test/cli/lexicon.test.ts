import { describe, expect, test } from 'vitest'
import { runIn } from '../support/command-line.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const WORDS = 'units:\n  - { word: 垧, dimension: area, base: m², factor: 10000, example: 轮作3垧 }\n'

describe('lexicon check', () => {
  test('of the words that come with taizhang', async () => {
    const { code, out, err } = await runIn(temporaryFolder(), ['lexicon', 'check'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^\d+ files, \d+ entries: nothing wrong\n$/)
  })

  test('of files, by the names that they were given', async () => {
    const folder = temporaryFolder({ 'my/words.yaml': WORDS, 'wrong.yaml': WORDS.replace('轮作3垧', '轮作') })
    expect(await runIn(folder, ['lexicon', 'check', 'my/words.yaml'])).toEqual({
      code: 0,
      out: '1 file, 1 entries: nothing wrong\n',
      err: '',
    })
    expect(await runIn(folder, ['lexicon', 'check', 'my/words.yaml', 'wrong.yaml'], { language: 'zh' })).toEqual({
      code: 2,
      out: 'wrong.yaml:2: “垧”的例句“轮作”中没有这个词\n2 个文件，2 个条目: 1 处需要改正\n',
      err: '',
    })
  })

  test('of a file that is not there', async () => {
    expect(await runIn(temporaryFolder(), ['lexicon', 'check', 'gone.yaml'])).toEqual({
      code: 2,
      out: '',
      err: 'taizhang: gone.yaml: no such file or folder\n',
    })
  })
})

describe('lexicon explain', () => {
  test('says what a word is, where it stands and who uses it', async () => {
    const { code, out } = await runIn(temporaryFolder(), ['lexicon', 'explain', '不少于'])
    expect(code).toBe(0)
    expect(out.replace(/:\d+:/, ':N:')).toBe(`不少于
  bounds, bounds.yaml:N: a word that bounds a number
    where it stands: before the number (before)
    comparator: at least (gte)
    example: 不少于500批次
    used by extract/quantity: a bound beside a number decides its comparator and is part of its quote
`)
  })

  test('in Chinese, with a file of one’s own', async () => {
    const folder = temporaryFolder({ 'w.yaml': WORDS })
    const { out } = await runIn(folder, ['lexicon', 'explain', '垧', '--lexicon', 'w.yaml'], { language: 'zh' })
    expect(out).toBe(`垧
  units, w.yaml:2: 计量单位和量词
    量纲: 面积 (area)
    基准单位（无则为自身）: m²
    一个单位合多少基准单位: 10000
    例: 轮作3垧
    用于 extract/quantity, audit, query: 数字后面的最长单位是它的单位，并换算为基准单位
    用于 diff: 对比清单时，人、住户、席位只与同类相比
`)
  })

  test('as data', async () => {
    const { out } = await runIn(temporaryFolder(), ['lexicon', 'explain', '克州', '--json'])
    expect(JSON.parse(out)).toMatchObject({ word: '克州', uses: [{ section: 'regionShortNames' }], regions: [{ code: '653000' }] })
  })

  test('of a word that is nowhere', async () => {
    const { code, out } = await runIn(temporaryFolder(), ['lexicon', 'explain', '㐂㐂'])
    expect({ code, out }).toEqual({ code: 0, out: '㐂㐂\n  The lexicon has no entry for this word.\n' })
  })
})

test('words of a pipeline file and of the command line are laid over ours, the latter last', async () => {
  const pipeline = 'name: a\ninputs: [a.txt]\noptions: { lexicon: [w.yaml] }\ndatabase: l.sqlite\noutputs: { json: json }\n'
  const folder = temporaryFolder({
    'a.txt': '甲山县2025年民生实事\n\n一、推广轮作3垧。\n二、新建风雨连廊6榀。\n',
    'p.yaml': pipeline,
    'w.yaml': WORDS,
    'x.yaml': WORDS.replace('10000', '9000'),
  })
  const baseValue = async (...args: string[]) => {
    expect((await runIn(folder, ['run', 'p.yaml', ...args])).code).toBe(0)
    const { readFileSync } = await import('node:fs')
    return JSON.parse(readFileSync(`${folder}/json/a.json`, 'utf8')).items[0].quantities[0].baseValue
  }
  expect(await baseValue()).toBe(30_000)
  expect(await baseValue('--lexicon', 'x.yaml')).toBe(27_000)
})
