const CHINESE_DIGIT = '[〇○零一二三四五六七八九]'
const CHINESE_NUMBER = '[一二三四五六七八九十]{1,3}'

const FORMS = [
  '[12]\\d{3}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日',
  '[12]\\d{3}[-./]\\d{1,2}[-./]\\d{1,2}',
  `${CHINESE_DIGIT}{4}年${CHINESE_NUMBER}月${CHINESE_NUMBER}日`,
]

/** A date as documents print it: 2025年3月6日, 2025-03-06, 二〇二五年三月六日. A pattern without groups. */
export const PRINTED_DATE = `(?:${FORMS.join('|')})`

const WHOLE = new RegExp(`^\\s*${PRINTED_DATE}\\s*$`)

/** Whether a line is a date and nothing else: that of signing (成文日期). */
export const isPrintedDate = (line: string): boolean => WHOLE.test(line)
