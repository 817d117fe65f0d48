import { extractDeadline, findDeadlines, type ItemDeadline } from '../../../src/extract/deadline/index.ts'
import { loadLexicon } from '../../../src/lexicon/index.ts'

export const lexicon = loadLexicon()
export const planYear = 2025

/** Quote, date and kind of each deadline of a text in a plan of 2025. */
export const found = (text: string): (string | null)[][] =>
  findDeadlines(text, { lexicon, planYear }).map(({ quote, date, kind }) => [quote, date, kind])

/** The deadline of an item whose field for it holds all of a text. */
export const ofField = (text: string, year: number | null = planYear): ItemDeadline =>
  extractDeadline(
    text,
    { body: [], fields: [{ kind: 'deadline', label: null, value: { start: 0, end: text.length } }] },
    { lexicon, planYear: year },
  )

/** The deadline of an item that says all in its text. */
export const ofText = (text: string, year: number | null = planYear): ItemDeadline =>
  extractDeadline(text, { body: [{ start: 0, end: text.length }], fields: [] }, { lexicon, planYear: year })
