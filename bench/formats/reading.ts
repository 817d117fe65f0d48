import { extractDocument } from '../../src/extract/index.ts'
import { readDocuments } from '../../src/index.ts'
import { createSegmenter, loadLexicon } from '../../src/lexicon/index.ts'
import type { ExtractedDocument, SourceDocument } from '../../src/model/index.ts'
import { readBytes } from '../../src/read/index.ts'
import type { OcrSource } from '../../src/read/reader.ts'

const lexicon = loadLexicon()
const segmenter = createSegmenter(lexicon)

/** @throws where the file cannot be read */
export async function readFixture(bytes: Uint8Array, name: string, ocr: OcrSource | null = null): Promise<SourceDocument> {
  const outcome = await readBytes(bytes, { name, ocr })
  if (outcome.kind === 'failed') throw new Error(`${name}: ${JSON.stringify(outcome.finding)}`)
  return outcome.document
}

/** @throws where the file cannot be read */
export async function extractFixture(bytes: Uint8Array, name: string, ocr: OcrSource | null = null): Promise<ExtractedDocument> {
  return extractSource(await readFixture(bytes, name, ocr))
}

export const extractSource = (source: SourceDocument): ExtractedDocument => extractDocument(source, { lexicon, segmenter })

/** The one document in a file, which may be a container. @throws where there is another number, or something cannot be read */
export async function extractOnlyDocument(bytes: Uint8Array, name: string): Promise<ExtractedDocument> {
  const { documents, unread } = await readDocuments(bytes, { name })
  const [only] = documents
  if (!only || documents.length > 1 || unread.length > 0)
    throw new Error(`${name}: ${documents.length} documents, ${JSON.stringify(unread)}`)
  return extractSource(only)
}

/** Without white space: what a reading must say, wherever it breaks lines. */
export const flat = (text: string | null): string => (text ?? '').replace(/\s/g, '')
