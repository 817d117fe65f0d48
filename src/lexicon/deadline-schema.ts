import { z } from 'zod'

/**
 * A word of time (时间词). span: a part of the year with its last day (`ends` as MM-DD); part: a part of a month (`ends`: its last day or `end`);
 * this_year, next_year, past_year: which year; completion, start, step, report: verbs that say what a date is for; recurring, past: words before a
 * date that make it no deadline.
 */
export const deadlineWordSchema = z.strictObject({
  word: z.string().min(1),
  use: z.enum(['span', 'part', 'this_year', 'next_year', 'past_year', 'completion', 'start', 'step', 'report', 'recurring', 'past']),
  ends: z
    .string()
    .regex(/^(?:\d\d-\d\d|\d\d|end)$/)
    .optional(),
  example: z.string().min(1),
})
export type DeadlineWordEntry = z.infer<typeof deadlineWordSchema>
