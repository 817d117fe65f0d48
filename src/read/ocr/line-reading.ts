import type { GreyPicture, InkPicture } from '../image/picture.ts'
import type { OcrEngine } from './engine.ts'
import type { InkLine } from './ink-line.ts'

/** What lines are read from and with. */
export interface LineReading {
  /** The straightened page without rules. */
  page: GreyPicture
  ink: InkPicture
  engine: OcrEngine
  /** All lines of the page, for the sizes that it is set in. */
  lines: readonly InkLine[]
}
