import { z } from 'zod'

/** A half-open range of UTF-16 offsets into a document's stored `text`. */
export const spanSchema = z.object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() })
export type Span = z.infer<typeof spanSchema>
