import {
  CORRECTIONS_SCHEMA_VERSION,
  type CorrectedCopy,
  type Correction,
  type CorrectionsFile,
  type Placement,
  unplacedReasonSchema,
} from '../../model/index.ts'
import { loadDocument } from '../load-document.ts'
import type { Ledger } from '../open-ledger.ts'
import { inTransaction } from '../write.ts'
import { correctionId, corrections, datedCorrection, logCorrection, logWithdrawal, type NewCorrection } from './log.ts'
import { copyKeysOf } from './same-notice.ts'
import { settleDocument } from './settle.ts'

/** What became of a correction: where it stands in each copy of its notice that the ledger has. */
export interface RecordedCorrection {
  correction: Correction
  placements: { documentId: string; placement: Placement }[]
}

/** Puts a correction on record (订正) and lays it over every copy of its notice, in one transaction. */
export function recordCorrection(ledger: Ledger, said: NewCorrection): RecordedCorrection {
  return inTransaction(ledger, () => {
    const correction = datedCorrection(ledger, said)
    logCorrection(ledger, correction)
    settleCopies(ledger, [correction])
    return { correction, placements: placementsOf(ledger, correction.id) }
  })
}

export type WithdrawalResult =
  | { kind: 'withdrawn' | 'withdrawn_before'; correction: Correction }
  | { kind: 'not_found'; id: string }
  | { kind: 'ambiguous'; id: string; candidates: string[] }

/**
 * Withdraws a correction (撤销): it stays on record and holds no more.
 * @param id its id or a beginning of it that no other has
 */
export function withdrawCorrection(ledger: Ledger, id: string, { by, note }: { by: string; note: string | null }): WithdrawalResult {
  return inTransaction(ledger, () => {
    const candidates = corrections(ledger).filter((correction) => id !== '' && correction.id.startsWith(id))
    const [correction] = candidates
    if (!correction) return { kind: 'not_found', id }
    if (candidates.length > 1) return { kind: 'ambiguous', id, candidates: candidates.map((candidate) => candidate.id) }
    const withdrawn = { at: ledger.now(), by, note }
    if (!logWithdrawal(ledger, correction.id, withdrawn)) return { kind: 'withdrawn_before', correction }
    settleCopies(ledger, [correction])
    return { kind: 'withdrawn', correction: { ...correction, withdrawn } }
  })
}

/** All corrections as a file to review and share, by moment and id. */
export const exportCorrections = (ledger: Ledger): CorrectionsFile => ({
  schemaVersion: CORRECTIONS_SCHEMA_VERSION,
  corrections: corrections(ledger),
})

export interface CorrectionsImport {
  /** Put on record now. */
  added: number
  /** On record already. */
  known: number
  /** Withdrawn by the file. */
  withdrawn: number
  /** Without a place in any document of the ledger: the ledger does not have the notice, or the place is not there. */
  notPlaced: number
}

/**
 * Takes corrections from a file, with who made them and when; what is on record already changes nothing.
 * @throws RangeError where an id is not that of what its correction says
 */
export function importCorrections(ledger: Ledger, file: CorrectionsFile): CorrectionsImport {
  return inTransaction(ledger, () => {
    for (const correction of file.corrections) {
      if (correctionId(correction) !== correction.id) throw new RangeError(`the correction ${correction.id} was changed by hand`)
    }
    const added = file.corrections.filter((correction) => logCorrection(ledger, correction))
    const withdrawn = file.corrections.filter(({ id, withdrawn }) => withdrawn && logWithdrawal(ledger, id, withdrawn))
    settleCopies(ledger, [...added, ...withdrawn])
    const placed = file.corrections.filter(({ id }) => placementsOf(ledger, id).some(({ placement }) => placement.state === 'placed'))
    const standing = file.corrections.filter((correction) => correction.withdrawn === null)
    return {
      added: added.length,
      known: file.corrections.length - added.length,
      withdrawn: withdrawn.length,
      notPlaced: standing.filter((correction) => !placed.includes(correction)).length,
    }
  })
}

/** Settles every document that is a copy of a notice which the corrections are about. */
function settleCopies(ledger: Ledger, changed: readonly Correction[]): void {
  const keys = new Set(changed.flatMap(({ document }) => keysOf(document)))
  const copies = storedCopies(ledger).filter((copy) => keysOf(copy).some((key) => keys.has(key)))
  for (const { sha256 } of copies) {
    const extracted = loadDocument(ledger, sha256)
    if (extracted) settleDocument(ledger, extracted)
  }
}

/** What tells that two copies are of one notice, each with what it is. */
function keysOf(copy: CorrectedCopy): string[] {
  const { numberKey, titleKey } = copyKeysOf(copy)
  return [
    `copy ${copy.sha256}`,
    ...(numberKey === null ? [] : [`number ${numberKey}`]),
    ...(titleKey === null ? [] : [`title ${titleKey}`]),
  ]
}

const storedCopies = (ledger: Ledger): CorrectedCopy[] =>
  ledger.database
    .prepare<[], CorrectedCopy>(
      `SELECT id AS sha256, title, doc_number AS docNumber, region, plan_year AS planYear, status FROM extracted_documents ORDER BY id`,
    )
    .all()

interface PlacementRow {
  documentId: string
  reason: string | null
  itemPath: string | null
  start: number
  end: number
}

function placementsOf(ledger: Ledger, id: string): RecordedCorrection['placements'] {
  return ledger.database
    .prepare<[string], PlacementRow>(
      `SELECT document_id AS documentId, reason, item_path AS itemPath, start_offset AS start, end_offset AS end
       FROM correction_placements WHERE correction_id = ? ORDER BY document_id`,
    )
    .all(id)
    .map(({ documentId, reason, itemPath, start, end }) => ({
      documentId,
      placement:
        reason === null
          ? { state: 'placed', correctionId: id, itemPath, start, end }
          : { state: 'not_placed', correctionId: id, reason: unplacedReasonSchema.parse(reason) },
    }))
}
