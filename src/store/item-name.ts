import type { Item, Span } from '../model/index.ts'
import { viewOf } from '../text/view.ts'

/** Characters of an item's text that stand for a title where it has none: a line of a table on a terminal. */
const NAME_LENGTH = 40
/** No further than a cell of a table goes. */
const FIRST_WORDS = new RegExp(`^[^。；！？\\n\\t]{1,${NAME_LENGTH}}`)
const FIRST_CLAUSES = /^[^。；！？\n]+/

/** What an item is called in tables: its title, or the beginning of its text behind the label, white space folded. */
export function itemName(item: Item, text: string): string {
  if (item.title !== null) return item.title
  const folded = viewOf(text, [{ start: behindLabel(item, text), end: item.end }]).text
  const beginning = [...(FIRST_CLAUSES.exec(folded)?.[0] ?? folded)]
  return beginning.length <= NAME_LENGTH ? beginning.join('') : `${beginning.slice(0, NAME_LENGTH - 1).join('')}…`
}

function behindLabel({ start, end, label }: Item, text: string): number {
  return start + (label !== null && text.slice(start, end).startsWith(label) ? label.length : 0)
}

/** The first words of an item behind its label, as printed: those that name it. */
export function itemBeginning(item: Item, text: string): Span {
  const from = behindLabel(item, text)
  const start = from + Math.max(0, text.slice(from, item.end).search(/\S/))
  const clause = FIRST_WORDS.exec(text.slice(start, item.end))?.[0] ?? ''
  return { start, end: clause === '' ? item.end : start + clause.length }
}
