const NUMERAL = '一二三四五六七八九十'
const CHINESE = `[${NUMERAL}]{1,3}`
const ARABIC = '\\d{1,3}'
const IN_BRACKETS = `[（(](?:${CHINESE}|${ARABIC})[）)]`
const BEFORE_STOP = `${ARABIC}(?:[.．](?!\\d)|、)`
const CIRCLED = '[①-⑳]'

const ENUMERATOR = new RegExp(`^(?:${CHINESE}、|${IN_BRACKETS}|${BEFORE_STOP}|${CIRCLED})`)

/** Whether a line begins with the number of a list (序号): 一、 （一） 1. 1． （1） ①; 1.5 is a number. */
export const isEnumerated = (line: string): boolean => ENUMERATOR.test(line)

const PART = new RegExp(`^${CHINESE}、(?![${NUMERAL}\\d])`)
/** What counts on into such a number: 第|五、 十|五、 三、|四、 周|六、日 初|一、初二 */
const COUNTED_ON = new RegExp(`[${NUMERAL}\\d第、和至周期初高]$`)

/** Whether a line can only begin a part: 五、 in the middle of a sentence stands behind what counts, or before another number (三、四年级). */
export const beginsPart = (line: string, before: string): boolean => PART.test(line) && !COUNTED_ON.test(before)
