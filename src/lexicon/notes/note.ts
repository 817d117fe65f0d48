import type { Language } from '../../messages/index.ts'
import type { Lexicon, SectionName } from '../sections.ts'

/** One line in every language. */
export type Text = Record<Language, string>

export const say = (zh: string, en: string): Text => ({ zh, en })

/** A rule that uses a section. */
export interface Use {
  /** Where the section is taken from the lexicon, below src. */
  file: string
  /** The rooms whose rule it is, where the words are compiled in src/lexicon for others. */
  rooms?: readonly string[]
  rule: Text
}

type Each<T> = NonNullable<T> extends readonly (infer Member)[] ? Member : NonNullable<T>

/** What a field says, and each of its values where they are a fixed set. */
export type FieldNote<T> =
  string extends Each<T> ? { about: Text } : Each<T> extends string ? { about: Text; values: Record<Each<T>, Text> } : { about: Text }

/** Said once for all sections: what every entry has. */
type CommonField = 'word' | 'example' | 'aliases'

/** What a section is for, in words: kept complete by its type. */
export interface SectionNote<Entry> {
  about: Text
  uses: readonly [Use, ...Use[]]
  fields: { [Field in Exclude<keyof Entry, CommonField>]-?: FieldNote<Entry[Field]> }
}

export type SectionNotes<Name extends SectionName = SectionName> = { [Section in Name]: SectionNote<Lexicon[Section][number]> }
