import { describe, expect, test } from 'vitest'
import { loadLexicon } from '../../src/lexicon/load.ts'
import { costLedger, type QueryFilters } from '../../src/query/index.ts'
import { quantity } from '../audit/auditing.ts'
import { extracted, item } from '../evaluate/documents.ts'
import { correct } from '../store/corrections/correcting.ts'
import { annotatedDocuments } from '../support/gold.ts'
import { temporaryLedger } from '../support/ledger.ts'

const lexicon = loadLexicon()
const seeds = annotatedDocuments()

/** Standard, recipients, times, cost, its upper end and what it rests on. */
const costs = (filters: QueryFilters, documents = seeds) => {
  const { columns, rows } = costLedger(temporaryLedger(documents), filters, { lexicon })
  const shown = ['standard', 'recipients', 'times_a_year', 'cost', 'cost_max', 'basis'].map((name) => columns.indexOf(name))
  return rows.map((row) => shown.map((at) => row[at]))
}
function costsIn(text: string, ...quantities: ReturnType<typeof quantity>[]) {
  return costs({}, [{ ...extracted([item('1', { start: 0, end: text.length, quantities })]), text }])
}
const standard = (text: string, quote: string, value: number, per: string[], more = {}) =>
  quantity(text, quote, value, '元', { role: 'standard', per, ...more })

describe('costLedger', () => {
  test('a standard for so many people, and what the text itself says of the cost', () => {
    expect(costs({ region: '玛纳斯', path: '1/9' })).toEqual([['120元', '82257名', 1, 9_870_840, null, 'sentence']])
    const { columns, rows } = costLedger(temporaryLedger(seeds), { path: '1/9', region: '玛纳斯' }, { lexicon })
    expect(rows[0]?.[columns.indexOf('funding')]).toBe('292.1万元、987.084万元')
  })

  test('a monthly standard costs twelve times as much', () => {
    expect(costs({ region: '铁门关', path: '4/13' })).toEqual([
      ['不低于690元', '1750人', 12, 690 * 1750 * 12, null, 'sentence'],
      ['不低于1035元', '225人', 12, 1035 * 225 * 12, null, 'sentence'],
      // Orphans, whom the text does not count: the 1750 and 225 of other sentences are not theirs.
      ['1150元', null, null, null, null, 'no_recipients'],
      ['1610元', null, null, null, null, 'no_recipients'],
    ])
  })

  test('grades for the same people each say what it would cost if all had this one', () => {
    expect(costs({ region: '铁门关', path: '4/14' })).toEqual([
      ['不低于70元', '1.18万名', 12, 70 * 11_800 * 12, null, 'graded'],
      ['150元', '1.18万名', 12, 150 * 11_800 * 12, null, 'graded'],
      ['240元', '1.18万名', 12, 240 * 11_800 * 12, null, 'graded'],
    ])
  })

  test('who receives is what the per-word counts: teeth and not children', () => {
    expect(costs({ region: '铁门关', path: '8/27' })).toEqual([
      ['30元', '500名', 1, 15_000, null, 'sentence'],
      ['39.5元', '1800颗', 1, 71_100, null, 'sentence'],
    ])
  })

  test('a range has two ends', () => {
    expect(costs({ region: '铁门关', path: '5/19' })).toEqual([['1000-1500元', '约150名', 1, 150_000, 225_000, 'sentence']])
  })

  test('several numbers of people make a row each', () => {
    const text = '按照每人100元的标准，为20名教师和300名学生发放补贴。'
    const people = [quantity(text, '20名', 20, '名'), quantity(text, '300名', 300, '名')]
    expect(costsIn(text, standard(text, '100元', 100, ['人']), ...people)).toEqual([
      ['100元', '20名', 1, 2000, null, 'several_recipients'],
      ['100元', '300名', 1, 30_000, null, 'several_recipients'],
    ])
  })

  test('a standard by the day has no yearly cost, and who only qualifies is not counted', () => {
    const text = '每人每天补助50元，惠及200名。对65名以上的班级每人补助10元。'
    const people = quantity(text, '200名', 200, '名', { role: 'beneficiary' })
    const classes = quantity(text, '65名以上', 65, '名', { role: 'condition' })
    expect(costsIn(text, standard(text, '50元', 50, ['人', '天']), people, classes, standard(text, '10元', 10, ['人']))).toEqual([
      ['50元', null, null, null, null, 'no_yearly_times'],
      ['10元', null, null, null, null, 'no_recipients'],
    ])
  })

  test('says where the standard only rises by so much', () => {
    const text = '为100名老人发放津贴，每人增加20元。'
    const quantities = [quantity(text, '100名', 100, '名'), standard(text, '20元', 20, ['人'], { delta: 'increase' })]
    const document = { ...extracted([item('1', { start: 0, end: text.length, quantities })]), text }
    const { columns, rows } = costLedger(temporaryLedger([document]), {}, { lexicon })
    expect([rows[0]?.[columns.indexOf('delta')], rows[0]?.[columns.indexOf('cost')]]).toEqual(['increase', 2000])
  })

  test('speaks Chinese', () => {
    const { columns, rows } = costLedger(temporaryLedger(seeds), { region: '玛纳斯', path: '1/9' }, { lexicon, language: 'zh' })
    expect(Object.fromEntries(columns.map((name, at) => [name, rows[0]?.[at]]))).toMatchObject({
      标准: '120元',
      界限: '等于',
      受益数: '82257名',
      推算金额: 9_870_840,
      推算依据: '同一句',
    })
  })

  test('shows the number that a person said, by which the cost was reckoned', () => {
    const ledger = temporaryLedger(seeds)
    const seed = seeds.find(({ document }) => document.title?.startsWith('玛纳斯县'))
    if (!seed) throw new Error('the seed is needed')
    correct(ledger, seed, 'change', '1/9', { target: 'quantity', words: '120元' }, { value: 130, baseValue: 130 })
    const { columns, rows } = costLedger(ledger, { region: '玛纳斯', path: '1/9' }, { lexicon })
    expect(['standard', 'recipients', 'cost'].map((name) => rows[0]?.[columns.indexOf(name)])).toEqual([
      '120元 → 130元',
      '82257名',
      130 * 82_257,
    ])
  })
})
