import { z } from 'zod'
import { spanSchema } from './span.ts'

export const assignmentRoleSchema = z.enum(['lead', 'responsible', 'cooperating', 'supervising_leader', 'unit_leader'])
export type AssignmentRole = z.infer<typeof assignmentRoleSchema>

/** One organisation or person: `name` with the shared prefix and suffix, `quote` as printed. */
export const assignedNameSchema = spanSchema.extend({
  name: z.string(),
  quote: z.string(),
  canonical: z.object({ name: z.string(), rule: z.string() }).nullable(),
})
export type AssignedName = z.infer<typeof assignedNameSchema>

export const assignmentSchema = z.object({
  role: assignmentRoleSchema,
  /** 等单位: the list goes on unnamed. */
  openEnded: z.boolean(),
  names: z.array(assignedNameSchema),
})
export type Assignment = z.infer<typeof assignmentSchema>
