import type { Box } from './box.ts'
import type { Segment } from './segment.ts'
import type { TableGrid } from './table-grid.ts'

/** What the page is cut into columns by: things that are never cut themselves. */
export type Element =
  | { kind: 'segment'; box: Box; segment: Segment }
  | { kind: 'table'; box: Box; grid: TableGrid }
  /** A framed article (框文): laid out for itself. */
  | { kind: 'frame'; box: Box; contents: readonly Element[] }
  /** A picture with the lines of its caption. */
  | { kind: 'picture'; box: Box; caption: readonly Segment[] }
  /** A level rule: it says nothing, but no column goes through it. */
  | { kind: 'rule'; box: Box }

export const isText = (element: Element): element is Extract<Element, { kind: 'segment' }> => element.kind === 'segment'

export const boxesOf = (elements: readonly Element[]): Box[] => elements.map(({ box }) => box)
