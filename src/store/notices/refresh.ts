import type Database from 'better-sqlite3'
import type { ExtractedDocument } from '../../model/index.ts'
import { decisions } from './decisions.ts'
import { factsOf } from './facts.ts'
import { type JoinedNotice, joinNotices, pairKey } from './join.ts'
import { noticeKeys } from './keys.ts'
import { type Link, linkBetween } from './link-rules.ts'
import { keepRepeals } from './repeals.ts'
import { settleStandings } from './standings.ts'

/** Finds anew which notice a stored document tells, and puts in order what changes with it; inside a transaction of the caller. */
export function placeDocument(database: Database.Database, document: ExtractedDocument): void {
  const id = document.source.sha256
  const before = linkedDocuments(database, [id])
  database.prepare('DELETE FROM notice_keys WHERE document_id = ?').run(id)
  const insertKey = database.prepare('INSERT INTO notice_keys (document_id, kind, key) VALUES (?, ?, ?)')
  for (const { kind, key } of noticeKeys(document)) insertKey.run(id, kind, key)
  database.prepare('DELETE FROM document_links WHERE first_document = @id OR second_document = @id').run({ id })
  const insertLink = database.prepare('INSERT INTO document_links VALUES (@first, @second, @reason, @share)')
  for (const link of linksOf(database, id)) insertLink.run(link)
  keepRepeals(database, document)
  arrangeNotices(database, before)
}

/** Puts the notices of some documents, and of all that hang together with them, in order again: after a removal or a person's decision. */
export function arrangeNotices(database: Database.Database, ids: readonly string[]): void {
  const together = linkedDocuments(database, ids)
  const documents = factsOf(database, together)
  const present = documents.filter(({ isRemoved }) => !isRemoved)
  const { linked, unlinked } = decisions(database, together)
  const ties = { links: [...linked, ...storedLinks(database, together)], unlinked, equalItems: equalItemsAmong(database, together) }
  const notices = joinNotices(present, ties)
  const alone = documents.filter(({ isRemoved }) => isRemoved).map(({ id }): JoinedNotice => ({ id, versions: [{ id, link: null }] }))
  const write = database.prepare(
    `INSERT OR REPLACE INTO notice_documents (document_id, notice_id, position, standing, linked_to, reason, share)
     VALUES (@id, @noticeId, @position, 'version', @to, @reason, @share)`,
  )
  for (const { id: noticeId, versions } of [...notices, ...alone]) {
    for (const [position, { id, link }] of versions.entries()) {
      write.run({ id, noticeId, position, to: link?.to ?? null, reason: link?.reason ?? null, share: link?.share ?? null })
    }
  }
  settleStandings(database, together)
}

/** The documents that hang together with some by rules or by hand, themselves included. */
function linkedDocuments(database: Database.Database, ids: readonly string[]): string[] {
  const neighbours = database
    .prepare<[{ id: string }], string>(
      `SELECT second_document FROM document_links WHERE first_document = @id
       UNION SELECT first_document FROM document_links WHERE second_document = @id
       UNION SELECT second_document FROM link_decisions WHERE first_document = @id
       UNION SELECT first_document FROM link_decisions WHERE second_document = @id`,
    )
    .pluck()
  const found = new Set(ids)
  for (const id of found) for (const next of neighbours.all({ id })) found.add(next)
  return [...found].sort()
}

const storedLinks = (database: Database.Database, ids: readonly string[]): Link[] =>
  database
    .prepare<[string], Link>(
      `SELECT first_document AS first, second_document AS second, reason, share FROM document_links
       WHERE first_document IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(ids))

/** The links of a document by rules, to all others that have a key in common with it. */
function linksOf(database: Database.Database, id: string): Link[] {
  const [own] = factsOf(database, [id])
  if (!own) return []
  const equalItems = new Map(
    database
      .prepare<[{ id: string; region: string | null }], { id: string; items: number }>(
        `SELECT o.document_id AS id, count(*) FILTER (WHERE o.kind = 'item') AS items
         FROM notice_keys k JOIN notice_keys o ON o.kind = k.kind AND o.key = k.key AND o.document_id <> k.document_id
         JOIN extracted_documents d ON d.id = o.document_id
         WHERE k.document_id = @id AND (${MAY_BE_OF_REGION})
         GROUP BY o.document_id`,
      )
      .all({ id, region: own.unsure.has('region') ? null : own.region })
      .map((row) => [row.id, row.items]),
  )
  return factsOf(database, [...equalItems.keys()]).flatMap((other) => linkBetween(own, other, equalItems.get(other.id) ?? 0) ?? [])
}

/** What `contradictions` says of regions, said to SQLite, so that the same list of a thousand counties costs nothing; @region null: any. */
const MAY_BE_OF_REGION = `@region IS NULL OR d.region IS NULL OR coalesce(d.region_code, d.region) = @region
  OR d.region_certainty = 'low' OR instr(d.inferred, '"field":"region"') > 0`

/** How many item texts documents share, by pair. */
function equalItemsAmong(database: Database.Database, ids: readonly string[]): Map<string, number> {
  if (ids.length < 2) return new Map()
  const pairs = database
    .prepare<[{ ids: string }], { one: string; other: string; items: number }>(
      `SELECT k.document_id AS one, o.document_id AS other, count(*) AS items
       FROM notice_keys k JOIN notice_keys o ON o.kind = k.kind AND o.key = k.key AND o.document_id > k.document_id
       WHERE k.kind = 'item' AND k.document_id IN (SELECT value FROM json_each(@ids)) AND o.document_id IN (SELECT value FROM json_each(@ids))
       GROUP BY k.document_id, o.document_id`,
    )
    .all({ ids: JSON.stringify(ids) })
  return new Map(pairs.map(({ one, other, items }) => [pairKey(one, other), items]))
}
