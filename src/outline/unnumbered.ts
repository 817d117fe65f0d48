import { saysHowMuch } from './amounts.ts'
import { announcedCount, announcementIn } from './announcements.ts'
import { endsClause, endsSentence } from './endings.ts'
import { fieldHeadingEnd } from './inline-lists.ts'
import { labelKindOf } from './labels.ts'
import type { MarkedLine } from './line-kinds.ts'
import { type Line, spaceBefore } from './lines.ts'
import { positionLabel } from './numbering.ts'
import { isResultSentence } from './results.ts'
import { LIST_MARK, onOver } from './scan.ts'
import { BRACKETED_NAME, labelledName } from './title.ts'
import { holdsOneOf, type OutlineWords } from './words.ts'

const MIN_ITEMS = 3
const MAX_HEADING = 30
/** 教育方面, 社会保障和就业领域. */
const MIN_FIELD = 3
const MAX_FIELD = 14
const STOPS: ReadonlySet<string> = new Set(['entry', 'row', 'header', 'title', 'announcement', 'headline'])

/**
 * Finds lists whose members have no number: field headings with their prose, and under a title or an announcement lines that are each one promise, or
 * headings with a paragraph each, or paragraphs with label lines each. Gives the first line of each member its place. Changes the lines in place.
 */
export function markUnnumbered(marked: readonly MarkedLine[], words: OutlineWords): void {
  markFieldHeadings(marked, words)
  markBracketHeadings(marked, words)
  marked.forEach((opener, at) => {
    const isNews = opener.kind === 'news_lead' && holdsOneOf(opener.line.text, words.listNouns)
    if (opener.kind !== 'title' && opener.kind !== 'announcement' && !isNews) return
    const stretch = stretchAfter(marked, at)
    if (stretch.some((mark) => mark.label)) return
    const count = announcementIn(opener.line.text, words)?.count ?? announcedCount(opener.line.text)
    const members = isNews ? membersOfReport(stretch) : membersOf(stretch, count, words)
    members.forEach((mark, index) => {
      mark.kind = 'entry'
      mark.label = { ...positionLabel('line', index + 1), start: 0, end: 0 }
    })
  })
}

/** A list without any title or number is short, and nearly all of its paragraphs promise something. */
const MOST_LOOSE_LINES = 60
const LONGEST_LOOSE_LINE = 200
const PROMISING_SHARE = 0.7

/** Where a document shows no title, no number and no news, and nearly every paragraph names an undertaking or says how much: each paragraph is a member. */
export function markLooseParagraphs(marked: readonly MarkedLine[], words: OutlineWords): void {
  const lines = marked.filter(({ kind }) => kind !== 'furniture')
  if (lines.length < MIN_ITEMS || lines.length > MOST_LOOSE_LINES) return
  if (lines.some(({ kind, line }) => kind !== 'text' || line.text.length > LONGEST_LOOSE_LINE)) return
  const promising = lines.filter(
    ({ line }) => isPromiseLine(withoutAdverbs(line.text, words), words) || namesUndertaking(line.text) || headsField(line, words),
  )
  if (promising.length < lines.length * PROMISING_SHARE) return
  membersAmong(lines, words).forEach((mark, index) => {
    mark.kind = 'entry'
    mark.label = positionLabel('line', index + 1)
  })
}

const MIN_HEADINGS = 2

/** Each paragraph; from the first of several headings of fields on (教育方面 推进…) each heading, with the paragraphs below it. */
function membersAmong(lines: readonly MarkedLine[], words: OutlineWords): readonly MarkedLine[] {
  const headings = lines.filter((mark) => isHeadingLine(mark) && headsField(mark.line, words))
  const first = headings[0] ? lines.indexOf(headings[0]) : -1
  return headings.length < MIN_HEADINGS ? lines : [...lines.slice(0, first), ...headings]
}

/** 教育方面 and a blank at the start. */
function headsField(line: Line, words: OutlineWords): boolean {
  for (let at = MIN_FIELD; at <= MAX_FIELD && at < line.text.length; at++) {
    if (spaceBefore(line, at)) return words.fieldNouns.some((noun) => line.text.endsWith(noun, at))
  }
  return false
}

/** 农村公路提质。改造…: a short first sentence that names, and more behind it. */
const NAMING_SENTENCE = /^[^，；：。0-9]{4,20}。./
const namesUndertaking = (text: string): boolean => NAMING_SENTENCE.test(text)

function withoutAdverbs(text: string, words: OutlineWords): string {
  const adverb = words.adverbs.longestAt(text, 0)
  return adverb && !words.verbs.longestAt(text, 0) ? text.slice(adverb.word.length) : text
}

/** The unlabelled lines below an opener, up to what is something else; [] where numbered entries follow. */
function stretchAfter(marked: readonly MarkedLine[], at: number): MarkedLine[] {
  const stretch: MarkedLine[] = []
  for (let below = at + 1; below < marked.length; below++) {
    const mark = marked[below]
    if (!mark || mark.kind === 'furniture') continue
    // （征求意见稿） and the like, right below the title.
    if (mark.kind === 'signature' && stretch.length === 0) continue
    if (mark.kind === 'entry' || mark.kind === 'row') return []
    if (STOPS.has(mark.kind) || (mark.kind !== 'text' && mark.kind !== 'field')) break
    stretch.push(mark)
  }
  return stretch
}

function membersOf(stretch: readonly MarkedLine[], count: number | null, words: OutlineWords): MarkedLine[] {
  const texts = stretch.filter((mark) => mark.kind === 'text')
  if (texts.length < MIN_ITEMS) return []
  const candidates = [
    membersWithNames(texts, words),
    membersWithFields(stretch),
    membersWithHeadings(texts),
    promiseLines(texts, words),
  ].filter((members) => members.length >= MIN_ITEMS)
  return candidates.find((members) => members.length === count) ?? (count === texts.length ? texts : candidates[0]) ?? []
}

/** Of a news report: headings with a paragraph each, or paragraphs that nearly all begin with the name of an undertaking (实施…工程。). */
function membersOfReport(stretch: readonly MarkedLine[]): MarkedLine[] {
  const headed = membersWithHeadings(stretch)
  if (headed.length >= MIN_ITEMS) return headed
  const named = stretch.filter(({ line }) => namesUndertaking(line.text))
  return named.length >= MIN_ITEMS && named.length >= stretch.length * PROMISING_SHARE ? named : []
}

/** 项目名称：… at the start of each. */
const membersWithNames = (texts: readonly MarkedLine[], words: OutlineWords): MarkedLine[] =>
  texts.filter(({ line }) => labelledName(line.text, words) > 0)

/** Text, then label lines, then the next text: each first text after label lines starts a member. */
function membersWithFields(stretch: readonly MarkedLine[]): MarkedLine[] {
  const firstField = stretch.findIndex((mark) => mark.kind === 'field')
  if (firstField < 1) return []
  const members = stretch.filter((mark, at) => mark.kind === 'text' && stretch[at - 1]?.kind === 'field')
  const [second] = members
  // The member before the first label lines starts with the one line above them, or with the heading over it.
  const above = stretch[firstField - 2]
  const first = above && isHeadingLine(above) && second && isHeadingLine(second) ? above : stretch[firstField - 1]
  return first ? [first, ...members] : []
}

/** Headings without a full stop, each with a paragraph below. */
function membersWithHeadings(texts: readonly MarkedLine[]): MarkedLine[] {
  const heads = texts.filter(
    (mark, at) => isHeadingLine(mark) && texts[at + 1] !== undefined && endsSentence(texts[at + 1]?.line.text ?? ''),
  )
  const first = heads[0] ? texts.indexOf(heads[0]) : -1
  const covered = texts.slice(first)
  return heads.length >= MIN_ITEMS && heads.length * 4 >= covered.length ? heads : []
}

const isHeadingLine = (mark: MarkedLine): boolean => mark.line.text.length <= MAX_HEADING && !endsClause(mark.line.text)

/** The last unbroken stretch of lines that each promise something: they begin with a verb, a name in 《》 or a list mark, or say how much. */
function promiseLines(texts: readonly MarkedLine[], words: OutlineWords): MarkedLine[] {
  const runs: MarkedLine[][] = [[]]
  for (const mark of texts) {
    if (isPromiseLine(mark.line.text, words)) runs[runs.length - 1]?.push(mark)
    else runs.push([])
  }
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), [])
}

/** 2014年，…完成, 去年…: how what was done is told beside a list. */
const startsWithYear = (text: string, words: OutlineWords): boolean =>
  /^(?:19|20)[0-9]{2}年/.test(text) || words.pastYears.some((year) => text.startsWith(year))

function isPromiseLine(printed: string, words: OutlineWords): boolean {
  const text = printed.slice(onOver(printed, 0, LIST_MARK))
  if (startsWithYear(text, words) && isResultSentence(text, words)) return false
  if (text.startsWith('《') || words.verbs.longestAt(text, 0)) return true
  return saysHowMuch(text) && !/[：:]$/.test(text)
}

/** Lines that begin with a heading in brackets; 【责任单位】 is a label. */
function markBracketHeadings(marked: readonly MarkedLine[], words: OutlineWords): void {
  const found = marked.filter(({ kind, line }) => {
    const heading = kind === 'text' ? BRACKETED_NAME.exec(line.text)?.[1] : undefined
    return heading !== undefined && labelKindOf(heading, words) === null
  })
  if (found.length < MIN_ITEMS) return
  found.forEach((mark, at) => {
    mark.kind = 'entry'
    mark.label = positionLabel('field', at + 1)
  })
}

/** Lines that begin with the heading of a field, one below the other. */
function markFieldHeadings(marked: readonly MarkedLine[], words: OutlineWords): void {
  const found = marked.filter((mark) => mark.kind === 'text' && fieldHeadingEnd(mark.line.text, words) > 0)
  if (found.length < MIN_ITEMS) return
  found.forEach((mark, at) => {
    mark.kind = 'entry'
    mark.label = positionLabel('field', at + 1)
  })
}
