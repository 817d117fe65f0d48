import { UsageError } from '../pipeline/errors.ts'
import type { FindingKind, QueryFilters, QueryOptions, QueryResult } from '../query/index.ts'
import type { Ledger } from '../store/index.ts'

type QueryRoom = typeof import('../query/index.ts')

/** What a person wants to see of what meets the filters; rows where nothing is said. */
export interface Question {
  columns?: string[] | undefined
  items?: true | undefined
  sum?: true | undefined
  count?: true | undefined
  groupBy?: string[] | undefined
  costs?: true | undefined
  findings?: FindingKind | undefined
  sort?: string[] | undefined
}

type Common = Pick<QueryOptions, 'lexicon' | 'language'>

/** The answer of the ledger to a question; `query` is the room, which commands load when they need it. */
export function answerOf(ledger: Ledger, question: Question, filters: QueryFilters, common: Common, query: QueryRoom): QueryResult {
  const answer = unsortedAnswer(ledger, question, filters, common, query)
  return question.sort ? query.sortResult(ledger, answer, question.sort) : answer
}

function unsortedAnswer(ledger: Ledger, question: Question, filters: QueryFilters, common: Common, query: QueryRoom): QueryResult {
  const { columns, items = false, sum, count, groupBy, costs, findings } = question
  if (findings) return query.queryFindings(ledger, findings, filters, common)
  if (costs) return query.costLedger(ledger, filters, common)
  if (count) return query.countLedger(ledger, filters, groupsOf(groupBy ?? [], query.COUNT_GROUPS), common)
  if (sum || groupBy) return query.sumLedger(ledger, filters, groupsOf(groupBy ?? [], query.SUM_GROUPS), common)
  const shown = columns?.join() === 'all' ? 'all' : columns
  return query.queryLedger(ledger, filters, { ...common, onePerItem: items, ...(shown && { columns: shown }) })
}

function groupsOf<Groups extends object>(asked: readonly string[], known: Groups): (keyof Groups)[] {
  return asked.map((group) => {
    if (Object.hasOwn(known, group)) return group as keyof Groups
    throw new UsageError({ code: 'wrong_option', option: '--group-by', value: group, expected: Object.keys(known).join(', ') })
  })
}
