/**
 * The characters that numbers are written with: Arabic digits (narrow and full-width), Chinese digits and multipliers in their
 * small (一), banker's (壹) and Traditional (萬) forms. Usage follows GB/T 15835—2011 出版物上数字用法.
 */

/** Chinese digits by value; all the forms of one value stand together. */
const CHINESE_DIGITS = ['零〇', '一壹弌', '二贰貳弍两兩', '三叁參叄弎', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'] as const

/** Multipliers by power of ten. 兆 (10¹²) is a multiplier in Traditional amounts only; in mainland writing it is the prefix mega. */
const CHINESE_UNITS: readonly (readonly [forms: string, exponent: number])[] = [
  ['十拾', 1],
  ['百佰', 2],
  ['千仟', 3],
  ['万萬', 4],
  ['亿億', 8],
  ['兆', 12],
]

/** 廿, 卅 and 卌 are a digit and 十 in one character. */
const CHINESE_TENS: readonly (readonly [form: string, value: number])[] = [
  ['廿', 20],
  ['卄', 20],
  ['卅', 30],
  ['卌', 40],
]

const digitValues = new Map(CHINESE_DIGITS.flatMap((forms, value) => [...forms].map((form) => [form, value] as const)))
const unitExponents = new Map(CHINESE_UNITS.flatMap(([forms, exponent]) => [...forms].map((form) => [form, exponent] as const)))
const tens = new Map(CHINESE_TENS)
const FULL_WIDTH_ZERO = 0xff10

/** Powers of ten of the multipliers that rules speak about. */
export const TEN = 1
export const HUNDRED = 2
export const THOUSAND = 3
export const MYRIAD = 4
export const HUNDRED_MILLION = 8
export const TRILLION = 12

/** The value of a Chinese digit (一 → 1, 贰 → 2, 〇 → 0), or undefined. */
export const chineseDigit = (char: string): number | undefined => digitValues.get(char)

/** The power of ten of a Chinese multiplier (百 → 2, 億 → 8), or undefined. */
export const chineseUnit = (char: string): number | undefined => unitExponents.get(char)

/** The value of a one-character ten (廿 → 20), or undefined. */
export const chineseTens = (char: string): number | undefined => tens.get(char)

/** The value of an Arabic digit, narrow or full-width, or undefined. */
export function arabicDigit(char: string): number | undefined {
  const code = char.charCodeAt(0)
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  if (code >= FULL_WIDTH_ZERO && code <= FULL_WIDTH_ZERO + 9) return code - FULL_WIDTH_ZERO
  return undefined
}

export const isArabicDigit = (char: string): boolean => arabicDigit(char) !== undefined

/** 两 counts (两百, 两个) but does not spell: it stands in no digit string, no decimals and no last place. */
export const isLiang = (char: string): boolean => char === '两' || char === '兩'

/** A character that only numerals are made of: Chinese digit or multiplier. */
export const isChineseNumeralCharacter = (char: string): boolean => digitValues.has(char) || unitExponents.has(char) || tens.has(char)

/** 点 is the decimal point of Chinese numerals. */
export const isChinesePoint = (char: string): boolean => char === '点' || char === '點'

export const isDecimalPoint = (char: string): boolean => char === '.' || char === '．'

/** Circles printed for 〇; a zero only inside a string of Chinese digits (二○二五), elsewhere placeholders (○○县). */
export const isZeroCircle = (char: string): boolean => char === '○' || char === '◯'

/** The letters and digits that are printed for 〇 by mistake inside a string of Chinese digits (二O二五, 二0二五). */
export const isMisprintedZero = (char: string): boolean =>
  char === 'O' || char === 'o' || char === 'Ｏ' || char === 'О' || char === 'Ο' || char === '0'

export const isMinus = (char: string): boolean => char === '负' || char === '負'

/** - and − before a number; what else they are is decided by what stands around. */
export const isDash = (char: string): boolean => char === '-' || char === '−'

export const isHalf = (char: string): boolean => char === '半'

/** 几 and 数 stand for an unknown digit: 几十 and 数百 are amounts, but no numerals. */
export const isUnknownDigit = (char: string): boolean => char === '几' || char === '幾' || char === '数' || char === '數'

/** 20余万, 十多亿, 30来万, 十几万: a hedge between the number and its multiplier. */
const HEDGES = new Set('余餘多来來几幾')
export const isHedge = (char: string): boolean => HEDGES.has(char)

const ARABIC_DIGITS = '0123456789０１２３４５６７８９'
const OTHER_NUMERAL_CHARACTERS = '.．,，/点點分之又负負半-−数數OoОΟIlS○◯'
const NUMERAL_CHARACTERS = new Set([
  ...ARABIC_DIGITS,
  ...OTHER_NUMERAL_CHARACTERS,
  ...HEDGES,
  ...digitValues.keys(),
  ...unitExponents.keys(),
  ...tens.keys(),
])
/** Whether a character may stand anywhere in a numeral. */
export const mayStandInNumeral = (char: string): boolean => NUMERAL_CHARACTERS.has(char)

/** 几 behind 十 stands for the ones: 十几. */
export const isUnknownOnes = (char: string): boolean => char === '几' || char === '幾'

const BANKER_CHARACTERS = new Set('壹弌贰貳弍叁參叄弎肆伍陆陸柒捌玖拾佰仟')

/** Banker's characters are words of their own too (大陆, 队伍, 收拾, 參加): they make numerals only with each other or with money. */
export const isBankerCharacter = (char: string): boolean => BANKER_CHARACTERS.has(char)

/** `digits` (a decimal number without exponent) times ten to the `exponent`, rounded once: 1.37 × 10⁴ is 13700, not 13700.000000000002. */
export const scaled = (digits: string, exponent: number): number => Number(`${digits}e${exponent}`)
