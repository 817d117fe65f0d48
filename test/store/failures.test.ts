import { describe, expect, test } from 'vitest'
import { findingOf } from '../../src/model/index.ts'
import { failures, importDocument, recordFailure } from '../../src/store/index.ts'
import { annotatedDocument } from '../support/gold.ts'
import { dumpOf, temporaryLedger } from '../support/ledger.ts'

const broken = { origin: 'in/broken.docx', sha256: 'ab12', finding: findingOf('broken_file', { reason: 'no central directory' }) }
const missing = { origin: 'in/gone.txt', sha256: null, finding: findingOf('broken_file', { reason: 'EACCES' }) }

describe('recordFailure', () => {
  test('keeps what failed with its reason, in the order of the origins', () => {
    const ledger = temporaryLedger()
    expect(recordFailure(ledger, missing)).toBe(true)
    expect(recordFailure(ledger, broken)).toBe(true)
    expect(failures(ledger)).toMatchObject([
      {
        origin: 'in/broken.docx',
        sha256: 'ab12',
        finding: { code: 'broken_file', severity: 'error', data: { reason: 'no central directory' } },
      },
      { origin: 'in/gone.txt', sha256: null, resolvedAt: null },
    ])
  })

  test('changes nothing when the same file fails the same way again', () => {
    const ledger = temporaryLedger()
    recordFailure(ledger, broken)
    const before = dumpOf(ledger)
    expect(recordFailure(ledger, broken)).toBe(false)
    expect(dumpOf(ledger)).toBe(before)
  })

  test('counts as resolved when a later import from there, or of the same bytes, succeeds', () => {
    const ledger = temporaryLedger()
    const document = annotatedDocument(0)
    recordFailure(ledger, missing)
    recordFailure(ledger, { ...broken, sha256: document.source.sha256 })
    recordFailure(ledger, { ...broken, origin: 'in/other.docx' })
    importDocument(ledger, document, { origin: missing.origin })
    expect(failures(ledger).map(({ origin }) => origin)).toEqual(['in/other.docx'])
    expect(failures(ledger, { resolved: true })).toHaveLength(3)
  })

  test('stands again when it fails again', () => {
    const ledger = temporaryLedger()
    const document = annotatedDocument(0)
    recordFailure(ledger, broken)
    importDocument(ledger, document, { origin: broken.origin })
    expect(failures(ledger)).toEqual([])
    expect(recordFailure(ledger, broken)).toBe(true)
    expect(failures(ledger)).toHaveLength(1)
  })
})
