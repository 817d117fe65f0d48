import { z } from 'zod'

/**
 * What a lexicon file can hold: one schema a section, `section: [entries]` in YAML. Every entry has a `word` and an `example` of its use.
 * A new section is one line here and one YAML file.
 */
const word = z.string().min(1)
const example = z.string().min(1)

/** A unit or classifier (计量单位、量词): `factor` base units make one of it. Classifiers are their own base. */
export const unitSchema = z.strictObject({
  word,
  /** Other spellings that mean exactly the same (km for 公里). */
  aliases: z.array(z.string()).default([]),
  dimension: z.enum(['count', 'length', 'area', 'volume', 'mass', 'money', 'time', 'age', 'ratio', 'energy', 'power', 'data', 'temperature', 'other']),
  base: z.string().optional(),
  factor: z.number().positive().default(1),
  example,
})
export type UnitEntry = z.infer<typeof unitSchema>

export const sectionSchemas = {
  units: unitSchema,
} as const

export type SectionName = keyof typeof sectionSchemas
export type WithWord = { word: string }
export type Lexicon = { [K in SectionName]: z.infer<(typeof sectionSchemas)[K]>[] }
