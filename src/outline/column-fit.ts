import { saysHowMuch } from './amounts.ts'
import type { ColumnKind } from './columns.ts'
import { isDueDate } from './due-dates.ts'
import { endsSentence } from './endings.ts'
import { labelsIn } from './labels.ts'
import type { Line } from './lines.ts'
import { numberLabelAt, ordinalOf } from './numbering.ts'
import { isUnitList } from './units.ts'
import { holdsOneOf, type OutlineWords } from './words.ts'

/** What a cell's text looks like. */
interface Looks {
  line: Line
  words: OutlineWords
  isNumber: boolean
  isDate: boolean
  /** Stages, numbered or with a date each. */
  isSchedule: boolean
  isUnits: boolean
  isPerson: boolean
  isSentence: boolean
  isLong: boolean
}

const LONG = 30
const MAX_GROUP = 14
/** A sign, or a date at the start of a clause. */
const STAGE = /[①-⑳]|(?:^|[；;。，])[0-9]{1,2}月/g
const PERSON = /^[\p{Script=Han}]{2,4}(?:[、，\s][\p{Script=Han}]{2,4}){0,4}$/u
/** 1200, 约5万人 */
const AMOUNT = /^\p{Script=Han}{0,3}[0-9]/u
/** 平方米, 万人次 */
const LONGEST_MEASURE = 5
const NUMBER_EDGE = /^[（(]|[.、．）)]$/g

function looksOf(line: Line, words: OutlineWords): Looks {
  const { text } = line
  const startsWithVerb = words.verbs.longestAt(text, 0) !== null
  const isUnits = isUnitList(text, words)
  return {
    line,
    words,
    isNumber: ordinalOf(text.replace(NUMBER_EDGE, '')) !== null,
    isDate: isDueDate(text, words),
    isSchedule: (text.match(STAGE)?.length ?? 0) >= 2,
    isUnits,
    isPerson: !isUnits && !startsWithVerb && PERSON.test(text),
    isSentence: endsSentence(text),
    isLong: text.length > LONG,
  }
}

/** What a text that is something else than the column holds costs; none fits a column of text. */
const otherThanText = ({ isNumber, isUnits, isDate }: Looks): number => (isNumber ? -5 : isDate ? -4 : isUnits ? -3 : 0)

function fitTitle(looks: Looks): number {
  if (otherThanText(looks) < 0) return otherThanText(looks)
  if (!looks.isLong && !looks.isSentence) return 1.5
  return numberLabelAt(looks.line, looks.words) ? 2 : 0.5
}

const fitContent = (looks: Looks): number =>
  otherThanText(looks) || (looks.isSentence || looks.isLong || saysHowMuch(looks.line.text) ? 2 : 0.5)
const fitUnits = (looks: Looks): number => (looks.isUnits ? 4 : labelsIn(looks.line, looks.words).length > 0 ? 2 : -4)
const fitPerson = (looks: Looks): number => (looks.isPerson ? 3 : -4)

function fitResult({ line, words, isNumber, isUnits }: Looks): number {
  if (isNumber || isUnits) return -2
  return holdsOneOf(line.text, words.resultPhrases) || line.text.includes('%') ? 2.5 : 0
}

const fitAmount = ({ line, isDate }: Looks): number => (AMOUNT.test(line.text) && !isDate ? 3 : -3)
const fitMeasure = ({ line }: Looks): number => (line.text.length <= LONGEST_MEASURE && !/[0-9]/.test(line.text) ? 1.5 : -4)

/** How well a text fits each kind of column, in points; the sizes only matter against each other and against the costs of the layout. */
const FITS: Record<ColumnKind, (looks: Looks) => number> = {
  number: (looks) => (looks.isNumber ? 6 : -8),
  group: (looks) => (looks.isNumber || looks.isDate ? -4 : looks.line.text.length <= MAX_GROUP ? 0.5 : -3),
  title: fitTitle,
  content: fitContent,
  amount: fitAmount,
  measure: fitMeasure,
  lead: fitUnits,
  responsible: fitUnits,
  cooperating: fitUnits,
  units: fitUnits,
  supervising_leader: fitPerson,
  unit_leader: fitPerson,
  deadline: (looks) => (looks.isDate ? 4 : looks.isSchedule ? 3 : -4),
  result: fitResult,
  other: (looks) => (looks.isNumber ? -2 : 0),
}

/** The points of a text for each of the columns. */
export function fitsOf(line: Line, kinds: readonly ColumnKind[], words: OutlineWords): number[] {
  const looks = looksOf(line, words)
  return kinds.map((kind) => FITS[kind](looks))
}
