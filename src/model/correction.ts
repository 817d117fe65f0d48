import { z } from 'zod'
import { assignedNameSchema, assignmentRoleSchema } from './assignment.ts'
import { documentFieldsSchema } from './document.ts'
import { findingCodeSchema } from './finding.ts'
import { quantitySchema } from './quantity.ts'
import { spanSchema } from './span.ts'

/** The version of an exported file of corrections; changed with care. */
export const CORRECTIONS_SCHEMA_VERSION = 1

/**
 * Where in a text something stands, said so that it can be found again in another extraction or another copy of the notice: the printed words, and what stands
 * before and behind them in the item, as search compares it (narrow, Simplified, without white space).
 */
export const textAnchorSchema = z.object({
  /** Of the item in which it stood; '' where it stood in none. */
  itemPath: z.string(),
  /** The first words of that item, as search compares them. */
  itemBegins: z.string(),
  quote: z.string().min(1),
  before: z.string(),
  after: z.string(),
  /** Which of the places in the document where the same stands with the same around it, from 0. */
  occurrence: z.number().int().nonnegative(),
})
export type TextAnchor = z.infer<typeof textAnchorSchema>

/** What a person can say of a quantity; the value in base units goes with value and unit. */
export const quantityFieldsSchema = quantitySchema.pick({
  value: true,
  valueMax: true,
  unit: true,
  comparator: true,
  role: true,
  per: true,
  delta: true,
  partOf: true,
  action: true,
  object: true,
  dimension: true,
  baseUnit: true,
  baseValue: true,
  baseValueMax: true,
  countsInTotal: true,
})
export type QuantityFields = z.infer<typeof quantityFieldsSchema>

export const assignmentFieldsSchema = assignedNameSchema.pick({ name: true, canonical: true }).extend({ role: assignmentRoleSchema })
export type AssignmentFields = z.infer<typeof assignmentFieldsSchema>

export const deadlineFieldsSchema = z.object({ date: z.iso.date().nullable(), kind: z.enum(['completion', 'start']) })
export type DeadlineFields = z.infer<typeof deadlineFieldsSchema>

export const itemFieldsSchema = z.object({ path: z.string().min(1), title: z.string().nullable() })
export type ItemFields = z.infer<typeof itemFieldsSchema>

export const correctionActionSchema = z.enum(['accept', 'change', 'reject', 'add'])
export type CorrectionAction = z.infer<typeof correctionActionSchema>

/** `was`: what the ledger said when the person looked, null where something is added; `set`: what it should say, complete where something is added. */
const changeOf = <Target extends string, Shape extends z.ZodRawShape>(target: Target, fields: z.ZodObject<Shape>) =>
  z.object({ target: z.literal(target), action: correctionActionSchema, was: fields.nullable(), set: fields.partial() })

/** What a person says of a quantity, a unit or person, a deadline or an item; a finding can be accepted only: somebody has looked at it. */
export const correctionChangeSchema = z.discriminatedUnion('target', [
  changeOf('quantity', quantityFieldsSchema),
  changeOf('assignment', assignmentFieldsSchema),
  changeOf('deadline', deadlineFieldsSchema),
  changeOf('item', itemFieldsSchema),
  z.object({ target: z.literal('finding'), action: z.literal('accept'), code: findingCodeSchema }),
])
export type CorrectionChange = z.infer<typeof correctionChangeSchema>

/** The document that a person looked at, with what tells that another copy is the same notice. */
export const correctedCopySchema = documentFieldsSchema
  .pick({ title: true, docNumber: true, planYear: true, status: true })
  .extend({ sha256: z.string(), region: z.string().nullable() })
export type CorrectedCopy = z.infer<typeof correctedCopySchema>

/** One correction (订正): who said what of which place in which document, when and why. It is never changed; it can be withdrawn. */
export const correctionSchema = z.object({
  /** SHA-256 of all the rest but `withdrawn`. */
  id: z.string().regex(/^[0-9a-f]{64}$/),
  madeAt: z.iso.datetime(),
  madeBy: z.string().min(1),
  note: z.string().nullable(),
  document: correctedCopySchema,
  anchor: textAnchorSchema,
  change: correctionChangeSchema,
  withdrawn: z.object({ at: z.iso.datetime(), by: z.string().min(1), note: z.string().nullable() }).nullable(),
})
export type Correction = z.infer<typeof correctionSchema>

/** What `taizhang corrections export` writes and `import` reads; ordered by moment and id. */
export const correctionsFileSchema = z.object({
  schemaVersion: z.literal(CORRECTIONS_SCHEMA_VERSION),
  corrections: z.array(correctionSchema),
})
export type CorrectionsFile = z.infer<typeof correctionsFileSchema>

/** What a value that is shown owes to a person; null where it is as it was extracted. */
export const correctedMarkSchema = z.enum(['accepted', 'changed', 'added'])
export type CorrectedMark = z.infer<typeof correctedMarkSchema>

/** Why a correction could not be placed: the words are gone, other words stand around them, several places fit, no item has the place, the path is taken. */
export const unplacedReasonSchema = z.enum(['text_gone', 'context_changed', 'several_places', 'item_gone', 'path_taken'])
export type UnplacedReason = z.infer<typeof unplacedReasonSchema>

/** What became of a correction in one copy of its notice. */
export const placementSchema = z.discriminatedUnion('state', [
  spanSchema.extend({ state: z.literal('placed'), correctionId: z.string(), itemPath: z.string().nullable() }),
  z.object({ state: z.literal('not_placed'), correctionId: z.string(), reason: unplacedReasonSchema }),
])
export type Placement = z.infer<typeof placementSchema>
