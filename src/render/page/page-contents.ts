import type { Box } from '../../layout/index.ts'
import type { Language } from '../../messages/index.ts'
import type { BlockBelongs, BlockKind, ExtractedDocument, Item, Span } from '../../model/index.ts'
import type { PageView } from '../../read/paged/page-view.ts'
import { anchorsOnPage, boxesOf, type Part, type PlacedAnchor, partsOf } from './parts.ts'
import { type NumberedColumn, numberedColumns, type PrintedLine, printedLines } from './printed-lines.ts'
import { deadlineTitle, itemTitle, nameTitle, quantityTitle } from './value-titles.ts'

/** Everything that is shown of one page; boxes in points, those of the layout where they stand on the page laid straight, all others as the page lies. */
export interface PageContents {
  columns: readonly NumberedColumn[]
  lines: readonly PrintedLine[]
  cells: readonly Box[]
  frames: readonly Box[]
  pictures: readonly Box[]
  /** In reading order. */
  blocks: readonly ShownBlock[]
  items: readonly ShownItem[]
  values: readonly ShownValue[]
}

export interface ShownBlock {
  /** In reading order on this page, from 1. */
  number: number
  kind: BlockKind
  belongs: BlockBelongs
  /** One for each column that it stands in. */
  parts: readonly Part[]
}

export interface ShownItem {
  path: string
  title: string
  parts: readonly Part[]
}

export type ShownValueKind = 'quantity' | 'result' | 'unit' | 'person' | 'deadline'

export interface ShownValue {
  kind: ShownValueKind
  /** What it was read as, in lines. */
  title: string
  /** One for each line that it stands on: those of its anchors. */
  boxes: readonly Box[]
}

/** @param page its number, from 1 */
export function pageContents(extracted: ExtractedDocument, page: number, { layout, skew }: PageView, language: Language): PageContents {
  const columns = numberedColumns(layout)
  const lines = printedLines(columns)
  const anchors = anchorsOnPage(extracted.anchors, page, lines, skew)
  const things = columns.flatMap(({ items }) => items)
  return {
    columns,
    lines,
    cells: things.flatMap((thing) => (thing.kind === 'table' ? thing.grid.cells.map(({ box }) => box) : [])),
    frames: things.flatMap((thing) => (thing.kind === 'frame' ? [thing.box] : [])),
    pictures: things.flatMap((thing) => (thing.kind === 'picture' ? [thing.box] : [])),
    blocks: onPage(extracted.blocks, anchors, ({ kind }) => kind === 'row').map(({ thing: { kind, belongs }, parts }, at) => ({
      number: at + 1,
      kind,
      belongs,
      parts,
    })),
    // A group of rows is named in a cell of its own.
    items: onPage(extracted.items, anchors, ({ leaf }) => leaf).map(({ thing, parts }) => ({
      path: thing.path,
      title: itemTitle(thing, language),
      parts,
    })),
    values: shownValues(extracted, anchors, language),
  }
}

function onPage<Thing extends Span>(
  things: readonly Thing[],
  anchors: readonly PlacedAnchor[],
  takesRows: (thing: Thing) => boolean,
): { thing: Thing; parts: Part[] }[] {
  return things.map((thing) => ({ thing, parts: partsOf(thing, anchors, takesRows(thing)) })).filter(({ parts }) => parts.length > 0)
}

function shownValues({ items, results }: ExtractedDocument, anchors: readonly PlacedAnchor[], language: Language): ShownValue[] {
  const values = [
    ...items.flatMap((item) => valuesOfItem(item, language)),
    ...results.map((result) => ({ kind: 'result' as const, title: quantityTitle(result, null, language), span: result })),
  ]
  return values.map(({ kind, title, span }) => ({ kind, title, boxes: boxesOf(span, anchors) })).filter(({ boxes }) => boxes.length > 0)
}

function valuesOfItem(item: Item, language: Language): { kind: ShownValueKind; title: string; span: Span }[] {
  const dates = [item.deadline, ...item.milestones]
  return [
    ...item.quantities.map((quantity) => ({ kind: 'quantity' as const, title: quantityTitle(quantity, item, language), span: quantity })),
    ...item.assignments.flatMap((assignment) => {
      const isPerson = assignment.role === 'supervising_leader' || assignment.role === 'unit_leader'
      const kind = isPerson ? ('person' as const) : ('unit' as const)
      return assignment.names.map((name) => ({ kind, title: nameTitle(name, assignment.role, item, language), span: name }))
    }),
    ...dates.flatMap((date) => {
      // An inferred date stands nowhere.
      if (!date || date.start === null || date.end === null) return []
      return [{ kind: 'deadline' as const, title: deadlineTitle(date, item, language), span: { start: date.start, end: date.end } }]
    }),
  ]
}
