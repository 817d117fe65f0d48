import type { ColumnLabels } from './column-labels.ts'

/** Columns of answers that are no columns of the ledger, with their names in Chinese. */
const MADE_COLUMNS: Record<string, string> = {
  // sums
  sum: '合计',
  sum_max: '合计上限',
  unit_of_sum: '单位',
  count: '个数',
  // counts of items
  items: '事项数',
  of_items: '事项总数',
  percent: '占比（%）',
  domain: '领域',
  unit_name: '单位名称',
  person: '人员',
  // where a number stands
  page: '页码',
  line: '行号',
  cell: '单元格',
  sentence: '所在句子',
  // implied cost
  standard: '标准',
  recipients: '受益数',
  times_a_year: '每年次数',
  cost: '推算金额',
  cost_max: '推算金额上限',
  basis: '推算依据',
  funding: '原文资金',
  // findings
  code: '代码',
  severity: '程度',
  message: '发现',
}

/** The heading of a column in the language of the answer. */
export const columnHeading = (name: string, labels: ColumnLabels, language: 'zh' | 'en'): string =>
  language === 'en' ? name : (MADE_COLUMNS[name] ?? labels.chinese(name))

/** The English name of a column of either kind, by either name; null where there is none. */
export function columnOf(asked: string, labels: ColumnLabels): string | null {
  const made = Object.entries(MADE_COLUMNS).find(([name, chinese]) => asked === name || asked === chinese)
  return labels.named(asked) ?? made?.[0] ?? null
}
