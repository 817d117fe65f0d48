import type Database from 'better-sqlite3'
import type { Standing } from '../../model/index.ts'
import { factsOf, type NoticeFacts } from './facts.ts'
import { doesRepeal, type RepealPair, repealsIn, repealsOf } from './repeals.ts'

/**
 * Says anew of some documents, of those that they repeal, and of all that tell a notice with one of them, whether they count. Each is in its notice already.
 * What a document repeals follows from the documents alone, whatever the order of their import.
 */
export function settleStandings(database: Database.Database, ids: readonly string[]): void {
  const members = membersWith(database, [
    ...ids,
    ...repealedUntilNow(database, ids),
    ...repealsIn(database, ids).map(({ repealed }) => repealed),
  ])
  const repeals = repealsAmong(database, members)
  const repealed = new Set(repeals.map((repeal) => repeal.repealed))
  database
    .prepare('DELETE FROM repealed_documents WHERE document_id IN (SELECT value FROM json_each(?))')
    .run(JSON.stringify(members.map(({ id }) => id)))
  const insert = database.prepare('INSERT INTO repealed_documents VALUES (@repealed, @documentId, @position)')
  for (const { repealed, documentId, position } of repeals) insert.run({ repealed, documentId, position })
  const facts = new Map(
    factsOf(
      database,
      members.map(({ id }) => id),
    ).map((of) => [of.id, of]),
  )
  const notInForce = new Set(
    members.flatMap(({ id, noticeId }) => (repealed.has(id) || facts.get(id)?.isInForce === false ? [noticeId] : [])),
  )
  const update = database.prepare('UPDATE notice_documents SET standing = @standing WHERE document_id = @id')
  for (const { id, noticeId, place } of members) update.run({ id, standing: standingOf(facts.get(id), !notInForce.has(noticeId), place) })
}

function standingOf(facts: NoticeFacts | undefined, isInForce: boolean, place: number): Standing {
  if (facts?.isRemoved) return 'removed'
  if (!isInForce) return 'not_in_force'
  return place === 0 ? 'counted' : 'version'
}

interface Member {
  id: string
  noticeId: string
  place: number
}

/** All documents of the notices that some documents tell. */
const membersWith = (database: Database.Database, ids: readonly string[]): Member[] =>
  database
    .prepare<[string], Member>(
      `SELECT document_id AS id, notice_id AS noticeId, position AS place FROM notice_documents
       WHERE notice_id IN (SELECT notice_id FROM notice_documents WHERE document_id IN (SELECT value FROM json_each(?))) ORDER BY id`,
    )
    .all(JSON.stringify(ids))

const repealedUntilNow = (database: Database.Database, ids: readonly string[]): string[] =>
  database
    .prepare<[string], string>('SELECT document_id FROM repealed_documents WHERE repealed_by IN (SELECT value FROM json_each(?))')
    .pluck()
    .all(JSON.stringify(ids))

/** Which of some documents are repealed, and by which statements. No document repeals its own notice. */
function repealsAmong(database: Database.Database, members: readonly Member[]): RepealPair[] {
  const pairs = repealsOf(
    database,
    members.map(({ id }) => id),
  )
  const facts = new Map(
    factsOf(database, [...new Set(pairs.flatMap(({ repealed, documentId }) => [repealed, documentId]))]).map((of) => [of.id, of]),
  )
  const noticeOf = database.prepare<[string], string>('SELECT notice_id FROM notice_documents WHERE document_id = ?').pluck()
  return pairs.filter((pair) => {
    const [by, repealed] = [facts.get(pair.documentId), facts.get(pair.repealed)]
    return by && repealed && noticeOf.get(by.id) !== noticeOf.get(repealed.id) && doesRepeal(pair, by, repealed)
  })
}
