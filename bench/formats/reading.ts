import { extractDocument } from '../../src/extract/index.ts'
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
  return extractDocument(await readFixture(bytes, name, ocr), { lexicon, segmenter })
}

/** Without white space: what a reading must say, wherever it breaks lines. */
export const flat = (text: string | null): string => (text ?? '').replace(/\s/g, '')
