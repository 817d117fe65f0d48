import type Database from 'better-sqlite3'
import type { ExtractedDocument } from '../../model/index.ts'
import type { NoticeFacts } from './facts.ts'
import { foldedNumber, foldedText } from './keys.ts'

/** What one document says of another that may be stored or not: it is repealed (废止). Keys are folded as those of notices. */
export interface RepealStatement {
  documentId: string
  position: number
  number: string | null
  title: string | null
  /** The plan that the title names: 关于印发《某某方案》的通知. */
  plan: string | null
}

/** Keeps what a document says of others, by its findings. */
export function keepRepeals(database: Database.Database, { source, text, findings }: ExtractedDocument): void {
  database.prepare('DELETE FROM repeal_statements WHERE document_id = ?').run(source.sha256)
  const insert = database.prepare(
    'INSERT INTO repeal_statements VALUES (@document, @position, @number, @title, @plan, @quote, @start, @end)',
  )
  for (const [position, { code, data, start, end }] of findings.entries()) {
    if (code !== 'repeals_notice' || start === null || end === null) continue
    const [number, title, plan] = [keyOf(data.number, foldedNumber), keyOf(data.title, foldedText), keyOf(data.plan, foldedText)]
    insert.run({ document: source.sha256, position, number, title, plan, quote: text.slice(start, end), start, end })
  }
}

const keyOf = (value: unknown, fold: (text: string) => string): string | null =>
  typeof value === 'string' && fold(value) !== '' ? fold(value) : null

/** A statement and a document that it may mean, by a key that they share. */
export type RepealPair = RepealStatement & { repealed: string }

const PAIRS = `SELECT k.document_id AS repealed, s.document_id AS documentId, s.position, s.number_key AS number, s.title_key AS title, s.plan_key AS plan
  FROM notice_keys k JOIN repeal_statements s`
const SAME = [
  "ON k.kind = 'number' AND s.number_key = k.key",
  "ON k.kind = 'title' AND s.title_key = k.key",
  "ON k.kind = 'title' AND s.plan_key = k.key",
]

/** The statements that may mean some documents. */
export const repealsOf = (database: Database.Database, ids: readonly string[]): RepealPair[] => pairs(database, 'k.document_id', ids)

/** What the statements of some documents may mean. */
export const repealsIn = (database: Database.Database, ids: readonly string[]): RepealPair[] => pairs(database, 's.document_id', ids)

function pairs(database: Database.Database, column: string, ids: readonly string[]): RepealPair[] {
  const chosen = `${column} IN (SELECT value FROM json_each(@ids))`
  return database
    .prepare<[{ ids: string }], RepealPair>(`${SAME.map((same) => `${PAIRS} ${same} WHERE ${chosen}`).join(' UNION ')} ORDER BY 1, 2, 3`)
    .all({ ids: JSON.stringify(ids) })
}

/**
 * Whether a statement of one document means another (废止): its number, unless two regions speak against it that the title does not answer; where one of them has no number, the title in the
 * same region. A draft repeals nothing, and nothing is repealed by what is older than it; under the same title the repealed document must be older, because every year's plan may be called so.
 */
export function doesRepeal(statement: RepealStatement, by: NoticeFacts, repealed: NoticeFacts): boolean {
  if (by.status === 'draft' || by.isRemoved) return false
  const age = ageOf(repealed, by)
  if (age === 'later') return false
  const isSameTitle = repealed.title !== null && (repealed.title === statement.title || repealed.title === statement.plan)
  if (statement.number !== null && repealed.number !== null)
    return statement.number === repealed.number && (isSameTitle || !areElsewhere(by, repealed))
  return isSameTitle && by.region !== null && by.region === repealed.region && (age === 'earlier' || by.title !== repealed.title)
}

const areElsewhere = (one: NoticeFacts, other: NoticeFacts): boolean =>
  one.region !== null && other.region !== null && one.region !== other.region && !one.unsure.has('region') && !other.unsure.has('region')

/** Whether a document is older than another, by the first of what both say: day of issue, year of the number, plan year. */
function ageOf(one: NoticeFacts, other: NoticeFacts): 'earlier' | 'later' | 'unknown' {
  const said = [
    [one.issuedOn, other.issuedOn],
    [yearIn(one.number), yearIn(other.number)],
    [one.planYear, other.planYear],
  ] as const
  for (const [mine, others] of said) {
    if (mine !== null && others !== null && mine !== others) return mine < others ? 'earlier' : 'later'
  }
  return 'unknown'
}

const yearIn = (number: string | null): number | null => {
  const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(number ?? '')?.[0]
  return year === undefined ? null : Number(year)
}
