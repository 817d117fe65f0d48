import { sourceSpan, type TextView } from '../../text/view.ts'
import { isPersonName, nameWithoutTitles } from './person-name.ts'
import { gapsOf } from './unit-pieces.ts'
import type { UnitWords } from './unit-words.ts'

/** A person's name found in a field, with its place in the source. */
export interface PersonName {
  name: string
  start: number
  end: number
}

interface Token {
  start: number
  end: number
}

const SEPARATOR = /[、，；。,;/|]/
/** Telephone numbers beside a name, and how many items the person leads: （3项）. */
const NO_NAME = /（[0-9]{1,3}[^（）]{1,3}）|[0-9A-Za-z\-－—]+/g
const LABEL_END = '：'

/** The persons that a field names: 张某某、李某某; 何 某 (a blank inside a name of two characters); 副县长 张某某. */
export function splitPersons(source: string, view: TextView, words: UnitWords): PersonName[] {
  const tokens = tokensOf(view, gapsOf(source, view)).flatMap((token) => cutAtAnd(view.text, token, words))
  const joined = joinBrokenNames(view.text, dividedNames(view.text, tokens, words), words)
  const names = joined.flatMap((token) => namesIn(view, token, words))
  if (names.length > 0) return names
  // A field that gives a title and no name (分管副县长) keeps it.
  return joined.map(({ start, end }) => nameAt(view, start, end))
}

function tokensOf(view: TextView, gaps: readonly number[]): Token[] {
  const tokens: Token[] = []
  const divides = new Set(gaps)
  let start = 0
  for (let at = 0; at <= view.text.length; at++) {
    const separator = at === view.text.length || SEPARATOR.test(view.text.charAt(at))
    if (!separator && !divides.has(at)) continue
    if (at > start) tokens.push({ start, end: at })
    start = separator ? at + 1 : at
  }
  return tokens.flatMap((token) => withoutNumbers(view.text, token))
}

function withoutNumbers(text: string, { start, end }: Token): Token[] {
  const colon = text.slice(start, end).lastIndexOf(LABEL_END)
  const from = colon >= 0 ? start + colon + 1 : start
  const kept: Token[] = []
  let at = from
  for (const number of text.slice(from, end).matchAll(NO_NAME)) {
    const found = from + number.index
    if (found > at) kept.push({ start: at, end: found })
    at = found + number[0].length
  }
  return at < end ? [...kept, { start: at, end }] : kept
}

function cutAtAnd(text: string, token: Token, words: UnitWords): Token[] {
  for (let at = token.start + 1; at < token.end - 1; at++) {
    if (!words.glue.includes(text.charAt(at))) continue
    const left = { start: token.start, end: at }
    const right = { start: at + 1, end: token.end }
    if (isPersonName(words, text.slice(left.start, left.end)) && isPersonName(words, text.slice(right.start, right.end)))
      return [left, right]
  }
  return [token]
}

/**
 * 陆 明俞 悦: names of two characters with a blank inside each and nothing between them. A run of a single character, pairs and a single character, where each odd
 * character is a family name.
 */
function dividedNames(text: string, tokens: readonly Token[], words: UnitWords): Token[] {
  const divided: Token[] = []
  for (let at = 0; at < tokens.length; ) {
    let end = at + 1
    while (end < tokens.length && tokens[end]?.start === tokens[end - 1]?.end) end++
    const run = tokens.slice(at, end)
    for (const token of isSpacedNames(text, run, words) ? pairsOf(run) : run) divided.push(token)
    at = end
  }
  return divided
}

function isSpacedNames(text: string, run: readonly Token[], words: UnitWords): boolean {
  const lengths = run.map(({ start, end }) => end - start)
  const inner = lengths.slice(1, -1)
  if (inner.length === 0 || lengths[0] !== 1 || lengths.at(-1) !== 1 || inner.some((length) => length !== 2)) return false
  return pairsOf(run).every(({ start }) => words.familyNames.has(text.charAt(start)))
}

function pairsOf(run: readonly Token[]): Token[] {
  const from = run[0]?.start ?? 0
  return Array.from({ length: run.length - 1 }, (_, at) => ({ start: from + 2 * at, end: from + 2 * at + 2 }))
}

/** A single character is no name: a family name belongs to what follows (何 某), anything else to what stands before it (张某 某). */
function joinBrokenNames(text: string, tokens: readonly Token[], words: UnitWords): Token[] {
  const joined: Token[] = []
  let pending: Token | null = null
  tokens.forEach((token, index) => {
    const adjacent = (other: Token | undefined | null): other is Token => other != null && other.end === token.start
    const before: Token | undefined = joined[joined.length - 1]
    if (pending && adjacent(pending)) {
      joined.push({ start: pending.start, end: token.end })
      pending = null
      return
    }
    const single = token.end - token.start === 1
    const next = tokens[index + 1]
    if (single && words.familyNames.has(text.slice(token.start, token.end)) && next?.start === token.end) {
      pending = token
      return
    }
    const broken =
      single ||
      (adjacent(before) &&
        /[·•．・]/.test(text.slice(before.start, before.end)) &&
        !isPersonName(words, text.slice(token.start, token.end)))
    if (broken && adjacent(before)) joined[joined.length - 1] = { start: before.start, end: token.end }
    else joined.push(token)
  })
  return joined
}

function namesIn(view: TextView, token: Token, words: UnitWords): PersonName[] {
  const text = view.text.slice(token.start, token.end)
  const found = nameWithoutTitles(words, text)
  if (found) return [nameAt(view, token.start + found.start, token.start + found.end)]
  return isCollectiveTitle(words, text) ? [nameAt(view, token.start, token.end)] : []
}

/** 各区区长, 相关管委会主任: persons by their office. */
const isCollectiveTitle = ({ organisations, titles }: UnitWords, text: string): boolean =>
  titles.some((title) => text.endsWith(title)) && organisations.starts.collective.some((word) => text.startsWith(word))

const nameAt = (view: TextView, start: number, end: number): PersonName => ({
  name: view.text.slice(start, end),
  ...sourceSpan(view, start, end),
})
