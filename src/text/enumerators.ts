const CHINESE = '[一二三四五六七八九十]{1,3}'
const ARABIC = '\\d{1,3}'
const IN_BRACKETS = `[（(](?:${CHINESE}|${ARABIC})[）)]`
const BEFORE_STOP = `${ARABIC}(?:[.．](?!\\d)|、)`
const CIRCLED = '[①-⑳]'

const ENUMERATOR = new RegExp(`^(?:${CHINESE}、|${IN_BRACKETS}|${BEFORE_STOP}|${CIRCLED})`)

/** Whether a line begins with the number of a list (序号): 一、 （一） 1. 1． （1） ①; 1.5 is a number. */
export const isEnumerated = (line: string): boolean => ENUMERATOR.test(line)
