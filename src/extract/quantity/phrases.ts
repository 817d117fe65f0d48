import type { Candidate } from './candidate.ts'
import type { ClauseMap } from './clauses.ts'

/** How a number joins the one before it: in one list, in the next clause of the sentence, in another sentence, or inside its brackets. */
export type Link = 'first' | 'list' | 'clause' | 'sentence' | 'bracket'

/** A number with the words around it that can govern it. */
export interface Phrase {
  candidate: Candidate
  /** The words before the number that are not the phrase of the number before it. */
  before: string
  /** The words after it up to the next number's own words, brackets with numbers left out. */
  after: string
  /** All words of the clause before the number, earlier numbers included. */
  lead: string
  /** The clause before this number's own in the same sentence; '' where there is none. */
  clauseBefore: string
  /** The clause after this number's own in the same sentence; '' where there is none. */
  clauseAfter: string
  /** Stands in brackets. */
  bracketed: boolean
  link: Link
  /** The number that this one follows in its list, clause or bracket. */
  previous: Phrase | null
  /** An attribute of the noun after it (65岁及以上老年人): other numbers look through it. */
  transparent: boolean
}

/** No clause is looked at further back than this (characters); it keeps the reading linear. */
const LONGEST_LEAD = 120
const SENTENCE_END = /[。；！？\n]/
const CLAUSE_BREAK = /[，：]/g
const LIST_MARK = /^(?:、|和|及|与|或|以及|并|\/|·)/
const LIST_MARK_BEFORE_NUMBER = /(?:、|和|及|与|以及)$/

/** What the words say about a place of the text. */
export interface PhraseTests {
  isTransparent: (candidate: Candidate) => boolean
  /** 延长到, 提高至: what follows goes on to another number. */
  startsWithChange: (text: string) => boolean
}

/** Builds the phrases of all candidates of a text, in order. */
export function phrasesOf(text: string, candidates: readonly Candidate[], clauses: ClauseMap, tests: PhraseTests): Phrase[] {
  const phrases: Phrase[] = candidates.map((candidate) => ({
    candidate,
    before: '',
    after: '',
    lead: leadOf(text, candidate, clauses),
    clauseBefore: clauseBeforeOf(text, candidate, clauses),
    clauseAfter: clauseAfterOf(text, candidate, clauses),
    bracketed: clauses.bracketAt(candidate.start) !== null,
    link: 'first',
    previous: null,
    transparent: tests.isTransparent(candidate),
  }))
  const indexes = new Map(phrases.map((phrase, index) => [phrase, index]))
  const layers = new Map<number, Phrase[]>()
  for (const phrase of phrases) {
    const layer = clauses.bracketAt(phrase.candidate.start)?.start ?? -1
    const members = layers.get(layer)
    if (members) members.push(phrase)
    else layers.set(layer, [phrase])
  }
  const bracketed = [...layers.keys()].filter((start) => start >= 0)
  const outer = withoutBrackets(text, bracketed, clauses)
  for (const [layer, members] of layers) {
    const solid = members.filter((phrase) => !phrase.transparent)
    joinNeighbours(solid, clauses, layer < 0 ? outer : (start, end) => text.slice(start, end), tests)
    if (layer >= 0) joinToBracketOwner(solid[0], phrases, indexes)
    for (const phrase of members) if (phrase.transparent) readAlone(phrase, text, clauses)
  }
  return phrases
}

function leadOf(text: string, candidate: Candidate, clauses: ClauseMap): string {
  const start = Math.max(clauses.clauseStart(candidate.start), candidate.start - LONGEST_LEAD)
  return text.slice(start, candidate.start)
}

function clauseBeforeOf(text: string, candidate: Candidate, clauses: ClauseMap): string {
  const end = clauses.clauseStart(candidate.start) - 1
  if (end <= clauses.sentenceStart(candidate.start)) return ''
  return text.slice(Math.max(clauses.clauseStart(end), end - LONGEST_LEAD), end)
}

function clauseAfterOf(text: string, candidate: Candidate, clauses: ClauseMap): string {
  const end = clauses.clauseEnd(candidate.tailEnd)
  return text.charAt(end) === '，' ? text.slice(end + 1, clauses.clauseEnd(end + 1)) : ''
}

type Slice = (start: number, end: number) => string

/** Slices of the text in which brackets that hold numbers are left out. Asked for in order of the text, so that each bracket is passed once. */
function withoutBrackets(text: string, starts: readonly number[], clauses: ClauseMap): Slice {
  const removed = starts
    .map((start) => ({ start: start - 1, end: (clauses.bracketAt(start)?.end ?? start) + 1 }))
    .sort((a, b) => a.start - b.start)
  let passed = 0
  return (start, end) => {
    while (passed > 0 && (removed[passed - 1]?.end ?? 0) > start) passed--
    while ((removed[passed]?.end ?? Number.POSITIVE_INFINITY) <= start) passed++
    let from = start
    let slice = ''
    for (let index = passed; index < removed.length; index++) {
      const range = removed[index]
      if (!range || range.start >= end) break
      slice += text.slice(from, Math.max(from, range.start))
      from = Math.max(from, range.end)
    }
    return slice + text.slice(from, Math.max(from, end))
  }
}

function joinNeighbours(members: readonly Phrase[], clauses: ClauseMap, slice: Slice, tests: PhraseTests): void {
  for (const [index, phrase] of members.entries()) {
    const previous = members[index - 1]
    const next = members[index + 1]
    const { candidate } = phrase
    if (!previous) {
      phrase.before = slice(Math.max(clauses.clauseStart(candidate.start), candidate.start - LONGEST_LEAD), candidate.start)
    }
    if (!next) {
      phrase.after = slice(candidate.tailEnd, clauses.clauseEnd(candidate.tailEnd))
      continue
    }
    join(phrase, next, slice(candidate.tailEnd, next.candidate.start), hasNounAfter(next.candidate, clauses, slice, tests))
  }
}

/** Characters of the longest verb of change with its 至. */
const LONGEST_VERB = 6
const HAN_START = /^的?\p{Script=Han}/u
function hasNounAfter(candidate: Candidate, clauses: ClauseMap, slice: Slice, { startsWithChange }: PhraseTests): boolean {
  const after = slice(candidate.tailEnd, Math.min(clauses.clauseEnd(candidate.tailEnd), candidate.tailEnd + LONGEST_VERB))
  return HAN_START.test(after) && !startsWithChange(after)
}

/** Gives the words between two numbers to the one before (selected persons: 90名科技人员) or to the one after (改造换热站1座). */
function join(previous: Phrase, next: Phrase, between: string, nounAfterNext: boolean): void {
  next.previous = previous
  const breaks = [...between.matchAll(CLAUSE_BREAK)]
  if (SENTENCE_END.test(between)) {
    next.link = 'sentence'
    previous.after = between.slice(0, between.search(/[。；！？\n，：]/))
    next.before = between.slice(lastIndexOf(between, /[。；！？\n，：]/g) + 1)
    return
  }
  if (breaks.length > 0) {
    next.link = 'clause'
    previous.after = between.slice(0, breaks[0]?.index)
    next.before = between.slice((breaks.at(-1)?.index ?? -1) + 1)
    return
  }
  next.link = 'list'
  const mark = LIST_MARK.exec(between)
  if (mark) {
    next.before = between.slice(mark[0].length)
    return
  }
  const trailing = LIST_MARK_BEFORE_NUMBER.exec(between)
  if (trailing) {
    previous.after = between.slice(0, trailing.index)
    return
  }
  const comma = between.lastIndexOf('、')
  previous.after = comma >= 0 ? between.slice(0, comma) : between
  next.before = comma >= 0 ? between.slice(comma + 1) : nounAfterNext ? '' : between
}

function lastIndexOf(text: string, pattern: RegExp): number {
  let last = -1
  for (const match of text.matchAll(pattern)) last = match.index
  return last
}

/** The first number in a bracket belongs to the number that stands last before the bracket. */
function joinToBracketOwner(first: Phrase | undefined, phrases: readonly Phrase[], indexes: ReadonlyMap<Phrase, number>): void {
  if (!first) return
  let owner = (indexes.get(first) ?? 0) - 1
  while (owner >= 0 && phrases[owner]?.transparent) owner--
  first.link = 'bracket'
  first.previous = phrases[owner] ?? null
}

function readAlone(phrase: Phrase, text: string, clauses: ClauseMap): void {
  const { candidate } = phrase
  phrase.before = phrase.lead
  phrase.after = text.slice(candidate.tailEnd, clauses.clauseEnd(candidate.tailEnd))
}
