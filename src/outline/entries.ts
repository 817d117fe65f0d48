import { endsClause, endsSentence } from './endings.ts'
import type { MarkedLine } from './line-kinds.ts'
import { type LinePart, wholeLine } from './lines.ts'
import type { NumberFamily, NumberLabel } from './numbering.ts'

/** A numbered place of the document with everything up to the next: an item, a group, a requirement … is decided later. */
export interface Entry {
  label: NumberLabel
  /** The line that holds the label, or the row. */
  first: MarkedLine
  /** All its lines, the first included, those of its children left out. */
  lines: MarkedLine[]
  /** Its text after the label, line by line, label lines included. */
  parts: LinePart[]
  children: Entry[]
}

/** Entries that stand together under one opening. */
export interface Section {
  /** Titles, announcements and other lines before the first entry. */
  opening: MarkedLine[]
  roots: Entry[]
  /** Whether a newspaper's lead or byline came after the last title. */
  inArticle: boolean
  /** Whether its numbers start over with nothing between it and the section before. */
  continues: boolean
}

const OPENERS: ReadonlySet<string> = new Set(['title', 'announcement'])
const ENDERS: ReadonlySet<string> = new Set(['copy_to', 'printed', 'attachment', 'byline', 'news_lead', 'signature', 'headline'])
const ARTICLE_STARTS: ReadonlySet<string> = new Set(['byline', 'news_lead', 'headline'])
const UNNUMBERED_HEADINGS: ReadonlySet<NumberFamily> = new Set(['heading', 'row_group'])
const TABLE_FAMILIES: ReadonlySet<NumberFamily> = new Set(['row', 'row_chinese', 'row_chinese_paren', 'row_group'])
/** A table hangs below a heading of this length; below a paragraph it stands on its own. */
const MAX_HEADING = 40
/** A kicker is a few words. */
const MAX_KICKER = 15
/** So many lines below are looked at for the next label. */
const LOOK_AHEAD = 80

/** One level of the open path: the entry, and where the families of its children stood last. */
interface Level {
  entry: Entry
  childFamilies: Map<NumberFamily, number>
}

/** The reading of the lines, top to bottom. */
interface Reading {
  sections: Section[]
  section: Section
  open: Level[]
  /** Where each family stood last in this section, for numbers that run on under the next heading. */
  remembered: Map<NumberFamily, number>
}

/** Reads the lines once and hangs each labelled line where its family and number say. */
export function sectionsOf(marked: readonly MarkedLine[]): Section[] {
  const reading: Reading = {
    sections: [],
    section: { opening: [], roots: [], inArticle: false, continues: false },
    open: [],
    remembered: new Map(),
  }
  marked.forEach((mark, at) => {
    if (mark.kind === 'furniture') return
    const isOutside = leavesInlineList(mark, reading)
    const deepest = reading.open[reading.open.length - 1]?.entry
    const label = acceptedLabel(mark, reading, marked, at)
    if (ENDERS.has(mark.kind)) {
      close(reading, ARTICLE_STARTS.has(mark.kind) || (mark.kind !== 'attachment' && reading.section.inArticle))
      reading.section.opening.push(mark)
    } else if (OPENERS.has(mark.kind) && !isBelowHeading(mark, deepest)) {
      close(reading, mark.kind === 'announcement' && reading.section.inArticle)
      // What an article said before it has nothing to do with a title of its own.
      if (mark.kind === 'title' && reading.section.opening.some(({ kind }) => ARTICLE_STARTS.has(kind))) reading.section.opening = []
      reading.section.opening.push(mark)
    } else if (deepest && startsArticle(marked, at, deepest)) {
      close(reading, reading.section.inArticle)
      reading.section.opening.push(mark)
    } else if (label) {
      addEntry(
        mark,
        label,
        reading,
        marked.slice(at + 1, at + LOOK_AHEAD).flatMap(({ label }) => label ?? []),
      )
    } else if (deepest && isBelowTable(mark, deepest)) {
      // What stands below a table is no part of its last row.
    } else if (deepest && !isOutside) {
      deepest.lines.push(mark)
      if (mark.kind !== 'header' && mark.kind !== 'row') deepest.parts.push(wholeLine(mark.line))
    } else {
      reading.section.opening.push(mark)
    }
  })
  close(reading, false)
  return reading.sections
}

/**
 * A headline in larger type with text below it, or the kicker (引题) right above one, begins another article. What heads numbered lines is a group's heading,
 * and what stands below a number alone is its own.
 */
function startsArticle(marked: readonly MarkedLine[], at: number, deepest: Entry): boolean {
  const mark = marked[at]
  if (mark?.kind !== 'text' || mark.label || mark.row || deepest.parts.length === 0) return false
  if (isPrintedHeading(mark)) return marked[at + 1] !== undefined && !marked[at + 1]?.label
  return (
    mark.line.text.length <= MAX_KICKER &&
    !endsClause(mark.line.text) &&
    marked[at + 1]?.kind === 'text' &&
    startsArticle(marked, at + 1, deepest)
  )
}

/** A source that shows type sizes or styles says so. */
const isPrintedHeading = ({ line, label }: MarkedLine): boolean =>
  line.kind === 'heading' && line.level !== null && !label && !endsSentence(line.text)

function close(reading: Reading, inArticle: boolean): void {
  if (reading.section.roots.length > 0) {
    reading.sections.push(reading.section)
    reading.section = { opening: [], roots: [], inArticle, continues: false }
  }
  reading.section.inArticle = inArticle
  reading.open = []
  reading.remembered = new Map()
}

/** `below` are the labels that follow. */
function addEntry(mark: MarkedLine, label: NumberLabel, reading: Reading, below: readonly NumberLabel[]): void {
  if (TABLE_FAMILIES.has(label.family) && reading.open.some(({ entry }) => !entry.first.row && !isHeading(entry)))
    close(reading, reading.section.inArticle)
  const depth = depthOf(label, reading, below)
  const root = reading.open[0]?.entry
  // 一、 after 三、 without a heading between starts over: a list of its own.
  if (depth === 0 && root && label.ordinal === 1 && label.family === root.label.family && label.end > label.start) {
    close(reading, reading.section.inArticle)
    reading.section.continues = true
  }
  const siblings = reading.open[depth - 1]?.entry.children ?? reading.section.roots
  const ordinal = label.ordinal || siblings.length + 1
  const entry = entryOf(mark, { ...label, ordinal })
  siblings.push(entry)
  reading.open = reading.open.slice(0, depth)
  reading.open[depth - 1]?.childFamilies.set(label.family, ordinal)
  reading.remembered.set(label.family, ordinal)
  reading.open.push({ entry, childFamilies: new Map() })
}

function entryOf(first: MarkedLine, label: NumberLabel): Entry {
  const to = first.line.text.length
  const parts = first.row || label.end >= to ? [] : [{ line: first.line, from: label.end, to }]
  return { label, first, lines: [first], parts, children: [] }
}

/**
 * A paragraph below a list that stood in one line is no part of its last member: takes the members off the open path, and ends the section where nothing
 * else is open. Gives back whether the line was left outside.
 */
function leavesInlineList(mark: MarkedLine, reading: Reading): boolean {
  if (mark.kind !== 'text') return false
  const isMember = ({ entry }: Level): boolean => entry.first.line.cutFrom !== null && entry.first.line.cutFrom !== mark.line.cutFrom
  if (!reading.open.some(isMember)) return false
  reading.open = reading.open.slice(0, reading.open.findIndex(isMember))
  if (reading.open.length > 0) return false
  close(reading, reading.section.inArticle)
  return true
}

/** The line below a number alone is that entry's heading; an announcement right below a heading is its own: 三、民生实事 / 办好以下实事：. */
function isBelowHeading(mark: MarkedLine, deepest: Entry | undefined): boolean {
  if (!deepest || deepest.first.row) return false
  if (mark.kind === 'title') return deepest.parts.length === 0
  return deepest.lines.length === 1 && deepest.first.line.cutFrom === null && isHeading(deepest) && !endsSentence(deepest.first.line.text)
}

/** Text below a row, or a row of a table that could not be read. */
function isBelowTable(mark: MarkedLine, { first }: Entry): boolean {
  if (!first.row) return false
  return mark.kind === 'header' || mark.kind === 'row' ? mark.line.row?.table !== first.line.row?.table : true
}

const isHeading = (entry: Entry): boolean => entry.parts.length <= 1 && entry.parts.every(({ from, to }) => to - from <= MAX_HEADING)

/** The label of a line, or what else it may be: a decimal of the list's own number and the number that its text begins with, below a line that is complete. */
function acceptedLabel({ label }: MarkedLine, reading: Reading, marked: readonly MarkedLine[], at: number): NumberLabel | null {
  if (!label || isAccepted(label, reading, marked, at)) return label
  const above = marked[at - 1]
  const isComplete = above !== undefined && (above.kind === 'field' || endsSentence(above.line.text))
  return label.otherwise && isComplete && isAccepted(label.otherwise, reading, marked, at) ? label.otherwise : null
}

/** A weak label counts where the numbers of its family go on, or where they start and go on below. */
function isAccepted(label: NumberLabel, { open }: Reading, marked: readonly MarkedLine[], at: number): boolean {
  if (!label.weak) return true
  const before = open.findLast(({ entry }) => entry.label.family === label.family)
  if (before) return before.entry.label.ordinal + 1 === label.ordinal
  const next = marked.slice(at + 1, at + LOOK_AHEAD).find((other) => other.label?.family === label.family)
  return label.ordinal === 1 && next?.label?.ordinal === 2
}

/** The depth that a label belongs to: 0 for the top. */
function depthOf(label: NumberLabel, { open, remembered }: Reading, below: readonly NumberLabel[]): number {
  const known = open.findLastIndex(({ entry }) => entry.label.family === label.family)
  if (known >= 0) return known
  // A heading without a number stands over what is numbered below it, also where that has begun above.
  if (UNNUMBERED_HEADINGS.has(label.family)) {
    const under = open.findIndex(({ entry }) => entry.label.family === below[0]?.family)
    return under >= 0 ? under : open.length
  }
  // 1. below a heading starts a level; 5. goes on with numbers that run over the headings.
  if (label.ordinal === 1 || (remembered.get(label.family) ?? 0) + 1 === label.ordinal) return open.length
  // A number of another family that goes on where an open level stands is a misprint of that level's (2、 for 二、).
  // Where that level goes on further down, it is none.
  const goesOnBelow = ({ entry }: Level): boolean =>
    below.some(({ family, ordinal }) => family === entry.label.family && ordinal === label.ordinal)
  const continued = open.findLastIndex((level) => level.entry.label.ordinal + 1 === label.ordinal && !goesOnBelow(level))
  return continued >= 0 ? continued : open.length
}
