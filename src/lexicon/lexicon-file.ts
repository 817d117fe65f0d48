import { readFileSync } from 'node:fs'
import { isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'
import { nearestName, type Trouble, troubleOfIssue } from '../messages/index.ts'
import { isSection, type SectionName, sectionSchemas, type WithWord } from './sections.ts'

/** A place in a lexicon file; lines count from 1. */
export interface LexiconPlace {
  file: string
  line: number
}

/** One entry as its section's schema understands it. `line` is looked up when asked for: loading needs none. */
export interface FileEntry {
  section: SectionName
  entry: WithWord
  line: () => number
}

export interface LexiconFile {
  /** What the file is called in messages. */
  shown: string
  entries: FileEntry[]
  troubles: { trouble: Trouble; line: number }[]
}

/** Reads one lexicon file: `section: [entries]` in YAML. Entries that are wrong are left out and told as troubles; the others stand. */
export function readLexiconFile(path: string, shown: string): LexiconFile {
  const lines = new LineCounter()
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines })
  const file: LexiconFile = { shown, entries: [], troubles: [] }
  const lineOf = (node: unknown): number => lines.linePos((node as Node | null | undefined)?.range?.[0] ?? 0).line
  const tell = (trouble: Trouble, line: number): void => void file.troubles.push({ trouble, line })
  for (const { message, pos } of document.errors) {
    const [first = ''] = message.split(' at line ')
    tell({ code: 'yaml_syntax', message: first }, lines.linePos(pos[0]).line)
  }
  if (document.errors.length > 0 || document.contents === null) return file
  if (!isMap(document.contents)) {
    tell({ code: 'no_sections' }, lineOf(document.contents))
    return file
  }
  const values = document.toJS() as Record<string, unknown>
  for (const { key, value: node } of document.contents.items) {
    const name = String(key)
    if (!isSection(name)) {
      const known = Object.keys(sectionSchemas)
      tell({ code: 'unknown_section', section: name, nearest: nearestName(name, known), known }, lineOf(key))
    } else if (!isSeq(node)) tell({ code: 'no_sections' }, lineOf(key))
    else
      readSection(file, name, values[name] as unknown[], (index, ...keys) =>
        lineOf(document.getIn([name, index, ...keys], true) ?? document.getIn([name, index], true)),
      )
  }
  return file
}

type Key = string | number

function readSection(
  file: LexiconFile,
  section: SectionName,
  values: readonly unknown[],
  lineAt: (index: number, ...keys: Key[]) => number,
): void {
  const schema: z.ZodType<WithWord> = sectionSchemas[section]
  const keep = (entry: WithWord, index: number): void => void file.entries.push({ section, entry, line: () => lineAt(index) })
  // All entries at once: that is what nearly always holds, and quicker than one by one.
  const all = schema.array().safeParse(values)
  if (all.success) {
    all.data.forEach(keep)
    return
  }
  for (const [index, value] of values.entries()) {
    const parsed = schema.safeParse(value, { reportInput: true })
    if (parsed.success) keep(parsed.data, index)
    else for (const issue of decisive(parsed.error.issues)) file.troubles.push(troubleOf(issue, section, index, lineAt))
  }
}

/** A wrong key leaves the right one missing: the wrong one is what has to be put right. */
function decisive(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  const unknown = issues.filter(({ code }) => code === 'unrecognized_keys')
  return unknown.length > 0 ? unknown : issues
}

function troubleOf(
  issue: z.core.$ZodIssue,
  section: SectionName,
  index: number,
  lineAt: (index: number, ...keys: Key[]) => number,
): LexiconFile['troubles'][number] {
  const keys = issue.path.map((key) => (typeof key === 'number' ? key : String(key)))
  const known = Object.keys(sectionSchemas[section].shape)
  return { trouble: troubleOfIssue(issue, { known, whole: section }), line: lineAt(index, ...keys) }
}
