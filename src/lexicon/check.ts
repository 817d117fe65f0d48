import { basename } from 'node:path'
import type { Trouble } from '../messages/index.ts'
import { type FileEntry, type LexiconFile, type LexiconPlace, readLexiconFile } from './lexicon-file.ts'
import { keyOf, LEXICON_FOLDER, layered, loadLexicon, ownFiles } from './load.ts'
import { organisationForms } from './organisation-forms.ts'
import { danglingReferences } from './references.ts'
import type { Lexicon, SectionName } from './sections.ts'

/** A file to check and what it is called in messages. */
export interface NamedFile {
  path: string
  shown: string
}

export interface LexiconTrouble extends LexiconPlace {
  trouble: Trouble
}

export interface LexiconCheck {
  /** What was looked at, with the number of right entries. */
  files: { shown: string; entries: number }[]
  /** In the order of files and lines. */
  troubles: LexiconTrouble[]
}

/** The words of these sections name a class (an area of policy, a kind of family name); examples show what belongs there. */
const CLASS_SECTIONS: ReadonlySet<SectionName> = new Set(['domains', 'familyNames'])

/**
 * Checks lexicon files: YAML and schema, entries that stand twice, examples without their word, names that point to nothing.
 * @param files files to be laid over our own lexicon; our own files where none is given
 * @throws where a file cannot be read
 */
export function checkLexicon(files: readonly NamedFile[] = [], folder: string = LEXICON_FOLDER): LexiconCheck {
  const isOwn = files.length === 0
  const named = isOwn ? ownFiles(folder).map((path) => ({ path, shown: basename(path) })) : files
  const checked = named.map(({ path, shown }) => readLexiconFile(path, shown))
  const lexicon = layered(checked, isOwn ? null : loadLexicon([], folder))
  const troubles = checked.flatMap((file) => [
    ...file.troubles.map(({ trouble, line }) => ({ file: file.shown, line, trouble })),
    ...wrongExamples(file, lexicon),
  ])
  // A file may replace what one before it says; our own files do not lie over each other.
  const doubles = isOwn ? repeated(checked) : checked.flatMap((file) => repeated([file]))
  const all = [...troubles, ...doubles, ...repeatedSpellings(checked, lexicon), ...dangling(checked, lexicon)]
  return { files: checked.map(({ shown, entries }) => ({ shown, entries: entries.length })), troubles: inOrder(all, checked) }
}

const placeOf = (file: LexiconFile, entry: FileEntry): LexiconPlace => ({ file: file.shown, line: entry.line() })
const shownPlace = ({ file, line }: LexiconPlace): string => `${file}:${line}`

/** White space and widths make no difference: a view has none of them. */
const fold = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')

function wrongExamples(file: LexiconFile, lexicon: Lexicon): LexiconTrouble[] {
  return file.entries
    .filter(
      ({ section, entry }) =>
        !CLASS_SECTIONS.has(section) && !spellingsOf(section, entry, lexicon).some((word) => fold(entry.example).includes(fold(word))),
    )
    .map((found) => ({
      ...placeOf(file, found),
      trouble: { code: 'example_without_word', word: found.entry.word, example: found.entry.example },
    }))
}

/** Every way in which an entry can be printed. */
function spellingsOf(section: SectionName, entry: FileEntry['entry'], lexicon: Lexicon): string[] {
  const spellings = [entry.word, ...(entry.aliases ?? [])]
  if (section !== 'organisations') return spellings
  const organisations = [entry] as Lexicon['organisations']
  return [...organisationForms({ organisations, organisationEndings: lexicon.organisationEndings }).keys()]
}

/** Entries of one section with one word: the later would hide the earlier. */
function repeated(files: readonly LexiconFile[]): LexiconTrouble[] {
  const first = new Map<string, LexiconPlace>()
  return files.flatMap((file) =>
    file.entries.flatMap((found): LexiconTrouble[] => {
      const key = `${found.section} ${keyOf(found.entry)}`
      const place = placeOf(file, found)
      const earlier = first.get(key)
      if (!earlier) first.set(key, place)
      return earlier
        ? [{ ...place, trouble: { code: 'repeated_entry', section: found.section, word: found.entry.word, first: shownPlace(earlier) } }]
        : []
    }),
  )
}

/** An alias that is another entry's word or alias: which of the two is meant would depend on their order. */
function repeatedSpellings(files: readonly LexiconFile[], lexicon: Lexicon): LexiconTrouble[] {
  const owners = spellingOwners(lexicon)
  return files.flatMap((file) =>
    file.entries.flatMap((found) => {
      const spellings = [found.entry.word, ...(found.entry.aliases ?? [])]
      return spellings.flatMap((spelling): LexiconTrouble[] => {
        const owner = owners.get(found.section)?.get(spelling)
        if (owner === undefined || owner === found.entry.word) return []
        const trouble: Trouble = { code: 'repeated_spelling', section: found.section, spelling, word: found.entry.word, owner }
        return [{ ...placeOf(file, found), trouble }]
      })
    }),
  )
}

/** Whose spelling a word is in each section that has aliases: the first entry's that claims it. */
function spellingOwners(lexicon: Lexicon): Map<string, Map<string, string>> {
  return new Map(
    Object.entries(lexicon).map(([section, entries]) => {
      const owners = new Map<string, string>()
      for (const entry of entries as FileEntry['entry'][]) {
        for (const spelling of entry.aliases === undefined ? [] : [entry.word, ...entry.aliases]) {
          if (!owners.has(spelling)) owners.set(spelling, entry.word)
        }
      }
      return [section, owners]
    }),
  )
}

function dangling(files: readonly LexiconFile[], lexicon: Lexicon): LexiconTrouble[] {
  const missing = danglingReferences(lexicon)
  return files.flatMap((file) =>
    file.entries.flatMap((found) =>
      missing
        .filter(({ section, word }) => section === found.section && word === found.entry.word)
        .map((reference) => ({ ...placeOf(file, found), trouble: { code: 'unknown_reference' as const, ...reference } })),
    ),
  )
}

function inOrder(troubles: readonly LexiconTrouble[], files: readonly LexiconFile[]): LexiconTrouble[] {
  const order = new Map(files.map(({ shown }, index) => [shown, index]))
  return [...troubles].sort((a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || a.line - b.line)
}
