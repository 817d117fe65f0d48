import type { DomainWordEntry } from '../../lexicon/domain-schema.ts'
import type { WordIndex } from '../../lexicon/word-index.ts'
import type { Span } from '../../model/index.ts'
import { sourceSpan, type TextView } from '../../text/view.ts'

/** A word of an item that speaks for domains, where it stands, and how much it says. */
export interface Evidence {
  entry: DomainWordEntry
  span: Span
  weight: number
}

/** How much a word says: two that hint are as good as one that decides. */
const WEIGHT = { decides: 2, alone: 2, hints: 1 } as const
/** The title (标题) says what an item is for, its text also with what and beside what. */
const TITLE_FACTOR = 1.5
/** One of several in an enumeration (残疾人、农民工、军属) is hardly what an item is about. */
const LISTED_FACTOR = 0.5

const CLAUSE = /[^，。；：！？\n]+/g
/** 顿号 divides the members of an enumeration. */
const ENUMERATION = '、'
/** A member with a number of its own is promised and not only named: 公园2座、3座公厕. */
const DIGIT = /[0-9]/

/** The words of a view that speak for domains, from left to right; of words inside each other the longest (正向最大匹配). */
export function findEvidence(view: TextView, title: Span | null, words: WordIndex<DomainWordEntry>): Evidence[] {
  return [...view.text.matchAll(CLAUSE)].flatMap(({ 0: clause, index }) => {
    const found = wordsOf(clause, words)
    const silent = new Set([...new Set(found.map(({ entry }) => entry))].filter((entry) => isSilent(entry, clause)))
    return found
      .filter(({ entry }) => !silent.has(entry))
      .map(({ entry, start, end, isListed }) => {
        const span = sourceSpan(view, index + start, index + end)
        return { entry, span, weight: WEIGHT[entry.weight] * factorOf(entry, isInside(span, title), isListed) }
      })
  })
}

interface FoundWord {
  entry: DomainWordEntry
  start: number
  end: number
  /** It stands beside the mark of an enumeration: 残疾人、农民工. */
  isListed: boolean
}

function wordsOf(clause: string, words: WordIndex<DomainWordEntry>): FoundWord[] {
  const members = clause.split(ENUMERATION)
  let offset = 0
  return members.flatMap((member, at) => {
    const found = wordsOfMember(member, words).map(({ entry, start, end }) => {
      const isBesideMark = (start === 0 && at > 0) || (end === member.length && at < members.length - 1)
      return { entry, start: offset + start, end: offset + end, isListed: isBesideMark && !hasNumber(member, start, end) }
    })
    offset += member.length + ENUMERATION.length
    return found
  })
}

const hasNumber = (member: string, start: number, end: number): boolean =>
  DIGIT.test(member.slice(0, start)) || DIGIT.test(member.charAt(end))

function wordsOfMember(member: string, words: WordIndex<DomainWordEntry>): Omit<FoundWord, 'isListed'>[] {
  const found: Omit<FoundWord, 'isListed'>[] = []
  for (let at = 0; at < member.length; ) {
    const longest = words.longestAt(member, at)
    if (longest) found.push({ entry: longest.entry, start: at, end: at + longest.word.length })
    at += longest?.word.length ?? 1
  }
  return found
}

const isSilent = (entry: DomainWordEntry, clause: string): boolean =>
  entry.codes.length === 0 || entry.unless.some((word) => clause.includes(word))

const isInside = (span: Span, title: Span | null): boolean => title !== null && title.start <= span.start && span.end <= title.end

/** What a title enumerates, the item is about all the same. */
function factorOf(entry: DomainWordEntry, isTitle: boolean, isListed: boolean): number {
  if (isTitle) return TITLE_FACTOR
  return isListed && entry.weight !== 'decides' ? LISTED_FACTOR : 1
}
