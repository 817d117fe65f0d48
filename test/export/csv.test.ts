import { expect, test } from 'vitest'
import { csvOf } from '../../src/export/csv.ts'

test('a header line, empty cells for null, quotes where they are needed', () => {
  expect(
    csvOf(
      ['地区', '数量', '原文'],
      [
        ['玛纳斯县', 4.5, '改造"四好"公路,\n4.5公里'],
        ['克州', null, ''],
      ],
    ),
  ).toBe('\ufeff地区,数量,原文\r\n玛纳斯县,4.5,"改造""四好""公路,\n4.5公里"\r\n克州,,\r\n')
})

test.each([
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-公里', "'-公里"],
  ['＝1+1', "'＝1+1"],
  ['\n=1', '"\'\n=1"'],
  ['a=1', 'a=1'],
])('the text %s is written as %s, so that no spreadsheet runs it', (text, written) => {
  expect(csvOf(['x'], [[text]])).toBe(`\ufeffx\r\n${written}\r\n`)
})

test('a negative number is a number', () => {
  expect(csvOf(['x'], [[-5], [true]])).toBe('\ufeffx\r\n-5\r\n1\r\n')
})
