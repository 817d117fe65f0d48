import { findNumerals } from '../../text/numeral.ts'
import type { DocumentLine } from './document-lines.ts'
import type { DocumentWords } from './document-words.ts'

const CLAUSE = /[^，。；：、！？\n]+/gu
const FIRST_YEAR = 1990
const LAST_YEAR = 2100
const LONGEST_NAME = 12
/** 2022年“十件实事”: marks around the name or a part of it. */
const CLOSING_MARK = /^[”"》]/

/** The name of the list in the sentences before it: 选出2018年十件民生实事; 某市2021年10件惠民实事现向社会公布. */
export function listNamedInSentence(lines: readonly DocumentLine[], words: DocumentWords): string | null {
  for (const { text, belongs } of lines) {
    if (belongs === 'article' || belongs === 'requirement') continue
    for (const match of text.matchAll(CLAUSE)) {
      // 2025年有哪些民生实事？
      const isQuestion = text.charAt(match.index + match[0].length) === '？'
      const name = isQuestion ? null : listNamedIn(match[0], words)
      if (name) return name
    }
  }
  return null
}

function listNamedIn(clause: string, words: DocumentWords): string | null {
  const end = worksEnd(clause, words)
  const start = end === null ? null : nameStart(clause.slice(0, end), words)
  return end === null || start === null ? null : clause.slice(start, end)
}

/** Where the works end that a list can be named after: the clause ends there, or goes on with 出炉, 共, 现. */
function worksEnd(clause: string, words: DocumentWords): number | null {
  const followers = [...words.of('headline_ending'), ...words.of('list_follows')]
  const ends = words.of('counted').flatMap((word) => (clause.includes(word) ? [clause.lastIndexOf(word) + word.length] : []))
  const end = Math.max(...ends)
  const rest = clause.slice(end)
  return ends.length > 0 && (rest === '' || CLOSING_MARK.test(rest) || /^“/.test(rest) || followers.some((word) => rest.startsWith(word)))
    ? end
    : null
}

/** The name begins with its year, else with its number; a place right before that belongs to it. */
function nameStart(text: string, words: DocumentWords): number | null {
  const numerals = findNumerals(text)
  const year = numerals.filter(({ end, value }) => text.charAt(end) === '年' && value >= FIRST_YEAR && value <= LAST_YEAR).pop()
  if (year) return placeBefore(text, year.start, words) ?? year.start
  const count = numerals.filter(({ end }) => words.of('countable').some((word) => text.startsWith(word, end))).pop()
  if (!count) return null
  const round = words.of('new_round').find((word) => text.endsWith(word, count.start))
  const place = placeBefore(text, count.start - (round?.length ?? 0), words)
  // 为民办25项实事: what a verb that is no act of naming governs is no name.
  const isNamed = [...words.of('this_year'), ...words.of('next_year'), ...words.of('resolves')].some((word) =>
    text.endsWith(word, count.start),
  )
  return place ?? (isNamed ? count.start : null)
}

/** Where the name of a division begins that ends at `end`. */
function placeBefore(text: string, end: number, words: DocumentWords): number | null {
  for (let at = Math.max(0, end - LONGEST_NAME); at < end; at++) {
    const found = words.units.organisations.regions.longestAt(text, at)
    if (found && at + found.word.length === end) return at
  }
  return null
}
