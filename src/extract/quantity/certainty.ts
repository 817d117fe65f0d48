import type { Certainty } from '../../model/index.ts'
import type { Form } from './governed.ts'
import type { Reading } from './reading.ts'
import type { QuantityWords } from './words.ts'

/** What speaks against a value, one line each: `low` makes it low at once, `medium` medium. See docs/certainty.md for how often such values are wrong. */
interface Doubt {
  name: string
  grade: Exclude<Certainty, 'high'>
  holds: (reading: Reading, words: QuantityWords) => boolean
}

/** Forms in which a verb of the lexicon and a noun both stand at the number. */
const SURE_FORMS: ReadonlySet<Form> = new Set([
  'verb-object-number',
  'verb-number-object',
  'object-verb-number',
  'for-number-verb',
  'number-verb',
])
/** Rules that read a role from what stands further away than the number's own words. */
const WEAK_RULES: ReadonlySet<string> = new Set([
  'area-before-the-counted',
  'size-of-the-counted',
  'threshold-of-a-noun',
  'called-a-standard',
  'old-value-word',
])
/** A long phrase before a number has more than one reading (characters). */
const LONGEST_SURE_PHRASE = 40

/** 16种慢性病 may be scope as well as promise. */
const SORTS = /^[种类]$/
/** 25万吨己二酸项目: a measure before a noun may only size it. */
const SIZES: ReadonlySet<string> = new Set(['mass', 'power', 'energy'])
const OLD_VALUE = /[由从自原]/

/** No verb of the lexicon governs; 口袋公园100个, a noun with nothing but its number, needs none. */
function lacksVerb({ governing, role, phrase }: Reading): boolean {
  if (role !== 'target' || (governing.verb !== null && SURE_FORMS.has(governing.form))) return false
  const isBareNoun = governing.form === 'object-number' && phrase.after === '' && phrase.before !== '' && !OLD_VALUE.test(phrase.before)
  return !isBareNoun
}

const DOUBTS: readonly Doubt[] = [
  { name: 'no-unit', grade: 'low', holds: ({ phrase }) => phrase.candidate.unit === '' },
  { name: 'unknown-unit', grade: 'low', holds: ({ phrase }) => phrase.candidate.marks.includes('unit_unknown') },
  { name: 'misprint', grade: 'medium', holds: ({ phrase }) => phrase.candidate.marks.includes('misprint') },
  { name: 'shared-bound', grade: 'medium', holds: ({ phrase }) => phrase.candidate.marks.includes('bound_shared') },
  { name: 'weak-rule', grade: 'medium', holds: ({ rule }) => WEAK_RULES.has(rule) },
  { name: 'no-verb', grade: 'medium', holds: lacksVerb },
  { name: 'sorts', grade: 'medium', holds: ({ phrase, role }) => role === 'target' && SORTS.test(phrase.candidate.unit) },
  {
    name: 'size-before-noun',
    grade: 'medium',
    holds: ({ phrase, governing, role }, words) =>
      role === 'target' && governing.form === 'verb-number-object' && SIZES.has(words.units.get(phrase.candidate.unit)?.dimension ?? ''),
  },
  {
    name: 'no-noun',
    grade: 'medium',
    holds: ({ governing, role, rule }) => role === 'target' && governing.object === null && rule === 'promised-total',
  },
  {
    name: 'unknown-verb',
    grade: 'medium',
    holds: ({ governing }, words) => governing.verb !== null && words.verbs.get(governing.verb.word) === undefined,
  },
  {
    name: 'money-without-purse',
    grade: 'medium',
    holds: ({ role, rule, phrase }, words) =>
      role === 'target' && rule === 'promised-total' && words.units.get(phrase.candidate.unit)?.dimension === 'money',
  },
  { name: 'long-phrase', grade: 'medium', holds: ({ phrase }) => phrase.before.length > LONGEST_SURE_PHRASE },
]

/** How certain value, unit, bound and role of a number are: high where nothing speaks against them. */
export function certaintyOf(reading: Reading, words: QuantityWords): Certainty {
  const grades = DOUBTS.filter(({ holds }) => holds(reading, words)).map(({ grade }) => grade)
  return grades.includes('low') ? 'low' : grades.length > 0 ? 'medium' : 'high'
}
