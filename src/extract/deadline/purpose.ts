import type { DeadlineWordEntry } from '../../lexicon/deadline-schema.ts'
import type { WordIndex } from '../../lexicon/index.ts'
import type { NamedDate } from './named-date.ts'
import { type DateText, timeWordAt } from './time-words.ts'

type Use = DeadlineWordEntry['use']

/** completion: the whole is done; step: a step on the way is; start: it begins. */
export type Purpose = 'completion' | 'step' | 'start'

/** How far a verb may stand from its date: to the end of the clause, at most so many characters. */
const LONGEST_REACH = 60
const WORD_BEFORE = 8
const CLAUSE_END = /[，。；：！？\n（）]/
const LEAD = /[^，。；：！？\n]*$/
/** 10月底前，全面完成…: the verb of the date stands behind its comma. */
const PAUSE = /^，/
/** 建成的学校, 完成了: the verb tells of something else, or of the past. */
const NOT_PROMISED = /^[的了]/
const AND = /并/

/** A verb of a clause that says what a date is for. */
interface Verb {
  use: Use
  /** Whether 的 or 了 follows. */
  isPromised: boolean
}

const VERBS: ReadonlySet<Use> = new Set<Use>(['completion', 'finish', 'event', 'start', 'work', 'step', 'report'])

/** The clause of a date, from behind it; `until` is where the next date begins. */
function clauseAfter(text: string, from: number, until: number): string {
  const pause = PAUSE.test(text.charAt(from)) ? 1 : 0
  const reach = text.slice(from + pause, Math.min(until, from + LONGEST_REACH))
  const end = reach.search(CLAUSE_END)
  return text.slice(from, from + pause) + (end < 0 ? reach : reach.slice(0, end))
}

/** What a date is for; null where it is no deadline. */
export function purposeOf(read: DateText, date: NamedDate, until: number, planYear: number | null): Purpose | null {
  const lead = leadOf(read.text, date.start)
  const before = usesIn(lead, read.words)
  if (before.some((use) => use === 'recurring' || use === 'past' || use === 'past_year') || isPast(date, planYear)) return null
  const clause = clauseAfter(read.text, date.end, until).replace(PAUSE, '')
  const beside = timeWordAt({ ...read, text: clause }, 0)?.entry.use
  if (beside === 'after' || beside === 'past' || beside === 'condition') return null
  const verbs = verbsIn(clause, read.words)
  if (verbs[0]?.isPromised === false || isReport(clause, read.words)) return null
  const limit = read.words.longestBefore(read.text, date.start)?.entry.use === 'latest' ? 'by' : date.limit
  return (
    purposeOfVerbs(verbs, limit === 'by') ??
    (beside === 'from' ? (read.place === 'field' ? 'start' : null) : purposeOfPlace(read, limit, verbs, verbsIn(lead, read.words)))
  )
}

function leadOf(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - WORD_BEFORE), start)
  return before.slice(before.search(LEAD))
}

const isPast = ({ year, yearOffset }: NamedDate, planYear: number | null): boolean =>
  yearOffset < 0 || (year !== null && planYear !== null && year < planYear)

function purposeOfVerbs(verbs: readonly Verb[], isLimited: boolean): Purpose | null {
  const isDone = saysDone(verbs)
  const first = verbs.find(({ use }) => use !== 'report')?.use
  const isStart = first === 'start' || (first === 'work' && !isLimited)
  if (isStart && !isDone) return 'start'
  if (isDone) return 'completion'
  // 10月底前完成设计 is limited or done, 10月设计 says nothing.
  return has(verbs, 'step') && (isLimited || has(verbs, 'finish')) ? 'step' : null
}

function purposeOfPlace({ place }: DateText, limit: NamedDate['limit'], verbs: readonly Verb[], before: readonly Verb[]): Purpose | null {
  if (place === 'field' || limit !== null) return has(verbs, 'step') ? 'step' : 'completion'
  // 改造完成于10月
  return verbs.length === 0 && saysDone(before) ? 'completion' : null
}

const has = (verbs: readonly Verb[], use: Use): boolean => verbs.some((verb) => verb.use === use)

/** Whether verbs say that the whole is done: 建成, 举办, and 完成 where it is not a step that is (完成设计). */
const saysDone = (verbs: readonly Verb[]): boolean =>
  has(verbs, 'completion') || (!has(verbs, 'step') && (has(verbs, 'finish') || has(verbs, 'event')))

/** Whether a clause without a date promises completion: 全年完成改造5个. */
export const promisesCompletion = (clause: string, words: WordIndex<DeadlineWordEntry>): boolean =>
  saysDone(verbsIn(clause, words).filter(({ isPromised }) => isPromised))

/** 10月底前上报; but 完成体检并反馈结果 is done by then. */
function isReport(clause: string, words: WordIndex<DeadlineWordEntry>): boolean {
  const verbs = verbsIn(clause, words)
  if (!has(verbs, 'report')) return false
  const and = clause.search(AND)
  return and < 0 ? !has(verbs, 'completion') : !saysDone(verbsIn(clause.slice(0, and), words))
}

function verbsIn(text: string, words: WordIndex<DeadlineWordEntry>): Verb[] {
  return wordsIn(text, words)
    .filter(({ use }) => VERBS.has(use))
    .map(({ use, end }) => ({ use, isPromised: !NOT_PROMISED.test(text.charAt(end)) }))
}

const usesIn = (text: string, words: WordIndex<DeadlineWordEntry>): Use[] => wordsIn(text, words).map(({ use }) => use)

function wordsIn(text: string, words: WordIndex<DeadlineWordEntry>): { use: Use; end: number }[] {
  const found: { use: Use; end: number }[] = []
  for (let at = 0; at < text.length; ) {
    const word = words.longestAt(text, at)
    at += word?.word.length ?? 1
    if (word) found.push({ use: word.entry.use, end: at })
  }
  return found
}
