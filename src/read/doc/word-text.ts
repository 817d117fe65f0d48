import BufferReader from 'word-extractor/lib/buffer-reader.js'
import WordOleExtractor from 'word-extractor/lib/word-ole-extractor.js'
import type { Piece, PieceCell } from '../compose.ts'
import { brokenFile } from '../reader.ts'
import { deletedRanges, type Range, tableParagraphs } from './word-properties.ts'

/** What a doc holds besides its layout. */
export interface WordText {
  pieces: Piece[]
  /** Paragraphs of comments. */
  comments: number
}

/** The parts of a doc's text as Word keeps them, with its marks ([MS-DOC] 2.4.1). */
type Stories = Record<'body' | 'footnotes' | 'comments' | 'endnotes' | 'boxes' | 'furniture', string>

const PARAGRAPH_END = '\r'
const PAGE_BREAK = '\f'
const LINE_BREAK = '\v'
const CELL_END = '\x07'
/** Word knows no line feed: it takes the place of the mark that ends a row. */
const ROW_END = '\n'

const codes = (from: string, to: string): [number, number] => [from.charCodeAt(0), to.charCodeAt(0)]
const REPLACED_AT_ROW_END = new Map([codes(CELL_END, ROW_END)])
const REPLACED_IN_CELLS = new Map([codes(PARAGRAPH_END, LINE_BREAK)])

/**
 * The library finds the pieces of the text and the headers. Which text is deleted, and where rows end, is found here: it takes other properties for
 * deletions, and does not look where Word keeps those of wide tables.
 */
class StoriesOfDoc extends WordOleExtractor<Stories> {
  #data: Buffer = Buffer.alloc(0)

  protected override async extractWordDocument(
    ...[file, main]: Parameters<WordOleExtractor<Stories>['extractWordDocument']>
  ): Promise<Stories> {
    const stream = file.stream('Data')
    if (stream) this.#data = await this.streamBuffer(stream)
    return super.extractWordDocument(file, main)
  }

  // Bookmarks are no text.
  protected override writeBookmarks(): void {}

  protected override writeCharacterProperties(main: Buffer, table: Buffer): void {
    this.#rewrite(deletedRanges(main, table), () => 0)
  }

  protected override writeParagraphProperties(main: Buffer, table: Buffer): void {
    this.#rewrite(
      tableParagraphs(main, table, this.#data),
      (unit, { endsRow }) => (endsRow ? REPLACED_AT_ROW_END : REPLACED_IN_CELLS).get(unit) ?? unit,
    )
  }

  /** Changes UTF-16 units one for one, since the library counts positions. */
  #rewrite<T extends Range>(ranges: readonly T[], change: (unit: number, range: T) => number): void {
    for (const piece of this._pieces) {
      const units = Uint16Array.from({ length: piece.text.length }, (_, at) => piece.text.charCodeAt(at))
      for (const range of ranges) {
        const from = Math.ceil(Math.max(0, range.start - piece.startFilePos) / piece.bpc)
        const to = Math.floor((Math.min(range.end, piece.endFilePos) - piece.startFilePos) / piece.bpc)
        for (let at = from; at < to; at++) units[at] = change(units[at] ?? 0, range)
      }
      piece.text = Buffer.from(units.buffer).toString('utf16le')
    }
  }

  protected override buildDocument(): Stories {
    const text = this._pieces.map((piece) => piece.text).join('')
    const { ccpText, ccpFtn, ccpHdd, ccpAtn, ccpEdn, ccpTxbx } = this._boundaries
    let start = 0
    const [body = '', footnotes = '', , comments = '', endnotes = '', boxes = ''] = [ccpText, ccpFtn, ccpHdd, ccpAtn, ccpEdn, ccpTxbx].map(
      (length) => {
        start += length
        return text.slice(start - length, start)
      },
    )
    const furniture = this._taggedHeaders.filter(({ type }) => type === 'headers' || type === 'footers').map((header) => header.text)
    return { body, footnotes, comments, endnotes, boxes, furniture: furniture.join(PARAGRAPH_END) }
  }
}

/**
 * A doc (Word 97–2003, WPS) as text, without LibreOffice: quotes and dashes as they stand, rows of tables, notes and text boxes after the body, headers and
 * footers last. Automatic labels are no text and not there.
 * @throws UnreadableFile where it is damaged
 */
export async function wordText(bytes: Uint8Array): Promise<WordText> {
  const { body, footnotes, endnotes, boxes, furniture, comments } = await storiesOf(bytes)
  const piecesOfKind = (kind: 'paragraph' | 'furniture', story: string): Piece[] =>
    paragraphsOf(story)
      .filter(isVisible)
      .map((text) => ({ kind, text, level: null }))
  return {
    pieces: [
      ...bodyPieces(body),
      ...[footnotes, endnotes, boxes].flatMap((story) => piecesOfKind('paragraph', story)),
      ...piecesOfKind('furniture', furniture),
    ],
    comments: paragraphsOf(comments).filter(isVisible).length,
  }
}

async function storiesOf(bytes: Uint8Array): Promise<Stories> {
  const reader = new BufferReader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  try {
    await reader.open()
    return await new StoriesOfDoc().extract(reader)
  } catch (error) {
    // Whatever it stumbles over (a stream that is not there, a number outside the file) is the file's damage.
    throw brokenFile('doc', 'content_unreadable', error instanceof Error ? error.message : String(error))
  }
}

const isVisible = (text: string): boolean => text.trim() !== ''

const PARAGRAPH_ENDS = new RegExp(`[${PARAGRAPH_END}${PAGE_BREAK}]`)

const paragraphsOf = (story: string): string[] => withoutMarks(withoutFields(story)).split(PARAGRAPH_ENDS)

/** Characters that begin a field, part its instruction from its result, and end it ([MS-DOC] 2.8.25). */
const FIELD_BEGIN = '\x13'
const FIELD_SEPARATOR = '\x14'
const FIELD_END = '\x15'
const FIELD_MARKS = new RegExp(`([${FIELD_BEGIN}${FIELD_SEPARATOR}${FIELD_END}])`)

/** Of a field what it shows: `{ instruction | result }`, one inside another. One that is not closed is left as it stands. */
function withoutFields(story: string): string {
  const shown: string[] = []
  const open: { start: number; result: number | null }[] = []
  for (const token of story.split(FIELD_MARKS)) {
    const field = open.at(-1)
    if (token === FIELD_END && field) {
      const result = field.result === null ? '' : shown.slice(field.result).reduce((text, part) => text + part, '')
      shown.length = field.start
      shown.push(result)
      open.pop()
      continue
    }
    if (token === FIELD_BEGIN) open.push({ start: shown.length, result: null })
    shown.push(token)
    if (token === FIELD_SEPARATOR && field) field.result ??= shown.length
  }
  return shown.join('')
}

/** The hyphen that keeps words together. */
const KEPT_HYPHEN = '\x1e'
/** What ends cells and rows, paragraphs, lines and pages, and tabs; other controls are hyphens for line ends, anchors of pictures and notes, or deleted text. */
const KEPT_CONTROLS = '\x07\t\n\v\f\r'

const withoutMarks = (text: string): string =>
  text.replaceAll(KEPT_HYPHEN, '\u2011').replace(/\p{Cc}/gu, (control) => (KEPT_CONTROLS.includes(control) ? control : ''))

/** Rows end with a mark of their own, and the paragraphs of a cell with line breaks: what stands before the first cell of a table ends like a paragraph. */
function bodyPieces(body: string): Piece[] {
  const pieces: Piece[] = []
  let tables = -1
  let row = -1
  for (const line of withoutMarks(withoutFields(body)).split(new RegExp(`(?<=[${PARAGRAPH_END}${PAGE_BREAK}${ROW_END}])`))) {
    if (line.endsWith(ROW_END)) {
      if (row < 0) tables += 1
      row += 1
      pieces.push({ kind: 'row', sheet: null, table: tables, row, cells: cellsOf(line.slice(0, -1)) })
    } else {
      row = -1
      pieces.push({ kind: 'paragraph', text: printed(line.replace(PARAGRAPH_ENDS, '')), level: null })
    }
  }
  return pieces
}

const cellsOf = (row: string): PieceCell[] => {
  const texts = row.split(CELL_END)
  // Every cell ends with its mark.
  if (texts.at(-1) === '') texts.pop()
  return texts.map((text, column) => ({ text: printed(text), column, columnSpan: 1, rowSpan: 1 }))
}

const printed = (text: string): string => text.replaceAll(LINE_BREAK, '\n').replaceAll(CELL_END, '\t').replace(/\n+$/, '')
