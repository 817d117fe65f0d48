import type { Item } from '../model/index.ts'
import { viewOf } from '../text/view.ts'

/** Characters of an item's text that stand for a title where it has none: a line of a table on a terminal. */
const NAME_LENGTH = 40
const FIRST_CLAUSES = /^[^。；！？\n]+/

/** What an item is called in tables: its title, or the beginning of its text behind the label, white space folded. */
export function itemName(item: Item, text: string): string {
  if (item.title !== null) return item.title
  const printed = text.slice(item.start, item.end)
  const start = item.start + (item.label !== null && printed.startsWith(item.label) ? item.label.length : 0)
  const folded = viewOf(text, [{ start, end: item.end }]).text
  const beginning = [...(FIRST_CLAUSES.exec(folded)?.[0] ?? folded)]
  return beginning.length <= NAME_LENGTH ? beginning.join('') : `${beginning.slice(0, NAME_LENGTH - 1).join('')}…`
}
