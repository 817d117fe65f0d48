import { z } from 'zod'

/** Why two documents tell one notice (同一通知), the strongest reason first; `by_hand`: a person said so. */
export const linkReasonSchema = z.enum(['by_hand', 'same_number', 'same_title', 'same_text'])
export type LinkReason = z.infer<typeof linkReasonSchema>

/** Whether a document counts: it does; another of its notice does; its notice is no longer in force (废止); or it was removed. */
export const standingSchema = z.enum(['counted', 'version', 'not_in_force', 'removed'])
export type Standing = z.infer<typeof standingSchema>

/** Why two notices may be one (疑似重复), the strongest reason first. */
export const suggestionReasonSchema = z.enum(['same_number', 'same_title', 'similar_text', 'same_region_and_year'])
export type SuggestionReason = z.infer<typeof suggestionReasonSchema>

/** What two documents state differently that one notice states once; `items`: both are lists, and no item of the one is an item of the other. */
export const contradictionSchema = z.enum(['number', 'region', 'planYear', 'items'])
export type Contradiction = z.infer<typeof contradictionSchema>
