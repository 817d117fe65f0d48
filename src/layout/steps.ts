import type { LayoutBlock } from './block.ts'
import { HEADLINE } from './heads.ts'
import type { PlacedLine } from './paragraphs.ts'
import type { TableStep } from './rows-of-tables.ts'

/** A thing of the text in reading order. */
export type Step = LineStep | TableStep | FloatStep

export interface LineStep {
  kind: 'line'
  placed: PlacedLine
}

/** Set into the text at some place without being part of it: frames, captions. */
export interface FloatStep {
  kind: 'float'
  page: number
  blocks: readonly LayoutBlock[]
}

/** Whether a line heads an article: what was set into the article before stands above it. */
export const isHeadline = ({ line, body }: PlacedLine): boolean => line.size >= HEADLINE * body

export const pageOf = (step: Step): number => (step.kind === 'line' ? step.placed.line.page : step.page)
