import { oncePerLexicon } from '../lexicon/once-per-lexicon.ts'
import type { ColumnEntry, LabelEntry, LineMarkEntry, ListWordEntry, RequirementWordEntry } from '../lexicon/outline-schema.ts'
import type { Lexicon } from '../lexicon/sections.ts'
import { indexWords, type WordIndex } from '../lexicon/word-index.ts'
import type { AssignmentRole } from '../model/index.ts'

/** The lexicon's outline sections as the rules of this room ask them. */
export interface OutlineWords {
  labels: WordIndex<LabelEntry>
  columns: WordIndex<ColumnEntry>
  requirements: WordIndex<RequirementWordEntry>
  titleDocuments: WordIndex<true>
  titleThings: WordIndex<true>
  titleSubjects: readonly string[]
  /** 实事, 好事: what livelihood works are called wherever they are spoken of. */
  livelihoodWorks: readonly string[]
  resultTitles: readonly string[]
  resultPhrases: readonly string[]
  promisePhrases: readonly string[]
  lineMarks: readonly LineMarkEntry[]
  announcing: readonly string[]
  announcingEnds: WordIndex<true>
  listNouns: readonly string[]
  countedNouns: readonly string[]
  counters: WordIndex<true>
  labelNouns: WordIndex<true>
  totals: WordIndex<true>
  fieldNouns: readonly string[]
  dateWords: readonly string[]
  /** 去年; 今年. */
  pastYears: readonly string[]
  thisYears: readonly string[]
  /** What the name of a unit, or of units, ends with; a building is called the same (学校, 中心). */
  unitEndings: WordIndex<'unit' | 'building'>
  unitStarts: WordIndex<true>
  /** 牵头, 负责, 配合: what is said of units behind their names. */
  unitVerbs: WordIndex<AssignmentRole>
  verbs: WordIndex<true>
  adverbs: WordIndex<true>
  /** 牵头, 负责, 领办: what a leader does with a group of items. */
  continued: WordIndex<true>
  leadingVerbs: WordIndex<true>
  scores: WordIndex<true>
  assessments: WordIndex<true>
  /** 副县长, 局长 … */
  personTitles: WordIndex<true>
  familyNames: ReadonlySet<string>
}

/** Compiles the outline's words once for each lexicon. */
export const outlineWordsOf = oncePerLexicon(compile)

function compile(lexicon: Lexicon): OutlineWords {
  const timesOf = (wanted: 'day' | 'past_year' | 'this_year'): string[] =>
    lexicon.deadlineWords.filter(({ use }) => use === wanted).map(({ word }) => word)
  const listWords = (kind: ListWordEntry['kinds'][number]): string[] =>
    lexicon.listWords.filter((entry) => entry.kinds.includes(kind)).map((entry) => entry.word)
  const titleWords = (part: 'document' | 'thing' | 'subject'): string[] =>
    lexicon.titleWords.filter((entry) => entry.parts.includes(part)).map((entry) => entry.word)
  return {
    labels: indexWords(lexicon.labels.map((entry) => [entry.word, entry] as const)),
    columns: indexWords(lexicon.columns.map((entry) => [entry.word, entry] as const)),
    requirements: indexWords(lexicon.requirementWords.map((entry) => [entry.word, entry] as const)),
    titleDocuments: setOf(titleWords('document')),
    titleThings: setOf(titleWords('thing')),
    titleSubjects: titleWords('subject'),
    livelihoodWorks: titleWords('subject').filter((word) => titleWords('thing').includes(word)),
    resultTitles: lexicon.resultWords.filter((entry) => entry.place === 'title').map((entry) => entry.word),
    resultPhrases: lexicon.resultWords.filter((entry) => entry.place === 'body').map((entry) => entry.word),
    promisePhrases: lexicon.resultWords.filter((entry) => entry.place === 'promise').map((entry) => entry.word),
    lineMarks: lexicon.lineMarks,
    announcing: listWords('announcing'),
    announcingEnds: setOf(listWords('announcing_end')),
    listNouns: listWords('noun'),
    countedNouns: listWords('counted_noun'),
    counters: setOf(listWords('counter')),
    labelNouns: setOf(listWords('label_noun')),
    totals: setOf(listWords('total')),
    fieldNouns: listWords('field'),
    dateWords: [...listWords('date'), ...timesOf('day')],
    pastYears: timesOf('past_year'),
    thisYears: timesOf('this_year'),
    unitVerbs: indexWords(lexicon.roleWords.map((entry) => [entry.word, entry.role] as const)),
    unitEndings: indexWords([
      ...lexicon.organisationEndings.map(
        (entry) => [entry.word, entry.kind === 'body' || entry.kind === 'company' ? 'building' : 'unit'] as const,
      ),
      ...lexicon.organisations.flatMap((entry) => [entry.word, ...entry.aliases]).map((word) => [word, 'unit'] as const),
      ...lexicon.placeEndings.map((entry) => [entry.word, 'building'] as const),
      ...lexicon.roleWords.map((entry) => [entry.word, 'unit'] as const),
    ]),
    unitStarts: setOf(lexicon.organisationStarts.filter((entry) => entry.kind === 'collective').map((entry) => entry.word)),
    adverbs: setOf(lexicon.adverbs.map(({ word }) => word)),
    verbs: setOf(lexicon.verbs.map((entry) => entry.word)),
    continued: setOf(listWords('continued')),
    leadingVerbs: setOf(listWords('leading_verb')),
    scores: setOf(listWords('score')),
    assessments: setOf(listWords('assessment')),
    personTitles: setOf(lexicon.personTitles.map(({ word }) => word)),
    familyNames: new Set(lexicon.familyNames.flatMap(({ names }) => names.split(/\s+/))),
  }
}

const setOf = (words: readonly string[]): WordIndex<true> => indexWords(words.map((word) => [word, true] as const))

/** Whether one of the words stands anywhere in the text. */
export const holdsOneOf = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word))
