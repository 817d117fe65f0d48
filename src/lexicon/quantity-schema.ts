import { z } from 'zod'
import { comparatorSchema } from '../model/index.ts'

const word = z.string().min(1)
const example = z.string().min(1)

/** A word that bounds a number (界限词): 不少于 before it, 以上 after it. */
export const boundSchema = z.strictObject({ word, position: z.enum(['before', 'after', 'inside']), comparator: comparatorSchema, example })
export type BoundEntry = z.infer<typeof boundSchema>

/**
 * A verb of official promises (动词) and what it does with the number it governs:
 * act: promises it; light: lends its place to a verbal noun (完成…改造); benefit: says who gains; cover: says who gains when its object is people;
 * reach: leads to a level (达到); raise, lower: change a level; involve: gives scope only; fund: puts in public money; enable: 使、让 … 用上.
 */
export const verbSchema = z.strictObject({
  word,
  kind: z.enum(['act', 'light', 'benefit', 'cover', 'reach', 'raise', 'lower', 'involve', 'fund', 'enable']),
  /** true where the word also stands after its noun or ends a noun phrase as its act (危桥改造). */
  nominal: z.boolean().default(false),
  /** true where the word is hardly ever part of a noun, so that it ends the noun phrase before it (为3万名学生提供…). */
  strong: z.boolean().default(false),
  /** true where it forms one act with another of its kind beside it (更新改造, 新建、改造提升). */
  joins: z.boolean().default(false),
  /** true where it makes others act (促进就业困难人员就业): the act is theirs. */
  causes: z.boolean().default(false),
  /** true where a verbal noun after it makes a passive (得到改造): the verbal noun is the act. */
  passive: z.boolean().default(false),
  /** true where its money is public money (资助、奖补). */
  pays: z.boolean().default(false),
  /** false where the word alone too often is part of a noun (服务中心) to be taken in the middle of a phrase. */
  inner: z.boolean().default(true),
  /** true where it makes the name of a place with the noun behind it (培训学校, 照料中心): then it is no act of its own. */
  names: z.boolean().default(false),
  example,
})
export type VerbEntry = z.infer<typeof verbSchema>

/** A word that stands before the verb or the number and says nothing about what is counted (状语): 计划, 累计, 全年. */
export const adverbSchema = z.strictObject({ word, kind: z.enum(['manner', 'total', 'scope']).default('manner'), example })
export type AdverbEntry = z.infer<typeof adverbSchema>

/** A word that divides a number by recipients or periods (均、每): 人均 → 人. */
export const perWordSchema = z.strictObject({ word, per: z.array(z.string()), example })
export type PerWordEntry = z.infer<typeof perWordSchema>

/**
 * A head noun that decides a role (中心语): undertaking 项目、工程, level 水平、质量, rate 率, standard 标准, capacity 能力,
 * area 县、乡镇, place 中心、基地 (what is built or run), people 群众、学生, public_money 资金, sum 总投资 (money under a name of its own, though it ends like a verb), other_money 贷款、消费, growth 增幅, decline 降幅.
 */
export const headNounSchema = z.strictObject({
  word,
  kinds: z
    .array(
      z.enum([
        'undertaking',
        'level',
        'rate',
        'standard',
        'capacity',
        'area',
        'place',
        'people',
        'public_money',
        'sum',
        'other_money',
        'growth',
        'decline',
      ]),
    )
    .min(1),
  example,
})
export type HeadNounEntry = z.infer<typeof headNounSchema>

/**
 * A word after or before a numeral that makes it no quantity (号、热线、型). `after_chinese` holds only for small numerals in Chinese characters:
 * what they number are sorts and sides of one thing (五项制度, 三方联动), not what is promised.
 */
export const numeralNameSchema = z.strictObject({
  word,
  position: z.enum(['before', 'after', 'after_chinese']),
  kind: z.enum(['ordinal', 'identifier', 'name', 'grade', 'idiom']),
  example,
})
export type NumeralNameEntry = z.infer<typeof numeralNameSchema>
