import { z } from 'zod'

const word = z.string().min(1)
const example = z.string().min(1)

/** What the official name of a division ends with (行政区划通名): 自治州; and what its party committee is called before a department (自治州党委宣传部). */
export const regionSuffixSchema = z.strictObject({
  word,
  level: z.enum(['province', 'prefecture', 'county', 'corps']),
  committee: z.string().default('委'),
  example,
})
export type RegionSuffixEntry = z.infer<typeof regionSuffixSchema>

/** A word that stands for the division that a text is about (层级词): 州 in 州教育局 is whatever ends with 自治州. */
export const levelWordSchema = z.strictObject({
  word,
  /** The endings of official names that the word stands for. */
  suffixes: z.array(z.string()).min(1),
  /** whole: 全州, 我州, a word of its own that no name of a unit begins with; prefix: begins the names of units. */
  use: z.enum(['prefix', 'whole']).default('prefix'),
  example,
})
export type LevelWordEntry = z.infer<typeof levelWordSchema>

/** A short name in use that no rule makes from the official one (简称): 克州. */
export const regionShortNameSchema = z.strictObject({ word, region: z.string(), example })
export type RegionShortNameEntry = z.infer<typeof regionShortNameSchema>

/** What the document numbers of a division's government begin with (发文机关代字): 穗 in 穗府办〔2024〕1号. */
export const numberPrefixSchema = z.strictObject({ word, region: z.string(), example })
export type NumberPrefixEntry = z.infer<typeof numberPrefixSchema>

/** The name of a people in the name of an autonomous division (民族名), which short names leave out: 回族 in 昌吉回族自治州. */
export const peopleNameSchema = z.strictObject({ word, example })
export type PeopleNameEntry = z.infer<typeof peopleNameSchema>

/** A division of the 新疆生产建设兵团 (师市); `code` is the GB/T 2260 code of the city that it runs, null where it runs none. */
export const corpsDivisionSchema = z.strictObject({
  word,
  official: z.string(),
  code: z.string().nullable(),
  aliases: z.array(z.string()).default([]),
  example,
})
export type CorpsDivisionEntry = z.infer<typeof corpsDivisionSchema>

/**
 * A division that was renamed, raised or ended (撤并更名): its official name, a district with its city; the code that it had (GB/T 2260); the year of the change, in which both names are used; and what it is
 * today, several where it was divided.
 */
export const formerRegionSchema = z.strictObject({
  word,
  code: z.string().regex(/^\d{6}$/),
  until: z.number().int(),
  regions: z.array(z.string()).min(1),
  example,
})
export type FormerRegionEntry = z.infer<typeof formerRegionSchema>

export const regionSectionSchemas = {
  regionSuffixes: regionSuffixSchema,
  levelWords: levelWordSchema,
  regionShortNames: regionShortNameSchema,
  numberPrefixes: numberPrefixSchema,
  peopleNames: peopleNameSchema,
  corpsDivisions: corpsDivisionSchema,
  formerRegions: formerRegionSchema,
} as const
