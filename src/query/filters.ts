import { z } from 'zod'
import { assignmentRoleSchema, certaintySchema, type QuantityRole, quantityRoleSchema } from '../model/index.ts'

const text = z.string().min(1)

/** What rows of the ledger a question asks for; every filter that is given must hold. */
export const queryFiltersSchema = z
  .strictObject({
    /** The plan year; a plan over several years is found by each of them. */
    year: z.number().int(),
    /** A name or a part of one (大理 finds 大理白族自治州), or a GB/T 2260 code, which finds what lies in the division too. */
    region: text,
    /** The beginning of a document's id, or a part of its title or number. */
    document: text,
    /** 4 finds 4 and 4/1. */
    path: text,
    /** Any unit that measures the same: 公里 finds 千米 and 米. Of several, any. */
    unit: z.union([text, z.array(text).min(1)]),
    /** Shows and sums values in this unit; only those that can be converted. */
    in: text,
    /** A unit or person that leads, by any of its names: 城管局 finds 市城市管理和综合执法局, 国土局 what 自然资源局 has taken over. */
    lead: text,
    /** The same in any role. */
    assigned: text,
    /** In this role only. */
    assignedRole: assignmentRoleSchema,
    /** Due before that day. */
    dueBefore: z.iso.date(),
    /** Due on that day or before. */
    dueBy: z.iso.date(),
    /** Due after that day. */
    dueAfter: z.iso.date(),
    role: z.array(quantityRoleSchema).min(1),
    /** Per-words that the quantity carries, all of them: 人 and 月. */
    per: z.array(text).min(1),
    /** What is counted or measured: 农村公路 finds 新建农村公路 and not 农村公路附属设施, as the head of a Chinese noun phrase stands last. */
    object: text,
    /** Each stands somewhere in title, group, object or text of the item, in whatever widths and characters. */
    words: z.array(text).min(1),
    /** The code of a domain or the beginning of one, or its Chinese name (学前教育). */
    domain: text,
    certainty: certaintySchema,
    /** Only values that are less certain than that. */
    certaintyBelow: certaintySchema.exclude(['low']),
    /** Only items that promise no number. */
    withoutQuantities: z.boolean(),
    /** Only items without a measurable target: none of their numbers is a target or a standard. */
    withoutTarget: z.boolean(),
    /** Only items without a deadline. */
    withoutDeadline: z.boolean(),
  })
  .partial()
export type QueryFilters = z.infer<typeof queryFiltersSchema>

/** Filters that speak of the document; the others speak of rows. */
export const DOCUMENT_FILTERS = ['year', 'region', 'document'] as const satisfies readonly (keyof QueryFilters)[]

/** Roles of numbers by which one can say afterwards whether a promise was kept (可量化目标). */
export const MEASURABLE: readonly QuantityRole[] = ['target', 'standard']
