import type { DocumentLabelEntry, DocumentWordUse } from '../../lexicon/document-schema.ts'
import { oncePerLexicon } from '../../lexicon/once-per-lexicon.ts'
import type { OrganisationLexicon } from '../../lexicon/organisations.ts'
import type { Lexicon } from '../../lexicon/sections.ts'
import { indexWords, type WordIndex } from '../../lexicon/word-index.ts'
import { compileUnitWords, type UnitWords } from '../assignment/unit-words.ts'

export type DocumentLexicon = OrganisationLexicon &
  Pick<Lexicon, 'documentWords' | 'documentLabels' | 'titleWords' | 'levelWords' | 'numberPrefixes'>

/** The words that say what a document is, compiled. */
export interface DocumentWords {
  of(use: DocumentWordUse): readonly string[]
  labels: WordIndex<DocumentLabelEntry>
  /** What the titles of plans and lists end with: words for documents (方案) and for what they hold (实事项目). */
  titleDocuments: readonly string[]
  titleThings: readonly string[]
  /** Labels of the date of publication: 发布时间. */
  publishedLabels: readonly string[]
  /** 全州, 我县: says of which level the document's division is. */
  wholes: readonly { word: string; suffixes: readonly string[] }[]
  /** What the names of counties, cities and places below them end with, longest first. */
  localEndings: readonly string[]
  /** What the names of places below the county and of zones end with, longest first. */
  placesBelow: readonly string[]
  /** What the official names end with that a level word stands for (州: 自治州); null for other words. */
  suffixesOf(levelWord: string): readonly string[] | null
  numberPrefixes: ReadonlyMap<string, string>
  units: UnitWords
}

const CITY = '市'
const byLength = (a: string, b: string): number => b.length - a.length

export const compileDocumentWords = oncePerLexicon((lexicon: DocumentLexicon): DocumentWords => {
  const byUse = new Map<DocumentWordUse, string[]>()
  for (const { word, uses } of lexicon.documentWords) {
    for (const use of uses) byUse.set(use, [...(byUse.get(use) ?? []), word].sort(byLength))
  }
  const divisions = lexicon.regionSuffixes.flatMap(({ word, level }) => (level === 'county' || word === CITY ? [word] : []))
  const placesBelow = lexicon.placeEndings.flatMap(({ word, kind }) => (kind === 'place' ? [word] : [])).sort(byLength)
  const levels = new Map(lexicon.levelWords.map(({ word, suffixes }) => [word, suffixes]))
  return {
    of: (use) => byUse.get(use) ?? [],
    labels: indexWords(lexicon.documentLabels.map((entry) => [entry.word, entry] as const)),
    publishedLabels: lexicon.documentLabels.flatMap(({ word, field }) => (field === 'published' ? [word] : [])).sort(byLength),
    titleDocuments: [
      ...lexicon.titleWords.flatMap(({ word, parts }) => (parts.includes('document') ? [word] : [])),
      ...(byUse.get('title_document') ?? []),
    ],
    titleThings: lexicon.titleWords.flatMap(({ word, parts }) => (parts.includes('thing') ? [word] : [])),
    localEndings: [...divisions, ...placesBelow].sort(byLength),
    placesBelow,
    suffixesOf: (levelWord) => levels.get(levelWord) ?? null,
    wholes: lexicon.levelWords.filter(({ use }) => use === 'whole'),
    numberPrefixes: new Map(lexicon.numberPrefixes.map(({ word, region }) => [word, region])),
    units: compileUnitWords(lexicon),
  }
})
