import type { QueryResult } from '../result.ts'

/** What the process of a statement is started with, as its one argument in JSON. */
export interface SqlRequest {
  /** The ledger file. */
  path: string
  sql: string
  /** Rows that are wanted; one more is looked for, to say whether there are more. */
  limit: number
  /** The process ends itself when it holds more, native libraries included (10⁶ bytes). */
  megabytes: number
  /** For its temporary files: it may be killed at any time, and then they are to be gone too. */
  temporaryFolder: string
}

/** What it answers with; `not_reading`: the statement does something else than give rows. */
export type SqlReply = { kind: 'rows'; result: QueryResult; more: boolean } | { kind: 'not_reading' } | { kind: 'fault'; message: string }
