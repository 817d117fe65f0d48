import { announcementIn } from './announcements.ts'
import { type Line, lineOver, spaceBefore } from './lines.ts'
import { type NumberFamily, type NumberLabel, numberLabelAt, positionLabel } from './numbering.ts'
import type { OutlineWords } from './words.ts'

/** A line that was cut out of a longer one may bring its label with it: members that are divided by ； have no printed number. */
export interface CutLine {
  line: Line
  label: NumberLabel | null
  /** Whether the piece opens a list of its own, whatever heading it stands under. */
  opens?: boolean
}

/** A place in a line where a member of an enumeration starts. */
interface MemberStart {
  at: number
  family: NumberFamily
  ordinal: number
}

const BOUNDARY = /[。；;：:，,！？!?、）)”"]/
/** Families that in the middle of a line stand only after a sentence or a colon: 一、二产业 and 1、2号楼 are no enumerations. */
const AFTER_SENTENCE = /[。；;：:！？!?）)”"]/
const STRICT: ReadonlySet<NumberFamily> = new Set(['chinese', 'arabic', 'chinese_half', 'arabic_half', 'bare'])
const NEVER_INLINE: ReadonlySet<NumberFamily> = new Set(['bare', 'latin', 'part', 'sub_arabic'])
const MAY_START = /[0-9（(〔【[一第其①-㊿⑴-⒛㈠-㈩二三四五六七八九十]/
const MIN_MEMBERS = 2
const MIN_CHAIN = 3

/**
 * Cuts a line at the members of an enumeration that stands in it: 一是…；二是…, （1）…（2）…, 一、…。二、…, A；B；C after an announcement, 在教育方面，….
 * `next` is the line below, where an enumeration may go on. What is cut further down is a matter of its own.
 */
export function cutLine(source: string, line: Line, next: Line | null, words: OutlineWords): CutLine[] {
  const own = numberLabelAt(line, words)
  const starts = enumerationIn(line, own, next, words)
  if (starts.length > 0) {
    const places = [...new Set([0, ...starts.map(({ at }) => at), line.text.length])]
    const pieces = piecesOf(source, line, places)
    return pieces.flatMap((piece, at) =>
      pieces.length > 1 ? cutLine(source, piece, pieces[at + 1] ?? next, words) : [{ line: piece, label: null }],
    )
  }
  return quotedIn(source, line) ?? chainIn(source, line, words) ?? fieldsIn(source, line, words) ?? [{ line, label: null }]
}

function piecesOf(source: string, line: Line, places: readonly number[]): Line[] {
  const pieces: Line[] = []
  for (let at = 0; at + 1 < places.length; at++) {
    const from = places[at] ?? 0
    const to = places[at + 1] ?? from
    const start = line.view.origins[from] ?? line.start
    const end = (line.view.origins[to - 1] ?? line.end - 1) + 1
    const piece = lineOver(source, { start, end }, line)
    if (piece) pieces.push({ ...piece, cutFrom: line.cutFrom ?? line.start, blankBefore: at === 0 ? line.blankBefore : 0 })
  }
  return pieces
}

/** The members of the first enumeration in the line, its own label left out; [] where there is none. */
function enumerationIn(line: Line, own: NumberLabel | null, next: Line | null, words: OutlineWords): MemberStart[] {
  const starts = memberStarts(line, own, words)
  let best: MemberStart[] = []
  for (const family of new Set(starts.map((start) => start.family))) {
    const chain = chainOf(family, starts, own)
    if (chain.length === 0 || !isEnumeration(chain, family, own, next, words)) continue
    if (best.length === 0 || (chain[0]?.at ?? 0) < (best[0]?.at ?? 0)) best = chain
  }
  return best
}

function memberStarts(line: Line, own: NumberLabel | null, words: OutlineWords): MemberStart[] {
  const starts: MemberStart[] = []
  for (let at = own?.end ?? 1; at < line.text.length; at++) {
    if (!MAY_START.test(line.text.charAt(at))) continue
    const before = line.text.charAt(at - 1)
    const spaced = spaceBefore(line, at)
    // ① before a mark is a note.
    const isSign = /[①-㊿]/.test(line.text.charAt(at)) && !BOUNDARY.test(line.text.charAt(at + 1))
    if (!spaced && !isSign && !BOUNDARY.test(before)) continue
    const label = numberLabelAt(line, words, at)
    if (!label || label.weak || label.start !== at || NEVER_INLINE.has(label.family)) continue
    if (STRICT.has(label.family) && !spaced && !AFTER_SENTENCE.test(before)) continue
    starts.push({ at, family: label.family, ordinal: label.ordinal })
  }
  return starts
}

/** The places of one family that count on from the line's own label of that family, or from 1. */
function chainOf(family: NumberFamily, starts: readonly MemberStart[], own: NumberLabel | null): MemberStart[] {
  const chain: MemberStart[] = []
  let expected = own?.family === family ? own.ordinal + 1 : 1
  for (const start of starts) {
    if (start.family !== family || start.ordinal !== expected) continue
    chain.push(start)
    expected++
  }
  return chain
}

/** Two members at least, the line's own label and the line below counted. */
function isEnumeration(
  chain: readonly MemberStart[],
  family: NumberFamily,
  own: NumberLabel | null,
  next: Line | null,
  words: OutlineWords,
): boolean {
  const label = next && numberLabelAt(next, words)
  const goesOn = label?.family === family && label.ordinal === (chain[chain.length - 1]?.ordinal ?? 0) + 1
  return chain.length + (own?.family === family ? 1 : 0) + (goesOn ? 1 : 0) >= MIN_MEMBERS
}

/** 包括《A》《B》《C》等方案: names in book-title marks, one right behind the other, are a list of their own. */
function quotedIn(source: string, line: Line): CutLine[] | null {
  const names = [...line.text.matchAll(QUOTED_NAME)]
  const first = names.findIndex((name, at) => isBeside(name, names[at + 1]) && isBeside(names[at + 1], names[at + 2]))
  if (first < 0) return null
  let last = first
  while (isBeside(names[last], names[last + 1])) last++
  const chain = names.slice(first, last + 1)
  const start = chain[0]?.index ?? 0
  const end = (chain.at(-1)?.index ?? 0) + (chain.at(-1)?.[0].length ?? 0)
  const pieces = piecesOf(source, line, [...new Set([0, start, ...chain.slice(1).map(({ index }) => index), end, line.text.length])])
  const opening = start > 0 ? 1 : 0
  return pieces.map((piece, at) => {
    if (at < opening) return { line: piece, label: null, opens: true }
    return { line: piece, label: at < opening + chain.length ? positionLabel('line', at - opening + 1) : null }
  })
}

const QUOTED_NAME = /《[^《》]{2,60}》[、，；]?/g
const isBeside = (name: RegExpMatchArray | undefined, next: RegExpMatchArray | undefined): boolean =>
  name !== undefined && next !== undefined && (name.index ?? 0) + name[0].length === next.index

/** …办好以下三件实事：A；B；C。 The chain ends with its sentence. */
function chainIn(source: string, line: Line, words: OutlineWords): CutLine[] | null {
  const colon = announcingColon(line.text, words)
  if (colon < 0) return null
  const places = [0, colon + 1]
  let end = colon + 1
  for (; end < line.text.length && line.text.charAt(end) !== '。'; end++) {
    if (/[；;]/.test(line.text.charAt(end)) && end + 1 < line.text.length) places.push(end + 1)
  }
  const members = places.length - 1
  if (members < MIN_CHAIN) return null
  if (end + 1 < line.text.length) places.push(end + 1)
  const pieces = piecesOf(source, line, [...places, line.text.length])
  return pieces.map((piece, at) => ({ line: piece, label: at >= 1 && at <= members ? positionLabel('line', at) : null }))
}

/** An announcing sentence is not longer; text further back is not looked at. */
const LONGEST_ANNOUNCEMENT = 200

/** The first colon that ends an announcement; -1 where there is none. */
function announcingColon(text: string, words: OutlineWords): number {
  for (let at = text.indexOf('：'); at >= 0; at = text.indexOf('：', at + 1)) {
    if (announcementIn(text.slice(Math.max(0, at - LONGEST_ANNOUNCEMENT), at + 1), words)) return at
  }
  return -1
}

const FIELD_CLAUSE = /^在?[\p{Script=Han}、]{2,14}[，：]/u
const LONGEST_FIELD_CLAUSE = 20

/** Where a sentence starts with the heading of a field (在教育方面，); 0 where the line does not start so. */
export function fieldHeadingEnd(text: string, words: OutlineWords): number {
  const found = FIELD_CLAUSE.exec(text.slice(0, LONGEST_FIELD_CLAUSE))
  if (!found) return 0
  const clause = found[0].slice(0, -1)
  return words.fieldNouns.some((noun) => clause.endsWith(noun)) ? found[0].length : 0
}

/** …。在教育方面，…。在医疗方面，…。 in one paragraph. */
function fieldsIn(source: string, line: Line, words: OutlineWords): CutLine[] | null {
  const places: number[] = []
  for (let at = 0; at < line.text.length; at++) {
    if (
      (at === 0 || /[。；;：:]/.test(line.text.charAt(at - 1))) &&
      fieldHeadingEnd(line.text.slice(at, at + LONGEST_FIELD_CLAUSE), words) > 0
    )
      places.push(at)
  }
  if (places.length < MIN_CHAIN) return null
  const first = places[0] === 0 ? 0 : 1
  const pieces = piecesOf(source, line, [...new Set([0, ...places, line.text.length])])
  return pieces.map((piece, at) => ({ line: piece, label: at >= first ? positionLabel('field', at - first + 1) : null }))
}
