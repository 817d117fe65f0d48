import type { SectionName } from '../sections.ts'
import { comparisonNotes } from './comparison-notes.ts'
import { documentNotes } from './document-notes.ts'
import { type FieldNote, type SectionNote, type SectionNotes, say, type Text } from './note.ts'
import { organisationNotes } from './organisation-notes.ts'
import { outlineNotes } from './outline-notes.ts'
import { quantityNotes } from './quantity-notes.ts'
import { regionNotes } from './region-notes.ts'
import { repealNotes } from './repeal-notes.ts'

export type { Text, Use } from './note.ts'

const sectionNotes: SectionNotes = {
  ...quantityNotes,
  ...outlineNotes,
  ...organisationNotes,
  ...regionNotes,
  ...documentNotes,
  ...comparisonNotes,
  ...repealNotes,
}

const commonFields: Record<string, { about: Text }> = {
  aliases: { about: say('其他写法', 'other spellings') },
  example: { about: say('例', 'example') },
}

/** What a section is and which rules use it. */
export const noteOf = (section: SectionName): Pick<SectionNote<unknown>, 'about' | 'uses'> => sectionNotes[section]

/** What a field of a section's entries says, with the words for its values where they are a fixed set. */
export function fieldNoteOf(section: SectionName, field: string): { about: Text; values?: Record<string, Text> } | null {
  const fields = sectionNotes[section].fields as Record<string, FieldNote<string>>
  return fields[field] ?? commonFields[field] ?? null
}
