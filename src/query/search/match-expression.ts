import { soughtTokens } from '../../text/search-tokens.ts'
import type { SearchExpression } from './parse-search.ts'

/** A search as the full-text index asks it (MATCH of SQLite's FTS5). Only strings in quotation marks come from the query. */
export function matchExpressionOf(expression: SearchExpression): string {
  switch (expression.kind) {
    case 'phrase':
      return joined(expression.spellings.map(phraseMatch), 'OR')
    case 'any':
      return joined(expression.parts.map(matchExpressionOf), 'OR')
    case 'all': {
      const together = joined(expression.parts.map(matchExpressionOf), 'AND')
      return expression.without.length === 0 ? together : `(${together} NOT ${joined(expression.without.map(matchExpressionOf), 'OR')})`
    }
  }
}

const joined = (parts: readonly string[], operator: string): string =>
  parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(` ${operator} `)})`

/** One character is the beginning of some pair; more are pairs that follow one another. */
function phraseMatch(characters: readonly string[]): string {
  return `"${soughtTokens(characters)}"${characters.length === 1 ? ' *' : ''}`
}

/** The phrases whose places are worth showing: all but those that are left out. */
export function soughtPhrases(expression: SearchExpression): (readonly string[])[] {
  return expression.kind === 'phrase' ? [...expression.spellings] : expression.parts.flatMap(soughtPhrases)
}
