import type { PositionedPage } from '../../layout/index.ts'
import { type Finding, findingOf } from '../../model/index.ts'
import { decodePicture } from '../image/decode.ts'
import type { OcrEngine } from '../ocr/engine.ts'
import { readPicture } from '../ocr/read-picture.ts'
import type { Reading } from '../reader.ts'
import type { SourcePage } from './page-source.ts'

/** Body type of 10 to 16 points has the height that engines read best. */
const DOTS_PER_INCH = 200

/** What a page's picture gave. */
export interface RecognisedPage {
  /** Laid straight. */
  positioned: PositionedPage
  /** Degrees by which the page lies turned clockwise around its middle. */
  skew: number
  findings: Finding[]
}

/** Has a page recognised from its picture. Where nothing can do that, the page is left empty and a finding says why. */
export async function recognisePage({ positioned, picture }: SourcePage, reading: Reading): Promise<RecognisedPage> {
  const { number: page, width, height } = positioned
  const empty: PositionedPage = { ...positioned, glyphs: [], rules: [], areas: [], pictures: [] }
  const notRecognised = (reason: string, more: { detail?: string } = {}): RecognisedPage => ({
    positioned: empty,
    skew: 0,
    findings: [findingOf('page_not_recognised', { page, reason, ...more })],
  })
  if (!reading.ocr) return notRecognised('no_engine')
  const drawn = await picture(DOTS_PER_INCH)
  if (!drawn) return notRecognised('no_picture')
  const engine = await reading.ocr().catch((error: unknown) => error)
  if (!isEngine(engine)) return notRecognised('engine_does_not_start', { detail: String(engine) })
  const { straight, skew } = await readPicture(await decodePicture(drawn), engine, { pageNumber: page, pageSize: { width, height } })
  if (straight.glyphs.length === 0) return { positioned: straight, skew, findings: [findingOf('page_without_text', { page })] }
  const confidence = straight.glyphs.reduce((sum, glyph) => sum + (glyph.confidence ?? 0), 0) / straight.glyphs.length
  return {
    positioned: straight,
    skew,
    findings: [findingOf('page_recognised', { page, engine: engine.name, confidence: Math.round(confidence * 100) / 100 })],
  }
}

const isEngine = (opened: unknown): opened is OcrEngine => typeof opened === 'object' && opened !== null && 'recognise' in opened
