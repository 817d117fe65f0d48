export { type QueryFilters, queryFiltersSchema } from './filters.ts'
export { type FoundList, findList, listsOf } from './find-list.ts'
export { QueryError, type QueryOptions, type QueryResult, queryLedger, type Value } from './query-ledger.ts'
export { SUM_GROUPS, type SumGroup, sumLedger } from './sum-ledger.ts'
