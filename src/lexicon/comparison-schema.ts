import { z } from 'zod'

const word = z.string().min(1)

/**
 * A word that lists of different years or places use for what another calls otherwise (近义词): `word` and its `aliases` count as one kind when undertakings are
 * compared. thing: what is built, given or run (学校、中小学、校区); people: who gains (残疾人、学生), which says less of what is done; act: what is done (新建、建成); idle: says nothing of either (全部、进一步).
 * Of words inside each other the longest counts, so that 线路 is no 路.
 */
export const likeWordSchema = z.strictObject({
  word,
  aliases: z.array(word).default([]),
  kind: z.enum(['thing', 'people', 'act', 'idle']).default('thing'),
  example: z.string().min(1),
})
export type LikeWordEntry = z.infer<typeof likeWordSchema>

/** A word that says whether an undertaking is for the country or for the town (城乡): 农村公厕 and 城区公厕 are two. */
export const scopeWordSchema = z.strictObject({
  word,
  aliases: z.array(word).default([]),
  scope: z.enum(['rural', 'urban']),
  example: z.string().min(1),
})
export type ScopeWordEntry = z.infer<typeof scopeWordSchema>

export const comparisonSectionSchemas = { likeWords: likeWordSchema, scopeWords: scopeWordSchema } as const
