import type { Span } from '../../src/model/index.ts'

export const EDIT_KINDS = ['places', 'bureaux', 'persons', 'numbers', 'classifiers'] as const
export type EditKind = (typeof EDIT_KINDS)[number]

/** What is written instead of the characters of a span. */
export interface Edit extends Span {
  readonly kind: EditKind
  readonly text: string
}

/** Finds what is to be replaced in any piece of the document: its text, or a string of its annotation. */
export type EditFinder = (text: string) => Edit[]

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** The edits of all lists in the order of their places; where two overlap, the one of the earlier list stays. */
export function mergeEdits(...lists: readonly (readonly Edit[])[]): Edit[] {
  const kept: Edit[] = []
  for (const list of lists) for (const edit of list) if (!kept.some((other) => overlap(edit, other))) kept.push(edit)
  return kept.sort((a, b) => a.start - b.start)
}

export interface EditedText {
  readonly text: string
  /** Where a span of the old text stands in the new one; null where an edit crosses one of its ends. */
  spanAfter(span: Span): Span | null
}

/** @param edits in the order of their places, none overlapping */
export function applyEdits(text: string, edits: readonly Edit[]): EditedText {
  const pieces: string[] = []
  let at = 0
  for (const edit of edits) {
    pieces.push(text.slice(at, edit.start), edit.text)
    at = edit.end
  }
  const shiftBefore = (offset: number): number =>
    edits.reduce((shift, edit) => (edit.end <= offset ? shift + edit.text.length - (edit.end - edit.start) : shift), 0)
  const isInside = (offset: number): boolean => edits.some((edit) => edit.start < offset && offset < edit.end)
  return {
    text: pieces.join('') + text.slice(at),
    spanAfter: ({ start, end }) =>
      isInside(start) || isInside(end) ? null : { start: start + shiftBefore(start), end: end + shiftBefore(end) },
  }
}
