import { type Language, UNTITLED } from '../../messages/index.ts'
import type { DocumentDiff, ExtractedDocument, Item } from '../../model/index.ts'

/** A comparison with the two documents that it is of. */
export interface ShownDiff {
  diff: DocumentDiff
  from: ExtractedDocument
  to: ExtractedDocument
  /** What its places are named after, on a page that has several comparisons. */
  section?: string
}

/** Letters of an item without a title that name it. */
const NAME_LENGTH = 24

/** What an item is called: its title, or the beginning of its text. */
export function nameOfItem({ text, items }: ExtractedDocument, path: string, language: Language): string {
  const item = items.find((one) => one.path === path)
  return item ? (item.title ?? beginningOf(text, item)) || UNTITLED[language] : path
}

function beginningOf(text: string, { start, end, label }: Item): string {
  const whole = text.slice(start, end).replace(/\s+/g, ' ').trim()
  // A label may be printed in other widths than it is kept in: as many letters.
  const promise = label === null ? whole : whole.slice(label.length).trim()
  return promise.length <= NAME_LENGTH ? promise : `${promise.slice(0, NAME_LENGTH)}…`
}
