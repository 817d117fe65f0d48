import { dirname } from 'node:path/posix'
import type { WordExplanation, WordUse } from '../lexicon/explain.ts'
import { fieldNoteOf, noteOf } from '../lexicon/notes/index.ts'
import { type Language, lexiconWords } from '../messages/index.ts'

const INDENT = '  '

/** What the lexicon says of a word, for a person to read. */
export function wordExplanation({ word, uses, regions, inside }: WordExplanation, language: Language): string {
  const words = lexiconWords[language]
  const lines = [word, ...uses.flatMap((use) => useLines(use, language))]
  for (const { official, code } of regions) lines.push(`${INDENT}${words.divisions}: ${official} (${code ?? words.noCode})`)
  if (uses.length + regions.length === 0) lines.push(INDENT + words.unknown)
  if (inside.length > 0) lines.push(`${INDENT}${words.inside}: ${inside.join('、')}`)
  return `${lines.join('\n')}\n`
}

function useLines({ section, spelling, entry, place, replaces }: WordUse, language: Language): string[] {
  const words = lexiconWords[language]
  const { about, uses } = noteOf(section)
  const places = replaces.map(({ file, line }) => `${file}:${line}`).join(', ')
  const head = [about[language], words.spelling[spelling](entry.word), places && words.replaces(places)].filter((part) => part !== '')
  return [
    `${INDENT}${section}, ${place.file}:${place.line}: ${head.join('; ')}`,
    ...fieldLines(section, spelling === 'listed' ? withoutList(entry) : entry, language).map((line) => INDENT + INDENT + line),
    ...uses.map(({ file, rooms = [dirname(file)], rule }) => `${INDENT}${INDENT}${words.usedBy} ${rooms.join(', ')}: ${rule[language]}`),
  ]
}

/** The list that a word is found in is long, and the word is what was asked for. */
const withoutList = ({ word, example }: WordUse['entry']): WordUse['entry'] => ({ word, example })

/** One line a field that says something: `comparator: at least (gte)`. */
function fieldLines(section: WordUse['section'], entry: WordUse['entry'], language: Language): string[] {
  return Object.entries(entry)
    .filter(([field, value]) => field !== 'word' && !isSilent(value))
    .map(([field, value]) => {
      const note = fieldNoteOf(section, field)
      const inWords = (one: unknown): string => {
        const said = note?.values?.[String(one)]?.[language]
        return said === undefined ? plain(one, language) : `${said} (${one})`
      }
      return `${note?.about[language] ?? field}: ${(Array.isArray(value) ? value : [value]).map(inWords).join('; ')}`
    })
}

/** What an entry does not say, and a mark that it does not have. */
const isSilent = (value: unknown): boolean => value === undefined || value === false || (Array.isArray(value) && value.length === 0)

function plain(value: unknown, language: Language): string {
  if (value === true) return lexiconWords[language].yes
  if (value !== null && typeof value === 'object') return Object.values(value).join(', ')
  return String(value)
}
