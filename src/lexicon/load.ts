import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Trouble, troubleMessage } from '../messages/index.ts'
import { readCompiledLexicon } from './compiled.ts'
import { type LexiconFile, type LexiconPlace, readLexiconFile } from './lexicon-file.ts'
import { type Lexicon, type SectionName, sectionSchemas, type WithWord } from './sections.ts'

export type { Lexicon } from './sections.ts'

/** A lexicon that cannot be used: what is wrong, and in which line of which file where one file is to blame. */
export class LexiconError extends Error {
  override name = 'LexiconError'
  readonly trouble: Trouble
  readonly place: LexiconPlace | null

  constructor(trouble: Trouble, place: LexiconPlace | null = null) {
    super(`${place ? `${place.file}:${place.line}: ` : ''}${troubleMessage(trouble, 'en')}`)
    this.trouble = trouble
    this.place = place
  }
}

/** Where the lexicon that comes with the package lies: the YAML files, and beside them what the build made of them. */
export const LEXICON_FOLDER = import.meta.dirname

/**
 * Reads the lexicon that comes with the package and lays further YAML files over it: an entry of theirs with the same `word` replaces ours.
 * @param overlays paths of YAML files, later ones win
 * @param folder where our own files lie
 * @throws LexiconError where a file is no lexicon file
 */
export function loadLexicon(overlays: readonly string[] = [], folder: string = LEXICON_FOLDER): Lexicon {
  const compiled = readCompiledLexicon(folder)
  if (compiled && overlays.length === 0) return compiled
  const files = (compiled ? overlays : [...ownFiles(folder), ...overlays]).map((path) => readLexiconFile(path, basename(path)))
  for (const { shown, troubles } of files) {
    const [first] = troubles
    if (first) throw new LexiconError(first.trouble, { file: shown, line: first.line })
  }
  return layered(files, compiled)
}

/** The lexicon that files make, each laid over those before it. */
export function layered(files: readonly LexiconFile[], under: Lexicon | null = null): Lexicon {
  const layers = new Map<SectionName, Map<string, WithWord>>()
  const layOver = (section: SectionName, entry: WithWord): void => {
    const entries = layers.get(section) ?? new Map<string, WithWord>()
    layers.set(section, entries.set(keyOf(entry), entry))
  }
  const names = Object.keys(sectionSchemas) as SectionName[]
  if (under) for (const name of names) for (const entry of under[name]) layOver(name, entry)
  for (const { entries } of files) for (const { section, entry } of entries) layOver(section, entry)
  return Object.fromEntries(names.map((name) => [name, [...(layers.get(name)?.values() ?? [])]])) as unknown as Lexicon
}

/** The YAML files of our own lexicon, in the order in which they are read. */
export const ownFiles = (folder: string = LEXICON_FOLDER): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name))

/** Two entries are the same where word and position are: 余 stands inside and after. */
export const keyOf = (entry: WithWord): string => `${entry.word} ${entry.position ?? ''}`
