import { basename } from 'node:path'
import type { NamedFile } from './check.ts'
import { type FileEntry, type LexiconPlace, readLexiconFile } from './lexicon-file.ts'
import { keyOf, LEXICON_FOLDER, layered, ownFiles } from './load.ts'
import { organisationForms } from './organisation-forms.ts'
import { compileRegions, type Region } from './regions.ts'
import type { Lexicon, SectionName, WithWord } from './sections.ts'

/** How a word stands in an entry: as its word, another spelling, a stem with an ending (住建局), one of the names that it lists. */
export type Spelling = 'word' | 'alias' | 'form' | 'listed'

/** An entry that a word belongs to. */
export interface WordUse {
  section: SectionName
  spelling: Spelling
  entry: WithWord
  place: LexiconPlace
  /** Entries that this one hides, the first of them first. */
  replaces: LexiconPlace[]
}

export interface WordExplanation {
  word: string
  uses: WordUse[]
  /** Divisions that the word names, full or short, also by rules and the table of divisions. */
  regions: Pick<Region, 'official' | 'code'>[]
  /** Where the word is in no entry: longer words that hold it. */
  inside: string[]
}

/** So many longer words show where to look. */
const MOST_INSIDE = 8

/** Everything that the lexicon with further files over it says of a word. */
export function explainWord(word: string, overlays: readonly NamedFile[] = [], folder: string = LEXICON_FOLDER): WordExplanation {
  const own = ownFiles(folder).map((path) => ({ path, shown: basename(path) }))
  const files = [...own, ...overlays].map(({ path, shown }) => readLexiconFile(path, shown))
  const lexicon = layered(files)
  const forms = organisationForms(lexicon)
  const layers = new Map<string, WordUse>()
  for (const { shown, entries } of files) {
    for (const found of entries) {
      const spelling = spellingIn(found, word, forms)
      const key = `${found.section} ${keyOf(found.entry)}`
      const hidden = layers.get(key)
      const place = { file: shown, line: found.line() }
      if (spelling) layers.set(key, { ...found, spelling, place, replaces: hidden ? [...hidden.replaces, hidden.place] : [] })
      else layers.delete(key)
    }
  }
  const uses = [...layers.values()].map(({ section, spelling, entry, place, replaces }) => ({ section, spelling, entry, place, replaces }))
  const regions = compileRegions(lexicon)
    .named(word)
    .map(({ official, code }) => ({ official, code }))
  return { word, uses, regions, inside: uses.length + regions.length > 0 ? [] : wordsWith(word, lexicon) }
}

function spellingIn({ section, entry }: FileEntry, word: string, forms: ReturnType<typeof organisationForms>): Spelling | null {
  if (entry.word === word) return 'word'
  if (entry.aliases?.includes(word)) return 'alias'
  if (section === 'organisations') return forms.get(word)?.entry.word === entry.word ? 'form' : null
  if (section === 'familyNames') return (entry as Lexicon['familyNames'][number]).names.split(/\s+/).includes(word) ? 'listed' : null
  return null
}

function wordsWith(part: string, lexicon: Lexicon): string[] {
  const words = Object.values(lexicon).flatMap((entries) => entries.map((entry) => entry.word))
  return [...new Set(words.filter((word) => word.includes(part)))].sort((a, b) => a.length - b.length).slice(0, MOST_INSIDE)
}
