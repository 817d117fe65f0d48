import { parseOrganisation } from '../../lexicon/organisations.ts'
import { isCompleteName } from '../assignment/unit-name.ts'
import type { DocumentLine } from './document-lines.ts'
import type { DocumentNumber } from './document-number.ts'
import type { DocumentWords } from './document-words.ts'
import { printedDateAt } from './printed-date.ts'
import type { DocumentTitles } from './titles.ts'

/** The bodies that issue a document, and the rule where the text only hints at them. */
export interface FoundIssuers {
  issuers: string[]
  inferred: string | null
}

const ABOUT = '关于'
const PARTY = '中共'
const SHORTEST_ISSUER = 4
/** A government's documents (政发) are printed by its office, which then is no issuer. */
const OF_OFFICE = /办|室/
const FIRST_SENTENCE = /^[^。；！？]*/
const CLAUSE_MARKS = ['，', '：', '、', '】', '。']
const DAY = /(?<![0-9年])([1-9]|1[0-2])月([1-9]|[12][0-9]|3[01])日/
const DAY_AT_END = /[0-9]{1,2}月[0-9]{1,2}日$/

/**
 * Who issues the document: the title says it (某县人民政府办公室关于…), the line above it, the red head, the signature over the date, the line below the title, the page's label or,
 * as an inference, who printed it.
 */
export function issuersOf(
  lines: readonly DocumentLine[],
  titles: DocumentTitles,
  number: DocumentNumber | null,
  words: DocumentWords,
): FoundIssuers {
  const stated = [
    fromTitle(lines, titles, words),
    fromRedHead(lines, words),
    fromSignature(lines, words),
    fromBelowTitle(lines, titles, words),
    fromLabel(lines, words),
    issuingSentences(lines, words)[0]?.issuers ?? [],
  ].find((found) => found.length > 0)
  if (stated) return { issuers: stated, inferred: null }
  const printer = fromImprint(lines, words)
  if (printer.length > 0 && (number === null || OF_OFFICE.test(number.letters)))
    return { issuers: printer, inferred: 'issuer_from_imprint' }
  return { issuers: [], inferred: null }
}

function fromTitle(lines: readonly DocumentLine[], { circular }: DocumentTitles, words: DocumentWords): string[] {
  if (!circular) return []
  const before = circular.text.slice(0, circular.text.indexOf(ABOUT))
  if (before !== '') return issuersIn(before, words)
  const first = circular.lines[0]
  const above = first && lines[lines.indexOf(first) - 1]
  return above ? issuersIn(above.text, words) : []
}

/** Lines right below a title that may stand before the signature: （征求意见稿）, （2025年1月10日）. */
const IN_BRACKETS = /^（[^（）]*）$/
const MOST_NOTES = 2

/** 某县人民政府 on a line of its own right below the title of the list (标题下署名, GB/T 9704). */
function fromBelowTitle(lines: readonly DocumentLine[], { own }: DocumentTitles, words: DocumentWords): string[] {
  const last = own?.lines[own.lines.length - 1]
  if (!last) return []
  const from = lines.indexOf(last) + 1
  const below = lines.slice(from, from + MOST_NOTES + 1).find(({ text }) => !IN_BRACKETS.test(text))
  return below?.place === 'head' ? issuersIn(below.text, words) : []
}

/** 某县人民政府办公室文件 */
function fromRedHead(lines: readonly DocumentLine[], words: DocumentWords): string[] {
  for (const { text, place } of lines) {
    const word = place === 'head' ? words.of('red_head').find((head) => text.includes(head)) : undefined
    if (word === undefined) continue
    const issuers = issuersIn(text.slice(0, text.indexOf(word)), words)
    if (issuers.length > 0) return issuers
  }
  return []
}

/** The first signature whose bodies can be read. */
const fromSignature = (lines: readonly DocumentLine[], words: DocumentWords): string[] => signaturesIn(lines, words)[0]?.issuers ?? []

/** Bodies on a line of their own or before the date, with the date behind them (落款). */
export function signaturesIn(lines: readonly DocumentLine[], words: DocumentWords): { issuers: string[]; date: string }[] {
  return lines.flatMap((line, at) => {
    const date = line.belongs === 'article' ? undefined : line.dates.find(({ end }) => end === line.text.length)
    if (!date) return []
    const before = date.start > 0 ? line.text.slice(0, date.start) : (lines[at - 1]?.text ?? '')
    const issuers = issuersIn(before, words)
    return issuers.length > 0 ? [{ issuers, date: date.date }] : []
  })
}

function fromLabel(lines: readonly DocumentLine[], words: DocumentWords): string[] {
  for (let at = 0; at < lines.length; at++) {
    const text = lines[at]?.text ?? ''
    const label = words.labels.longestAt(text, 0)
    if (label?.entry.field !== 'issuer') continue
    const value = text.slice(label.word.length).replace(/^：/, '')
    const issuers = issuersIn(value === '' ? (lines[at + 1]?.text ?? '') : value, words)
    if (issuers.length > 0) return issuers
  }
  return []
}

/** 某县人民政府办公室 2025年2月12日印发 */
function fromImprint(lines: readonly DocumentLine[], words: DocumentWords): string[] {
  for (const { text, dates } of lines) {
    const [date] = words.of('imprint').some((word) => text.endsWith(word)) ? dates : []
    if (date) return issuersIn(text.slice(0, date.start), words)
  }
  return []
}

/** A sentence that tells who issued the document. */
export interface IssuingSentence {
  issuers: string[]
  /** The month and day that it tells, as MM-DD. */
  day: string | null
}

/** 2月20日，某市人民政府办公室发通知…; 县政府办印发2025年民生实事实施方案。 What is issued must be a plan or a notice. */
export function issuingSentences(lines: readonly DocumentLine[], words: DocumentWords): IssuingSentence[] {
  // Below a title it is another body's document that the plan refers to.
  const heading = lines.findIndex(({ kind }) => kind === 'heading')
  return lines.slice(0, heading < 0 ? lines.length : heading).flatMap(({ text, place, belongs }) => {
    const sentence = place === 'head' && belongs !== 'article' ? (FIRST_SENTENCE.exec(text)?.[0] ?? '') : ''
    const verb = words.of('hands_out').find((word) => sentence.includes(word))
    if (verb === undefined || sentence.includes(ABOUT + verb)) return []
    const before = sentence.slice(0, sentence.indexOf(verb))
    if (!namesDocument(sentence.slice(before.length), words)) return []
    const issuers = issuersIn(bodyBefore(before, words), words)
    return issuers.length > 0 ? [{ issuers, day: monthAndDay(before) }] : []
  })
}

const namesDocument = (text: string, words: DocumentWords): boolean =>
  [...words.of('circular'), ...words.titleDocuments].some((word) => text.includes(word))

/** What stands right before the verb, without its adverbs (日前) and a date. */
function bodyBefore(before: string, words: DocumentWords): string {
  const clause = before.slice(Math.max(...CLAUSE_MARKS.map((mark) => before.lastIndexOf(mark))) + 1)
  const adverb = words.of('issue_adverb').find((word) => clause.endsWith(word)) ?? ''
  return clause.slice(0, clause.length - adverb.length).replace(DAY_AT_END, '')
}

function monthAndDay(text: string): string | null {
  const [, month, day] = DAY.exec(text) ?? []
  return month === undefined || day === undefined ? null : `${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The bodies that a run of text is made of; none where it is anything else. */
function issuersIn(text: string, words: DocumentWords): string[] {
  const parts = text.split(/[、，]/).filter((part) => part !== '')
  const bodies = parts.flatMap((part) => jointBodies(part, words))
  return bodies.length > 0 && bodies.every((body) => isBody(body, words)) ? bodies : []
}

/** 中共某县委办公室某县人民政府办公室: two bodies without anything between them. The longest first body is tried first. */
function jointBodies(text: string, words: DocumentWords): string[] {
  const isKnown = (body: string): boolean => named(body, words).form !== null && named(body, words).kind === 'region'
  for (let at = text.length - SHORTEST_ISSUER; at >= SHORTEST_ISSUER; at--) {
    const left = text.slice(0, at)
    const right = text.slice(at)
    if (isKnown(left) && isKnown(right)) return [...jointBodies(left, words), right]
  }
  return [text]
}

const withoutParty = (body: string): string => (body.startsWith(PARTY) ? body.slice(PARTY.length) : body)
const named = (body: string, { units }: DocumentWords) => parseOrganisation(units.organisations, withoutParty(body))

/** A body with a region or level of its own: 某县人民政府办公室, 自治区教育厅. */
function isBody(body: string, words: DocumentWords): boolean {
  if (body.length < SHORTEST_ISSUER || printedDateAt(body, 0) || !isCompleteName(words.units, withoutParty(body))) return false
  const { kind, core } = named(body, words)
  return (kind === 'region' || kind === 'level') && core !== ''
}
