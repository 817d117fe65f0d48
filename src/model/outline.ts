import type { DeclaredCount } from './document.ts'
import type { BlockBelongs } from './extracted.ts'
import type { Finding } from './finding.ts'
import type { SourceBlock, SourceDocument } from './source.ts'
import type { Span } from './span.ts'

/** What a labelled field of an item holds (牵头单位：…, a column, a bracket at the end). `units` is an unlabelled bracket of units. */
export type FieldKind =
  | 'lead'
  | 'responsible'
  | 'cooperating'
  | 'supervising_leader'
  | 'unit_leader'
  | 'units'
  | 'deadline'
  | 'result'
  | 'other'

/** A labelled field wherever it was printed: line, bracket or column. `label` is null where a column's header names it. */
export interface OutlinedField {
  kind: FieldKind
  label: Span | null
  value: Span
}

export interface OutlinedTitle extends Span {
  /** Without number, closing 。, white space and a declared count. */
  text: string
}

export interface OutlinedItem {
  /** Ordinals from the top: 四、（一） is "4/1". */
  path: string
  /** The numbering as printed (四、), null where nothing is numbered. */
  label: string | null
  title: OutlinedTitle | null
  leaf: boolean
  truncated: boolean
  /** From the label to the end of the last label line; a group: its heading. */
  start: number
  end: number
  declaredCount: DeclaredCount | null
  /** Runs of promise text, title sentence included, fields and results left out. Inside a run a line end is a wrap; between runs there is a break. */
  body: Span[]
  fields: OutlinedField[]
}

export interface OutlinedBlock extends SourceBlock {
  belongs: BlockBelongs
}

/** A document with every block named and its items cut. */
export interface OutlinedDocument {
  source: SourceDocument
  blocks: OutlinedBlock[]
  items: OutlinedItem[]
  /** Runs that tell what was delivered, outside the items too. */
  results: Span[]
  findings: Finding[]
}
