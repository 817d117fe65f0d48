import { announcedCount, announcementIn } from './announcements.ts'
import { endsClause, withoutClosers } from './endings.ts'
import { fieldHeadingEnd } from './inline-lists.ts'
import { type LabelHit, labelsIn, PICTURE } from './labels.ts'
import type { Line } from './lines.ts'
import { type NumberLabel, numberLabelAt } from './numbering.ts'
import { endsAsResults } from './result-titles.ts'
import type { RowContent } from './rows.ts'
import { backOver, onOver } from './scan.ts'
import { isUnitList, isUnitName } from './units.ts'
import { holdsOneOf, type OutlineWords } from './words.ts'

/**
 * What a line is by its own form: an item may start in `entry` lines, a list's heading in `title` and `announcement` lines; `field` lines start
 * with a label; `header` is a table's; `furniture` and the marks of the lexicon end whatever was open.
 */
export type LineKind =
  | 'furniture'
  | 'copy_to'
  | 'printed'
  | 'attachment'
  | 'byline'
  | 'news_lead'
  | 'doc_number'
  | 'salutation'
  | 'signature'
  | 'headline'
  | 'title'
  | 'announcement'
  | 'field'
  | 'entry'
  | 'header'
  | 'row'
  | 'text'

export interface MarkedLine {
  line: Line
  kind: LineKind
  label: NumberLabel | null
  /** What the columns of a table's row say; null elsewhere. */
  row: RowContent | null
}

const MARKDOWN = /[*#>|]/
/** Marks and brackets before a label word; pictures (👉) too. */
const BEFORE_LABEL = /[*（(【〔[［]/
const DOC_NUMBER = /^[\p{Script=Han}（）()]{0,20}[〔［[（【(][12]\d{3}[〕］\]）】)][\p{Script=Han}]{0,4}\d{1,5}号$/u
const PAGE_NUMBER = /^(?:[-—－─–~·]{1,3}\d{1,4}[-—－─–~·]{1,3}|第\d{1,4}页(?:[，、/]?共\d{1,4}页)?|\d{1,4}\/\d{1,4})$/
const CHINESE_YEAR = '二[〇○零Ｏ0O][〇○零Ｏ0O一二三四五六七八九十]{2}'
const DATE = new RegExp(`^(?:[12]\\d{3}|${CHINESE_YEAR})年[\\d一二三四五六七八九十]{1,3}月[\\d一二三四五六七八九十]{1,3}日$`)
/** A plan's title is rarely longer, also over two printed lines. */
/** 建设规模及内容 has seven characters. */
const LONGEST_COLUMN_WORD = 8
const MAX_TITLE = 70
const MAX_SIGNATURE = 40
const MAX_FURNITURE = 120
const MAX_BYLINE = 30
const MAX_SALUTATION = 200
const MAX_ATTACHMENT = 60
const MAX_CONTINUATION = 8
const YEAR = /[12][0-9]{3}年|今年|年度/
const BRACKETED_END = /[（(【〔][^（）()【】〔〕]{1,20}[）)】〕]$/

/** What the form of one line makes it; what depends on the lines around it comes later. */
export function markLine(line: Line, words: OutlineWords): MarkedLine {
  const plain = (kind: LineKind): MarkedLine => ({ line, kind, label: null, row: null })
  if (line.kind === 'furniture' || PAGE_NUMBER.test(line.text) || isContinuation(line, words)) return plain('furniture')
  if (line.row) return plain('row')
  const mark = lineMark(line, words)
  if (mark) return plain(mark)
  const label = numberLabelAt(line, words)
  if (label) return { line, kind: 'entry', label, row: null }
  if (DOC_NUMBER.test(line.text)) return plain('doc_number')
  if (startsWithField(line, words)) return plain('field')
  if (isPlanTitle(line.text, words)) return plain('title')
  if (announcementIn(line.text, words)) return plain('announcement')
  if (isSalutation(line.text, words)) return plain('salutation')
  if (isClosingNote(line.text, words)) return plain('signature')
  return plain('text')
}

const CONTINUATION_EDGE = /^[（(【]|[）)】0-9：:]+$/g

/** （续表）, 续表1: a line above a table that goes on. */
export const isContinuation = ({ text }: Line, words: OutlineWords): boolean =>
  text.length <= MAX_CONTINUATION && words.continued.get(text.replace(CONTINUATION_EDGE, '')) !== undefined

/** Whether a line starts with a label (牵头单位：…). */
export function startsWithField(line: Line, words: OutlineWords): boolean {
  const first: LabelHit | undefined = labelsIn(line, words)[0]
  return first !== undefined && first.start <= onOver(line.text, onOver(line.text, 0, PICTURE), BEFORE_LABEL)
}

/** Whether a line starts something of its own, so that it cannot be the rest of the line above. */
export function startsOwn(line: Line, words: OutlineWords): boolean {
  if (line.kind === 'furniture' || line.row || lineMark(line, words)) return true
  const label = numberLabelAt(line, words)
  return (
    (label !== null && !label.weak) ||
    startsWithField(line, words) ||
    startsWithColumn(line, words) ||
    fieldHeadingEnd(line.text, words) > 0
  )
}

/** 建设内容：…, 投资估算：…: the word of a table's header as a label. */
function startsWithColumn({ text }: Line, words: OutlineWords): boolean {
  const colon = text.slice(0, LONGEST_COLUMN_WORD + 1).search(/[：:]/)
  return colon > 0 && words.columns.get(text.slice(0, colon)) !== undefined
}

function lineMark(line: Line, words: OutlineWords): LineKind | null {
  const text = line.text.slice(onOver(line.text, 0, MARKDOWN))
  for (const { word, mark, place } of words.lineMarks) {
    const fits = place === 'start' ? text.startsWith(word) : place === 'end' ? text.endsWith(word) : text.includes(word)
    if (!fits) continue
    if (mark === 'printed') {
      if (text.endsWith('日', text.length - word.length)) return 'printed'
    } else if (mark === 'masthead' || mark === 'web') {
      if (text.length <= MAX_FURNITURE) return 'furniture'
    } else if (mark === 'attachment') {
      if (text.length <= MAX_ATTACHMENT && !text.includes('。')) return 'attachment'
    } else if (mark !== 'byline' || text.length <= MAX_BYLINE) return mark
  }
  return null
}

/** 方案, 清单 … at the end, 民生 or the like in it, no sentence: the title of a plan or list, or a line of one. */
export function isPlanTitle(printed: string, words: OutlineWords): boolean {
  const text = printed.slice(onOver(printed, 0, MARKDOWN), backOver(printed, printed.length, MARKDOWN)).replace(BRACKETED_END, '')
  const bare = withoutClosers(text)
  if (text === '' || text.length > MAX_TITLE || endsClause(text) || bare.includes('。')) return false
  if (!holdsOneOf(bare, words.titleSubjects)) return false
  if (words.titleDocuments.longestBefore(bare, bare.length) || (YEAR.test(bare) && endsAsResults(bare, words))) return true
  return words.titleThings.longestBefore(bare, bare.length) !== null && (YEAR.test(bare) || announcedCount(bare) !== null)
}

/** 各乡（镇）人民政府，各部门： names units and ends with a colon. */
function isSalutation(text: string, words: OutlineWords): boolean {
  return /[：:]$/.test(text) && text.length <= MAX_SALUTATION && isUnitList(text.slice(0, -1), words)
}

const NOTE = /^[（(][^（）()0-9]{1,20}[）)]$/

/** （此件公开发布）, （王某）: a line that is one short bracket and names no units. */
const isClosingNote = (text: string, words: OutlineWords): boolean => NOTE.test(text) && !isUnitList(text.slice(1, -1), words)

/** Marks that need the lines around: bare numbers, signatures, headlines. Changes the lines in place. */
export function markByNeighbours(marked: MarkedLine[], words: OutlineWords): void {
  markPageNumbers(marked)
  markSignatures(marked, words)
  markHeadlines(marked)
}

/** A number alone on its line is a label only where text follows it: before another number, furniture or the end it is a page number. */
function markPageNumbers(marked: MarkedLine[]): void {
  marked.forEach((entry, at) => {
    if (entry.label?.family !== 'bare' || entry.label.end < entry.line.text.length) return
    const next = marked[at + 1]
    if (next && next.kind !== 'furniture' && next.label?.family !== 'bare') return
    entry.kind = 'furniture'
    entry.label = null
  })
}

/** A date on a line of its own, and the unit that signs above it. */
function markSignatures(marked: MarkedLine[], words: OutlineWords): void {
  marked.forEach((entry, at) => {
    if (entry.kind !== 'text' || !DATE.test(entry.line.text)) return
    entry.kind = 'signature'
    for (let above = at - 1; above >= 0; above--) {
      const signer = marked[above]
      if (signer?.kind !== 'text' || !isSigner(signer.line.text, words)) break
      signer.kind = 'signature'
    }
  })
}

const isSigner = (text: string, words: OutlineWords): boolean =>
  text.length <= MAX_SIGNATURE && !endsClause(text) && isUnitName(text, words)

/** The lines above a news lead or byline that end no sentence are its headline. */
function markHeadlines(marked: MarkedLine[]): void {
  marked.forEach((entry, at) => {
    if (entry.kind !== 'news_lead' && entry.kind !== 'byline') return
    for (let above = at - 1; above >= 0; above--) {
      const line = marked[above]
      if (!line || (line.kind !== 'text' && line.kind !== 'title') || endsClause(line.line.text) || line.line.text.length > MAX_TITLE) break
      line.kind = 'headline'
    }
  })
}
