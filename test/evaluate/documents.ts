import type { z } from 'zod'
import { type GoldDocument, goldDocumentSchema } from '../../src/evaluate/index.ts'
import { type Assignment, type Deadline, type ExtractedDocument, type Item, type Quantity, SCHEMA_VERSION } from '../../src/model/index.ts'

/** Small annotations and extractions to the measure of a test: what a test does not name is as plain as it can be. */

type GoldInput = z.input<typeof goldDocumentSchema>
type GoldItemInput = GoldInput['items'][number]

export function annotated(items: GoldItemInput[], document: GoldInput['document'] = {}): GoldDocument {
  return goldDocumentSchema.parse({ source: 'list.txt', document, items })
}

export function extracted(items: Item[], changes: Partial<ExtractedDocument> = {}): ExtractedDocument {
  return {
    schemaVersion: SCHEMA_VERSION,
    extractor: { name: 'taizhang', version: '0.0.0' },
    source: { name: 'list.txt', sha256: '', mediaType: 'text/plain', container: null, pages: [] },
    text: '',
    blocks: [],
    anchors: [],
    document: {
      title: null,
      kind: 'plan',
      docNumber: null,
      issuer: null,
      issuers: [],
      region: null,
      planYear: null,
      planYearEnd: null,
      issuedOn: null,
      status: 'final',
      declaredCounts: [],
      inferred: [],
    },
    items,
    results: [],
    findings: [],
    ...changes,
  }
}

export function item(path: string, changes: Partial<Item> = {}): Item {
  return {
    id: path,
    path,
    label: null,
    title: null,
    leaf: true,
    truncated: false,
    start: 0,
    end: 0,
    declaredCount: null,
    domains: [],
    assignments: [],
    deadline: null,
    milestones: [],
    quantities: [],
    ...changes,
  }
}

export function quantity(quote: string, value: number, unit: string, changes: Partial<Quantity> = {}): Quantity {
  return {
    id: quote,
    quote,
    start: 0,
    end: 0,
    value,
    valueMax: null,
    unit,
    comparator: 'eq',
    role: 'target',
    per: [],
    delta: null,
    partOf: null,
    action: null,
    object: null,
    dimension: `count:${unit}`,
    baseUnit: unit,
    baseValue: value,
    baseValueMax: null,
    restates: null,
    countsInTotal: true,
    marks: [],
    certainty: 'high',
    rule: 'test',
    ...changes,
  }
}

/** A quantity where its quote first stands in the text. */
export function quantityIn(text: string, quote: string, value: number, unit: string, changes: Partial<Quantity> = {}): Quantity {
  const start = text.indexOf(quote)
  return quantity(quote, value, unit, { start, end: start + quote.length, ...changes })
}

export function deadline(quote: string | null, date: string | null, start: number | null = null): Deadline {
  const end = start === null ? null : start + (quote ?? '').length
  return { quote, start, end, date, kind: 'completion', yearFrom: 'text', inferred: quote === null ? 'plan_year_end' : null }
}

/** Names without a place: their quote is empty, so no offsets are checked. */
export function assignment(role: Assignment['role'], ...names: string[]): Assignment {
  return { role, openEnded: false, names: names.map((name) => ({ name, quote: '', start: 0, end: 0, canonical: null })) }
}
