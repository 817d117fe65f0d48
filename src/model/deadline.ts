import { z } from 'zod'

/** When something must be done (完成时限). `quote` and offsets are null only where `inferred` names a rule; `date` is null where no year can be known. */
export const deadlineSchema = z.object({
  quote: z.string().nullable(),
  start: z.number().int().nullable(),
  end: z.number().int().nullable(),
  date: z.iso.date().nullable(),
  kind: z.enum(['completion', 'start']),
  yearFrom: z.enum(['text', 'plan']),
  inferred: z.string().nullable(),
})
export type Deadline = z.infer<typeof deadlineSchema>
