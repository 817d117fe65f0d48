import type { Lexicon } from '../lexicon/sections.ts'
import type { Item, Span } from '../model/index.ts'
import { type TextView, viewOf } from '../text/view.ts'
import { compileComparisonWords } from './comparison-words.ts'

/** 等: the list goes on unnamed. */
const OPEN_END = '等'
const BEFORE_A_FIELD = /[\s：:（(〔[、，,；;]/

/**
 * The text of an item without its label, its fields (牵头单位：…) and its dates (事项正文): what is promised and nothing of who or when.
 * @param text the document's text, in Simplified characters
 */
export function promiseText(text: string, item: Item, lexicon: Lexicon): TextView {
  const view = viewOf(text, remainder(item, [...fieldsOf(text, item, lexicon), ...datesOf(text, item, lexicon)]))
  return item.label === null ? view : withoutLabel(view, item.label)
}

function withoutLabel(view: TextView, label: string): TextView {
  const folded = viewOf(label, [{ start: 0, end: label.length }]).text
  if (!view.text.startsWith(folded)) return view
  return { text: view.text.slice(folded.length), origins: view.origins.slice(folded.length) }
}

/** From the label word of each list of units to its last name. */
function fieldsOf(text: string, { assignments, start }: Item, lexicon: Lexicon): Span[] {
  return assignments
    .filter(({ names }) => names.length > 0)
    .map(({ names }) => ({
      start: beforeLabel(text, Math.min(...names.map((name) => name.start)), start, lexicon),
      end: behindListWords(text, Math.max(...names.map((name) => name.end)), lexicon),
    }))
}

/** Behind 等单位 and 等有关部门, which close a list of units. */
function behindListWords(text: string, end: number, lexicon: Lexicon): number {
  const { listWords } = compileComparisonWords(lexicon)
  let at = text.startsWith(OPEN_END, end) ? end + OPEN_END.length : end
  if (at === end) return end
  for (let word = listWords.longestAt(text, at); word; word = listWords.longestAt(text, at)) at += word.word.length
  return at
}

function beforeLabel(text: string, from: number, least: number, lexicon: Lexicon): number {
  const { labels } = compileComparisonWords(lexicon)
  let at = from
  while (at > least) {
    const label = labels.longestBefore(text, at)
    if (label) at -= label.word.length
    else if (BEFORE_A_FIELD.test(text.charAt(at - 1))) at--
    else break
  }
  return Math.max(at, least)
}

function datesOf(text: string, { deadline, milestones, start: first }: Item, lexicon: Lexicon): Span[] {
  return [...(deadline ? [deadline] : []), ...milestones].flatMap(({ start, end }) =>
    start === null || end === null ? [] : [{ start: beforeLabel(text, start, first, lexicon), end }],
  )
}

/** What is left of an item without some spans. */
function remainder({ start, end }: Span, without: readonly Span[]): Span[] {
  const left: Span[] = []
  let at = start
  for (const cut of [...without].sort((one, other) => one.start - other.start)) {
    if (cut.start > at) left.push({ start: at, end: Math.min(cut.start, end) })
    at = Math.max(at, cut.end)
  }
  if (at < end) left.push({ start: at, end })
  return left
}
