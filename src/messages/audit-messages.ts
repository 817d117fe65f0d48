import type { FindingCode } from '../model/index.ts'
import { type Data, said, valueWords } from './finding-data.ts'
import type { Wording } from './language.ts'

const inferredField = valueWords({
  title: { zh: '标题', en: 'the title' },
  kind: { zh: '文件类型', en: 'the kind of document' },
  docNumber: { zh: '发文字号', en: 'the document number' },
  issuer: { zh: '发文机关', en: 'the issuer' },
  issuers: { zh: '发文机关', en: 'the issuers' },
  region: { zh: '地区', en: 'the region' },
  planYear: { zh: '计划年度', en: 'the plan year' },
  planYearEnd: { zh: '计划截止年度', en: 'the last plan year' },
  issuedOn: { zh: '印发日期', en: 'the date of issue' },
  status: { zh: '文件状态', en: 'the status' },
  declaredCounts: { zh: '所称项数', en: 'the announced count' },
  deadline: { zh: '完成时限', en: 'the deadline' },
  deadlineYear: { zh: '完成时限的年份', en: 'the year of deadlines' },
})

const leadRole = valueWords({
  lead: { zh: '牵头单位', en: 'lead unit' },
  responsible: { zh: '责任单位', en: 'responsible unit' },
})

/** 其他 9 项中有 8 项写明 */
const siblingsZh = ({ siblings, having }: Data): string => `其他 ${said(siblings, '?')} 项中有 ${said(having, '?')} 项写明`
const siblingsEn = ({ siblings, having }: Data): string => `${said(having, '?')} of the other ${said(siblings, '?')} items`

/** 82257名 × 120元 × 12 = 987.084万元 */
const productSaid = ({ recipients, standard, times }: Data): string =>
  `${said(recipients, '?')} × ${said(standard, '?')}${typeof times === 'number' && times !== 1 ? ` × ${times}` : ''}`

/** The wording of what the audit finds; `docs/audit.md` explains each rule. */
export const auditWordings = {
  declared_count_differs: {
    zh: ({ declared, found }) => `原文称共 ${said(declared, '?')} 项，实际找到 ${said(found, '?')} 项`,
    en: ({ declared, found }) => `the text announces ${said(declared, '?')} items, ${said(found, '?')} were found`,
  },
  declared_count_holds: {
    zh: ({ declared }) => `原文称共 ${said(declared, '?')} 项，与找到的项数一致`,
    en: ({ declared }) => `the text announces ${said(declared, '?')} items, and so many were found`,
  },
  numbering_gap: {
    zh: ({ missing, number }) => `编号不连续：${said(number, '?')} 之前缺 ${said(missing, '?')}`,
    en: ({ missing, number }) => `the numbering has a gap: ${said(missing, '?')} is missing before ${said(number, '?')}`,
  },
  numbering_repeats: {
    zh: ({ number, previous }) => `编号重复或倒退：${said(previous, '?')} 之后是 ${said(number, '?')}`,
    en: ({ number, previous }) => `the numbering repeats or goes back: ${said(number, '?')} stands after ${said(previous, '?')}`,
  },
  numbering_restarts: {
    zh: ({ previous }) => `编号在 ${said(previous, '?')} 之后重新从 1 开始，其间没有标题`,
    en: ({ previous }) => `the numbering starts again at 1 after ${said(previous, '?')} with no heading in between`,
  },
  numbering_stands_alone: {
    zh: ({ label }) => `标题下只有“${said(label, '?')}”一项，没有第二项`,
    en: ({ label }) => `${said(label, 'an item')} stands alone under its heading, without a second`,
  },
  text_not_taken: {
    zh: ({ quote, length }) => `清单中有 ${said(length, '?')} 个字不属于任何事项：“${said(quote, '')}”`,
    en: ({ quote, length }) => `${said(length, '?')} characters of the list belong to no item: “${said(quote, '')}”`,
  },
  sum_differs: {
    zh: ({ parts, sum, unit, total }) =>
      `分项之和与总数不符：${said(parts, '?')} = ${said(sum, '?')}${said(unit, '')}，原文总数为 ${said(total, '?')}`,
    en: ({ parts, sum, unit, total }) =>
      `the parts do not add up: ${said(parts, '?')} = ${said(sum, '?')} ${said(unit, '')}, the total is ${said(total, '?')}`,
  },
  sum_holds: {
    zh: ({ parts, total }) => `分项之和与总数一致：${said(parts, '?')} = ${said(total, '?')}`,
    en: ({ parts, total }) => `the parts add up: ${said(parts, '?')} = ${said(total, '?')}`,
  },
  parts_leave_rest: {
    zh: ({ parts, rest, unit, total }) =>
      `总数 ${said(total, '?')} 中列出 ${said(parts, '?')}，余 ${said(rest, '?')}${said(unit, '')} 未列出`,
    en: ({ parts, rest, unit, total }) =>
      `of ${said(total, '?')} the text names ${said(parts, '?')}; ${said(rest, '?')} ${said(unit, '')} are not named`,
  },
  product_differs: {
    zh: (data) =>
      `总额与标准不符：${productSaid(data)} = ${said(data.product, '?')}${said(data.unit, '')}，原文总额为 ${said(data.total, '?')}`,
    en: (data) =>
      `the total does not fit the standard: ${productSaid(data)} = ${said(data.product, '?')} ${said(data.unit, '')}, the text says ${said(data.total, '?')}`,
  },
  product_holds: {
    zh: (data) => `总额与标准一致：${productSaid(data)} = ${said(data.total, '?')}`,
    en: (data) => `the total fits the standard: ${productSaid(data)} = ${said(data.total, '?')}`,
  },
  number_repeated: {
    zh: ({ quote, earlier, earlierPath }) => `“${said(quote, '')}”在第 ${said(earlierPath, '?')} 项中已出现（“${said(earlier, '')}”）`,
    en: ({ quote, earlier, earlierPath }) =>
      `“${said(quote, '')}” was said before, in item ${said(earlierPath, '?')} (“${said(earlier, '')}”)`,
  },
  deadline_outside_plan: {
    zh: ({ date, from, to }) => `时限 ${said(date, '?')} 不在计划年度 ${years(from, to)} 之内`,
    en: ({ date, from, to }) => `the deadline ${said(date, '?')} lies outside the plan year ${years(from, to)}`,
  },
  lead_missing: {
    zh: (data) => `没有写明${leadRole(data.role ?? 'lead', 'zh')}，${siblingsZh(data)}`,
    en: (data) => `no ${leadRole(data.role ?? 'lead', 'en')} is named; ${siblingsEn(data)} name one`,
  },
  deadline_missing: {
    zh: (data) => `没有写明完成时限，${siblingsZh(data)}`,
    en: (data) => `no deadline is stated; ${siblingsEn(data)} state one`,
  },
  quantity_missing: {
    zh: (data) => `没有数量，${siblingsZh(data)}`,
    en: (data) => `it has no quantity; ${siblingsEn(data)} have one`,
  },
  unit_unknown: {
    zh: ({ unit, count }) => `词表中没有单位“${said(unit, '')}”（出现 ${said(count, '1')} 次）`,
    en: ({ unit, count }) => `the unit “${said(unit, '')}” is in no lexicon (it stands here ${said(count, '1')} times)`,
  },
  value_inferred: {
    zh: ({ field, rule, count }) => `${inferredField(field, 'zh')}不是原文写明的，由规则 ${said(rule, '?')} 推断${placesZh(count)}`,
    en: ({ field, rule, count }) =>
      `${inferredField(field, 'en')} is not stated but inferred by the rule ${said(rule, '?')}${placesEn(count)}`,
  },
} satisfies Partial<Record<FindingCode, Wording<Data>>>

/** 2025, 2025–2026 */
function years(from: Data[string] | undefined, to: Data[string] | undefined): string {
  return from === to ? said(from, '?') : `${said(from, '?')}–${said(to, '?')}`
}

const isSeveral = (count: Data[string] | undefined): boolean => typeof count === 'number' && count > 1
const placesZh = (count: Data[string] | undefined): string => (isSeveral(count) ? `（${count} 处）` : '')
const placesEn = (count: Data[string] | undefined): string => (isSeveral(count) ? ` (in ${count} places)` : '')
