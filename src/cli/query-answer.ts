import { UsageError } from '../pipeline/errors.ts'
import {
  COUNT_GROUPS,
  costLedger,
  countLedger,
  type QueryFilters,
  type QueryOptions,
  type QueryResult,
  queryFindings,
  queryLedger,
  SUM_GROUPS,
  sortResult,
  sumLedger,
} from '../query/index.ts'
import type { Ledger } from '../store/index.ts'
import type { Question } from './answer-options.ts'

type Common = Pick<QueryOptions, 'lexicon' | 'language'>

/** The answer of the ledger to a question. */
export function answerOf(ledger: Ledger, question: Question, filters: QueryFilters, common: Common): QueryResult {
  const answer = unsortedAnswer(ledger, question, filters, common)
  return question.sort ? sortResult(ledger, answer, question.sort) : answer
}

function unsortedAnswer(ledger: Ledger, question: Question, filters: QueryFilters, common: Common): QueryResult {
  const { columns, items = false, sum, count, groupBy, costs, findings } = question
  if (findings) return queryFindings(ledger, findings, filters, common)
  if (costs) return costLedger(ledger, filters, common)
  if (count) return countLedger(ledger, filters, groupsOf(groupBy ?? [], COUNT_GROUPS), common)
  if (sum || groupBy) return sumLedger(ledger, filters, groupsOf(groupBy ?? [], SUM_GROUPS), common)
  const shown = columns?.join() === 'all' ? 'all' : columns
  return queryLedger(ledger, filters, { ...common, onePerItem: items, ...(shown && { columns: shown }) })
}

function groupsOf<Groups extends object>(asked: readonly string[], known: Groups): (keyof Groups)[] {
  return asked.map((group) => {
    if (Object.hasOwn(known, group)) return group as keyof Groups
    throw new UsageError({ code: 'wrong_option', option: '--group-by', value: group, expected: Object.keys(known).join(', ') })
  })
}
