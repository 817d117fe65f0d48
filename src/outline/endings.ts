import { withoutTrailing } from './scan.ts'

const CLAUSE_END = /[。；;！？!?：:，,、…]$/
/** A full stop of Latin type behind a Chinese character stands for 。 */
const SENTENCE_END = /(?:[。；;！？!?]|\p{Script=Han}\.)$/u
const CLOSER = /[”"’』」）)\]】》*|]/

export const withoutClosers = (text: string): string => withoutTrailing(text, CLOSER)

/** Whether the text ends where a sentence or a part of one may end. */
export const endsClause = (text: string): boolean => CLAUSE_END.test(withoutClosers(text))

/** Whether the text ends a sentence, or a member of a chain that is divided by ；. */
export const endsSentence = (text: string): boolean => SENTENCE_END.test(withoutClosers(text))

/** Whether the text promises that something follows: it ends with a colon. */
export const endsWithColon = (text: string): boolean => /[：:]$/.test(withoutTrailing(text, /[*|]/))
