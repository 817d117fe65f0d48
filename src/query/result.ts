export type Value = string | number | null

/** A table: names of columns, and rows of as many values. */
export interface QueryResult {
  columns: string[]
  rows: Value[][]
}

/** A column that the ledger, or what was asked for, does not have. */
export class QueryError extends Error {
  override name = 'QueryError'
}
