import type { Lexicon, Segmenter } from '../lexicon/index.ts'
import {
  type ExtractedDocument,
  type Finding,
  type Item,
  type OutlinedDocument,
  type OutlinedItem,
  type Result,
  SCHEMA_VERSION,
  type SourceDocument,
} from '../model/index.ts'
import { outlineDocument } from '../outline/index.ts'
import { viewOf } from '../text/view.ts'
import { anchorsOf, valueSpans } from './anchors.ts'
import { documentAsPrinted, readInSimplified } from './as-printed.ts'
import { extractAssignments } from './assignment/index.ts'
import { extractDeadline } from './deadline/index.ts'
import { extractDocumentFields } from './document/index.ts'
import { repealFindings } from './document/repeals.ts'
import { validityFindings } from './document/validity.ts'
import { extractDomains } from './domain/index.ts'
import { compileQuantityWords, findQuantitiesIn, type QuantityWords } from './quantity/index.ts'
import { doubtRecognised, type RecognitionAt, recognitionOf } from './recognition.ts'
import { EXTRACTOR } from './version.ts'

export interface ExtractOptions {
  lexicon: Lexicon
  segmenter: Segmenter
  /** The year that 今年 means where the document names none. */
  referenceYear?: number
}

/**
 * Everything that a document promises, with the place of every value in its text. Pure: the same document gives the same result.
 * A text in Traditional Chinese is read through its Simplified twin; what is found stands as printed.
 */
export function extractDocument(source: SourceDocument, options: ExtractOptions): ExtractedDocument {
  return readInSimplified(source.text, (text) => extractText({ ...source, text }, options), documentAsPrinted)
}

function extractText(source: SourceDocument, options: ExtractOptions): ExtractedDocument {
  const outlined = outlineDocument(source, options)
  const document = extractDocumentFields(outlined, options)
  const words = compileQuantityWords(options.lexicon, options.segmenter)
  const recognitionAt = recognitionOf(source.anchors)
  const findings: Finding[] = [
    ...outlined.findings,
    ...validityFindings(outlined, options.lexicon),
    ...repealFindings(outlined, options.lexicon),
  ]
  const isLoose = document.title === null && outlined.items.every(({ label }) => label === null)
  const items = outlined.items.map((item): Item => {
    const extracted = extractItem(item, source, {
      ...options,
      words,
      recognitionAt,
      planYear: document.planYear,
      region: document.region,
    })
    findings.push(...extracted.findings)
    return isLoose ? withDoubt(extracted.item) : extracted.item
  })
  const results = resultsOf(outlined, words, document.planYear)
  return {
    schemaVersion: SCHEMA_VERSION,
    extractor: EXTRACTOR,
    source: source.source,
    text: source.text,
    blocks: outlined.blocks.map(({ kind, start, end, belongs }) => ({ kind, start, end, belongs })),
    anchors: anchorsOf(source.anchors, valueSpans(items, results)),
    document,
    items,
    results,
    findings,
  }
}

interface ItemContext extends ExtractOptions {
  words: QuantityWords
  recognitionAt: RecognitionAt
  planYear: number | null
  region: ExtractedDocument['document']['region']
}

function extractItem(item: OutlinedItem, source: SourceDocument, context: ItemContext): { item: Item; findings: Finding[] } {
  const id = `${source.source.sha256.slice(0, ID_LENGTH)}/${item.path}`
  const { deadline, milestones } = extractDeadline(source.text, item, context)
  const found = item.leaf
    ? findQuantitiesIn(source.text, viewOf(source.text, item.body), context.words, `${id}#`)
    : { quantities: [], findings: [] }
  const { quantities, findings: doubts } = doubtRecognised(found.quantities, context.recognitionAt)
  const findings = [...found.findings, ...doubts]
  return {
    item: {
      id,
      path: item.path,
      label: item.label,
      title: item.title?.text ?? null,
      leaf: item.leaf,
      truncated: item.truncated,
      start: item.start,
      end: item.end,
      declaredCount: item.declaredCount,
      domains: extractDomains(source.text, item, context),
      assignments: extractAssignments(source.text, item.fields, context),
      deadline,
      milestones,
      quantities,
    },
    findings: findings.map((finding) => ({ ...finding, itemPath: item.path })),
  }
}

/** Where neither a title nor a number shows that the lines are a list, no value is certain. */
const withDoubt = (item: Item): Item => ({
  ...item,
  quantities: item.quantities.map((quantity) => (quantity.certainty === 'high' ? { ...quantity, certainty: 'medium' } : quantity)),
})

/** So many hexadecimal digits of the content hash tell the documents of a ledger apart. */
const ID_LENGTH = 16

/** What the document reports as delivered, each with its year. */
function resultsOf(outlined: OutlinedDocument, words: QuantityWords, planYear: number | null): Result[] {
  const { text, source } = outlined.source
  // A report is on the year that its title names; a plan tells of the year before its own.
  const unstated = planYear === null || outlined.items.length === 0 ? planYear : planYear - 1
  return outlined.results.flatMap((span, index) => {
    const { quantities } = findQuantitiesIn(text, viewOf(text, [span]), words, `${source.sha256.slice(0, ID_LENGTH)}/r${index + 1}#`)
    const block = outlined.blocks.find(({ start, end }) => start <= span.start && span.start < end)
    return quantities.map((quantity) => ({
      ...quantity,
      year: lastYearIn(text.slice(block?.start ?? span.start, quantity.start), planYear) ?? unstated,
    }))
  })
}

const YEAR = /(?<!\d)((?:19|20)\d{2})年/g

/** The last year that is named before a result in its paragraph, unless it lies ahead of the plan. */
function lastYearIn(before: string, planYear: number | null): number | null {
  const years = [...before.matchAll(YEAR)].map(([, year]) => Number(year))
  return years.findLast((year) => planYear === null || year <= planYear) ?? null
}
