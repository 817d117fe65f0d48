import { describe, expect, it } from 'vitest'
import { judge } from '../../bench/peers/judge.ts'
import type { PeerCase } from '../../bench/peers/peer-case.ts'
import { explain, type Reason } from '../../bench/peers/reasons.ts'

type Part = Pick<PeerCase, 'peer' | 'kind' | 'text' | 'expected'>
const caseOf = (part: Part & { index?: number }): PeerCase => ({ file: 'made-up', index: 0, reference: '2013-02-12', ...part })
const simple = (unit: string, value: number): unknown => ({ kind: 'simple', unit, value })

/** A case of each kind that we read as the peer does, and one that we do not. */
const CASES: [Part, right: boolean][] = [
  [{ peer: 'cn2an', kind: 'number', text: '三万五', expected: 35000 }, true],
  [{ peer: 'cn2an', kind: 'number', text: '三万五', expected: 30005 }, false],
  [{ peer: 'cn2an', kind: 'pair', text: '上涨了百分之八', expected: '上涨了8%' }, true],
  [{ peer: 'cn2an', kind: 'pair', text: '上涨了百分之八', expected: '上涨了8' }, false],
  [{ peer: 'duckling', kind: 'quantity', text: '3斤', expected: simple('Gram', 1500) }, true],
  [{ peer: 'duckling', kind: 'quantity', text: '3斤', expected: simple('Gram', 3000) }, false],
  [{ peer: 'duckling', kind: 'currency', text: '1.2元以下', expected: { kind: 'under', unit: 'Dollar', value: 1.2 } }, true],
  [{ peer: 'duckling', kind: 'currency', text: '1.2元以下', expected: simple('Dollar', 1.2) }, false],
  [{ peer: 'duckling', kind: 'date', text: '3月', expected: { kind: 'datetime', value: [2013, 3, 1, 0, 0, 0], grain: 'Month' } }, true],
  [{ peer: 'duckling', kind: 'date', text: '3月', expected: { kind: 'datetime', value: [2013, 3, 1, 0, 0, 0], grain: 'Day' } }, false],
  [{ peer: 'recognizers', kind: 'number', text: '共199个', expected: [{ start: 1, end: 4, value: '199' }] }, true],
  [{ peer: 'recognizers', kind: 'number', text: '共199个', expected: [{ start: 0, end: 4, value: '199' }] }, false],
  [{ peer: 'recognizers', kind: 'number', text: '四川', expected: [] }, true],
  [{ peer: 'recognizers', kind: 'number', text: '四川30个', expected: [] }, false],
  [{ peer: 'recognizers', kind: 'percent', text: '六个百分点', expected: [{ value: '6%' }] }, true],
  [{ peer: 'recognizers', kind: 'percent', text: '六个百分点', expected: [] }, false],
  [{ peer: 'recognizers', kind: 'range', text: '大于10并小于20的数', expected: [{ value: '(10,20)' }] }, true],
  [{ peer: 'recognizers', kind: 'range', text: '大于10并小于20的数', expected: [{ value: '(10,)' }] }, false],
  [{ peer: 'recognizers', kind: 'age', text: '宝宝十个月大', expected: [{ value: '10', unit: 'Month' }] }, true],
  [{ peer: 'recognizers', kind: 'age', text: '宝宝十个月大', expected: [{ value: '10', unit: 'Year' }] }, false],
]

describe('judge', () => {
  for (const [part, right] of CASES) {
    it(`finds ${part.text} ${right ? '' : 'not '}to be ${JSON.stringify(part.expected)}`, () =>
      expect(judge(caseOf(part)).right).toBe(right))
  }

  it('takes the day that a date names, not what is before it', () => {
    const result = { type: 'datetimeV2.daterange', values: [{ timex: '2014-09-14', Mod: 'before', end: '2014-09-14' }] }
    expect(judge(caseOf({ peer: 'recognizers', kind: 'date', text: '2014年9月14日之前', expected: [result] })).right).toBe(true)
  })

  it('leaves repetitions out', () => {
    const set = { type: 'datetimeV2.set', values: [{ timex: 'P1Y', value: 'not resolved' }] }
    expect(judge(caseOf({ peer: 'recognizers', kind: 'date', text: '每年的总量', expected: [set] })).right).toBe(true)
  })
})

describe('explain', () => {
  const wrong = judge(caseOf({ peer: 'cn2an', kind: 'number', text: '三', expected: 4, index: 1 }))
  const right = judge(caseOf({ peer: 'cn2an', kind: 'number', text: '三', expected: 3, index: 2 }))
  const reasonFor = (...indexes: number[]): Reason => ({
    class: 'wrong',
    reason: 'made up',
    cases: [{ peer: 'cn2an', file: 'made-up', indexes }],
  })

  it('gives the reason to its case', () => {
    expect(explain([wrong, right], [reasonFor(1)])).toMatchObject({ explained: [{ verdicts: [wrong] }], unexplained: [], stale: [] })
  })

  it('tells of a case without a reason', () => {
    expect(explain([wrong, right], []).unexplained).toEqual(['cn2an made-up 1'])
  })

  it('tells of reasons for what is right, unknown or named before', () => {
    expect(explain([wrong, right], [reasonFor(1, 2, 3), reasonFor(1)]).stale).toEqual([
      'cn2an made-up 2',
      'cn2an made-up 3',
      'cn2an made-up 1',
    ])
  })
})
