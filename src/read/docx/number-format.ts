/** How a list number is printed: the values of ST_NumberFormat (ISO/IEC 29500-1, 17.18.59) that lists in Chinese documents use. */

type Writer = (value: number) => string

const DIGITS = '零一二三四五六七八九'
const CIRCLE_ZERO_DIGITS = '○一二三四五六七八九'
const IDEOGRAPH_ZERO_DIGITS = '〇一二三四五六七八九'
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖'
const TRADITIONAL_LEGAL_DIGITS = '零壹貳參肆伍陸柒捌玖'
const JAPANESE_LEGAL_DIGITS = '零壱弐参四伍六七八九'
const HEAVENLY_STEMS = '甲乙丙丁戊己庚辛壬癸'
const EARTHLY_BRANCHES = '子丑寅卯辰巳午未申酉戌亥'

interface NumeralCharacters {
  digits: string
  /** Ten, hundred, thousand. */
  units: string
  /** Where 1 is not written before ten: at the head (十二, 一百一十二), everywhere, nowhere (壹拾). */
  silentOneBeforeTen: 'head' | 'everywhere' | 'nowhere'
  silentOneBeforeHundred: boolean
  /** Whether a zero stands for places left out: 一百零一. */
  writesZero: boolean
}

const CHINESE: NumeralCharacters = {
  digits: DIGITS,
  units: '十百千',
  silentOneBeforeTen: 'head',
  silentOneBeforeHundred: false,
  writesZero: true,
}
const LEGAL: NumeralCharacters = { ...CHINESE, digits: LEGAL_DIGITS, units: '拾佰仟', silentOneBeforeTen: 'nowhere' }
const TRADITIONAL_LEGAL: NumeralCharacters = { ...LEGAL, digits: TRADITIONAL_LEGAL_DIGITS }
const JAPANESE: NumeralCharacters = { ...CHINESE, silentOneBeforeTen: 'everywhere', silentOneBeforeHundred: true, writesZero: false }
const JAPANESE_LEGAL: NumeralCharacters = { ...LEGAL, digits: JAPANESE_LEGAL_DIGITS, units: '拾百阡', writesZero: false }

/** Four places; larger numbers are printed in Arabic digits. */
const MAX_IN_UNITS = 9999

/** 一百零一: places with their units. */
function inUnits(characters: NumeralCharacters): Writer {
  return (value) => {
    if (value === 0) return characters.digits.charAt(0)
    if (value > MAX_IN_UNITS) return String(value)
    return [3, 2, 1, 0].reduce((before, place) => before + onePlace(value, place, before === '', characters), '')
  }
}

function onePlace(value: number, place: number, atHead: boolean, characters: NumeralCharacters): string {
  const digit = Math.floor(value / 10 ** place) % 10
  if (digit === 0) return ''
  const leftOut = !atHead && characters.writesZero && Math.floor(value / 10 ** (place + 1)) % 10 === 0
  const unit = place > 0 ? characters.units.charAt(place - 1) : ''
  const silent = digit === 1 && isOneSilent(place, atHead, characters)
  return (leftOut ? characters.digits.charAt(0) : '') + (silent ? '' : characters.digits.charAt(digit)) + unit
}

function isOneSilent(place: number, atHead: boolean, characters: NumeralCharacters): boolean {
  if (place === 1) return characters.silentOneBeforeTen === 'everywhere' || (characters.silentOneBeforeTen === 'head' && atHead)
  return place > 1 && characters.silentOneBeforeHundred
}

/** 一○○: digit by digit. */
const digitByDigit =
  (digits: string): Writer =>
  (value) =>
    [...String(value)].map((digit) => digits.charAt(Number(digit))).join('')

/** 十二 up to 99, digit by digit from 100 (一○○): chineseCounting. */
const countingTo99 =
  (digits: string): Writer =>
  (value) =>
    value >= 1 && value <= 99 ? inUnits(CHINESE)(value) : digitByDigit(digits)(value)

/** One character a number while there are any, Arabic digits after that. */
const fromCharacters =
  (characters: string): Writer =>
  (value) =>
    [...characters][value - 1] ?? String(value)

/** ①: characters that follow each other in Unicode, in runs of (first number, first character, how many). */
const fromRuns =
  (...runs: readonly (readonly [number, number, number])[]): Writer =>
  (value) => {
    const run = runs.find(([first, , count]) => value >= first && value < first + count)
    return run ? String.fromCodePoint(run[1] + value - run[0]) : String(value)
  }

/** A … Z, AA, BB …: the same letter again, as Word counts on after Z. */
const inLetters =
  (first: string): Writer =>
  (value) => {
    if (value < 1) return String(value)
    const letter = String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26))
    return letter.repeat(Math.ceil(value / 26))
  }

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

const inRoman: Writer = (value) => {
  if (value < 1) return String(value)
  let rest = value
  let text = ''
  for (const [worth, letters] of ROMAN) {
    text += letters.repeat(Math.floor(rest / worth))
    rest %= worth
  }
  return text
}

/** 甲子 … 癸亥: the cycle of sixty. */
const inStemsAndBranches: Writer = (value) =>
  value < 1 ? String(value) : HEAVENLY_STEMS.charAt((value - 1) % 10) + EARTHLY_BRANCHES.charAt((value - 1) % 12)

const inFullWidth: Writer = (value) => digitByDigit('０１２３４５６７８９')(value)

const inEnglishOrdinal: Writer = (value) => {
  const teens = value % 100 >= 11 && value % 100 <= 13
  return `${value}${teens ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`
}

const ONES =
  'Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen'.split(
    ' ',
  )
const TENS = 'Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety'.split(' ')

/** Twenty-one, One Hundred Five: as Word writes numbers in English. */
const inEnglishWords: Writer = (value) => {
  if (value < 20) return ONES[value] ?? String(value)
  const [step, unit] = value < 100 ? [10, ''] : value < 1000 ? [100, ' Hundred'] : [1000, ' Thousand']
  const rest = value % step
  if (unit === '') return (TENS[Math.floor(value / 10) - 2] ?? '') + (rest > 0 ? `-${inEnglishWords(rest)}` : '')
  return inEnglishWords(Math.floor(value / step)) + unit + (rest > 0 ? ` ${inEnglishWords(rest)}` : '')
}

const IRREGULAR_ORDINALS: Readonly<Record<string, string>> = {
  One: 'First',
  Two: 'Second',
  Three: 'Third',
  Five: 'Fifth',
  Eight: 'Eighth',
  Nine: 'Ninth',
  Twelve: 'Twelfth',
}

const inEnglishOrdinalWords: Writer = (value) =>
  inEnglishWords(value).replace(/[A-Z][a-z]+$/, (last) => IRREGULAR_ORDINALS[last] ?? `${last.replace(/y$/, 'ie')}th`)

/** The marks of notes, then the same twice, three times … */
const CHICAGO_MARKS = '*†‡§'

const inChicagoMarks: Writer = (value) =>
  value < 1 ? String(value) : CHICAGO_MARKS.charAt((value - 1) % CHICAGO_MARKS.length).repeat(Math.ceil(value / CHICAGO_MARKS.length))

/** ① … ㊿, Arabic digits after that. */
export const ENCLOSED_IN_CIRCLE = fromRuns([0, 0x24ea, 1], [1, 0x2460, 20], [21, 0x3251, 15], [36, 0x32b1, 15])

const WRITERS: Readonly<Record<string, Writer>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: inFullWidth,
  decimalFullWidth2: inFullWidth,
  decimalEnclosedCircle: ENCLOSED_IN_CIRCLE,
  decimalEnclosedCircleChinese: ENCLOSED_IN_CIRCLE,
  decimalEnclosedFullstop: fromRuns([1, 0x2488, 20]),
  decimalEnclosedParen: fromRuns([1, 0x2474, 20]),
  numberInDash: (value) => `- ${value} -`,
  hex: (value) => value.toString(16).toUpperCase(),
  ordinal: inEnglishOrdinal,
  cardinalText: inEnglishWords,
  ordinalText: inEnglishOrdinalWords,
  chicago: inChicagoMarks,
  upperLetter: inLetters('A'),
  lowerLetter: inLetters('a'),
  upperRoman: inRoman,
  lowerRoman: (value) => inRoman(value).toLowerCase(),
  chineseCounting: countingTo99(CIRCLE_ZERO_DIGITS),
  chineseCountingThousand: inUnits(CHINESE),
  chineseLegalSimplified: inUnits(LEGAL),
  taiwaneseCounting: countingTo99(CIRCLE_ZERO_DIGITS),
  taiwaneseCountingThousand: inUnits(CHINESE),
  taiwaneseDigital: digitByDigit(CIRCLE_ZERO_DIGITS),
  ideographDigital: digitByDigit(IDEOGRAPH_ZERO_DIGITS),
  ideographTraditional: fromCharacters(HEAVENLY_STEMS),
  ideographZodiac: fromCharacters(EARTHLY_BRANCHES),
  ideographZodiacTraditional: inStemsAndBranches,
  ideographLegalTraditional: inUnits(TRADITIONAL_LEGAL),
  // Word prints these in parentheses (㈠), not in circles ([MS-OI29500] 2.1.540 a).
  ideographEnclosedCircle: fromRuns([1, 0x3220, 10]),
  japaneseCounting: inUnits(JAPANESE),
  japaneseLegal: inUnits(JAPANESE_LEGAL),
  japaneseDigitalTenThousand: digitByDigit(IDEOGRAPH_ZERO_DIGITS),
  none: () => '',
}

const ZERO_PADDED = /^0+1$/

/** Word counts no list further; a larger number is a damaged file's and is printed as it is. */
const MAX_LIST_NUMBER = 32_767

/** A list number as printed; null for a format that is not known here. */
export function formatListNumber(value: number, format: string): string | null {
  if (value < 0 || value > MAX_LIST_NUMBER) return String(value)
  if (ZERO_PADDED.test(format)) return String(value).padStart(format.length, '0')
  return WRITERS[format]?.(value) ?? null
}
