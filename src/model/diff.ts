import { z } from 'zod'

/** One side of a comparison: a document by its content hash, and what it says of itself. `planYearEnd`: of a plan over several years the last, else null. */
export const comparedDocumentSchema = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  region: z.string().nullable(),
  planYear: z.number().int().nullable(),
  planYearEnd: z.number().int().nullable(),
})
export type ComparedDocument = z.infer<typeof comparedDocumentSchema>

export const pairKindSchema = z.enum(['kept', 'split', 'merged', 'new', 'dropped'])
export type PairKind = z.infer<typeof pairKindSchema>

export const changeKindSchema = z.enum(['raised', 'lowered', 'unchanged', 'new', 'dropped'])
export type ChangeKind = z.infer<typeof changeKindSchema>

/** A quantity of one side: the path of its item, what is printed, and its id in the document. */
export const comparedQuantitySchema = z.object({ path: z.string(), quote: z.string(), id: z.string() })
export type ComparedQuantity = z.infer<typeof comparedQuantitySchema>

/**
 * What became of one quantity (数量变化). `absolute` is the new value less the old in `unit`, `relative` the same as a share of the old value; both null where
 * there is only one side, `relative` also where the old value is 0.
 */
export const quantityChangeSchema = z.object({
  kind: changeKindSchema,
  from: comparedQuantitySchema.nullable(),
  to: comparedQuantitySchema.nullable(),
  absolute: z.number().nullable(),
  relative: z.number().nullable(),
  unit: z.string(),
})
export type QuantityChange = z.infer<typeof quantityChangeSchema>

export const comparedNameSchema = z.object({ path: z.string(), name: z.string(), quote: z.string() })
export type ComparedName = z.infer<typeof comparedNameSchema>

/** What became of one lead unit (牵头单位): `kept` under whatever form of its name. */
export const leadChangeSchema = z.object({
  kind: z.enum(['kept', 'new', 'dropped']),
  from: comparedNameSchema.nullable(),
  to: comparedNameSchema.nullable(),
})
export type LeadChange = z.infer<typeof leadChangeSchema>

/** `quote` is null where the deadline is inferred, `date` where no year can be known. */
export const comparedDeadlineSchema = z.object({ path: z.string(), quote: z.string().nullable(), date: z.iso.date().nullable() })
export type ComparedDeadline = z.infer<typeof comparedDeadlineSchema>

/**
 * What became of a deadline (完成时限), measured within the plan year: the end of the one year and the end of the other are
 * `unchanged`. `days` later, less than 0: earlier; null where a date is not known: then the words differ (`reworded`) or do not.
 */
export const deadlineChangeSchema = z.object({
  kind: z.enum(['earlier', 'later', 'unchanged', 'reworded', 'new', 'dropped']),
  from: comparedDeadlineSchema.nullable(),
  to: comparedDeadlineSchema.nullable(),
  days: z.number().int().nullable(),
})
export type DeadlineChange = z.infer<typeof deadlineChangeSchema>

/**
 * Items of two lists that are one undertaking (事项对应): one to one, one to several (split), several to one (merged), or on one side only.
 * `similarity` runs from 0 to 1 (the same words, numbers aside); of a split or merger it is that of the strongest bond.
 */
export const diffPairSchema = z.object({
  kind: pairKindSchema,
  from: z.array(z.string()),
  to: z.array(z.string()),
  similarity: z.number(),
  changes: z.array(quantityChangeSchema),
  leads: z.array(leadChangeSchema),
  deadlines: z.array(deadlineChangeSchema),
})
export type DiffPair = z.infer<typeof diffPairSchema>

/** What is picked out of a comparison; of each that is given something must hold. */
export const diffFilterSchema = z
  .strictObject({
    /** Kinds of pairs. */
    only: z.array(pairKindSchema).min(1),
    /** Kinds of changes of quantities. */
    change: z.array(changeKindSchema).min(1),
    /** In per cent of the old value, and strictly: of quantities raised or lowered, those by more than that. What rises from 0 rises by more than any share. */
    byMoreThan: z.number().nonnegative(),
  })
  .partial()
export type DiffFilter = z.infer<typeof diffFilterSchema>

/** How many pairs and changes of each kind a comparison has. */
export const diffCountsSchema = z.object({
  pairs: z.record(pairKindSchema, z.number().int()),
  changes: z.record(changeKindSchema, z.number().int()),
})
export type DiffCounts = z.infer<typeof diffCountsSchema>

/**
 * What `taizhang diff --json` prints: every leaf item of either list stands in exactly one pair. Where `selection` is there, only what its filter takes is left;
 * `whole` counts what there was.
 */
export const documentDiffSchema = z.object({
  from: comparedDocumentSchema,
  to: comparedDocumentSchema,
  selection: z.object({ filter: diffFilterSchema, whole: diffCountsSchema }).optional(),
  pairs: z.array(diffPairSchema),
})
export type DocumentDiff = z.infer<typeof documentDiffSchema>

/**
 * Lists of a region that are not compared, with the reason: the region has a list for the old or the new year only, several for one year, one plan that covers both;
 * or the region or the year of a list is not known.
 */
export const notComparedSchema = z.object({
  region: z.string().nullable(),
  reason: z.enum(['old_only', 'new_only', 'several_lists', 'one_plan', 'no_region', 'no_year']),
  documents: z.array(comparedDocumentSchema.pick({ id: true, name: true, planYear: true, planYearEnd: true })),
})
export type NotCompared = z.infer<typeof notComparedSchema>

/** What `taizhang diff :2024 :2025 --json` prints: two years compared in every region that has a list for both. */
export const yearsDiffSchema = z.object({
  from: z.number().int(),
  to: z.number().int(),
  comparisons: z.array(documentDiffSchema),
  notCompared: z.array(notComparedSchema),
})
export type YearsDiff = z.infer<typeof yearsDiffSchema>

/** One list of a lineage: which of the compared documents, and its items. */
export const lineageStepSchema = z.object({ document: z.number().int(), items: z.array(z.string()) })
export type LineageStep = z.infer<typeof lineageStepSchema>

/** One number over the years, in the order of the documents. */
export const lineageQuantitySchema = z.object({
  values: z.array(comparedQuantitySchema.extend({ document: z.number().int(), value: z.number(), valueMax: z.number().nullable() })),
})
export type LineageQuantity = z.infer<typeof lineageQuantitySchema>

/** An undertaking over the years (事项沿革), split and merged parts together. */
export const lineageSchema = z.object({ steps: z.array(lineageStepSchema), quantities: z.array(lineageQuantitySchema) })
export type Lineage = z.infer<typeof lineageSchema>

/** What `taizhang lineage --json` prints: the lists in the order of their years, and every undertaking that stands in two of them or more. */
export const lineageReportSchema = z.object({ documents: z.array(comparedDocumentSchema), lineages: z.array(lineageSchema) })
export type LineageReport = z.infer<typeof lineageReportSchema>
