import type { DeadlineWordEntry } from '../../lexicon/deadline-schema.ts'
import { indexWords, type Lexicon, type WordIndex } from '../../lexicon/index.ts'
import type { Deadline, OutlinedItem, Span } from '../../model/index.ts'
import { sourceSpan, type TextView, viewOf } from '../../text/view.ts'
import { findNamedDates, isoDate, type NamedDate } from './dates.ts'

export interface DeadlineContext {
  lexicon: Lexicon
  /** The year that a date without one means; null where the document shows none. */
  planYear?: number | null
}

/** A deadline that stands in a text. */
export type DeadlineMatch = Deadline & { quote: string; start: number; end: number }

/** The deadline of an item, the latest day that the text states for its completion, and the dates before it. */
export interface ItemDeadline {
  deadline: Deadline | null
  milestones: Deadline[]
}

const compiled = new WeakMap<Lexicon, WordIndex<DeadlineWordEntry>>()

function deadlineWordsOf(lexicon: Lexicon): WordIndex<DeadlineWordEntry> {
  const known = compiled.get(lexicon)
  if (known) return known
  const words = indexWords(lexicon.deadlineWords.map((entry) => [entry.word, entry] as const))
  compiled.set(lexicon, words)
  return words
}

/** Every date in a text by which something must be done or begin (完成时限); dates of reports and of the past are none. */
export function findDeadlines(text: string, context: DeadlineContext): DeadlineMatch[] {
  return deadlinesIn(text, viewOf(text, [{ start: 0, end: text.length }]), context, 'text')
}

/**
 * The deadline of an item (codebook, Deadlines): what its deadline field says, else the latest completion that its text states. A start date counts
 * only where it is all that is promised.
 */
export function extractDeadline(source: string, item: Pick<OutlinedItem, 'fields' | 'body'>, context: DeadlineContext): ItemDeadline {
  const field = item.fields
    .filter(({ kind }) => kind === 'deadline')
    .flatMap(({ value }) => deadlinesIn(source, viewOf(source, [value]), context, 'field'))
  const stated = field.length > 0 ? field : deadlinesIn(source, viewOf(source, item.body), context, 'text')
  const completions = stated.filter(({ kind }) => kind === 'completion')
  const deadline = latest(completions.length > 0 ? completions : stated)
  return { deadline, milestones: stated.filter((other) => other !== deadline) }
}

function latest(deadlines: readonly DeadlineMatch[]): DeadlineMatch | null {
  return deadlines.reduce<DeadlineMatch | null>((last, one) => (last === null || (one.date ?? '') > (last.date ?? '') ? one : last), null)
}

/** Whether a date stands in a field for deadlines, where it is one whatever stands beside it, or in running text. */
type Place = 'field' | 'text'

function deadlinesIn(source: string, view: TextView, context: DeadlineContext, place: Place): DeadlineMatch[] {
  const words = deadlineWordsOf(context.lexicon)
  const planYear = context.planYear ?? null
  return findNamedDates(view.text, words).flatMap((date) => {
    const kind = kindOf(view.text, date, words, place, planYear)
    return kind ? [deadlineOf(source, sourceSpan(view, date.start, date.end), date, kind, planYear)] : []
  })
}

function deadlineOf(source: string, span: Span, date: NamedDate, kind: Deadline['kind'], planYear: number | null): DeadlineMatch {
  const stated = isoDate(date, planYear)
  const inferred = stated === null ? isoDate({ ...date, day: null }, planYear) : null
  return {
    quote: source.slice(span.start, span.end),
    ...span,
    date: stated ?? inferred,
    kind,
    yearFrom: date.year === null ? 'plan' : 'text',
    inferred: inferred === null ? null : NO_SUCH_DAY,
  }
}

/** 11月31日: the month has no such day, and its last one is taken. */
const NO_SUCH_DAY = 'no_such_day'

/** How far a verb may stand from its date: to the end of the clause, at most so many characters. */
const LONGEST_REACH = 60
const CLAUSE_END = /[，。；：！？\n（）]/
const WORD_BEFORE = 8

/** What a date is for; null where it is no deadline. */
function kindOf(
  text: string,
  date: NamedDate,
  words: WordIndex<DeadlineWordEntry>,
  place: Place,
  planYear: number | null,
): Deadline['kind'] | null {
  const before = text.slice(Math.max(0, date.start - WORD_BEFORE), date.start)
  const lead = before.slice(before.search(/[^，。；：！？\n]*$/))
  if (usesIn(lead, words).some((use) => use === 'recurring' || use === 'past' || use === 'past_year')) return null
  if (date.yearOffset < 0 || (date.year !== null && planYear !== null && date.year < planYear)) return null
  const uses = usesIn(clauseAfter(text, date.end), words)
  if (uses.includes('report')) return null
  const first = uses.find((use) => use === 'completion' || use === 'start' || use === 'step')
  if (first === 'start' && !uses.includes('completion')) return 'start'
  if (place === 'field') return 'completion'
  if (date.bounded) return 'completion'
  return uses.includes('completion') || (uses.length === 0 && usesIn(lead, words).includes('completion')) ? 'completion' : null
}

function clauseAfter(text: string, from: number): string {
  const reach = text.slice(from, from + LONGEST_REACH)
  const end = reach.search(CLAUSE_END)
  return end < 0 ? reach : reach.slice(0, end)
}

function usesIn(text: string, words: WordIndex<DeadlineWordEntry>): DeadlineWordEntry['use'][] {
  const uses: DeadlineWordEntry['use'][] = []
  for (let at = 0; at < text.length; ) {
    const word = words.longestAt(text, at)
    if (word) uses.push(word.entry.use)
    at += word?.word.length ?? 1
  }
  return uses
}
