import { z } from 'zod'
import { spanSchema } from './span.ts'

export const comparatorSchema = z.enum(['eq', 'gte', 'lte', 'approx', 'range'])
export type Comparator = z.infer<typeof comparatorSchema>

export const quantityRoleSchema = z.enum(['target', 'beneficiary', 'standard', 'funding', 'condition', 'baseline', 'context'])
export type QuantityRole = z.infer<typeof quantityRoleSchema>

export const certaintySchema = z.enum(['high', 'medium', 'low'])
export type Certainty = z.infer<typeof certaintySchema>

export const markSchema = z.enum(['misprint', 'bound_shared', 'unit_unknown'])
export type Mark = z.infer<typeof markSchema>

/** A number with unit, bound and role (数量); the codebook says what each field means. */
export const quantitySchema = spanSchema.extend({
  id: z.string(),
  quote: z.string(),
  /** 万 and 亿 multiplied out. */
  value: z.number(),
  valueMax: z.number().nullable(),
  /** The classifier or measure as written, without 万 and 亿; '' where the number stands on the noun. */
  unit: z.string(),
  comparator: comparatorSchema,
  role: quantityRoleSchema,
  per: z.array(z.string()),
  delta: z.enum(['increase', 'decrease']).nullable(),
  /** The quote of the total that this number is a part of. */
  partOf: z.string().nullable(),
  action: z.string().nullable(),
  object: z.string().nullable(),
  /** length, area, money …; classifiers and unknown units are a dimension of their own: `count:户`. */
  dimension: z.string(),
  baseUnit: z.string(),
  baseValue: z.number(),
  baseValueMax: z.number().nullable(),
  /** The id of the quantity that says the same earlier in the item. */
  restates: z.string().nullable(),
  countsInTotal: z.boolean(),
  marks: z.array(markSchema),
  certainty: certaintySchema,
  /** The rule that decided the role. */
  rule: z.string(),
})
export type Quantity = z.infer<typeof quantitySchema>

/** A delivered, not promised, quantity (完成情况). */
export const resultSchema = quantitySchema.extend({ year: z.number().int().nullable() })
export type Result = z.infer<typeof resultSchema>
