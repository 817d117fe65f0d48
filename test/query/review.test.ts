import { describe, expect, test } from 'vitest'
import { loadLexicon } from '../../src/lexicon/load.ts'
import { type ExtractedDocument, findingOf } from '../../src/model/index.ts'
import { type ReviewEntry, reviewLedger } from '../../src/query/index.ts'
import { importDocument } from '../../src/store/index.ts'
import { correct } from '../store/corrections/correcting.ts'
import { annotatedDocument } from '../support/gold.ts'
import { temporaryLedger } from '../support/ledger.ts'

const lexicon = loadLexicon()

/** The first seed with one unsure number, one that is nearly sure, and a finding of each severity. */
function doubtful(): ExtractedDocument {
  const document = structuredClone(annotatedDocument(0))
  const [first, second] = document.items[0]?.quantities ?? []
  if (!first || !second) throw new Error('two quantities are needed')
  first.certainty = 'medium'
  second.certainty = 'low'
  const place = { itemPath: '1', start: first.start, end: first.end }
  document.findings = [findingOf('quantity_missing', {}, { itemPath: '2' }), findingOf('numeral_not_taken', { quote: first.quote }, place)]
  return document
}

const told = ({ kind, severity, certainty, path, quote, nth }: ReviewEntry) => [kind, severity ?? certainty, path, quote, nth]

describe('what a person should look at', () => {
  const document = doubtful()
  const [first, second] = document.items[0]?.quantities.map(({ quote }) => quote) ?? []

  test('comes from the worst, with the place and the quote', () => {
    const entries = reviewLedger(temporaryLedger([document]), { lexicon })
    expect(entries.map(told)).toEqual([
      ['finding', 'warning', '1', first, null],
      ['quantity', 'low', '1', second, null],
      ['quantity', 'medium', '1', first, 1],
    ])
    expect(entries[0]).toMatchObject({
      line: expect.any(Number),
      around: expect.stringContaining(first ?? ''),
      message: expect.any(String),
    })
    expect(
      reviewLedger(temporaryLedger([document]), { lexicon, all: true })
        .map(told)
        .at(-1),
    ).toEqual(['finding', 'info', '2', null, null])
  })

  test('leaves out what somebody has accepted, corrected or rejected', () => {
    const ledger = temporaryLedger([document])
    correct(ledger, document, 'accept', '1', { target: 'finding', code: 'numeral_not_taken' })
    correct(ledger, document, 'accept', '1', { target: 'quantity', words: second ?? '' })
    correct(ledger, document, 'reject', '1', { target: 'quantity', words: first ?? '' }, {}, 1)
    expect(reviewLedger(ledger, { lexicon })).toEqual([])
  })

  test('has corrections that lost their place', () => {
    const ledger = temporaryLedger([document])
    correct(ledger, document, 'accept', '1', { target: 'item' })
    importDocument(ledger, { ...document, items: document.items.slice(1), findings: [] }, { origin: 'a' })
    expect(reviewLedger(ledger, { lexicon }).map(({ code }) => code)).toEqual(['correction_not_placed'])
  })

  test('takes the filters of query: those of documents keep what is of no item', () => {
    const whole = { ...document, findings: [...document.findings, findingOf('no_list_found')] }
    const ledger = temporaryLedger([whole])
    const codes = (filters: object) => reviewLedger(ledger, { lexicon, filters }).map(({ code }) => code)
    expect(codes({ year: 2025 })).toEqual(['numeral_not_taken', 'no_list_found', null, null])
    expect(codes({ year: 2024 })).toEqual([])
    expect(codes({ path: '1' })).toEqual(['numeral_not_taken', null, null])
  })
})
