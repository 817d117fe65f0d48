import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { type Lexicon, type SectionName, type WithWord, sectionSchemas } from './sections.ts'

export type { Lexicon } from './sections.ts'

/** A lexicon file that cannot be used: the message names file, line and what would be right. */
export class LexiconError extends Error {
  override name = 'LexiconError'
}

const LEXICON_DIRECTORY = import.meta.dirname

const isSection = (name: string): name is SectionName => Object.hasOwn(sectionSchemas, name)

/**
 * Reads the lexicon that comes with the package and lays further YAML files over it: an entry of theirs with the same `word` replaces ours.
 * @param overlays paths of YAML files, later ones win
 * @throws LexiconError where a file is no lexicon file
 */
export function loadLexicon(overlays: readonly string[] = []): Lexicon {
  const own = readdirSync(LEXICON_DIRECTORY)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(LEXICON_DIRECTORY, name))
  const sections = new Map<SectionName, Map<string, WithWord>>()
  for (const path of [...own, ...overlays]) layOver(sections, path)
  const names = Object.keys(sectionSchemas) as SectionName[]
  return Object.fromEntries(names.map((name) => [name, [...(sections.get(name)?.values() ?? [])]])) as unknown as Lexicon
}

/** Two entries are the same where word and position are: 余 stands inside and after. */
const keyOf = (entry: WithWord): string => `${entry.word} ${entry.position ?? ''}`

function layOver(sections: Map<SectionName, Map<string, WithWord>>, path: string): void {
  const lines = new LineCounter()
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines })
  const placeOf = (keys: (string | number)[]): string => {
    const node = document.getIn(keys, true) as { range?: [number, number, number] } | undefined
    return `${basename(path)}:${lines.linePos(node?.range?.[0] ?? 0).line}`
  }
  const fault = document.errors[0]
  if (fault) throw new LexiconError(`${basename(path)}:${lines.linePos(fault.pos[0]).line}: ${fault.message}`)
  for (const [name, value] of Object.entries((document.toJS() ?? {}) as Record<string, unknown>)) {
    if (!isSection(name)) {
      throw new LexiconError(`${placeOf([name])}: unknown section "${name}"; there are: ${Object.keys(sectionSchemas).join(', ')}`)
    }
    const parsed = (sectionSchemas[name] as z.ZodType<WithWord>).array().safeParse(value)
    if (!parsed.success) {
      const issue = parsed.error.issues[0]
      const keys = (issue?.path ?? []).map((key) => (typeof key === 'number' ? key : String(key)))
      throw new LexiconError(`${placeOf([name, ...keys.slice(0, 1)])}: ${[name, ...keys].join('.')}: ${issue?.message}`)
    }
    const section = sections.get(name) ?? new Map<string, WithWord>()
    for (const entry of parsed.data) section.set(keyOf(entry), entry)
    sections.set(name, section)
  }
}
