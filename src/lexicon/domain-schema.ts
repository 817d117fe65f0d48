import { z } from 'zod'

const example = z.string().min(1)
const code = z.string().regex(/^[a-z_]+(\.[a-z_]+)?$/, 'a code is one word or two with a dot between: education.school_building')

/** A domain (领域) of the two-level scheme: `word` is its Chinese name, `code` has a dot where it is of the second level. */
const domainSchema = z.strictObject({ word: z.string().min(1), code, english: z.string().min(1), example })
export type DomainEntry = z.infer<typeof domainSchema>

/**
 * A word that speaks for domains (领域用词). `aliases` are other words for the same thing or things of its kind: all together count as one.
 * decides: enough alone; alone: enough unless it is only one of several in an enumeration (残疾人、农民工); hints: needs another word.
 */
const domainWordSchema = z.strictObject({
  word: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]),
  /** [] for a word that hides others inside it and says nothing itself: 消费品 is not about 消费. */
  codes: z.array(code),
  weight: z.enum(['decides', 'alone', 'hints']).default('decides'),
  /** The word does not count where one of these stands in the same clause. */
  unless: z.array(z.string().min(1)).default([]),
  example,
})
export type DomainWordEntry = z.infer<typeof domainWordSchema>

export const domainSectionSchemas = { domains: domainSchema, domainWords: domainWordSchema } as const
