import { type Finding, findingSchema } from '../model/index.ts'
import type { Ledger } from './open-ledger.ts'
import { inTransaction } from './write.ts'

/** A file that could not be imported, with the finding that says why. */
export interface Failure {
  origin: string
  /** Of the file's bytes; null where it could not even be opened. */
  sha256: string | null
  finding: Pick<Finding, 'code' | 'severity' | 'data'>
}

export interface RecordedFailure extends Failure {
  failedAt: string
  /** When a later import from there, or of the same bytes, succeeded; null while it stands. */
  resolvedAt: string | null
}

/**
 * Records that a file failed (导入失败). The same failure of the same bytes again changes nothing.
 * @returns whether it was new, or stood as resolved
 */
export function recordFailure(ledger: Ledger, { origin, sha256, finding }: Failure): boolean {
  return inTransaction(ledger, () => {
    const recorded = ledger.database
      .prepare(
        `INSERT INTO import_failures (origin, sha256, code, severity, data, failed_at) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET severity = excluded.severity, data = excluded.data, failed_at = excluded.failed_at, resolved_at = NULL
         WHERE resolved_at IS NOT NULL OR severity <> excluded.severity OR data <> excluded.data`,
      )
      .run(origin, sha256 ?? '', finding.code, finding.severity, JSON.stringify(finding.data), ledger.now())
    return recorded.changes > 0
  })
}

/** The failures that stand, by origin; with `resolved` those too that a later import has put right. */
export function failures(ledger: Ledger, { resolved = false }: { resolved?: boolean } = {}): RecordedFailure[] {
  interface FailureRow {
    origin: string
    sha256: string
    code: string
    severity: string
    data: string
    failed_at: string
    resolved_at: string | null
  }
  return ledger.database
    .prepare<[number], FailureRow>('SELECT * FROM import_failures WHERE ? OR resolved_at IS NULL ORDER BY origin, sha256, code')
    .all(resolved ? 1 : 0)
    .map(({ origin, sha256, code, severity, data, failed_at, resolved_at }) => ({
      origin,
      sha256: sha256 === '' ? null : sha256,
      finding: failureFindingSchema.parse({ code, severity, data: JSON.parse(data) }),
      failedAt: failed_at,
      resolvedAt: resolved_at,
    }))
}

const failureFindingSchema = findingSchema.pick({ code: true, severity: true, data: true })

/** What failed before from the same place, or with the same bytes, has now been imported. */
export function resolveFailures(ledger: Ledger, origin: string, sha256: string): void {
  ledger.database
    .prepare('UPDATE import_failures SET resolved_at = ? WHERE resolved_at IS NULL AND (origin = ? OR sha256 = ?)')
    .run(ledger.now(), origin, sha256)
}
