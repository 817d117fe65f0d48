import type { Span } from '../../model/index.ts'
import { type SearchForm, searchFormOf } from '../../text/search-form.ts'

/** A piece of a text with what was found in it; all offsets are into the text. */
export interface Snippet extends Span {
  /** Where the words stand in the piece, in order; they do not touch. */
  marks: Span[]
}

/** Characters of a piece, without white space: what a line of a terminal has room for beside the item's name. */
const SNIPPET_LENGTH = 36
/** So many characters before the first word, where the clause does not begin later. */
const LEAD = 12
/** Fewer characters before the piece than … would save are shown too. */
const SPARED = 4
const CLAUSE_END = /[。；;，,、！？]/

/**
 * The piece of a text (摘要) in which most of the phrases stand; of equal ones the first. Without any of them it is the text's beginning.
 * @param phrases in their search form
 * @param within the part of the text that is looked at
 */
export function snippetOf(text: string, phrases: readonly (readonly string[])[], within: Span): Snippet {
  const form = searchFormOf(text, within)
  const found = phrases.flatMap((phrase, number) => placesOf(phrase, form).map((at) => ({ at, end: at + phrase.length, number })))
  found.sort((one, other) => one.at - other.at || other.end - one.end)
  const best = bestStart(found)
  const lead = best - leadBefore(form, best)
  const first = lead < SPARED ? 0 : lead
  const last = Math.min(first + SNIPPET_LENGTH, form.characters.length)
  const shown = found.filter(({ at, end }) => at >= first && at < last && end > first)
  return {
    start: form.places[first]?.start ?? within.start,
    end: Math.max(form.places[last - 1]?.end ?? within.start, ...shown.map(({ end }) => form.places[end - 1]?.end ?? 0)),
    marks: united(shown.map(({ at, end }) => ({ start: form.places[at]?.start ?? 0, end: form.places[end - 1]?.end ?? 0 }))),
  }
}

interface Found {
  at: number
  end: number
  /** Of the phrase. */
  number: number
}

/** Every place of a phrase in the form, those too that overlap. */
function placesOf(phrase: readonly string[], { characters }: SearchForm): number[] {
  const places: number[] = []
  for (let at = characters.indexOf(phrase[0] ?? ''); at !== -1; at = characters.indexOf(phrase[0] ?? '', at + 1)) {
    if (phrase.every((character, offset) => characters[at + offset] === character)) places.push(at)
  }
  return places
}

/** Where the piece begins that has the most different phrases; a window that moves over what was found, in order. */
function bestStart(found: readonly Found[]): number {
  let best = { at: 0, different: 0 }
  for (const [index, { at }] of found.entries()) {
    const numbers = new Set<number>()
    for (let next = index; next < found.length && (found[next]?.at ?? 0) < at + SNIPPET_LENGTH - LEAD; next++)
      numbers.add(found[next]?.number ?? 0)
    if (numbers.size > best.different) best = { at, different: numbers.size }
  }
  return best.at
}

function leadBefore({ characters }: SearchForm, at: number): number {
  for (let lead = 0; lead < LEAD && lead < at; lead++) if (CLAUSE_END.test(characters[at - lead - 1] ?? '')) return lead
  return LEAD
}

/** Marks that overlap or touch, as one. */
function united(marks: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const mark of marks) {
    const last = result.at(-1)
    if (last && mark.start <= last.end) last.end = Math.max(last.end, mark.end)
    else result.push({ ...mark })
  }
  return result
}

const OPEN = '«'
const CLOSE = '»'
const LEFT_OUT = '…'
/** Line ends, and blanks inside Chinese. */
const LAYOUT = /\s*\n\s*|(?<=[\p{Script=Han}\p{P}])\s+(?=[\p{Script=Han}\p{P}])/gu

/** The piece on one line with its words between « and », and … where the text goes on within. */
export function markedSnippet(text: string, { start, end, marks }: Snippet, within: Span): string {
  let line = start > within.start ? LEFT_OUT : ''
  let at = start
  for (const mark of marks) {
    line += text.slice(at, mark.start) + OPEN + text.slice(mark.start, mark.end) + CLOSE
    at = mark.end
  }
  return `${line}${text.slice(at, end)}${end < within.end ? LEFT_OUT : ''}`.replace(LAYOUT, '')
}
