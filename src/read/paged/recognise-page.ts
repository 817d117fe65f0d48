import type { PositionedPage } from '../../layout/index.ts'
import { type Finding, findingOf } from '../../model/index.ts'
import { decodePicture } from '../image/decode.ts'
import type { OcrEngine } from '../ocr/engine.ts'
import { readPicture } from '../ocr/read-picture.ts'
import type { Reading } from '../reader.ts'
import type { SourcePage } from './page-source.ts'

/** Body type of 10 to 16 points has the height that engines read best. */
const DOTS_PER_INCH = 200

/** Has a page recognised from its picture. Where nothing can do that, the page is left empty and a finding says why. */
export async function recognisePage(
  { positioned, picture }: SourcePage,
  reading: Reading,
): Promise<{ positioned: PositionedPage; findings: Finding[] }> {
  const { number: page, width, height } = positioned
  const empty: PositionedPage = { ...positioned, glyphs: [], rules: [], areas: [], pictures: [] }
  if (!reading.ocr) return { positioned: empty, findings: [findingOf('page_not_recognised', { page, reason: 'no_engine' })] }
  const drawn = await picture(DOTS_PER_INCH)
  if (!drawn) return { positioned: empty, findings: [findingOf('page_not_recognised', { page, reason: 'no_picture' })] }
  const engine = await reading.ocr().catch((error: unknown) => error)
  if (!isEngine(engine))
    return {
      positioned: empty,
      findings: [findingOf('page_not_recognised', { page, reason: 'engine_does_not_start', detail: String(engine) })],
    }
  const recognised = await readPicture(await decodePicture(drawn), engine, { pageNumber: page, pageSize: { width, height } })
  if (recognised.glyphs.length === 0) return { positioned: recognised, findings: [findingOf('page_without_text', { page })] }
  const confidence = recognised.glyphs.reduce((sum, glyph) => sum + (glyph.confidence ?? 0), 0) / recognised.glyphs.length
  return {
    positioned: recognised,
    findings: [findingOf('page_recognised', { page, engine: engine.name, confidence: Math.round(confidence * 100) / 100 })],
  }
}

const isEngine = (opened: unknown): opened is OcrEngine => typeof opened === 'object' && opened !== null && 'recognise' in opened
