import { describe, expect, test } from 'vitest'
import { compileQuantityWords, findQuantitiesIn } from '../../../src/extract/quantity/index.ts'
import { createSegmenter, loadLexicon } from '../../../src/lexicon/index.ts'
import { boundOf } from '../../../src/render/explanation/bound.ts'
import { markedSentence, surroundingsOf } from '../../../src/render/explanation/surroundings.ts'
import { orderOf } from '../../../src/render/explanation/word-order.ts'
import { lineOf } from '../../../src/text/sentence.ts'
import { viewOf } from '../../../src/text/view.ts'

const lexicon = loadLexicon()
const words = compileQuantityWords(lexicon, createSegmenter(lexicon))

/** The quantities of a text with their surroundings. */
function read(text: string) {
  const whole = { start: 0, end: text.length }
  const { quantities } = findQuantitiesIn(text, viewOf(text, [whole]), words, '')
  return quantities.map((quantity) => ({ quantity, around: surroundingsOf(text, quantity, whole) }))
}

describe('the word that bounds a number is found again', () => {
  test.each([
    ['改造老旧小区456户以上', 'after', '以上', ''],
    ['抽检食品不少于500批次', 'before', '不少于', ''],
    ['全年至少组织650人次培训', 'before', '至少', '组织'],
    ['新增停车位1000余个', 'inside', '余', ''],
    ['补贴1000-1500元', 'joint', '-', ''],
    ['对0至6岁儿童开展筛查', 'joint', '至', ''],
  ])('%s', (text, place, word, filler) => {
    const [first] = read(text)
    expect(first && boundOf(first.quantity, words)).toEqual({ place, word, filler })
  })

  test('no word bounds a plain number; a bound over a list stands at another number', () => {
    const [plain] = read('新建停车场5个')
    expect(plain && boundOf(plain.quantity, words)).toBeNull()
    const [first, second] = read('群众满意度、知晓率分别达到90%、80%以上')
    expect(first && boundOf(first.quantity, words)).toEqual({ place: 'shared', word: '', filler: '' })
    expect(second && boundOf(second.quantity, words)).toEqual({ place: 'after', word: '以上', filler: '' })
  })
})

describe('act and object are found again around their number', () => {
  test.each([
    ['新建停车场5个', 'verb-noun-number'],
    ['选派90名科技人员', 'verb-number-noun'],
    ['危桥改造8座', 'noun-verb-number'],
    ['为100名残疾人开展培训', 'number-noun-verb'],
    ['毕业去向落实率90%', 'noun-number'],
  ])('%s: %s', (text, order) => {
    const [first] = read(text)
    expect(first && orderOf(first.quantity, first.around)).toEqual({ order, carriedOver: false })
  })

  test('a verb that is written once over a list is said to stand before an earlier number', () => {
    const orders = read('新建停车场5个、公厕3座').map(({ quantity, around }) => orderOf(quantity, around))
    expect(orders).toEqual([
      { order: 'verb-noun-number', carriedOver: false },
      { order: 'verb-noun-number', carriedOver: true },
    ])
  })

  test('words that do not stand in the sentence are not made up', () => {
    expect(orderOf({ action: '新建', object: '停车场', quote: '5个' }, { before: '改造停车场', after: '' })).toBeNull()
  })
})

describe('a value in its sentence', () => {
  const text = '一、改善出行。\n新建停车场\n5个，改造公厕3座。新增路灯20盏。'
  const whole = { start: 0, end: text.length }
  const spanOf = (quote: string) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length })

  test('is marked, on one line, from the end of the sentence before to its own', () => {
    expect(markedSentence(text, spanOf('5个'), whole)).toBe('新建停车场 «5个»，改造公厕3座。')
    expect(markedSentence(text, spanOf('20盏'), whole)).toBe('新增路灯«20盏»。')
  })

  test('does not reach beyond its item', () => {
    expect(markedSentence(text, spanOf('5个'), { start: text.indexOf('5个'), end: text.indexOf('，') })).toBe('«5个»')
  })

  test('a long sentence is cut on both sides', () => {
    const long = `${'甲'.repeat(100)}5个${'乙'.repeat(100)}`
    expect(markedSentence(long, { start: 100, end: 102 }, { start: 0, end: long.length })).toBe(
      `…${'甲'.repeat(48)}«5个»${'乙'.repeat(48)}…`,
    )
  })

  test('has the line in which it begins', () => {
    expect(['一、', '新建', '5个'].map((quote) => lineOf(text, text.indexOf(quote)))).toEqual([1, 2, 3])
  })
})
