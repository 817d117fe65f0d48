import type { DeclaredCount, OutlinedTitle, Span } from '../model/index.ts'
import { sourceSpan } from '../text/view.ts'
import type { Content } from './contents.ts'
import { endsClause, endsSentence } from './endings.ts'
import { type Line, type LinePart, partText } from './lines.ts'
import { ordinalOf } from './numbering.ts'
import { backOver, LIST_MARK, onOver, openingOf } from './scan.ts'
import type { OutlineWords } from './words.ts'

/** A text that may be an item's title, and by which form. */
export interface TitleCandidate {
  /** cell: a 项目 column's; line: alone on its line; sentence: the first of several; named: before a dash or colon; quoted: in 《》. */
  form: 'cell' | 'line' | 'sentence' | 'named' | 'quoted'
  line: Line
  from: number
  to: number
}

/** 【稳就业】 before what it promises. */
export const BRACKETED_NAME = /^[【〖]([\p{Script=Han}、]{2,12})[】〗](?=.)/u
const MAX_NAME = 45
const MAX_LABEL = 8
const DASH = /[—–－―]{1,2}|--/
const INNER_MARK = /[，；：]/
const TITLE_EDGE = /[*。；;，,：:、.]/
/** A number that says how much: not a year, a date or the name of a plan. */
const QUANTITY = /[0-9](?:[0-9.,]*)(?![0-9.,年月日号—－-])/

/** The text that the form says may be the title of an entry with these texts. */
export function titleCandidate({ name, isDescribed, texts, fields }: Content, words: OutlineWords, isField = false): TitleCandidate | null {
  const [first, second] = texts
  if (!first) return null
  const { line, to } = first
  const from = behindNote(line.text, onOver(line.text, first.from, LIST_MARK, to), to)
  const text = line.text.slice(from, to)
  if (name && (isDescribed || isBareName(text))) return { form: 'cell', line, from, to }
  const labelled = labelledName(text, words)
  if (labelled > 0 && isName(text.slice(labelled))) return { form: 'named', line, from: from + labelled, to }
  const alone = !name && to === line.text.length && line.cutFrom === null
  if (alone && second && second.line !== line && (!endsClause(text) || isName(text))) return { form: 'line', line, from, to }
  if (alone && !second && !endsClause(text) && isName(text) && fields.some(({ label }) => label !== null && label.start >= line.end))
    return { form: 'line', line, from, to }
  const bracketed = BRACKETED_NAME.exec(text)?.[1]
  if (bracketed !== undefined) return { form: 'quoted', line, from: from + 1, to: from + 1 + bracketed.length }
  const field = isField ? fieldName(text, words) : null
  if (field) return { form: 'named', line, from: from + field.from, to: from + field.to }
  const quoted = quotedName(text)
  if (quoted) return { form: 'quoted', line, from: from + 1, to: from + quoted }
  const sentence = sentenceEnd(text)
  const colon = nameEnd(text)
  if (colon > 0 && (sentence < 0 || colon < sentence)) return { form: 'named', line, from, to: from + colon }
  const behind = restOf(text, sentence, texts)
  const hasMore = sentence >= 0 && (name ? sentence + 1 < text.length : withoutRemarks(behind) !== '')
  if (hasMore && (isName(text.slice(0, sentence + 1)) || isRestated(text.slice(0, sentence), behind)))
    return { form: 'sentence', line, from, to: from + sentence + 1 }
  return null
}

/** 〔候选1号·得74票〕 before a name: a note with a number in brackets. */
const NOTE_BEFORE = /^[〔（]([^〔〕（）]{1,14})[〕）](?=\p{Script=Han}{4})/u

function behindNote(text: string, from: number, to: number): number {
  const note = NOTE_BEFORE.exec(text.slice(from, to))
  return note && /[0-9]/.test(note[1] ?? '') ? from + note[0].length : from
}

/** 项目名称：校园扩容工程 → where the name starts; 0 where the text has no such label. */
export function labelledName(text: string, words: OutlineWords): number {
  const colon = text.slice(0, MAX_LABEL + 1).search(/[：:]/)
  return colon > 0 && colon + 1 < text.length && words.columns.get(text.slice(0, colon))?.column === 'title' ? colon + 1 : 0
}

/** Where the first sentence ends: at 。, or at the full stop of Latin type that stands for it between Chinese characters. */
const sentenceEnd = (text: string): number => text.search(SENTENCE_END)
const SENTENCE_END = /。|(?<=\p{Script=Han})\.(?=[\p{Script=Han}（]|$)/u

/** What a reader asks (思考：二期呢？) promises nothing. */
const withoutRemarks = (text: string): string =>
  text
    .split(/(?<=[。！？])/)
    .filter((sentence) => !sentence.endsWith('？'))
    .join('')

const restOf = (text: string, sentence: number, texts: readonly LinePart[]): string =>
  text.slice(sentence + 1) + texts.slice(1).map(partText).join('')
const NUMBER = /[0-9]+(?:\.[0-9]+)?/g

/** Whether a first sentence is said again below with all its numbers: then it names what the rest explains (建幼儿园3所。…建成幼儿园3所). */
export function isRestated(sentence: string, rest: string): boolean {
  const numbers = sentence.match(NUMBER) ?? []
  const below = new Set(rest.match(NUMBER) ?? [])
  return sentence.length <= MAX_NAME && numbers.length > 0 && numbers.every((number) => below.has(number))
}

/** The text behind a candidate, up to the end of its entry. */
export const textBehind = (candidate: TitleCandidate, { texts }: Content): string =>
  texts
    .map((part) => (part.line === candidate.line ? part.line.text.slice(Math.max(part.from, candidate.to), part.to) : partText(part)))
    .join('')

/** One clause without inner marks, short enough for a name. */
function isName(text: string): boolean {
  const name = text.slice(0, backOver(text, text.length, /[。；;*]/))
  return name.length <= MAX_NAME && !INNER_MARK.test(name) && !name.includes('。')
}

/** A name that stands alone in its column: no sentence, and nothing that says how much. */
const isBareName = (text: string): boolean => isName(text) && !endsSentence(text) && !QUANTITY.test(text)

/** 在教育方面，…: the field without 在 and 方面. */
function fieldName(text: string, words: OutlineWords): { from: number; to: number } | null {
  const end = text.search(/[，：]/)
  if (end < 1) return null
  const from = text.startsWith('在') ? 1 : 0
  const noun = words.fieldNouns.find((word) => text.endsWith(word, end))
  return { from, to: end - (noun?.length ?? 0) }
}

function quotedName(text: string): number | null {
  const close = text.charAt(0) === '《' ? text.indexOf('》') : -1
  return close > 1 && close <= MAX_NAME ? close : null
}

/** Where a name ends before a colon or dash with text behind; 0 where there is none. */
function nameEnd(text: string): number {
  const head = text.slice(0, MAX_NAME + 1)
  const colon = head.search(/[：:]/)
  const dash = head.search(DASH)
  const end = Math.min(...[colon, dash].filter((at) => at > 1))
  if (!Number.isFinite(end) || end + 1 >= text.length) return 0
  const name = head.slice(0, end)
  return /[，。；]/.test(name) || (end === dash && !/^[—–－―-]{2}/.test(head.slice(dash))) ? 0 : end
}

/** Whether the candidate says how much is promised: then it names the undertaking only where its siblings' do. */
export const holdsQuantity = (candidate: TitleCandidate): boolean => QUANTITY.test(candidate.line.text.slice(candidate.from, candidate.to))

/** White space anywhere but between words of Latin letters. */
const BLANK = /(?<![A-Za-z])\s+|\s+(?![A-Za-z])/g

/** The title without marks, white space and a declared count, which is given apart. */
export function titleOf(candidate: TitleCandidate, words: OutlineWords): { title: OutlinedTitle; declaredCount: DeclaredCount | null } {
  const { line } = candidate
  const from = onOver(line.text, candidate.from, TITLE_EDGE, candidate.to)
  const end = backOver(line.text, candidate.to, TITLE_EDGE, from)
  const declared = declaredCountAt(line, from, end, words)
  const to = declared ? backOver(line.text, declared.opening, TITLE_EDGE, from) : end
  const span: Span = sourceSpan(line.view, from, Math.max(to, from + 1))
  return {
    title: { ...span, text: line.text.slice(from, to).replaceAll('**', '').replace(BLANK, '') },
    declaredCount: declared?.count ?? null,
  }
}

/** （4项） at the end of a heading. */
function declaredCountAt(line: Line, from: number, end: number, words: OutlineWords): { count: DeclaredCount; opening: number } | null {
  const opening = openingOf(line.text, end, from)
  if (opening < 0 || end - opening > 12) return null
  const found = /^(?:共|计|共计)?([0-9]{1,3}|[一二三四五六七八九十]{1,3})(.+)$/.exec(line.text.slice(opening + 1, end - 1))
  const value = ordinalOf(found?.[1] ?? '')
  if (!found?.[2] || value === null || !words.counters.get(found[2])) return null
  return { count: { value, ...sourceSpan(line.view, opening, end) }, opening }
}
