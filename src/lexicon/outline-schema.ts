import { z } from 'zod'

const word = z.string().min(1)
const example = z.string().min(1)

/**
 * A label word (标签词): what stands before the colon of a label line, in a bracket at the end of an item or in a table's header.
 * The longest entry that a printed label ends with decides: 市级牵头单位 is a 牵头单位.
 */
export const labelSchema = z.strictObject({
  word,
  kind: z.enum(['lead', 'responsible', 'cooperating', 'supervising_leader', 'unit_leader', 'units', 'deadline', 'result', 'other']),
  example,
})
export type LabelEntry = z.infer<typeof labelSchema>

/** A header word of a table (表头) that is no label word: number 序号, group 类别, title 项目名称, content 主要内容, continued 续表. */
export const columnSchema = z.strictObject({ word, column: z.enum(['number', 'group', 'title', 'content', 'amount', 'measure']), example })
export type ColumnEntry = z.infer<typeof columnSchema>

/**
 * A word that headings on the work itself consist of (工作要求类标题): a heading made of nothing but these,
 * one `core` or `whole` at least, asks for something and promises nothing. `whole` is such a heading on its own (保障措施).
 */
export const requirementWordSchema = z.strictObject({ word, weight: z.enum(['whole', 'core', 'filler']), example })
export type RequirementWordEntry = z.infer<typeof requirementWordSchema>

/**
 * A word that a plan's or list's own title (标题) holds. It ends with a `document` word (方案) and names a `subject`; or it ends with a `thing` (实事, 项目),
 * names a `subject` and says the year or how many.
 */
export const titleWordSchema = z.strictObject({ word, parts: z.array(z.enum(['document', 'thing', 'subject'])).min(1), example })
export type TitleWordEntry = z.infer<typeof titleWordSchema>

/** A word that tells what was done (完成情况): `title` in a heading, `body` in running text; `promise` says that the sentence looks ahead all the same. */
export const resultWordSchema = z.strictObject({ word, place: z.enum(['title', 'body', 'promise']), example })
export type ResultWordEntry = z.infer<typeof resultWordSchema>

/**
 * A word that gives a line away wherever it stands in a document: copy_to 抄送, printed 印发, attachment 附件, byline 记者, news_lead 本报讯,
 * masthead 国内统一刊号, web 打印本页.
 */
export const lineMarkSchema = z.strictObject({
  word,
  mark: z.enum(['copy_to', 'printed', 'attachment', 'byline', 'news_lead', 'masthead', 'web']),
  place: z.enum(['start', 'end', 'anywhere']),
  example,
})
export type LineMarkEntry = z.infer<typeof lineMarkSchema>

/**
 * A word around a list: announcing 以下 如下, announcing_end 是 before the colon, noun 实事, counted_noun 惠民工程 beside a number,
 * counter 项 件, label_noun 实事 before an item's number,
 * total 合计,
 * field 方面 in the heading of a field, date 底前 in a cell that says when, leading_verb 领办 behind the name of a leader in a heading,
 * continued 续表 above a table that goes on, score 分值 and assessment 考核指标 at the end of the header cells of a table that rates work.
 */
export const listWordSchema = z.strictObject({
  word,
  kinds: z
    .array(
      z.enum([
        'announcing',
        'announcing_end',
        'noun',
        'counted_noun',
        'counter',
        'label_noun',
        'total',
        'field',
        'date',
        'leading_verb',
        'continued',
        'score',
        'assessment',
      ]),
    )
    .min(1),
  example,
})
export type ListWordEntry = z.infer<typeof listWordSchema>
