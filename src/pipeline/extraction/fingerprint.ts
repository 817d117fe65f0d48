import { createHash } from 'node:crypto'
import { EXTRACTOR } from '../../extract/version.ts'
import { SCHEMA_VERSION } from '../../model/index.ts'
import type { OcrEngineName } from '../../read/ocr/engines.ts'
import type { ExtractionSettings } from './make-document.ts'

/** SHA-256 of everything but a file's bytes that decides what is extracted from it: the rules' version, the words, the year and the recogniser. */
export function fingerprintOf({ lexicon, referenceYear, ocr }: ExtractionSettings & { ocr: OcrEngineName | null }): string {
  const settings = { extractor: EXTRACTOR, schema: SCHEMA_VERSION, referenceYear: referenceYear ?? null, ocr, lexicon }
  return createHash('sha256').update(JSON.stringify(settings)).digest('hex')
}
