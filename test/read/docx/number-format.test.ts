import { describe, expect, it } from 'vitest'
import { formatListNumber } from '../../../src/read/docx/number-format.ts'

const formatted = (format: string, ...values: number[]) => values.map((value) => formatListNumber(value, format))

describe('formatListNumber', () => {
  it.each([
    ['decimal', [1, 12, 100], ['1', '12', '100']],
    ['decimalZero', [1, 9, 10, 100], ['01', '09', '10', '100']],
    ['decimalFullWidth', [1, 12], ['１', '１２']],
    ['decimalEnclosedCircle', [1, 20, 21, 36, 50, 51], ['①', '⑳', '㉑', '㊱', '㊿', '51']],
    ['decimalEnclosedCircleChinese', [1, 10], ['①', '⑩']],
    ['decimalEnclosedFullstop', [1, 20, 21], ['⒈', '⒛', '21']],
    ['decimalEnclosedParen', [1, 20, 21], ['⑴', '⒇', '21']],
    ['numberInDash', [3], ['- 3 -']],
    ['ordinal', [1, 2, 3, 4, 11, 12, 21, 112], ['1st', '2nd', '3rd', '4th', '11th', '12th', '21st', '112th']],
    ['upperLetter', [1, 26, 27, 53], ['A', 'Z', 'AA', 'AAA']],
    ['lowerLetter', [2, 28], ['b', 'bb']],
    ['upperRoman', [1, 4, 9, 14, 40, 1994], ['I', 'IV', 'IX', 'XIV', 'XL', 'MCMXCIV']],
    ['lowerRoman', [3], ['iii']],
    ['hex', [10, 31], ['A', '1F']],
    [
      'cardinalText',
      [0, 1, 12, 20, 21, 105, 1999],
      ['Zero', 'One', 'Twelve', 'Twenty', 'Twenty-One', 'One Hundred Five', 'One Thousand Nine Hundred Ninety-Nine'],
    ],
    ['ordinalText', [1, 3, 12, 20, 21, 100], ['First', 'Third', 'Twelfth', 'Twentieth', 'Twenty-First', 'One Hundredth']],
    ['chicago', [1, 4, 5], ['*', '§', '**']],
    ['001', [1, 12, 1234], ['001', '012', '1234']],
    ['none', [5], ['']],
  ])('%s', (format, values, texts) => {
    expect(formatted(format, ...values)).toEqual(texts)
  })

  it.each([
    ['chineseCounting', [1, 10, 11, 20, 99, 100, 101, 0], ['一', '十', '十一', '二十', '九十九', '一○○', '一○一', '○']],
    [
      'chineseCountingThousand',
      [1, 10, 12, 20, 100, 101, 110, 112, 999, 1001, 1010],
      ['一', '十', '十二', '二十', '一百', '一百零一', '一百一十', '一百一十二', '九百九十九', '一千零一', '一千零一十'],
    ],
    ['taiwaneseCountingThousand', [15, 105], ['十五', '一百零五']],
    ['chineseLegalSimplified', [1, 10, 11, 20, 105], ['壹', '壹拾', '壹拾壹', '贰拾', '壹佰零伍']],
    ['ideographLegalTraditional', [2, 13], ['貳', '壹拾參']],
    ['ideographDigital', [1, 10, 11, 100], ['一', '一〇', '一一', '一〇〇']],
    ['taiwaneseDigital', [10], ['一○']],
    ['japaneseCounting', [1, 10, 11, 100, 110, 101, 1000], ['一', '十', '十一', '百', '百十', '百一', '千']],
    ['japaneseLegal', [12, 101], ['壱拾弐', '壱百壱']],
    ['ideographTraditional', [1, 10, 11], ['甲', '癸', '11']],
    ['ideographZodiac', [1, 12, 13], ['子', '亥', '13']],
    ['ideographZodiacTraditional', [1, 2, 60, 61], ['甲子', '乙丑', '癸亥', '甲子']],
    ['ideographEnclosedCircle', [1, 10, 11], ['㈠', '㈩', '11']],
  ])('%s', (format, values, texts) => {
    expect(formatted(format, ...values)).toEqual(texts)
  })

  it('knows no format that it does not know', () => {
    expect(formatListNumber(1, 'hebrew1')).toBeNull()
  })

  it('counts every number up to 999 differently in Chinese', () => {
    for (const format of ['chineseCounting', 'chineseCountingThousand', 'chineseLegalSimplified', 'japaneseCounting', 'ideographDigital']) {
      const texts = Array.from({ length: 999 }, (_, at) => formatListNumber(at + 1, format))
      expect(new Set(texts).size).toBe(999)
    }
  })
})
