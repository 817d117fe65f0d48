import type { AssignedName, CorrectedMark, Deadline, ExtractedDocument, Item, Quantity, Span } from '../../model/index.ts'

/** What corrections can mark as a person's. */
export type Marked = Item | Quantity | AssignedName | Deadline

/** A document while corrections are laid over it: a copy of its own, with what each value owes to a person. */
export interface Draft {
  document: ExtractedDocument
  marks: Map<Marked, CorrectedMark>
}

/** What a correction met where it was placed: null, or what the program reads there that the person did not see (as words, for a finding). */
export interface Met {
  readsNow: string | null
}

/** Marks a value; what a person changed or added stays so when it is accepted. */
export function mark({ marks }: Draft, value: Marked, as: CorrectedMark): void {
  const before = marks.get(value)
  if (before !== undefined && as === 'accepted') return
  marks.set(value, before === 'added' ? 'added' : as)
}

/** The value that stands where the words are: the one that shares most characters with them. */
export function overlapping<T extends { start: number | null; end: number | null }>(values: readonly T[], span: Span): T | null {
  const shared = ({ start, end }: T): number => (start === null || end === null ? 0 : Math.min(end, span.end) - Math.max(start, span.start))
  return values.reduce<T | null>((best, value) => (shared(value) > (best ? shared(best) : 0) ? value : best), null)
}

/** Puts a value among others by its place in the text. */
export function insertInOrder<T extends { start: number }>(values: T[], value: T): void {
  const at = values.findIndex(({ start }) => start > value.start)
  values.splice(at < 0 ? values.length : at, 0, value)
}

export function removeFrom<T>(values: T[], value: T): void {
  const at = values.indexOf(value)
  if (at >= 0) values.splice(at, 1)
}

/** Some of the fields of a value. */
type Said<T> = { readonly [Field in keyof T]?: T[Field] | undefined }

/** Whether a field says something else now than when the person looked, which is not what the person said either. */
export function saysOther<T extends object>(now: T, was: Said<T> | null, set: Said<T>, fields: readonly (keyof T)[]): boolean {
  return fields.some((field) => was !== null && !same(now[field], was[field]) && !(field in set && same(now[field], set[field])))
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The beginning of an id says whose a value is that a person added. */
export const idOfAdded = (correctionId: string): string => `c-${correctionId.slice(0, ADDED_ID_LENGTH)}`
const ADDED_ID_LENGTH = 16
