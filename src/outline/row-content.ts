import type { ColumnKind } from './columns.ts'
import { fieldsOfLine, isSchedule } from './fields.ts'
import { labelsIn } from './labels.ts'
import { lineOver, partSpan, partText, wholeLine } from './lines.ts'
import { type NumberLabel, numberLabelAt } from './numbering.ts'
import type { GridCell, RowContent } from './rows.ts'
import type { OutlineWords } from './words.ts'

/** Puts a cell where its column says. @param from where the text starts in it, behind a number that is printed there */
export function addCell(
  cell: GridCell,
  kind: Exclude<ColumnKind, 'number' | 'group'>,
  content: RowContent,
  { source, words }: { source: string; words: OutlineWords },
  from: number,
): void {
  if (kind === 'measure') addMeasure(cell, content, source)
  else if (kind === 'title') addTitle(cell, content, from)
  else if (kind === 'content' || kind === 'amount') addText(cell, content, words, from)
  else addField(cell, kind, content, words)
}

/** The name of several rows that are one item may be printed in each of them. */
function addTitle(cell: GridCell, content: RowContent, from: number): void {
  const part = { line: cell.whole, from, to: cell.whole.text.length }
  if (!content.title.some((other) => partText(other) === partText(part))) content.title.push(part)
}

const BARE_NUMBER = /^[0-9]+(?:\.[0-9]+)?$/

/** 所 in a column of units of measure, right behind the number that it counts: the two are read as one. */
function addMeasure(cell: GridCell, content: RowContent, source: string): void {
  const number = content.content.at(-1)
  if (!number || !BARE_NUMBER.test(partText(number)) || source.slice(number.line.end, cell.whole.start).trim() !== '') return
  const line = lineOver(source, { start: number.line.start, end: cell.whole.end }, cell.whole)
  if (line) content.content.splice(-1, 1, wholeLine(line))
}

function addText(cell: GridCell, content: RowContent, words: OutlineWords, from: number): void {
  const labels = numbersOfLines(cell, words)
  cell.lines.forEach((line, at) => {
    const part = { line, from: labels[at]?.end ?? (at === 0 ? Math.min(from, line.text.length) : 0), to: line.text.length }
    const { texts, fields, results } = fieldsOfLine(part, words)
    content.content.push(...texts)
    content.fields.push(...fields)
    content.results.push(...results)
  })
}

/** The numbers that the lines of a cell begin with (1.… / 2.… / 3.…), where they count from one and nothing else. */
function numbersOfLines({ lines }: GridCell, words: OutlineWords): NumberLabel[] {
  const labels = lines.flatMap((line) => numberLabelAt(line, words) ?? [])
  const count = labels.length === lines.length && lines.length > 1 && labels.every(({ ordinal }, at) => ordinal === at + 1)
  return count ? labels : []
}

/** A cell with labels of its own says more than the header of its column. */
function addField(
  cell: GridCell,
  kind: Exclude<ColumnKind, 'number' | 'group' | 'title' | 'content' | 'amount' | 'measure'>,
  content: RowContent,
  words: OutlineWords,
): void {
  const labelled = cell.lines.flatMap((line) => (labelsIn(line, words).length > 0 ? fieldsOfLine(wholeLine(line), words).fields : []))
  if (labelled.length > 0) content.fields.push(...labelled)
  else if (kind === 'result') content.results.push(partSpan(wholeLine(cell.whole)))
  else {
    content.fields.push({ kind, label: null, value: partSpan(wholeLine(cell.whole)) })
    if (kind === 'deadline' && isSchedule(cell.whole.text)) content.content.push(wholeLine(cell.whole))
  }
}
