import { resolve } from 'node:path'
import type { Lexicon } from '../lexicon/index.ts'
import type { Language } from '../messages/index.ts'
import type { QueryFilters, QueryResult } from '../query/index.ts'
import type { Ledger } from '../store/index.ts'
import type { Question } from './answer-options.ts'
import { type FilterOptions, filtersOf } from './filter-options.ts'
import type { CommandIo } from './io.ts'
import { withQueryFaults } from './query-faults.ts'

/** The options of commands that ask the ledger: which ledger, what of it, and what is to be seen. */
export interface AskOptions extends FilterOptions, Question {
  db: string
  lexicon: string[]
}

/** What a person asked, with the ledger open. */
export interface Asked {
  ledger: Ledger
  filters: QueryFilters
  options: { lexicon: Lexicon; language: Language }
  /** null: the rows themselves, nothing was asked of them. */
  question: Question | null
  answer(): QueryResult
}

/**
 * Opens the ledger and does something with what was asked.
 * @param given no options besides those of asking: what else stands there would be taken for a filter
 * @throws UsageError where the question is wrong
 */
export async function askLedger<T>(
  words: readonly string[],
  given: AskOptions,
  io: CommandIo,
  work: (asked: Asked) => T | Promise<T>,
): Promise<T> {
  const [{ answerOf }, { withLedger }, { lexiconWith }] = await Promise.all([
    import('./query-answer.ts'),
    import('../pipeline/with-ledger.ts'),
    import('../pipeline/lexicon.ts'),
  ])
  const { db, lexicon: overlays, columns, items, sum, count, groupBy, costs, findings, sort, ...single } = given
  const question: Question = { columns, items, sum, count, groupBy, costs, findings, sort }
  const filters = { ...filtersOf(single), ...(words.length > 0 && { words: [...words] }) }
  const options = { lexicon: lexiconWith(overlays.map((path) => resolve(io.folder, path))), language: io.language }
  return withLedger(resolve(io.folder, db), { now: io.now, create: false, shown: db }, (ledger) =>
    withQueryFaults(() =>
      work({
        ledger,
        filters,
        options,
        question: Object.values(question).some((asked) => asked !== undefined) ? question : null,
        answer: () => answerOf(ledger, question, filters, options),
      }),
    ),
  )
}
