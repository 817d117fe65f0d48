import { z } from 'zod'

const word = z.string().min(1)
const example = z.string().min(1)

const documentWordUseSchema = z.enum([
  'circular',
  'announcement',
  'issues',
  'cover',
  'draft',
  'newspaper',
  'subject',
  'counted',
  'group',
  'countable',
  'red_head',
  'imprint',
  'behind_level',
  'behind_place',
  'title_verb',
  'agency_letter',
  'this_year',
  'other_year',
])
export type DocumentWordUse = z.infer<typeof documentWordUseSchema>

/**
 * A word that says what a document is (公文用词). circular: ends the title of a circular (通知); announcement: of an announcement (公告);
 * issues: the verb between issuer and plan in such a title (印发); cover: in the sentence that hands a plan on (现印发给你们); draft: a text that is not
 * final (征求意见稿); newspaper: only newspapers print it; subject: names livelihood works in a title (民生); counted: what a title or lead counts (实事); group: counts groups (大, 类); countable: counts items (件);
 * red_head: behind the issuer in a red head (文件); imprint: ends the line of the printing office (印发);
 * behind_level: makes a level word before it speak of the document's division (县人民政府); behind_place: what the name of a place in a title is followed by;
 * title_verb: begins a title before the level word (实施自治州…); agency_letter: a letter of document numbers that is no part of a name; this_year, other_year.
 */
export const documentWordSchema = z.strictObject({
  word,
  uses: z.array(documentWordUseSchema).min(1),
  example,
})
export type DocumentWordEntry = z.infer<typeof documentWordSchema>

/** A label before a field of the document (公开信息标签): 发文字号. */
export const documentLabelSchema = z.strictObject({ word, field: z.enum(['docNumber', 'issuer', 'issued', 'published']), example })
export type DocumentLabelEntry = z.infer<typeof documentLabelSchema>

export const documentSectionSchemas = {
  documentWords: documentWordSchema,
  documentLabels: documentLabelSchema,
} as const
