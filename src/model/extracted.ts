import { z } from 'zod'
import { assignmentSchema } from './assignment.ts'
import { deadlineSchema } from './deadline.ts'
import { declaredCountSchema, documentFieldsSchema } from './document.ts'
import { findingSchema } from './finding.ts'
import { quantitySchema, resultSchema } from './quantity.ts'
import { anchorSchema, blockKindSchema, sourceIdentitySchema } from './source.ts'
import { spanSchema } from './span.ts'

/** The version of the JSON below; changed with care. */
export const SCHEMA_VERSION = 1

export const blockBelongsSchema = z.enum(['cover', 'requirement', 'list', 'article', 'result', 'other'])
export type BlockBelongs = z.infer<typeof blockBelongsSchema>

/** One numbered promise (事项) or the heading of a group of them. */
export const itemSchema = spanSchema.extend({
  id: z.string(),
  path: z.string(),
  label: z.string().nullable(),
  title: z.string().nullable(),
  leaf: z.boolean(),
  truncated: z.boolean(),
  declaredCount: declaredCountSchema.nullable(),
  domains: z.array(z.object({ code: z.string(), words: z.array(spanSchema) })),
  assignments: z.array(assignmentSchema),
  deadline: deadlineSchema.nullable(),
  milestones: z.array(deadlineSchema),
  quantities: z.array(quantitySchema),
})
export type Item = z.infer<typeof itemSchema>

/** What `taizhang extract --json` prints: one document with everything that was found in it. */
export const extractedDocumentSchema = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  extractor: z.object({ name: z.string(), version: z.string() }),
  source: sourceIdentitySchema,
  text: z.string(),
  blocks: z.array(spanSchema.extend({ kind: blockKindSchema, belongs: blockBelongsSchema })),
  anchors: z.array(anchorSchema),
  document: documentFieldsSchema,
  items: z.array(itemSchema),
  results: z.array(resultSchema),
  findings: z.array(findingSchema),
})
export type ExtractedDocument = z.infer<typeof extractedDocumentSchema>
