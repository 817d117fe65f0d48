import { z } from 'zod'
import { assignmentRoleSchema, comparatorSchema, documentKindSchema, quantityRoleSchema } from '../model/index.ts'

/**
 * What a careful analyst would have written down (标注): the gold annotation of one document, `<source stem>.gold.json`.
 * The codebook says what each field means. What an annotation leaves out is null or empty here.
 */
const optionalText = z.string().nullable().default(null)
const optionalInteger = z.number().int().nullable().default(null)

const goldQuantitySchema = z.object({
  /** The text just before the quote, as much as makes the place unique. */
  before: z.string().default(''),
  quote: z.string(),
  value: z.number(),
  valueMax: z.number().nullable().default(null),
  unit: z.string(),
  comparator: comparatorSchema,
  role: quantityRoleSchema,
  /** null where nothing was said of it, [] for a standard without a per-word. */
  per: z.array(z.string()).nullable().default(null),
  delta: z.enum(['increase', 'decrease']).nullable().default(null),
  partOf: optionalText,
  action: optionalText,
  object: optionalText,
  /** Offsets into the plain-text source; null where the annotation was not resolved. */
  start: optionalInteger,
  end: optionalInteger,
})
export type GoldQuantity = z.infer<typeof goldQuantitySchema>

const goldDeadlineSchema = z.object({ quote: z.string(), date: z.iso.date().nullable() })
export type GoldDeadline = z.infer<typeof goldDeadlineSchema>

const goldItemSchema = z.object({
  path: z.string(),
  title: optionalText,
  leaf: z.boolean().default(true),
  declaredCount: optionalInteger,
  truncated: z.boolean().default(false),
  assignments: z
    .array(z.object({ role: assignmentRoleSchema, names: z.array(z.string()), openEnded: z.boolean().default(false) }))
    .default([]),
  deadline: goldDeadlineSchema.nullable().default(null),
  quantities: z.array(goldQuantitySchema).default([]),
})
export type GoldItem = z.infer<typeof goldItemSchema>

export const goldDocumentSchema = z.object({
  source: z.string(),
  document: z.object({
    title: optionalText,
    kind: documentKindSchema.nullable().default(null),
    docNumber: optionalText,
    issuer: optionalText,
    region: optionalText,
    planYear: optionalInteger,
    issuedOn: optionalText,
    status: z.enum(['final', 'draft']).nullable().default(null),
    declaredCount: optionalInteger,
  }),
  items: z.array(goldItemSchema),
})
export type GoldDocument = z.infer<typeof goldDocumentSchema>

/** A gold file or directory that cannot be used: the message names the file and what is wrong with it. */
export class GoldError extends Error {
  override name = 'GoldError'
}

/**
 * The annotation in a gold file.
 * @param file its name, for the message
 * @throws GoldError where the text is no JSON or no annotation
 */
export function parseGold(json: string, file: string): GoldDocument {
  let data: unknown
  try {
    data = JSON.parse(json)
  } catch (error) {
    throw new GoldError(`${file}: ${(error as Error).message}`)
  }
  const parsed = goldDocumentSchema.safeParse(data)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new GoldError(`${file}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'is no annotation'}`)
}
