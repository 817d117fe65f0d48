import { searchFormOf } from '../../text/search-form.ts'
import { simplified } from '../../text/traditional.ts'
import { SearchError, type SearchWord, searchWordsOf } from './search-words.ts'

/** What a search query asks for. A phrase is characters in their search form that follow one another, in one of these spellings. */
export type SearchExpression =
  | { kind: 'phrase'; spellings: readonly (readonly string[])[] }
  | { kind: 'any'; parts: readonly SearchExpression[] }
  | { kind: 'all'; parts: readonly SearchExpression[]; without: readonly SearchExpression[] }

/** Characters; whoever asks more pastes a document. */
const LONGEST_QUERY = 1000
/** Brackets in brackets; SQLite's parser takes about three times as many. */
const DEEPEST = 12

/**
 * Reads a search query (检索式): words beside one another must all stand in the text, OR between them means one of the two, NOT leaves out what follows it;
 * quotation marks make one phrase of words with blanks, brackets group. AND may be written; OR binds less than the rest.
 * @throws SearchError where it is not well formed
 */
export function parseSearch(query: string): SearchExpression {
  if ([...query].length > LONGEST_QUERY) throw new SearchError({ fault: 'too_long', most: LONGEST_QUERY })
  const words = searchWordsOf(query)
  if (words.length === 0) throw new SearchError({ fault: 'nothing_sought' })
  const reader: Reader = { words, next: 0 }
  const expression = readAny(reader, 0, null)
  const rest = reader.words[reader.next]
  if (rest?.kind === 'close') throw new SearchError({ fault: 'unopened', mark: rest.mark, at: rest.at })
  return expression
}

interface Reader {
  words: readonly SearchWord[]
  next: number
}

/** Where an operand is expected and what it was expected for: an operator before it, or a bracket that was opened. */
type Before = Exclude<SearchWord, { kind: 'words' | 'close' }> | null

function readAny(reader: Reader, depth: number, opened: Before): SearchExpression {
  const parts = [readAll(reader, depth, opened)]
  for (let operator = take(reader, 'OR'); operator; operator = take(reader, 'OR')) parts.push(readAll(reader, depth, operator))
  const [only] = parts
  return parts.length === 1 && only ? only : { kind: 'any', parts }
}

function readAll(reader: Reader, depth: number, before: Before): SearchExpression {
  const parts: SearchExpression[] = []
  const without: SearchExpression[] = []
  let firstNot: number | null = null
  let last = before
  for (;;) {
    const and = parts.length + without.length > 0 ? take(reader, 'AND') : null
    last = and ?? last
    const not = take(reader, 'NOT')
    firstNot ??= not?.at ?? null
    const operand = readOperand(reader, depth)
    if (operand) (not ? without : parts).push(operand)
    else if (not ?? and) throw missing(not ?? and)
    else break
    last = null
  }
  if (parts.length + without.length === 0) throw missingAt(reader, last)
  if (parts.length === 0) throw new SearchError({ fault: 'only_not', at: firstNot ?? 1 })
  const [only] = parts
  return parts.length === 1 && without.length === 0 && only ? only : { kind: 'all', parts, without }
}

/** A phrase or what stands in brackets; null where neither comes. */
function readOperand(reader: Reader, depth: number): SearchExpression | null {
  const word = reader.words[reader.next]
  if (word?.kind === 'words') {
    reader.next++
    return phraseOf(word.text, word.at)
  }
  if (word?.kind !== 'open') return null
  if (depth === DEEPEST) throw new SearchError({ fault: 'too_deep', most: DEEPEST, at: word.at })
  reader.next++
  const inside = readAny(reader, depth + 1, word)
  if (reader.words[reader.next]?.kind !== 'close') throw new SearchError({ fault: 'unclosed', mark: word.mark, at: word.at })
  reader.next++
  return inside
}

function take<K extends 'AND' | 'OR' | 'NOT'>(reader: Reader, kind: K): (SearchWord & { kind: K }) | null {
  const word = reader.words[reader.next]
  if (word?.kind !== kind) return null
  reader.next++
  return word as SearchWord & { kind: K }
}

/** Nothing to look for stands where it was expected: behind an operator or a bracket, or before the operator that comes. */
function missingAt(reader: Reader, before: Before): SearchError {
  const word = reader.words[reader.next]
  if (before && before.kind !== 'open') return missing(before)
  if (word && word.kind !== 'words' && word.kind !== 'open' && word.kind !== 'close') {
    return new SearchError({ fault: 'operand_missing', operator: word.kind, side: 'before', at: word.at })
  }
  if (before && word?.kind === 'close') return new SearchError({ fault: 'no_words', between: before.mark + word.mark, at: before.at })
  if (before) return new SearchError({ fault: 'unclosed', mark: before.mark, at: before.at })
  if (word?.kind === 'close') return new SearchError({ fault: 'unopened', mark: word.mark, at: word.at })
  return new SearchError({ fault: 'nothing_sought' })
}

function missing(operator: { kind: string; at: number } | null): SearchError {
  return new SearchError({ fault: 'operand_missing', operator: operator?.kind ?? '', side: 'behind', at: operator?.at ?? 1 })
}

function phraseOf(text: string, at: number): SearchExpression {
  const spellings = spellingsOf(text)
  if (spellings.length === 0) throw new SearchError({ fault: 'no_words', between: text.trim() === '' ? '""' : text, at })
  return { kind: 'phrase', spellings }
}

/**
 * The search forms of words that follow one another; none where nothing is left of them. Traditional words are also looked for as their Simplified ones,
 * which their neighbours may decide (計畫 → 计划).
 */
export function spellingsOf(text: string): string[][] {
  return [...new Set([text, simplified(text)].map((spelling) => searchFormOf(spelling).characters.join('')))]
    .map((spelling) => [...spelling])
    .filter((characters) => characters.length > 0)
}
