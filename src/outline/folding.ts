import { saysHowMuch } from './amounts.ts'
import { announcedCount } from './announcements.ts'
import { append } from './append.ts'
import { endsWithColon } from './endings.ts'
import type { Entry, Section } from './entries.ts'
import { labelsIn } from './labels.ts'
import { type LinePart, partText } from './lines.ts'
import type { NumberFamily } from './numbering.ts'
import { headingTextOf } from './requirements.ts'
import type { OutlineWords } from './words.ts'

/** Members that describe an item's measures or stages, and are items only where nothing else is numbered. */
const MEASURES: ReadonlySet<NumberFamily> = new Set(['member', 'circled'])
const MAX_HEADING = 45

/**
 * Puts members back into the text of the entry above them where that entry is no heading: 一是…二是… and ①…②… inside a numbered item, and numbered details below a
 * sentence that promises something itself. Members with label lines of their own are items. Changes the entries in place.
 */
export function foldMeasures(sections: readonly Section[], words: OutlineWords): void {
  for (const section of sections) for (const root of section.roots) foldEntry(root, words)
}

function foldEntry(entry: Entry, words: OutlineWords): void {
  for (const child of entry.children) foldEntry(child, words)
  if (isLabelBlocks(entry, words)) foldBlocks(entry, words)
  if (entry.children.length === 0 || entry.first.row || !isFolded(entry, words)) return
  for (const child of entry.children) {
    append(entry.lines, child.lines)
    append(entry.parts, child.parts)
  }
  entry.children = []
}

/** （一）主要任务 / （二）责任单位 / （三）完成时限: the members are the labels of what the entry says, with the values below them. */
function isLabelBlocks({ children }: Entry, words: OutlineWords): boolean {
  const isBlock = (child: Entry): boolean => child.children.length === 0 && (isLabelHeading(child, words) || isContentHeading(child, words))
  return children.length >= 2 && children.every(isBlock) && children.some((child) => isLabelHeading(child, words))
}

const isLabelHeading = (child: Entry, words: OutlineWords): boolean => words.labels.get(headingTextOf(child)) !== undefined

const isContentHeading = (child: Entry, words: OutlineWords): boolean =>
  words.columns.get(headingTextOf(child)) !== undefined && (child.parts.length > 1 || /[：:]/.test(partText(child.parts[0] as LinePart)))

function foldBlocks(entry: Entry, words: OutlineWords): void {
  for (const child of entry.children) {
    const [heading] = child.parts
    const isBare = heading !== undefined && partText(heading) === headingTextOf(child)
    append(entry.lines, child.lines)
    append(entry.parts, isBare && !isLabelHeading(child, words) ? child.parts.slice(1) : child.parts)
  }
  entry.children = []
}

function isFolded(entry: Entry, words: OutlineWords): boolean {
  if (entry.children.some((child) => child.children.length > 0)) return false
  const labelled = entry.children.filter((child) => child.parts.some(({ line, from, to }) => labelsIn(line, words, from, to).length > 0))
  if (labelled.length * 2 > entry.children.length) return false
  return entry.children.every(isMeasure) || !isHeading(entry)
}

/** 一是 in its own paragraph groups nothing; ① on lines of its own may. */
const isMeasure = (child: Entry): boolean =>
  MEASURES.has(child.label.family) && (child.label.family === 'member' || child.first.line.cutFrom !== null)

/** A heading groups: it is short, or it promises nothing countable before its first mark, or what stands below it says how many follow. */
function isHeading(entry: Entry): boolean {
  const text = entry.parts.map(partText).join('')
  return text.length <= MAX_HEADING || !saysHowMuch(text) || announcesMembers(entry)
}

/** 重点抓好以下十方面工作： above ten members. */
const announcesMembers = ({ parts, children }: Entry): boolean =>
  parts.slice(1).some((part) => endsWithColon(partText(part)) && announcedCount(partText(part)) === children.length)
