import { z } from 'zod'
import { assignmentRoleSchema } from '../model/index.ts'

const word = z.string().min(1)
const example = z.string().min(1)

/**
 * A unit of the government, the party or its surroundings (机构) under its full local name without region.
 * A name in a text is one of `word` and `aliases`, or a stem (of `word` or of `stems`) with one of the `endings`:
 * 住建局, 住建委 and 住房城乡建设厅 are all 住房和城乡建设 with an ending.
 */
export const organisationSchema = z.strictObject({
  word,
  stems: z.array(z.string()).default([]),
  /** What stands behind the stems; where nothing is given the endings of government departments (局, 厅, 委 …). */
  endings: z.array(z.string()).optional(),
  aliases: z.array(z.string()).default([]),
  /** party: a department of the party committee (县委宣传部); organ: the other organs of the county (纪委, 人大, 政协). */
  kind: z.enum(['government', 'party', 'organ', 'mass', 'judicial', 'vertical', 'enterprise', 'institution']).default('government'),
  /** What the official name of a vertical unit begins with, before the region: 国家税务总局. */
  system: z.string().optional(),
  /** The unit that took over (机构改革), the year, and the reform. */
  renamed: z.strictObject({ to: z.string(), year: z.number().int(), by: z.string() }).optional(),
  example,
})
export type OrganisationEntry = z.infer<typeof organisationSchema>

/**
 * What names of units end with (机构通名). bureau, body: a plain unit that takes the prefix of its list; company: has a name of its own unless the lexicon
 * knows it; seat: stands behind the name of a division (人民政府); collective: many units (有关部门). A `full` form is given where the word is short for it.
 */
export const organisationEndingSchema = z.strictObject({
  word,
  kind: z.enum(['bureau', 'body', 'company', 'seat', 'collective']),
  full: z.string().optional(),
  /** What government departments end with: a stem stands before any of them (住建局, 住建委). */
  department: z.boolean().default(false),
  /** For a seat: what the names of its divisions end with. */
  of: z.array(z.string()).default([]),
  example,
})
export type OrganisationEndingEntry = z.infer<typeof organisationEndingSchema>

/**
 * What names of units begin with. system: a national system with names of its own (国网); collective: 各, 有关; organ: stands between the level word and a
 * party or government department (市委宣传部); plain: begins with the character of a level word and is none (市场); of_level: behind a level word speaks of many units (市直, 县级).
 */
export const organisationStartSchema = z.strictObject({
  word,
  kind: z.enum(['system', 'collective', 'organ', 'plain', 'of_level']),
  example,
})
export type OrganisationStartEntry = z.infer<typeof organisationStartSchema>

/** place: what divisions below the county and zones are called at the end (镇, 园区); common: a word that only ends like the name of a place (城市, 小区). */
export const placeEndingSchema = z.strictObject({ word, kind: z.enum(['place', 'common']).default('place'), example })
export type PlaceEndingEntry = z.infer<typeof placeEndingSchema>

/** A word of a list of units that names none. open: says that the list goes on (等单位); vague: such a word with which a phrase begins that names nobody (相关单位); glue: joins two names (和); lead-in: stands before a name (由). */
export const unitListWordSchema = z.strictObject({ word, kind: z.enum(['open', 'vague', 'glue', 'lead_in']), example })
export type UnitListWordEntry = z.infer<typeof unitListWordSchema>

/** A verb or note that says what the units before it do (市教育局牵头，市财政局配合). */
export const roleWordSchema = z.strictObject({ word, role: assignmentRoleSchema, example })
export type RoleWordEntry = z.infer<typeof roleWordSchema>

/** The title of a person (职务): 副县长. */
export const personTitleSchema = z.strictObject({ word, example })
export type PersonTitleEntry = z.infer<typeof personTitleSchema>

/** Family names (姓氏) by their number of characters, one entry each; `names` are divided by blanks. */
export const familyNameSchema = z.strictObject({ word, names: z.string(), example })
export type FamilyNameEntry = z.infer<typeof familyNameSchema>

export const organisationSectionSchemas = {
  organisations: organisationSchema,
  organisationEndings: organisationEndingSchema,
  organisationStarts: organisationStartSchema,
  placeEndings: placeEndingSchema,
  unitListWords: unitListWordSchema,
  roleWords: roleWordSchema,
  personTitles: personTitleSchema,
  familyNames: familyNameSchema,
} as const
