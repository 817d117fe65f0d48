import type { CellObject } from '@e965/xlsx'
import { shownNumber } from './number-format.ts'

const GENERAL = 'General'
const LINE_END = /\r\n?/g

/** What a cell shows: a number in its format, a text line by line, an error by its name. '' where it shows nothing. */
export function shownText(cell: CellObject, epoch1904: boolean): string {
  if (cell.t === 'n' && typeof cell.v === 'number')
    return tidy(cell.z === undefined ? (cell.w ?? String(cell.v)) : shownNumber(cell.v, String(cell.z), epoch1904))
  if (cell.t === 's' && (cell.z === undefined || cell.z === GENERAL || cell.z === '@')) return tidy(String(cell.v ?? ''))
  return tidy(cell.w ?? String(cell.v ?? ''))
}

/** Tabs divide cells and are a space inside one; blank lines say nothing. */
function tidy(text: string): string {
  return text
    .replace(LINE_END, '\n')
    .split('\n')
    .map((line) => line.replaceAll('\t', ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}
