import { read, type WorkBook } from '@e965/xlsx'
import { findingOf } from '../../model/index.ts'
import type { ReadableFormat } from '../format.ts'
import { brokenFile, UnreadableFile } from '../reader.ts'

/** A workbook with what stands in it beside its cells. */
export interface OpenedWorkbook {
  book: WorkBook
  format: ReadableFormat
  /** Text boxes and other shapes that say something. */
  textBoxes: number
  /** Pictures and charts. */
  images: number
}

/** What the date formats that follow the system's settings give in China. */
const CHINESE_DATE = 'yyyy/m/d'

/**
 * @throws UnreadableFile encrypted_file where a password is needed, broken_file where the library cannot read it
 */
export function parseWorkbook(bytes: Uint8Array, format: ReadableFormat): WorkBook {
  try {
    // cellStyles is what makes the library tell of hidden rows and columns; dense keeps rows as arrays, in a fraction of the memory.
    return read(bytes, { type: 'array', dense: true, cellStyles: true, cellNF: true, dateNF: CHINESE_DATE, cellHTML: false })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    if (/password/i.test(message)) throw new UnreadableFile(findingOf('encrypted_file', { format }))
    throw brokenFile(format, 'content_unreadable', message)
  }
}
