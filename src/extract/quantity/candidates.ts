import type { Mark } from '../../model/index.ts'
import { findNumerals, type NumeralMatch, numeralAt } from '../../text/numeral.ts'
import { boundAfter, boundBefore, boundInside } from './bounds.ts'
import type { Candidate, MeasuredNumber } from './candidate.ts'
import { countsAsChineseNumeral } from './chinese-counts.ts'
import { isRepairedBetween, withoutMisprints } from './misprints.ts'
import { type NumeralUse, numeralUse } from './numeral-uses.ts'
import { percentageOf } from './percentages.ts'
import { quotedNames } from './quotes.ts'
import { withRemainder } from './remainders.ts'
import { perAfterSlash, unitAt } from './unit-after.ts'
import type { QuantityWords } from './words.ts'

/** A numeral that is no quantity, with what it is; `unknown` is what no recogniser took. */
export interface OtherNumeral {
  start: number
  end: number
  use: NumeralUse | 'word' | 'unknown'
}

export interface FoundCandidates {
  candidates: Candidate[]
  others: OtherNumeral[]
}

/** What joins the two ends of a range: 0—6岁, 1.2万元至1.4万元. */
const RANGE_JOINT = /^(?:[-—–~～－]{1,2}|至|到)/
/** 18和60周岁之间 is a range; 18和60 are two numbers. */
const PAIR_JOINT = /^[和与]/
const BETWEEN = '之间'
const HAN = /\p{Script=Han}/u

/** All counted and measured numbers of a view, left to right, and what every other numeral is. */
export function findCandidates(printed: string, words: QuantityWords): FoundCandidates {
  const read = withoutMisprints(printed, words)
  const { text } = read
  const quoted = quotedNames(text)
  const candidates: Candidate[] = []
  const others: OtherNumeral[] = []
  let from = 0
  for (const numeral of findNumerals(text)) {
    if (numeral.start < from) continue
    const use = numeralUse({ text, numeral, quoted, words })
    if (use) {
      others.push({ start: numeral.start, end: numeral.end, use })
      continue
    }
    const candidate = candidateAt(text, numeral, from, words)
    if (candidate) {
      candidates.push(isRepairedBetween(read, candidate.numberStart, candidate.unitEnd) ? asMisprint(candidate) : candidate)
      from = candidate.tailEnd
    } else
      others.push({
        start: numeral.start,
        end: numeral.end,
        use: numeral.form === 'chinese' || numeral.form === 'digits' ? 'word' : 'unknown',
      })
  }
  return { candidates, others }
}

const asMisprint = (candidate: Candidate): Candidate =>
  candidate.marks.includes('misprint') ? candidate : { ...candidate, marks: ['misprint', ...candidate.marks] }

function candidateAt(text: string, numeral: NumeralMatch, from: number, words: QuantityWords): Candidate | null {
  const before = boundBefore(text, numeral.start, from, words)
  const single = measuredNumber(text, numeral, words)
  const range = measuredRange(text, numeral, words)
  const longer = range ? null : single && withRemainder(text, single, words)
  const measured = range ?? longer ?? single ?? (before ? bareNumber(numeral) : null)
  if (!measured) return null
  const after = boundAfter(text, measured.end, words)
  const goesOn = range ? { unitStart: range.end - range.unit.length } : longer && { unitStart: null }
  const context = { bounded: before !== null || after !== null, goesOn, words }
  if (numeral.form === 'chinese' && !countsAsChineseNumeral(text, numeral, measured.unit, context)) return null
  const end = after?.end ?? measured.end
  const slash = perAfterSlash(text, end, words)
  return {
    start: before?.start ?? numeral.start,
    end,
    numberStart: numeral.start,
    unitEnd: measured.end,
    value: measured.value,
    valueMax: measured.valueMax,
    unit: measured.unit,
    comparator: measured.valueMax === null ? (after?.comparator ?? before?.comparator ?? measured.inside ?? 'eq') : 'range',
    filler: before?.filler ?? null,
    perAfter: slash?.per ?? [],
    tailEnd: slash?.end ?? end,
    marks: measured.marks,
  }
}

function measuredNumber(text: string, numeral: NumeralMatch, words: QuantityWords): MeasuredNumber | null {
  if (numeral.form === 'digits') return null
  const inside = boundInside(text, numeral.end, words)
  const percentage = percentageOf(text, numeral)
  const unit = percentage
    ? { unit: percentage.sign, end: numeral.end, marks: [] }
    : unitAt(text, inside?.end ?? numeral.end, numeral, words)
  if (!unit) return null
  const { value, valueMax } = percentage ?? numeral
  const marks: Mark[] = [...(numeral.misprint ? (['misprint'] as const) : []), ...unit.marks]
  const approximate = numeral.approximate ? 'approx' : null
  return { value, valueMax, unit: unit.unit, end: unit.end, inside: inside?.comparator ?? approximate, marks }
}

/** 不低于90, 超过三分之二: a bound says that a number without a unit measures something. */
function bareNumber(numeral: NumeralMatch): MeasuredNumber | null {
  if (numeral.form === 'digits') return null
  return {
    value: numeral.value,
    valueMax: numeral.valueMax,
    unit: '',
    end: numeral.end,
    inside: null,
    marks: numeral.misprint ? ['misprint'] : [],
  }
}

/** Two numbers of one unit with a joint between them; the unit may stand at both. Null where the second is not the greater. */
function measuredRange(text: string, numeral: NumeralMatch, words: QuantityWords): MeasuredNumber | null {
  const firstUnit = words.units.longestAt(text, numeral.end)
  for (const jointStart of firstUnit ? [numeral.end, numeral.end + firstUnit.word.length] : [numeral.end]) {
    const joint = RANGE_JOINT.exec(text.slice(jointStart, jointStart + 2)) ?? PAIR_JOINT.exec(text.charAt(jointStart))
    const second = joint && numeralAt(text, jointStart + joint[0].length)
    if (!second || second.form === 'fraction') continue
    const measured = endOfRange(text, numeral, second, words)
    if (!measured || (PAIR_JOINT.test(joint[0]) && !text.startsWith(BETWEEN, measured.end))) continue
    if (jointStart > numeral.end && firstUnit && firstUnit.word !== measured.unit) continue
    const first = sharedMyriad(text, numeral, second, jointStart > numeral.end)
    if (first >= second.value) continue
    const misprint = numeral.misprint && !second.misprint ? (['misprint'] as const) : []
    return { ...measured, value: first, valueMax: second.value, inside: null, marks: [...measured.marks, ...misprint] }
  }
  return null
}

/** The second number of a range. Without a unit only 20和30之间 and 一千到一千五百 are sure to be one. */
function endOfRange(text: string, first: NumeralMatch, second: NumeralMatch, words: QuantityWords): MeasuredNumber | null {
  if (text.startsWith(BETWEEN, second.end)) return bareNumber(second)
  const measured = measuredNumber(text, second, words)
  if (measured && measured.unit !== '') return measured
  const isSpelled = first.form === 'chinese' && second.form === 'chinese'
  return isSpelled && !HAN.test(text.charAt(second.end)) ? bareNumber(second) : null
}

const MYRIAD: Record<string, number> = { 万: 1e4, 亿: 1e8 }

/** 3—5万元 is 30000 to 50000: a multiplier written once at the end holds for both, where the first number has no unit of its own. */
function sharedMyriad(text: string, first: NumeralMatch, second: NumeralMatch, firstHasUnit: boolean): number {
  const factor = MYRIAD[text.charAt(second.end - 1)]
  if (!factor || firstHasUnit || MYRIAD[text.charAt(first.end - 1)] || first.value >= second.value / factor) return first.value
  return first.value * factor
}
