import { z } from 'zod'

const USES = [
  // times
  'span',
  'part',
  'day',
  'undated',
  'past_year',
  'this_year',
  'next_year',
  // words beside a time
  'before',
  'within',
  'latest',
  'after',
  'from',
  'recurring',
  'past',
  'ongoing',
  'condition',
  // verbs
  'completion',
  'finish',
  'event',
  'start',
  'work',
  'step',
  'report',
  // neither
  'other',
] as const

/**
 * A word of time (时间词).
 * - Times. span: a part of the year with its last day (`ends` as MM-DD); part: a part of a month (`ends`: its last day, `end`, or `whole` where the
 *   word adds nothing); day: a day with a name (`ends` as MM-DD); undated: a time that has a name and no day of its own (春节; `whole` where
 *   the word has its 前 in it: 开学前);
 *   this_year, next_year, past_year: which year.
 * - Words beside a time. before, within: it is by then; latest: says so before it; after: it is not by then; from: it begins then; recurring, past:
 *   it is no deadline; ongoing: there is no end; condition: it is who qualifies.
 * - Verbs. completion: the work is done; finish: what is named beside it is done, the work or a step of it; event: takes place and is over;
 *   start: begins; work: begins at a time and is done over a span; step: a step on the way; report: is reported.
 * - other: begins or ends as a word of time does and is none (前往, 中小学, 内科, 老年).
 */
export const deadlineWordSchema = z.strictObject({
  word: z.string().min(1),
  use: z.enum(USES),
  ends: z
    .string()
    .regex(/^(?:\d\d-\d\d|\d\d|end|whole)$/)
    .optional(),
  /** Behind a numeral the word gives a length of time: 五年内, 三年中. */
  lengthToo: z.boolean().optional(),
  example: z.string().min(1),
})
export type DeadlineWordEntry = z.infer<typeof deadlineWordSchema>
