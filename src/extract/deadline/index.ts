import type { DeadlineWordEntry } from '../../lexicon/deadline-schema.ts'
import { indexWords, type Lexicon, type WordIndex } from '../../lexicon/index.ts'
import type { Deadline, OutlinedItem, Span } from '../../model/index.ts'
import { viewOf } from '../../text/view.ts'
import { deadlineOfFieldYear } from './field-year.ts'
import { leavesCompletionOpen } from './open-completion.ts'
import { type DeadlineMatch, latestOf, type StatedDeadline, statedDeadlines } from './stated.ts'
import type { DateText, Place } from './time-words.ts'

export type { DeadlineMatch } from './stated.ts'

export interface DeadlineContext {
  lexicon: Lexicon
  /** The year that a date without one means; null where the document shows none. */
  planYear?: number | null
}

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
  return readDeadlines(text, [{ start: 0, end: text.length }], context, 'text').stated.map(({ match }) => match)
}

/**
 * The deadline of an item (codebook, Deadlines): what its deadline field says, else the latest completion that its text states. A start date, or that
 * of a step, counts only where it is all that is promised.
 */
export function extractDeadline(source: string, item: Pick<OutlinedItem, 'fields' | 'body'>, context: DeadlineContext): ItemDeadline {
  const spans = item.fields.filter(({ kind }) => kind === 'deadline').map(({ value }) => value)
  const field = readDeadlines(source, spans, context, 'field')
  if (field.stated.length > 0) return chosen(field)
  const ofYear = deadlineOfFieldYear(source, field.view, field.read, field.planYear)
  const text = readDeadlines(source, item.body, context, 'text')
  const { deadline, milestones } = chosen(text)
  // 完成时限：2026年 is stated, the plan's own year is inferred and gives way to what the text states.
  if (ofYear?.inferred === null) return { deadline: ofYear, milestones: text.stated.map(({ match }) => match) }
  return { deadline: deadline ?? ofYear, milestones }
}

interface Reading {
  stated: StatedDeadline[]
  view: ReturnType<typeof viewOf>
  read: DateText
  planYear: number | null
}

function readDeadlines(source: string, spans: readonly Span[], { lexicon, planYear = null }: DeadlineContext, place: Place): Reading {
  const view = viewOf(source, spans)
  const read = { text: view.text, words: deadlineWordsOf(lexicon), place }
  return { stated: statedDeadlines(source, view, read, planYear), view, read, planYear }
}

function chosen({ stated, read, planYear }: Reading): ItemDeadline {
  const completions = stated.filter(({ purpose }) => purpose === 'completion')
  const last = latestOf(completions.length > 0 ? completions : stated, planYear)
  const isAll = last !== null && (last.purpose === 'completion' || !leavesCompletionOpen(read, last.date))
  return {
    deadline: isAll ? last.match : null,
    milestones: stated.filter((other) => !isAll || other !== last).map(({ match }) => match),
  }
}
