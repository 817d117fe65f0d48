import { type Organisations, parseOrganisation } from '../../lexicon/organisations.ts'
import type { TextView } from '../../text/view.ts'
import { isPersonName } from './person-name.ts'
import { isCompleteName, isKnownName, isOneKnownName } from './unit-name.ts'
import type { UnitWords } from './unit-words.ts'

/** A run of a view between two separators; `after` is the separator that ends it, '' at the end. */
export interface Piece {
  start: number
  end: number
  after: string
}

const SEPARATORS = '、，；。,;/|\n'
const OPENING = '（'
const CLOSING = '）'
/** No name of a unit is longer, in characters; what is longer is no name and is not looked through. */
const LONGEST_NAME = 60
const SHORTEST_NAME = 2

/** Cuts a view at its separators, at blanks and line ends between complete names, and at 和, 及, 与 between complete names. */
export function cutIntoPieces(source: string, view: TextView, words: UnitWords): Piece[] {
  const depths = bracketDepths(view.text)
  const gaps = gapsOf(source, view)
  return withoutTasks(view.text, words)
    .flatMap((span) => cutAtSeparators(view.text, span, depths))
    .flatMap((piece) => cutAtGaps(view.text, piece, gaps, depths, words))
    .flatMap((piece) => cutAtGlue(view.text, piece, depths, words))
    .flatMap((piece) => cutUnseparated(view.text, piece, words))
}

/** How many brackets are open at each character; a bracket that is never closed opens none. */
function bracketDepths(text: string): number[] {
  const lastClosing = text.lastIndexOf(CLOSING)
  const depths: number[] = []
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    if (char === OPENING && at < lastClosing) depth++
    depths.push(depth)
    if (char === CLOSING && depth > 0) depth--
  }
  return depths
}

/** The characters of a view that white space of the source stands before. */
export function gapsOf(source: string, view: TextView): number[] {
  return view.origins.flatMap((origin, at) => {
    const before = view.origins[at - 1]
    return before !== undefined && /\s/.test(source.slice(before + 1, origin)) ? [at] : []
  })
}

const TASK = /(?:^|(?<=[。；;]))((?:[0-9]{1,2}[.、．)）]|（[0-9一二三四五六七八九十]{1,3}）|[①-⑳])?)([^：。；;]{1,40})：/g
const INNER_MARK = /[、，,]/

/** 1.文化、体育活动：市文化局。2.消费券：市文资办: what stands before a colon is the task, unless it is units itself. */
function withoutTasks(text: string, words: UnitWords): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = []
  let start = 0
  for (const task of text.matchAll(TASK)) {
    const [all, enumerator, name = ''] = task
    if (!enumerator && name.split(INNER_MARK).some((part) => isCompleteName(words, part))) continue
    if (task.index > start) spans.push({ start, end: task.index })
    start = task.index + all.length
  }
  return start < text.length ? [...spans, { start, end: text.length }] : spans
}

function cutAtSeparators(text: string, span: { start: number; end: number }, depths: readonly number[]): Piece[] {
  const pieces: Piece[] = []
  let start = span.start
  for (let at = span.start; at <= span.end; at++) {
    const ends = at === span.end || (depths[at] === 0 && SEPARATORS.includes(text.charAt(at)))
    if (!ends) continue
    if (at > start) pieces.push({ start, end: at, after: text.charAt(at) })
    start = at + 1
  }
  return pieces
}

/** A blank or line end divides where it has a complete name on both sides; else it is a wrap inside a name (教 育局). */
function cutAtGaps(text: string, piece: Piece, gaps: readonly number[], depths: readonly number[], words: UnitWords): Piece[] {
  const inside = gaps.filter((at) => at > piece.start && at < piece.end && depths[at] === 0)
  const ends = [...inside, piece.end]
  const cuts: number[] = []
  let start = piece.start
  inside.forEach((at, index) => {
    if (!isCompleteName(words, text.slice(start, at))) return
    const right = firstNameEnd(words, text, at, ends.slice(index + 1))
    if (right === null || isOneKnownName(words.organisations, text.slice(start, right), at - start)) return
    cuts.push(at)
    start = at
  })
  return divide(piece, cuts, ' ')
}

/** The first of `ends` where a name from `start` is complete, or null. */
function firstNameEnd(words: UnitWords, text: string, start: number, ends: readonly number[]): number | null {
  for (const end of ends) {
    if (end - start > LONGEST_NAME) return null
    const candidate = text.slice(start, end)
    if (isCompleteName(words, candidate) || words.isOpenPhrase(candidate) || isPersonName(words, candidate)) return end
  }
  return null
}

function cutAtGlue(text: string, piece: Piece, depths: readonly number[], words: UnitWords): Piece[] {
  const glues: { at: number; word: string }[] = []
  for (let at = piece.start; at < piece.end; at++) {
    const word = depths[at] === 0 ? words.glue.find((glue) => text.startsWith(glue, at)) : undefined
    if (word !== undefined) glues.push({ at, word })
  }
  // 文物局和各团场配合: the last name ends before what is said of it.
  const verb = words.roles.find(({ word }) => text.endsWith(word, piece.end))
  const ends = [...glues.map(({ at }) => at), ...(verb ? [piece.end - verb.word.length] : []), piece.end]
  const pieces: Piece[] = []
  let start = piece.start
  glues.forEach(({ at, word }, index) => {
    if (at < start || !isCompleteName(words, text.slice(start, at))) return
    const right = firstNameEnd(words, text, at + word.length, ends.slice(index + 1))
    if (right === null || isOneKnownName(words.organisations, text.slice(start, right), at - start)) return
    pieces.push({ start, end: at, after: word })
    start = at + word.length
  })
  return [...pieces, { start, end: piece.end, after: piece.after }]
}

/** 区体育局区审计局: where one known unit ends and another begins with its own level word or region. */
function cutUnseparated(text: string, piece: Piece, words: UnitWords): Piece[] {
  const { organisations } = words
  if (isKnownName(organisations, text.slice(piece.start, piece.end))) return [piece]
  const cuts: number[] = []
  let start = piece.start
  for (let at = start + SHORTEST_NAME; at <= piece.end - SHORTEST_NAME && at - start <= LONGEST_NAME; at++) {
    if (!beginsWithKnownUnit(organisations, text, at) && !isCollective(words, text.slice(at, piece.end))) continue
    if (!isKnownName(organisations, text.slice(start, at))) continue
    cuts.push(at)
    start = at
    at = start + SHORTEST_NAME - 1
  }
  return divide(piece, cuts, '')
}

/** Whether a known unit with a level word or region before it starts at `at`. */
function beginsWithKnownUnit({ levelWords, regions, formAt }: Organisations, text: string, at: number): boolean {
  const level = levelWords.find((word) => text.startsWith(word, at))
  if (level !== undefined && formAt(text, at + level.length)) return true
  const region = regions.longestAt(text, at)
  return region !== null && formAt(text, at + region.word.length)
}

/** 区审计局各镇（街道） */
const isCollective = (words: UnitWords, text: string): boolean =>
  isCompleteName(words, text) && parseOrganisation(words.organisations, text).kind === 'collective'

function divide(piece: Piece, cuts: readonly number[], after: string): Piece[] {
  const starts = [piece.start, ...cuts]
  return starts.map((start, index) => {
    const cut = cuts[index]
    return cut === undefined ? { start, end: piece.end, after: piece.after } : { start, end: cut, after }
  })
}
