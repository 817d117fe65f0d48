import type { Element } from '@xmldom/xmldom'
import { MAX_TABLE_COLUMNS } from '../limits.ts'
import { append, insertBefore, remove } from './tree.ts'
import { integerAt, newElement, valueAt, wordChild, wordChildren, wordDescendants } from './xml.ts'

/** Rewrites the tables of a story so that the columns of their cells can be counted by w:gridSpan and w:vMerge alone. */
export function normaliseTables(story: Element): void {
  for (const row of wordDescendants(story, 'tr')) {
    mergeAcross(row)
    fillGridBefore(row)
  }
}

/** The older form of cells merged across (w:hMerge): the first gets the columns of those that it goes on into. */
function mergeAcross(row: Element): void {
  let first: Element | null = null
  for (const cell of wordChildren(row, 'tc')) {
    const properties = wordChild(cell, 'tcPr')
    const merge = properties && wordChild(properties, 'hMerge') && (valueAt(properties, 'hMerge') ?? 'continue')
    if (merge === 'continue' && first) {
      setColumns(first, columnsOf(first) + columnsOf(cell))
      remove(cell)
    } else first = merge === 'restart' ? cell : null
  }
}

const columnsOf = (cell: Element): number => {
  const columns = integerAt(cell, 'tcPr', 'gridSpan') ?? 1
  return columns >= 1 ? Math.min(columns, MAX_TABLE_COLUMNS) : 1
}

function setColumns(cell: Element, columns: number): void {
  const own = wordChild(cell, 'tcPr')
  const properties = own ?? newElement(cell, 'tcPr')
  for (const span of wordChildren(properties, 'gridSpan')) remove(span)
  append(properties, newElement(cell, 'gridSpan', { val: String(columns) }))
  if (!own) insertBefore(cell, properties, cell.firstChild)
}

/** A row that begins some grid columns in (w:gridBefore) gets an empty cell there, so that columns can be counted. */
function fillGridBefore(row: Element): void {
  const properties = wordChild(row, 'trPr')
  const skipped = Math.min((properties && integerAt(properties, 'gridBefore')) ?? 0, MAX_TABLE_COLUMNS)
  const firstCell = wordChildren(row, 'tc')[0]
  if (skipped < 1 || !firstCell) return
  const cell = newElement(row, 'tc')
  setColumns(cell, skipped)
  append(cell, newElement(row, 'p'))
  insertBefore(row, cell, firstCell)
}

/** The cells that w:vMerge makes part of the one above: what they hold is not shown. One with nothing above is a cell of its own. */
export function mergedAwayCells(table: Element): Element[] {
  const begun = new Set<number>()
  const merged: Element[] = []
  for (const row of wordChildren(table, 'tr')) {
    let column = 0
    for (const cell of wordChildren(row, 'tc')) {
      const merge = wordChild(cell, 'tcPr', 'vMerge') && (valueAt(cell, 'tcPr', 'vMerge') || 'continue')
      if (merge === 'continue' && begun.has(column)) merged.push(cell)
      begun.add(column)
      column += columnsOf(cell)
    }
  }
  return merged
}
