import type { Span } from '../model/index.ts'
import type { Ledger } from '../store/index.ts'
import { lineOf, sentenceAround } from '../text/sentence.ts'
import { viewOf } from '../text/view.ts'
import type { Value } from './result.ts'

/** Columns that say where in its document a number stands (出处): they are read from the text and its anchors. */
export const PLACE_COLUMNS = ['page', 'line', 'cell', 'sentence'] as const
export type PlaceColumn = (typeof PLACE_COLUMNS)[number]

/** The place of a number in a stored document; the item bounds its sentence. */
export interface Place extends Span {
  documentId: string
  item: Span
}

/** Reads places; the text of a document with many numbers is read once. */
export function placeReader(ledger: Ledger): (column: PlaceColumn, place: Place) => Value {
  const texts = new Map<string, string>()
  const selectText = ledger.database.prepare<[string], string>('SELECT text FROM extracted_documents WHERE id = ?').pluck()
  const selectAnchor = ledger.database.prepare<[string, number, number], { page: number | null; cell: string | null }>(
    `SELECT page, cell FROM extracted_anchors WHERE document_id = ? AND start_offset < ? AND end_offset > ? ORDER BY position LIMIT 1`,
  )
  const textOf = (documentId: string): string => {
    const text = texts.get(documentId) ?? selectText.get(documentId) ?? ''
    texts.set(documentId, text)
    return text
  }
  const anchorOf = ({ documentId, start, end }: Place) => selectAnchor.get(documentId, end, start)
  const readers: Record<PlaceColumn, (place: Place) => Value> = {
    page: (place) => anchorOf(place)?.page ?? null,
    cell: (place) => cellName(anchorOf(place)?.cell ?? null),
    line: ({ documentId, start }) => lineOf(textOf(documentId), start),
    sentence: ({ documentId, start, end, item }) => {
      const text = textOf(documentId)
      return viewOf(text, [sentenceAround(text, { start, end }, item)]).text
    },
  }
  return (column, place) => readers[column](place)
}

/** A cell of a table as people count: sheet where there is one, table, row and column from 1. */
function cellName(json: string | null): string | null {
  if (json === null) return null
  const { sheet, table, row, column } = JSON.parse(json) as { sheet: string | null; table: number; row: number; column: number }
  return [...(sheet === null ? [] : [sheet]), `${table + 1}:${row + 1}:${column + 1}`].join(' ')
}
