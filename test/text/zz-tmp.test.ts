import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNumerals, numeralAt, parseNumeral } from '../../src/text/numeral.ts'
import { writeArabicNumeral, writeChineseNumeral } from '../../src/text/numeral-writer.ts'

const LARGEST = 10 ** 16
/** Integers of every length, not only long ones. */
const integers = fc
  .tuple(fc.integer({ min: 0, max: 16 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([exponent, share]) => Math.min(Math.floor(share * 10 ** exponent), LARGEST))
/** Numbers with up to three decimals that a double holds. */
const decimals = fc
  .tuple(fc.integer({ min: 0, max: 10 ** 11 }), fc.integer({ min: 0, max: 3 }))
  .map(([digits, places]) => Number(`${digits}e-${places}`))
const numbers = fc.oneof(
  integers,
  decimals,
  decimals.map((value) => (value === 0 ? 0 : -value)),
)

const chineseStyles = fc.record({
  style: fc.constantFrom('lower' as const, 'banker' as const),
  liang: fc.boolean(),
  colloquial: fc.boolean(),
})
const arabicStyles = fc.record({
  separators: fc.boolean(),
  myriad: fc.constantFrom('万' as const, '亿' as const, null),
  fullWidth: fc.boolean(),
})

describe('what is written is read as the same number', () => {
  it('in Chinese characters, small, banker’s, with 两 and with the last multiplier left out', () => {
    fc.assert(
      fc.property(numbers, chineseStyles, (value, style) => {
        expect(parseNumeral(writeChineseNumeral(value, style))).toBe(value)
      }),
      { numRuns: 150000 },
    )
  })

  it('in Chinese digits one by one, but for two digits that mean from the one to the other (三四)', () => {
    fc.assert(
      fc.property(integers, (value) => {
        const written = writeChineseNumeral(value, { style: 'digits' })
        const read = parseNumeral(written)
        const [tens = 0, ones = 0] = [...String(value)].map(Number)
        const isPair = String(value).length === 2 && (ones === tens + 1 || value === 35)
        expect(read).toBe(isPair ? null : value)
      }),
      { numRuns: 150000 },
    )
  })

  it('in Arabic digits, with separators, 万, 亿 and full width', () => {
    fc.assert(
      fc.property(numbers, arabicStyles, (value, style) => {
        expect(parseNumeral(writeArabicNumeral(value, style))).toBe(value)
      }),
      { numRuns: 150000 },
    )
  })

  it('in Arabic and Chinese mixed: 3亿2000万, 3万5千', () => {
    const parts = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 9 }))
    fc.assert(
      fc.property(parts, ([high, middle, low]) => {
        const thousands = low === 0 ? '' : `${low}千`
        expect(parseNumeral(`${high}亿${middle}万${thousands}`)).toBe(high * 10 ** 8 + middle * 10 ** 4 + low * 1000)
      }),
    )
  })

  it('as percentages', () => {
    const hundredths = fc.integer({ min: 0, max: 100000 }).map((value) => Number(`${value}e-2`))
    fc.assert(
      fc.property(hundredths, (percent) => {
        const expected = Number(`${percent}e-2`)
        expect(parseNumeral(`百分之${writeChineseNumeral(percent, { style: 'lower' })}`)).toBe(expected)
        expect(parseNumeral(`百分之${writeArabicNumeral(percent)}`)).toBe(expected)
      }),
    )
  })
})

/** Words of notices without a numeral character, none of which ends or begins a word with a number. */
const noise = fc.constantFrom(
  '改造',
  '户以上',
  '，建设',
  '农村公路',
  '米。',
  '、惠及',
  '学生',
  '（其中',
  '）',
  '新增：',
  '名。为',
  '元；',
  '约',
)
const written = fc.oneof(
  fc
    .tuple(fc.integer({ min: 11, max: 10 ** 9 }), fc.constantFrom('lower' as const))
    .map(([value, style]) => writeChineseNumeral(value, { style })),
  fc.tuple(decimals, arabicStyles).map(([value, style]) => writeArabicNumeral(value, { ...style, fullWidth: false })),
  fc.integer({ min: 1, max: 999 }).map((value) => `百分之${writeChineseNumeral(value, { style: 'lower' })}`),
)

describe('findNumerals in Chinese text', () => {
  it('finds exactly the numerals, where they stand', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(noise, written), { maxLength: 8 }), noise, (pieces, end) => {
        const expected: { start: number; end: number; value: number | null }[] = []
        let text = ''
        for (const [words, numeral] of pieces) {
          text += words
          expected.push({ start: text.length, end: text.length + numeral.length, value: parseNumeral(numeral) })
          text += numeral
        }
        expect(findNumerals(text + end).map(({ start, end, value }) => ({ start, end, value }))).toEqual(expected)
      }),
      { numRuns: 150000 },
    )
  })

  const anything = fc
    .array(fc.constantFrom(...'零〇一二两三五九十百千万亿兆廿半点分之几数余多负0123456789.,，/-OlS壹伍拾仟元米户个年'), { maxLength: 40 })
    .map((characters) => characters.join(''))

  it('gives finite values of non-empty stretches that do not overlap, whatever the text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        let last = 0
        for (const match of findNumerals(text)) {
          expect(match.start).toBeGreaterThanOrEqual(last)
          expect(match.end).toBeGreaterThan(match.start)
          expect(match.end).toBeLessThanOrEqual(text.length)
          expect(Number.isFinite(match.value)).toBe(true)
          if (match.valueMax !== null) expect(Math.abs(match.valueMax)).toBeGreaterThan(Math.abs(match.value))
          last = match.end
        }
      }),
      { numRuns: 150000 },
    )
  })

  it('agrees with numeralAt: the same numeral at its start, none inside it', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const match of findNumerals(text)) {
          expect(numeralAt(text, match.start)).toEqual(match)
          for (let at = match.start + 1; at < match.end; at++) expect(numeralAt(text, at)).toBeNull()
        }
      }),
      { numRuns: 150000 },
    )
  })

  it('agrees with parseNumeral on what it found, unless it is marked', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const match of findNumerals(text)) {
          const marked = match.misprint || match.approximate
          expect(parseNumeral(text.slice(match.start, match.end))).toBe(marked ? null : match.value)
        }
      }),
      { numRuns: 150000 },
    )
  })
})
