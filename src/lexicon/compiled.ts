import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Lexicon } from './sections.ts'

/** All our YAML files in one, checked: made by the build, because reading it takes a hundredth of the time. Not there while developing. */
const COMPILED_NAME = 'lexicon.json'

/** The compiled lexicon of a folder; null where there is none. */
export function readCompiledLexicon(folder: string): Lexicon | null {
  const path = join(folder, COMPILED_NAME)
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Lexicon) : null
}

/** Writes what was loaded from the YAML files of a folder beside them. */
export function writeCompiledLexicon(folder: string, lexicon: Lexicon): void {
  writeFileSync(join(folder, COMPILED_NAME), JSON.stringify(lexicon))
}
