import type { GreyPicture, InkPicture } from '../image/picture.ts'
import type { OcrEngine } from './engine.ts'

/** What lines are read from and with. */
export interface LineReading {
  /** The straightened page without rules. */
  page: GreyPicture
  ink: InkPicture
  engine: OcrEngine
}
