import { createHash } from 'node:crypto'
import { type Correction, correctionSchema, type ExtractedDocument } from '../../model/index.ts'
import type { Ledger } from '../open-ledger.ts'
import { insertRows } from '../write.ts'
import { copyKeysOf, copyOf } from './same-notice.ts'

/** What a person says, before it is on record. */
export type NewCorrection = Pick<Correction, 'madeBy' | 'note' | 'document' | 'anchor' | 'change'>

interface LogRow {
  correction: string
  withdrawnAt: string | null
  withdrawnBy: string | null
  withdrawnNote: string | null
}

const LOG = `SELECT c.correction, w.withdrawn_at AS withdrawnAt, w.withdrawn_by AS withdrawnBy, w.note AS withdrawnNote
  FROM corrections c LEFT JOIN correction_withdrawals w ON w.correction_id = c.id`
/** The order in which corrections were made is the order in which they hold. */
const IN_ORDER = 'ORDER BY c.made_at, c.id'

/** Everything that was ever corrected (订正记录), withdrawn corrections too, by moment and id. */
export function corrections(ledger: Ledger): Correction[] {
  return ledger.database.prepare<[], LogRow>(`${LOG} ${IN_ORDER}`).all().map(correctionOf)
}

/** The corrections that hold for a document: of it or of another copy of its notice, not withdrawn. */
export function standingCorrections(ledger: Ledger, document: ExtractedDocument): Correction[] {
  const copy = copyOf(document)
  const { numberKey, titleKey } = copyKeysOf(copy)
  return ledger.database
    .prepare<(string | null)[], LogRow>(
      `${LOG} WHERE w.correction_id IS NULL AND (c.copy_id = ? OR c.number_key = ? OR c.title_key = ?) ${IN_ORDER}`,
    )
    .all(copy.sha256, numberKey, titleKey)
    .map(correctionOf)
}

/** How many corrections have their place in a document. */
export const placedCorrections = (ledger: Ledger, documentId: string): number =>
  ledger.database
    .prepare<[string], number>('SELECT count(*) FROM correction_placements WHERE document_id = ? AND reason IS NULL')
    .pluck()
    .get(documentId) ?? 0

function correctionOf({ correction, withdrawnAt, withdrawnBy, withdrawnNote }: LogRow): Correction {
  const withdrawn = withdrawnAt === null ? null : { at: withdrawnAt, by: withdrawnBy, note: withdrawnNote }
  return correctionSchema.parse({ ...JSON.parse(correction), withdrawn })
}

/** Makes a correction of what a person says now; never at the same moment as another, so that the order of the log is that of the work. */
export function datedCorrection(ledger: Ledger, said: NewCorrection): Correction {
  const last = ledger.database.prepare<[], string | null>('SELECT max(made_at) FROM corrections').pluck().get() ?? null
  const now = ledger.now()
  const madeAt = last !== null && now <= last ? new Date(Date.parse(last) + 1).toISOString() : now
  const { madeBy, note, document, anchor, change } = correctionSchema.omit({ id: true, madeAt: true, withdrawn: true }).parse(said)
  const made = { madeAt, madeBy, note, document, anchor, change }
  return { id: correctionId(made), ...made, withdrawn: null }
}

/** The id of a correction: the hash of what it says; the keys come from the schema and have one order. */
export function correctionId({ madeAt, madeBy, note, document, anchor, change }: Omit<Correction, 'id' | 'withdrawn'>): string {
  return createHash('sha256').update(JSON.stringify({ madeAt, madeBy, note, document, anchor, change })).digest('hex')
}

/** Writes a correction into the log; one that is there already stays as it is. @returns whether it was new */
export function logCorrection(ledger: Ledger, { withdrawn: _, ...correction }: Correction): boolean {
  const known = ledger.database.prepare<[string], number>('SELECT 1 FROM corrections WHERE id = ?').pluck().get(correction.id)
  if (known !== undefined) return false
  const { id, madeAt, madeBy, note, document, anchor, change } = correction
  const { numberKey, titleKey } = copyKeysOf(document)
  insertRows(ledger, 'corrections', [
    {
      id,
      made_at: madeAt,
      made_by: madeBy,
      note,
      target: change.target,
      action: change.action,
      item_path: anchor.itemPath,
      quote: anchor.quote,
      copy_id: document.sha256,
      number_key: numberKey,
      title_key: titleKey,
      correction: JSON.stringify(correction),
    },
  ])
  return true
}

/** Writes a withdrawal into the log. @returns false where the correction was withdrawn before */
export function logWithdrawal(ledger: Ledger, id: string, { at, by, note }: NonNullable<Correction['withdrawn']>): boolean {
  return (
    ledger.database
      .prepare(
        'INSERT INTO correction_withdrawals (correction_id, withdrawn_at, withdrawn_by, note) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
      )
      .run(id, at, by, note).changes > 0
  )
}
