import type Database from 'better-sqlite3'
import type { Link } from './link-rules.ts'

/** What persons decided on pairs of documents: links of theirs, and pairs that stay apart (`first second`). */
export interface Decisions {
  linked: Link[]
  unlinked: Set<string>
}

/** The decisions that hold between some documents: of a pair the last one. */
export function decisions(database: Database.Database, ids: readonly string[]): Decisions {
  const rows = database
    .prepare<[string], { first: string; second: string; decision: 'linked' | 'unlinked' }>(
      `SELECT first_document AS first, second_document AS second, decision FROM link_decisions
       WHERE id IN (SELECT max(id) FROM link_decisions GROUP BY first_document, second_document)
         AND first_document IN (SELECT value FROM json_each(?)) ORDER BY first, second`,
    )
    .all(JSON.stringify(ids))
  return {
    linked: rows.flatMap(({ first, second, decision }) =>
      decision === 'linked' ? [{ first, second, reason: 'by_hand' as const, share: null }] : [],
    ),
    unlinked: new Set(rows.flatMap(({ first, second, decision }) => (decision === 'unlinked' ? [`${first} ${second}`] : []))),
  }
}
