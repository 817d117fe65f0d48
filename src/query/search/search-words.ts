import type { SearchFault } from '../../messages/index.ts'
import { troubleMessage } from '../../messages/index.ts'

/** A search query that is not well formed; `fault` says what is wrong where. */
export class SearchError extends Error {
  override name = 'SearchError'
  readonly fault: SearchFault

  constructor(fault: SearchFault) {
    super(troubleMessage({ code: 'search_fault', fault }, 'en'))
    this.fault = fault
  }
}

/** A piece of a search query; `at` is its first character, from 1. */
export type SearchWord =
  | { kind: 'words'; text: string; at: number }
  | { kind: 'open' | 'close'; mark: string; at: number }
  | { kind: 'AND' | 'OR' | 'NOT'; at: number }

const QUOTES: Record<string, string> = { '"': '"', '＂': '＂', '“': '”', '”': '”', '「': '」', '『': '』' }
const OPENING = '(（'
const CLOSING = ')）'
const OPERATORS = ['AND', 'OR', 'NOT'] as const
const BLANK = /\s/

/**
 * Cuts a search query into words, phrases in quotation marks, brackets and operators; Chinese marks do as well as those of ASCII.
 * @throws SearchError where a quotation mark is not closed or holds nothing
 */
export function searchWordsOf(query: string): SearchWord[] {
  const characters = [...query]
  const words: SearchWord[] = []
  let next = 0
  while (next < characters.length) {
    const character = characters[next] ?? ''
    const at = next + 1
    const closing = QUOTES[character]
    if (BLANK.test(character)) next++
    else if (closing !== undefined) {
      const end = characters.indexOf(closing, at)
      if (end === -1) throw new SearchError({ fault: 'unclosed', mark: character, at })
      words.push({ kind: 'words', text: characters.slice(at, end).join(''), at })
      next = end + 1
    } else if (OPENING.includes(character) || CLOSING.includes(character)) {
      words.push({ kind: OPENING.includes(character) ? 'open' : 'close', mark: character, at })
      next++
    } else {
      const end = endOfWord(characters, next)
      words.push(bareWord(characters.slice(next, end).join(''), at))
      next = end
    }
  }
  return words
}

function endOfWord(characters: readonly string[], from: number): number {
  const length = characters
    .slice(from)
    .findIndex((character) => BLANK.test(character) || character in QUOTES || OPENING.includes(character) || CLOSING.includes(character))
  return length === -1 ? characters.length : from + length
}

function bareWord(text: string, at: number): SearchWord {
  const operator = OPERATORS.find((known) => known === text.normalize('NFKC'))
  return operator ? { kind: operator, at } : { kind: 'words', text, at }
}
