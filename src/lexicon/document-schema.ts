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
  'next_year',
  'other_year',
  'title_document',
  'notice_to_all',
  'work_title',
  'hands_out',
  'issue_adverb',
  'before_other_year',
  'building_year',
  'media',
  'press',
  'report',
  'byline',
  'source',
  'own_site',
  'page_label',
  'news_column',
  'meeting',
  'resolves',
  'basis',
  'headline_ending',
  'headline_verb',
  'newspaper_headline',
  'list_follows',
  'new_round',
  'behind_short_name',
  'common_noun',
  'not_in_force',
])
export type DocumentWordUse = z.infer<typeof documentWordUseSchema>

/**
 * A word that says what a document is (公文用词). circular: ends the title of a circular (通知); announcement: of an announcement (公告);
 * issues: the verb between issuer and plan in such a title (印发); cover: in the sentence that hands a plan on (现印发给你们); draft: a text that is not
 * final (征求意见稿); newspaper: only newspapers print it; subject: names livelihood works in a title (民生); counted: what a title or lead counts (实事); group: counts groups (大, 类); countable: counts items (件);
 * red_head: behind the issuer in a red head (文件); imprint: ends the line of the printing office (印发);
 * behind_level: makes a level word before it speak of the document's division (县人民政府); behind_place: what the name of a place in a title is followed by;
 * title_verb: begins a title before the level word (实施自治州…); agency_letter: a letter of document numbers that is no part of a name; this_year, next_year, other_year;
 * title_document: ends the title of a plan, beside the title words of the outline (要点); notice_to_all: ends the title of an announcement that may hand a list on (公告); work_title: ends the title of a report or a regulation, which names no livelihood works (政府工作报告, 管理办法);
 * hands_out: what a sentence says of the body that issues a circular (印发, 发通知);
 * issue_adverb: stands before that verb (日前); before_other_year: makes the year behind it one to compare with (较); building_year: makes the year before it that of a building (建成的);
 * media: ends the name of a newspaper, agency or site (日报, 网); press: of a newspaper only; report: stands behind it in a dateline (讯, 电); byline: who writes for it (记者);
 * source: labels where a page was taken from (来源); own_site: ends the name of a government's own site (政府网); page_label: stands in the line below a page's headline (浏览);
 * news_column: in the bracket before a headline (两会); meeting, resolves: who decides in a news lead and what it does (会议 … 票决); basis: makes the meeting a plan's basis (根据);
 * headline_ending: follows the works at the end of a headline (出炉); newspaper_headline: those that only newspapers write; headline_verb: follows a short name that begins a headline (重庆接续办好);
 * list_follows: follows the name of a list in a sentence (共, 现); new_round: stands between a place and the number of works (新一轮);
 * behind_short_name: says that the short name before it is a division (宁波供电公司, 兰州日报); common_noun: the name of a division that mostly is an ordinary noun (老城区);
 * not_in_force: what a page says of a document that no longer holds (失效).
 */
export const documentWordSchema = z.strictObject({
  word,
  uses: z.array(documentWordUseSchema).min(1),
  example,
})
export type DocumentWordEntry = z.infer<typeof documentWordSchema>

/** A label before a field of the document (公开信息标签): 发文字号. title: 标题; validity: 有效性; other: fields that are not read, whose labels end the field before them. */
const documentLabelFieldSchema = z.enum(['docNumber', 'issuer', 'issued', 'published', 'title', 'validity', 'other'])
export const documentLabelSchema = z.strictObject({ word, field: documentLabelFieldSchema, example })
export type DocumentLabelEntry = z.infer<typeof documentLabelSchema>

export const documentSectionSchemas = {
  documentWords: documentWordSchema,
  documentLabels: documentLabelSchema,
} as const
