import type { Entry, Section } from './entries.ts'
import { labelsIn } from './labels.ts'
import { partText } from './lines.ts'
import type { OutlineWords } from './words.ts'

const CLAUSE_END = /[。：，；！:,;]/
const MAX_HEADING = 24
const MAX_ADDRESS = 40
const ADDRESS = /[要须应需](?!求)/

/** The text of an entry up to its first mark: its heading, if it has one. */
export function headingTextOf(entry: Entry): string {
  const first = entry.parts[0]
  if (!first) return ''
  const text = partText(first).replace(/^\*+/, '')
  const end = text.search(CLAUSE_END)
  return (end < 0 ? text : text.slice(0, end)).replace(/\*+$/, '')
}

/** 加强组织领导: made of nothing but management words, one that asks among them. 加强食品安全监督 is not: 食品安全 is none. */
export function isRequirementHeading(heading: string, words: OutlineWords): boolean {
  if (heading === '' || heading.length > MAX_HEADING) return false
  let asks = false
  for (let at = 0; at < heading.length; ) {
    if (/[、，\s]/.test(heading.charAt(at))) {
      at++
      continue
    }
    const found = words.requirements.longestAt(heading, at)
    if (!found) return false
    if (found.entry.weight !== 'filler') asks = true
    at += found.word.length
  }
  return asks
}

/** 各责任单位要高度重视，…: units are told what to do. */
function addressesUnits(entry: Entry, words: OutlineWords): boolean {
  const [first] = entry.parts
  const text = first ? partText(first).slice(0, MAX_ADDRESS) : ''
  return words.unitStarts.longestAt(text, 0) !== null && ADDRESS.test(text)
}

/** All entries of the section that ask for something and promise nothing, with everything below them. */
export function requirementsIn(section: Section, words: OutlineWords): Set<Entry> {
  const found = new Set<Entry>()
  markSiblings(section.roots, words, found)
  return found
}

/** Where most of a row of entries ask, the others do too, but for those that group entries of their own or have label lines. */
function markSiblings(siblings: readonly Entry[], words: OutlineWords, found: Set<Entry>): void {
  const asking = siblings.filter(
    (entry) =>
      !entry.first.row &&
      !startsWithLabel(entry, words) &&
      (isRequirementHeading(headingTextOf(entry), words) || addressesUnits(entry, words)),
  )
  const most = asking.length * 2 > siblings.length
  for (const entry of siblings) {
    if (asking.includes(entry) || (most && isPlain(entry, words))) markTree(entry, found)
    else markSiblings(entry.children, words, found)
  }
}

/** 责任领导：张某某 over a group asks for nothing. */
const startsWithLabel = ({ parts: [first] }: Entry, words: OutlineWords): boolean =>
  first !== undefined && labelsIn(first.line, words, first.from, first.to).length > 0

const isPlain = (entry: Entry, words: OutlineWords): boolean =>
  !entry.first.row && entry.children.length === 0 && entry.parts.every(({ line, from, to }) => labelsIn(line, words, from, to).length === 0)

function markTree(entry: Entry, found: Set<Entry>): void {
  found.add(entry)
  for (const child of entry.children) markTree(child, found)
}
