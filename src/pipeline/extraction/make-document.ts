import { auditedDocument } from '../../audit/index.ts'
import { extractDocument } from '../../extract/index.ts'
import { createSegmenter, type Lexicon, type Segmenter } from '../../lexicon/index.ts'
import type { ExtractedDocument, SourceDocument } from '../../model/index.ts'

/** What extracting goes by; plain data, so that it can be sent to a process. */
export interface ExtractionSettings {
  lexicon: Lexicon
  /** The year of dates without one, where a document names none. */
  referenceYear: number | undefined
}

/** Makes what extracts and audits; one segmenter, made with the first document, serves all of them. */
export function createExtraction({ lexicon, referenceYear }: ExtractionSettings): (source: SourceDocument) => ExtractedDocument {
  let segmenter: Segmenter | null = null
  return (source) => {
    segmenter ??= createSegmenter(lexicon)
    const extracted = extractDocument(source, { lexicon, segmenter, ...(referenceYear !== undefined && { referenceYear }) })
    return auditedDocument(extracted, { lexicon })
  }
}
