import { HUNDRED, isLiang, THOUSAND } from './numeral-characters.ts'

/**
 * What must not stand beside a numeral character for it to be read as a number: that with which it forms a word.
 */

/** Behind 千 it is the SI prefix kilo: 5千米 is five kilometres, 3千瓦 three kilowatts; 千兆 (gigabit) and 千字 are units too. */
const KILO_UNITS = ['米', '瓦', '克', '伏', '卡', '赫', '焦', '帕', '乏', '兆', '字', '比特']

/** 百 with these is a word: 百分点, 百分之, 百货, 百姓, 百强, 百佳, 百度, 百科, 百兆. */
const HUNDRED_WORDS = ['分', '货', '姓', '强', '佳', '度', '科', '兆']

/** True where an Arabic number does not take the multiplier because it begins the word that goes on at `at` (5千米, 5百分点). */
export function beginsWord(exponent: number, text: string, at: number): boolean {
  const words = exponent === THOUSAND ? KILO_UNITS : exponent === HUNDRED ? HUNDRED_WORDS : []
  return words.some((word) => text.startsWith(word, at))
}

/** Behind 一 these do not make it a count (三万一以上); any other Chinese letter does (三千一个月, 五万一户). */
const NO_COUNTED_WORD = new Set('元块圆左以至到多余的')
const CHINESE_LETTER = /[\u3400-\u9fff]/
export const beginsCountedWord = (after: string): boolean => CHINESE_LETTER.test(after) && !NO_COUNTED_WORD.has(after)

/** 负 behind these ends a word: 减负, 担负, 肩负, 抱负, 自负, 胜负, 欠负, 背负, 辜负, 正负. */
const BEFORE_MINUS = new Set('减担肩抱自胜欠背辜正')
export const endsWordWithMinus = (before: string): boolean => BEFORE_MINUS.has(before)

/** 半 behind these is no amount of its own: 上半年, 前半段, 过半, 大半, 多半, 减半, 折半, 参半; in 两个半 it belongs to the number before. */
const BEFORE_HALF = new Set('上下前后後过過大小多对减折参參夜个個')
/** 半 before these begins a word: 半径, 半岛, 半成品, 半导体, 半决赛, 半途, 半程, 半数, 半百. */
const AFTER_HALF = new Set('径徑岛島成导導决決途脱坡程山空自失封固数數百')
export const isHalfInWord = (before: string, after: string): boolean => BEFORE_HALF.has(before) || AFTER_HALF.has(after)

/** 两 is the unit of weight (二两, 三两以上) at the end of what is counted; before a word it is a number (三两个, 两侧), and 两两 means in pairs. */
const AFTER_WEIGHT = new Set('以左及或半的至到')
export function isWeight(text: string, at: number): boolean {
  const after = text.charAt(at + 1)
  return isLiang(text.charAt(at)) && !isLiang(text.charAt(at - 1)) && (!CHINESE_LETTER.test(after) || AFTER_WEIGHT.has(after))
}

/** A number behind these is a label and no group of thousands: 附件1，200户. */
const LABEL_WORDS = ['附件', '附表', '附图', '序号', '编号', '第']
export const endsLabelWord = (text: string, end: number): boolean => LABEL_WORDS.some((word) => text.endsWith(word, end))

/** 三点五分 and 三点一刻 are times of day (三点五分钟 is not), 三点一线 is a saying. */
export const isClockReading = (after: string, afterNext: string): boolean =>
  after === '刻' || after === '线' || (after === '分' && afterNext !== '钟' && afterNext !== '鐘')

/** Behind these a minus sign is read as such: -5℃, -3.2%. Elsewhere - is a dash (1000-1500元, a list's bullet). */
const SIGNED_UNITS = new Set('%％‰℃°')
export const takesMinusSign = (after: string): boolean => SIGNED_UNITS.has(after)

/** 伍万元: amounts of money are what banker's digits are for. */
const MONEY = new Set('元圆圓角')
export const isMoney = (after: string): boolean => MONEY.has(after)
