import Table from 'cli-table3'
import stringWidth from 'string-width'

/** A column of a table for the terminal; a Chinese character is two cells wide. */
export interface TableColumn {
  heading: string
  align?: 'left' | 'right'
  /** Cut with … to this many cells. */
  widest?: number
}

const COLUMN_GAP = 2
const ELLIPSIS = '…'

/** The beginning of a text that fits into so many cells, with … where something is left out; line ends become spaces. */
export function fitText(text: string, cells: number): string {
  const line = text.replace(/\s*\n\s*/g, ' ')
  if (stringWidth(line) <= cells) return line
  const kept: string[] = []
  let room = cells - stringWidth(ELLIPSIS)
  for (const character of line) {
    room -= stringWidth(character)
    if (room < 0) break
    kept.push(character)
  }
  return kept.join('') + ELLIPSIS
}

const NO_BORDERS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' '.repeat(COLUMN_GAP),
}

/**
 * Rows as an aligned table: headings, a rule, and a line a row.
 * @param width cells in a line; the widest columns are cut until a row fits. null: rows may be of any length
 */
export function renderTable(columns: readonly TableColumn[], rows: readonly (readonly string[])[], width: number | null = null): string {
  const widths = fittingWidths(columns, rows, width)
  const line = (cells: readonly string[]): string[] => cells.map((cell, index) => fitText(cell, widths[index] ?? 0))
  const alignments = columns.map(({ align }) => align ?? 'left')
  const lines = [line(columns.map(({ heading }) => heading)), widths.map((cells) => '─'.repeat(cells)), ...rows.map(line)]
  const pieces: string[] = []
  for (let start = 0; start < lines.length; start += ROWS_AT_ONCE)
    pieces.push(tableOf(lines.slice(start, start + ROWS_AT_ONCE), widths, alignments))
  return pieces.join('')
}

/** cli-table3 takes time with the square of the rows: a minute and a half for 16,000. With widths that are told, pieces make one table. */
const ROWS_AT_ONCE = 100

function tableOf(lines: readonly string[][], widths: readonly number[], alignments: readonly ('left' | 'right')[]): string {
  const table = new Table({
    chars: NO_BORDERS,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
    colAligns: [...alignments],
    colWidths: [...widths],
  })
  table.push(...lines)
  return `${table.toString().replace(/ +$/gm, '')}\n`
}

function fittingWidths(columns: readonly TableColumn[], rows: readonly (readonly string[])[], width: number | null): number[] {
  const natural = columns.map(({ heading, widest = Number.POSITIVE_INFINITY }, index) => {
    const cells = rows.map((row) => stringWidth((row[index] ?? '').replace(/\s*\n\s*/g, ' ')))
    return Math.max(stringWidth(heading), Math.min(widest, Math.max(1, ...cells)))
  })
  if (width === null) return natural
  const widths = [...natural]
  const room = width - COLUMN_GAP * (columns.length - 1)
  // The widest column gives way first; a column never gets narrower than a character and the mark that something is left out.
  while (widths.reduce((sum, cells) => sum + cells, 0) > room) {
    const widest = widths.indexOf(Math.max(...widths))
    if ((widths[widest] ?? 0) <= 4) break
    widths[widest] = (widths[widest] ?? 0) - 1
  }
  return widths
}
