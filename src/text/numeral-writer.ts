export interface ChineseStyle {
  /** 一千二百 (lower), 壹仟贰佰 (banker), 一二〇〇 (digits). */
  readonly style: 'lower' | 'banker' | 'digits'
  /** 两 for 二 before 百, 千, 万 and 亿 (两千二百). */
  readonly liang?: boolean
  /** The last multiplier left out where it is understood (一百五, 三万六). */
  readonly colloquial?: boolean
}

export interface ArabicStyle {
  readonly separators?: boolean
  /** Counted in 万 or 亿: 13700 is 1.37万. */
  readonly myriad?: '万' | '亿' | null
  readonly fullWidth?: boolean
}

const LARGEST = 1e16
const DIGITS = { lower: [...'零一二三四五六七八九'], banker: [...'零壹贰叁肆伍陆柒捌玖'], digits: [...'〇一二三四五六七八九'] } as const
const SMALL_UNITS = { lower: ['', '十', '百', '千'], banker: ['', '拾', '佰', '仟'] } as const
/** What is left out at the end of a colloquial numeral, by the multiplier before it. */
const UNDERSTOOD: Record<string, string> = { 百: '十', 千: '百', 万: '千', 亿: '千万' }

/**
 * A number as a Chinese numeral; the inverse of `parseNumeral`.
 * @throws RangeError above 10¹⁶ or where the number has no plain decimal notation
 */
export function writeChineseNumeral(value: number, { style, liang = false, colloquial = false }: ChineseStyle): string {
  const { negative, integer, decimals } = plainDecimal(value)
  const written = style === 'digits' ? spell(integer, 'digits') : writeInteger(Number(integer), style)
  const withLiang = liang && style === 'lower' ? written.replace(/二(?=[百千])|^二(?=[万亿])/g, '两') : written
  const point = decimals === '' ? '' : `点${spell(decimals, style)}`
  return (negative ? '负' : '') + (colloquial && point === '' && style === 'lower' ? leaveOutLast(withLiang) : withLiang) + point
}

/**
 * A number in Arabic digits; the inverse of `parseNumeral`.
 * @throws RangeError above 10¹⁶ or where the number has no plain decimal notation
 */
export function writeArabicNumeral(value: number, { separators = false, myriad = null, fullWidth = false }: ArabicStyle = {}): string {
  const { negative, integer, decimals } = plainDecimal(value)
  const shifted = shiftPoint(integer, decimals, myriad === null ? 0 : myriad === '万' ? 4 : 8)
  const grouped = separators ? shifted.integer.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',') : shifted.integer
  const narrow = (negative ? '-' : '') + grouped + (shifted.decimals === '' ? '' : `.${shifted.decimals}`)
  return (fullWidth ? narrow.replace(/[-0-9.,]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)) : narrow) + (myriad ?? '')
}

function plainDecimal(value: number): { negative: boolean; integer: string; decimals: string } {
  const [integer = '', decimals = ''] = String(Math.abs(value)).split('.')
  if (!(Math.abs(value) <= LARGEST) || /\D/.test(integer + decimals))
    throw new RangeError(`no plain decimal number up to ${LARGEST}: ${value}`)
  return { negative: value < 0, integer, decimals }
}

function shiftPoint(integer: string, decimals: string, places: number): { integer: string; decimals: string } {
  if (places === 0) return { integer, decimals }
  const padded = integer.padStart(places + 1, '0')
  const moved = padded.slice(-places) + decimals
  return { integer: padded.slice(0, -places), decimals: moved.replace(/0+$/, '') }
}

const spell = (digits: string, style: ChineseStyle['style']): string => [...digits].map((digit) => DIGITS[style][Number(digit)]).join('')

function writeInteger(value: number, style: 'lower' | 'banker'): string {
  if (value === 0) return DIGITS[style][0] ?? ''
  const written = writeParts(value, style)
  return style === 'lower' ? written.replace(/^一十/, '十') : written
}

/** Each part below 亿 and 万 by itself, 零 where places are empty in between. */
function writeParts(value: number, style: 'lower' | 'banker'): string {
  for (const [unit, size] of [['亿', 1e8] as const, ['万', 1e4] as const]) {
    if (value < size) continue
    const rest = value % size
    const gap = rest > 0 && rest < size / 10 ? '零' : ''
    return `${writeParts(Math.floor(value / size), style)}${unit}${gap}${rest > 0 ? writeParts(rest, style) : ''}`
  }
  return writeSection(value, style)
}

/** 1 to 9999. */
function writeSection(value: number, style: 'lower' | 'banker'): string {
  const digits = [...String(value)].map(Number)
  const places = digits.map((digit, index) => {
    if (digit > 0) return (DIGITS[style][digit] ?? '') + (SMALL_UNITS[style][digits.length - 1 - index] ?? '')
    const isLastOfGap = (digits[index + 1] ?? 0) > 0
    return isLastOfGap ? '零' : ''
  })
  return places.join('')
}

function leaveOutLast(written: string): string {
  const match = /([百千万亿])([一二两三四五六七八九])(十|百|千|千万)$/.exec(written)
  if (!match || UNDERSTOOD[match[1] ?? ''] !== match[3]) return written
  return written.slice(0, -(match[3]?.length ?? 0)).replace(/两$/, '二')
}
