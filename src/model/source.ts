import { z } from 'zod'
import { findingSchema } from './finding.ts'
import { spanSchema } from './span.ts'

export const pageSchema = z.object({ number: z.number().int(), width: z.number(), height: z.number() })

/** x0, y0, x1, y1 in points from the top left of a page. */
export const boxSchema = z.tuple([z.number(), z.number(), z.number(), z.number()])

/** From a range of the text to its place on a page: one box a line. */
export const pageAnchorSchema = z.object({
  start: z.number().int(),
  end: z.number().int(),
  page: z.number().int(),
  boxes: z.array(boxSchema),
  /** How sure the recogniser was of the least sure character, 0 to 1; only where the text was recognised from a picture. */
  confidence: z.number().optional(),
})
export type PageAnchor = z.infer<typeof pageAnchorSchema>

/**
 * From a range of the text to its table cell. `row` and `column` count from 0: in a spreadsheet (`sheet` is its name) those of the sheet itself, so that A1 is 0, 0;
 * elsewhere those of the table's grid.
 */
export const cellAnchorSchema = z.object({
  start: z.number().int(),
  end: z.number().int(),
  cell: z.object({
    sheet: z.string().nullable(),
    /** The table's number in the document; of a spreadsheet's title or note that of the table which it stands over or under. */
    table: z.number().int(),
    row: z.number().int(),
    column: z.number().int(),
  }),
})

/** From a range of the text to its place: boxes on a page, or a table cell. */
export const anchorSchema = z.union([pageAnchorSchema, cellAnchorSchema])
export type Anchor = z.infer<typeof anchorSchema>

/** A printed line with the place of each of its characters, from which the place of any value is cut. */
export const lineAnchorSchema = z.object({
  start: z.number().int(),
  end: z.number().int(),
  page: z.number().int(),
  box: boxSchema,
  /** For each UTF-16 unit where it starts and ends along the line, in points: x in a level line, y in a vertical one. */
  extents: z.array(z.number()),
  /** For each UTF-16 unit where it starts and ends across the line, where the line slopes on its page; left out where each takes the height of `box`. */
  across: z.array(z.number()).optional(),
  vertical: z.boolean(),
  /** For each UTF-16 unit how sure the recogniser was, 0 to 1; null where nothing was recognised. */
  confidences: z.array(z.number()).nullable(),
})
export type LineAnchor = z.infer<typeof lineAnchorSchema>

export const sourceAnchorSchema = z.union([lineAnchorSchema, cellAnchorSchema])
export type SourceAnchor = z.infer<typeof sourceAnchorSchema>

export const blockKindSchema = z.enum(['heading', 'paragraph', 'entry', 'row', 'caption', 'furniture'])
export type BlockKind = z.infer<typeof blockKindSchema>

/** One cell of a table row; `column` and the spans count from 0 in grid columns, merged cells stand once, at their first row and column. */
export const cellSchema = spanSchema.extend({
  column: z.number().int(),
  columnSpan: z.number().int(),
  rowSpan: z.number().int(),
})
export type Cell = z.infer<typeof cellSchema>

/** What a reader hands on, in reading order: it says what stands there and judges nothing. */
export const sourceBlockSchema = spanSchema.extend({
  kind: blockKindSchema,
  /** Heading level from style or outline level, 1 is the highest; null where the source does not say. */
  level: z.number().int().nullable(),
  /** The table's number within the document and the row's within the table, from 0; null outside tables. */
  table: z.number().int().nullable(),
  row: z.number().int().nullable(),
  /** [] outside tables. */
  cells: z.array(cellSchema),
})
export type SourceBlock = z.infer<typeof sourceBlockSchema>

export const sourceIdentitySchema = z.object({
  name: z.string(),
  sha256: z.string(),
  mediaType: z.string(),
  container: z.string().nullable(),
  pages: z.array(pageSchema),
})
export type SourceIdentity = z.infer<typeof sourceIdentitySchema>

/** A document as read: plain text exactly as decoded; other formats in reading order, cells joined by \t, blocks by \n. */
export const sourceDocumentSchema = z.object({
  source: sourceIdentitySchema,
  text: z.string(),
  blocks: z.array(sourceBlockSchema),
  anchors: z.array(sourceAnchorSchema),
  findings: z.array(findingSchema),
})
export type SourceDocument = z.infer<typeof sourceDocumentSchema>
