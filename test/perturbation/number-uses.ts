import type { Span } from '../../src/model/index.ts'
import { type AnnotatedText, type PlacedQuantity, placedQuantities } from './annotated-text.ts'
import { type Numeral, numberOf, numeralsOf } from './numerals.ts'

/** A numeral of an annotated quantity. Uses with one key are one number said several times and get the same new digits. */
export interface NumberUse extends Span {
  readonly key: string
  readonly digits: string
  readonly unit: string
  readonly owner: PlacedQuantity
  readonly slot: 'value' | 'valueMax'
  /** What the number is multiplied with to give the annotated value (10⁴ for 万). */
  readonly factor: number
  /** The printed unit behind this numeral; null where none stands there. */
  readonly unitSpan: Span | null
}

const LARGEST_POWER = 12

/** The numerals of all annotated quantities whose printed number gives the annotated value; the others (百家, 两百多) stay as they are. */
export function numberUses(document: AnnotatedText): NumberUse[] {
  return placedQuantities(document).flatMap(usesOf)
}

function usesOf(owner: PlacedQuantity): NumberUse[] {
  const { quote, value, valueMax, unit } = owner.quantity
  const numerals = numeralsOf(quote)
  const values = valueMax === null ? [value] : [value, valueMax]
  if (numerals.length !== values.length) return []
  const uses = numerals.flatMap((numeral, index): NumberUse[] => {
    const factor = factorOf(numberOf(numeral.digits), values[index] ?? 0)
    if (factor === null) return []
    const unitSpan = unitBehind(quote, numeral, unit)
    return [
      {
        start: owner.start + numeral.start,
        end: owner.start + numeral.end,
        key: numberKey(numeral, unit),
        digits: numeral.digits,
        unit,
        owner,
        slot: index === 0 ? 'value' : 'valueMax',
        factor,
        unitSpan: unitSpan && { start: owner.start + unitSpan.start, end: owner.start + unitSpan.end },
      },
    ]
  })
  return uses.length === values.length ? uses : []
}

export const numberKey = ({ digits, scale }: Pick<Numeral, 'digits' | 'scale'>, unit: string): string => `${digits}|${scale}|${unit}`

function factorOf(number: number, value: number): number | null {
  if (number === 0) return value === 0 ? 1 : null
  const power = Math.round(Math.log10(value / number))
  const isExact = power >= 0 && power <= LARGEST_POWER && Math.abs(value / number / 10 ** power - 1) < 1e-9
  return isExact ? 10 ** power : null
}

/** Where the unit stands behind a numeral of the quote, white space inside it allowed. */
function unitBehind(quote: string, { unitStart }: Numeral, unit: string): Span | null {
  if (unit === '') return null
  const pattern = new RegExp(`^\\s*(${[...unit].map(escaped).join('\\s*')})`, 'u')
  const found = pattern.exec(quote.slice(unitStart))
  if (!found?.[1]) return null
  const end = unitStart + found[0].length
  return { start: end - found[1].length, end }
}

const escaped = (char: string): string => (/[\p{L}\p{N}\s]/u.test(char) ? char : `\\u{${char.codePointAt(0)?.toString(16)}}`)
