import { expect, it } from 'vitest'
import { findNumerals, numeralAt } from '../../src/text/numeral.ts'
import { processorMilliseconds } from '../support/processor-time.ts'

const LENGTH = 100_000
/** A quadratic reader takes minutes for these; a linear one half a second on a slow machine. */
const MILLISECONDS = 5_000

const repeated = (unit: string): string => unit.repeat(Math.ceil(LENGTH / unit.length))

it.each([
  ...['1', '1,', '1,234,', '1.', '.1', '1O', 'l1', 'O.5', '1/2', '-1', '，123', '1余万'],
  ...[
    '一',
    '零',
    '十',
    '百',
    '万',
    '一百',
    '二O',
    '一分之',
    '百分之',
    '一又',
    '三点五',
    '负',
    '两三',
    '十四五',
    '几十',
    '半',
    '陆',
    '3亿2000万',
  ],
])('reads 100,000 characters of %s in linear time', (unit) => {
  const text = repeated(unit)
  expect(processorMilliseconds(() => findNumerals(`一${text}十`))).toBeLessThan(MILLISECONDS)
  expect(
    processorMilliseconds(() => {
      for (let at = 0; at < LENGTH; at += 100) numeralAt(text, at)
    }),
  ).toBeLessThan(MILLISECONDS)
})
