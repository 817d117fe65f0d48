import type { z } from 'zod'
import { comparisonSectionSchemas } from './comparison-schema.ts'
import { deadlineWordSchema } from './deadline-schema.ts'
import { documentSectionSchemas } from './document-schema.ts'
import { domainSectionSchemas } from './domain-schema.ts'
import { organisationSectionSchemas } from './organisation-schema.ts'
import {
  columnSchema,
  labelSchema,
  lineMarkSchema,
  listWordSchema,
  requirementWordSchema,
  resultWordSchema,
  titleWordSchema,
} from './outline-schema.ts'
import { adverbSchema, boundSchema, headNounSchema, numeralNameSchema, perWordSchema, verbSchema } from './quantity-schema.ts'
import { regionSectionSchemas } from './region-schema.ts'
import { repealSectionSchemas } from './repeal-schema.ts'
import { unitSchema } from './unit-schema.ts'

/**
 * What a lexicon file can hold: one schema a section, `section: [entries]` in YAML. Every entry has a `word` and an `example` of its use.
 * A new section is one line here and one YAML file.
 */
export const sectionSchemas = {
  units: unitSchema,
  deadlineWords: deadlineWordSchema,
  labels: labelSchema,
  columns: columnSchema,
  requirementWords: requirementWordSchema,
  titleWords: titleWordSchema,
  resultWords: resultWordSchema,
  lineMarks: lineMarkSchema,
  listWords: listWordSchema,
  bounds: boundSchema,
  verbs: verbSchema,
  adverbs: adverbSchema,
  perWords: perWordSchema,
  headNouns: headNounSchema,
  numeralNames: numeralNameSchema,
  ...regionSectionSchemas,
  ...organisationSectionSchemas,
  ...domainSectionSchemas,
  ...documentSectionSchemas,
  ...comparisonSectionSchemas,
  ...repealSectionSchemas,
} as const

export type SectionName = keyof typeof sectionSchemas
/** What can be said of any entry. */
export type WithWord = { word: string; example: string; position?: string; aliases?: string[] }
export type Lexicon = { [K in SectionName]: z.infer<(typeof sectionSchemas)[K]>[] }

export const isSection = (name: string): name is SectionName => Object.hasOwn(sectionSchemas, name)
