import { auditedDocument } from '../../audit/index.ts'
import { extractDocument } from '../../extract/index.ts'
import { createSegmenter, type Lexicon, type Segmenter } from '../../lexicon/index.ts'
import type { ExtractedDocument, SourceDocument } from '../../model/index.ts'
import { type KeptReading, packedReading, type Reading } from '../../store/document-source.ts'

/** What extracting goes by; plain data, so that it can be sent to a process. */
export interface ExtractionSettings {
  lexicon: Lexicon
  /** The year of dates without one, where a document names none. */
  referenceYear: number | undefined
}

/** A document, and what it was made of. */
export interface MadeDocument {
  extracted: ExtractedDocument
  reading: KeptReading
}

/** Makes what extracts and audits; one segmenter, made with the first document, serves all of them. */
export function createExtraction({ lexicon, referenceYear }: ExtractionSettings): (source: SourceDocument) => MadeDocument {
  let segmenter: Segmenter | null = null
  return (source) => {
    segmenter ??= createSegmenter(lexicon)
    const reading = { source, referenceYear: referenceYear ?? null }
    return { extracted: extractReading(reading, lexicon, segmenter), reading: packedReading(reading) }
  }
}

/** A document extracted and audited. */
export function extractReading({ source, referenceYear }: Reading, lexicon: Lexicon, segmenter: Segmenter): ExtractedDocument {
  const extracted = extractDocument(source, { lexicon, segmenter, ...(referenceYear !== null && { referenceYear }) })
  return auditedDocument(extracted, { lexicon })
}
