import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Mark, markText, type Segment } from '../../src/render/index.ts'

const TEXT = '改造456户以上'

/** `text[names of marks]` for each segment. */
const shown = (segments: readonly Segment<string>[]) =>
  segments.map(({ text, marks }) => `${text}[${marks.map(({ value }) => value).join()}]`)
const mark = (value: string, start: number, end: number): Mark<string> => ({ value, start, end })

describe('a marked text', () => {
  test('without marks is one segment', () => {
    expect(markText(TEXT, [])).toEqual([{ start: 0, end: 8, text: TEXT, marks: [], opening: [], closing: [] }])
  })

  test('without characters has no segments', () => {
    expect(markText('', [mark('a', 0, 3)])).toEqual([])
  })

  test('is cut where a mark begins and ends', () => {
    expect(shown(markText(TEXT, [mark('number', 2, 8)]))).toEqual(['改造[]', '456户以上[number]'])
  })

  test('has the outer mark first where marks nest', () => {
    expect(shown(markText(TEXT, [mark('digits', 2, 5), mark('item', 0, 8), mark('number', 2, 6)]))).toEqual([
      '改造[item]',
      '456[item,number,digits]',
      '户[item,number]',
      '以上[item]',
    ])
  })

  test('has both marks where they overlap', () => {
    expect(shown(markText(TEXT, [mark('late', 5, 8), mark('early', 2, 6)]))).toEqual([
      '改造[]',
      '456[early]',
      '户[early,late]',
      '以上[late]',
    ])
  })

  test('says where each mark opens and closes', () => {
    const segments = markText(TEXT, [mark('early', 2, 6), mark('late', 5, 8)])
    expect(segments.map(({ opening, closing }) => [opening, closing].map((marks) => marks.map(({ value }) => value).join()))).toEqual([
      ['', ''],
      ['early', ''],
      ['late', 'early'],
      ['', 'late'],
    ])
  })

  test('clips marks to the text and leaves out those that cover none of it', () => {
    const marks = [mark('before', -3, 2), mark('after', 6, 99), mark('outside', 20, 30), mark('empty', 4, 4), mark('backwards', 5, 3)]
    expect(shown(markText(TEXT, marks))).toEqual(['改造[before]', '456户[]', '以上[after]'])
  })

  test('joins to the text, and each mark covers just its own characters, whatever the marks', () => {
    const spans = fc.array(fc.tuple(fc.integer({ min: -2, max: 12 }), fc.integer({ min: -2, max: 12 })), { maxLength: 8 })
    fc.assert(
      fc.property(fc.string({ maxLength: 10 }), spans, (text, pairs) => {
        const marks = pairs.map(([start, end], index) => mark(String(index), start, end))
        const segments = markText(text, marks)
        expect(segments.map((segment) => segment.text).join('')).toBe(text)
        for (const one of marks) {
          const covered = segments.filter((segment) => segment.marks.includes(one)).map((segment) => segment.text)
          expect(covered.join('')).toBe(one.end > 0 ? text.slice(Math.max(one.start, 0), one.end) : '')
          const visible = covered.length > 0 ? 1 : 0
          expect(segments.filter(({ opening }) => opening.includes(one))).toHaveLength(visible)
          expect(segments.filter(({ closing }) => closing.includes(one))).toHaveLength(visible)
        }
      }),
    )
  })
})
