import type { OutlinedField, OutlinedItem, Span } from '../model/index.ts'
import { sourceSpan } from '../text/view.ts'
import { type Content, contentOf } from './contents.ts'
import { endsWithColon } from './endings.ts'
import type { Entry, Section } from './entries.ts'
import { fieldWith } from './fields.ts'
import { type Holder, handDown, leadersAbove } from './inheritance.ts'
import { leaderOf } from './leaders.ts'
import { type LinePart, partSpan, partText } from './lines.ts'
import { LIST_MARK, onOver } from './scan.ts'
import { leavesOf, type Selection } from './selection.ts'
import { holdsQuantity, isRestated, type TitleCandidate, textBehind, titleCandidate, titleOf } from './title.ts'
import { endSentences, isCutOff } from './truncation.ts'
import { isUnitName } from './units.ts'
import type { OutlineWords } from './words.ts'
import { runsOf } from './wraps.ts'

/** An entry on its way to an item. */
interface Draft extends Holder {
  entry: Entry
  path: string
  leaf: boolean
  content: Content
  candidate: TitleCandidate | null
  members: Draft[]
}

/** Makes items of the selected entries, groups before their members. */
export function itemsOf(source: string, selection: Selection, words: OutlineWords): { items: OutlinedItem[]; results: Span[] } {
  const roots = draftsOf(selection.roots, '', selection, words)
  for (const section of selection.sections) {
    const own = new Set(section.roots)
    handDown(
      roots.filter(({ entry }) => own.has(entry)),
      leadersAbove(section, words),
      words,
    )
  }
  const drafts = withMembers(roots)
  const style = styleOf(drafts.filter((draft) => draft.leaf))
  return { items: drafts.map((draft) => itemOf(source, draft, style, words)), results: drafts.flatMap(({ content }) => content.results) }
}

const withMembers = (drafts: readonly Draft[]): Draft[] => drafts.flatMap((draft) => [draft, ...withMembers(draft.members)])

/** 市体育局： over items of its own: they are what it promises. */
function officeOf(heading: LinePart, words: OutlineWords): OutlinedField | null {
  const text = partText(heading)
  if (!endsWithColon(text) || !isUnitName(text.slice(0, -1), words)) return null
  return fieldWith('units', null, sourceSpan(heading.line.view, heading.from, heading.to - 1))
}

/** What the items of one list have in common. */
interface ListStyle {
  endSentences: boolean
}

const styleOf = (leaves: readonly Draft[]): ListStyle => ({ endSentences: endSentences(leaves.map(({ content }) => content)) })

function draftsOf(siblings: readonly Entry[], parentPath: string, selection: Selection, words: OutlineWords): Draft[] {
  let last = 0
  return siblings.map((entry) => {
    const children = entry.children.filter((child) => !selection.requirements.has(child))
    const position = entry.label.ordinal > last ? entry.label.ordinal : last + 1
    last = position
    const path = parentPath === '' ? String(position) : `${parentPath}/${position}`
    const content = contentOf(entry, words)
    const leaf = children.length === 0
    const leader = leaf || !content.texts[0] ? null : leaderOf(content.texts[0], words)
    if (leader) content.fields.unshift(leader)
    const office = leaf || !content.texts[0] ? null : officeOf(content.texts[0], words)
    if (office && content.fields.length === 0) content.fields.push(office)
    const candidate = titleCandidate(content, words, entry.label.family === 'field')
    return { entry, path, leaf, content, candidate, members: draftsOf(children, path, selection, words) }
  })
}

function itemOf(source: string, draft: Draft, style: ListStyle, words: OutlineWords): OutlinedItem {
  const { entry, path, leaf, content } = draft
  const candidate = leaf ? leafTitle(draft) : groupTitle(draft)
  const titled = candidate ? titleOf(candidate, words) : null
  const first = content.texts[0]
  const heading = candidate?.form === 'line' || candidate?.form === 'cell' ? (first ?? null) : null
  return {
    path,
    label: printedLabel(entry),
    title: titled?.title ?? null,
    leaf,
    truncated: leaf && style.endSentences && isCutOff(content),
    start: startOf(entry),
    end: leaf || !first ? content.end : partSpan(first).end,
    declaredCount: leaf ? null : (titled?.declaredCount ?? null),
    body: leaf ? runsOf(source, content.texts, heading) : [],
    fields: content.fields,
  }
}

/** The label as printed; null where the entry is counted by position. */
function printedLabel({ label, first }: Entry): string | null {
  if (first.row) return first.row.label || null
  return label.end > label.start ? first.line.text.slice(label.start, label.end) : null
}

/** Where the label starts, or the text where none is printed; bookmarks and stars before a label are no part of the item. */
const startOf = ({ label, first }: Entry): number => first.line.view.origins[first.row ? 0 : label.start] ?? first.line.start

function leafTitle({ candidate, content }: Draft): TitleCandidate | null {
  // A first sentence that says how much is a title only where what follows says it again.
  if (candidate?.form === 'sentence' && holdsQuantity(candidate) && !isRestated(candidateText(candidate), textBehind(candidate, content)))
    return null
  return candidate
}

const candidateText = ({ line, from, to }: TitleCandidate): string => line.text.slice(from, to)

/** A group's heading is its title, however it is written, also where it is a label line (责任领导：张某某). */
function groupTitle({ candidate, content, entry }: Draft): TitleCandidate | null {
  const first = content.texts[0] ?? entry.parts[0]
  if (candidate || !first) return candidate
  const sentence = partText(first).indexOf('。')
  const from = onOver(first.line.text, first.from, LIST_MARK, first.to)
  return { form: 'line', line: first.line, from, to: sentence < 0 ? first.to : first.from + sentence }
}

/** The texts of a section that tells what was done. */
export const sectionTexts = (source: string, section: Section, words: OutlineWords): Span[] =>
  section.roots.flatMap(leavesOf).flatMap((entry) => {
    const { texts, results } = contentOf(entry, words)
    return [...runsOf(source, texts, null), ...results]
  })
