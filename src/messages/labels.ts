import type { AssignmentRole, QuantityRole } from '../model/index.ts'
import type { Language } from './language.ts'

/** Words that head columns and lines, in the terms of the codebook. */
const labels = {
  file: { zh: '文件名', en: 'file' },
  document: { zh: '文件标题', en: 'document' },
  id: { zh: '编号', en: 'id' },
  title: { zh: '标题', en: 'title' },
  region: { zh: '地区', en: 'region' },
  planYear: { zh: '年度', en: 'year' },
  docNumber: { zh: '发文字号', en: 'number' },
  issuer: { zh: '发文机关', en: 'issuer' },
  issuedOn: { zh: '印发日期', en: 'issued' },
  items: { zh: '事项', en: 'items' },
  quantities: { zh: '数量', en: 'quantities' },
  assignments: { zh: '责任分工', en: 'assignments' },
  deadlines: { zh: '时限', en: 'deadlines' },
  findings: { zh: '发现', en: 'findings' },
  state: { zh: '状态', en: 'state' },
  deadline: { zh: '完成时限', en: 'deadline' },
  path: { zh: '序号', en: 'path' },
  item: { zh: '项目名称', en: 'item' },
  found: { zh: '检索结果', en: 'found' },
} satisfies Record<string, Record<Language, string>>

export type LabelName = keyof typeof labels

export const labelOf = (name: LabelName, language: Language): string => labels[name][language]

/** What an item is called where it has no title. */
export const UNTITLED: Record<Language, string> = { zh: '（无标题）', en: '(no title)' }

const assignmentRoles: Record<AssignmentRole, Record<Language, string>> = {
  lead: { zh: '牵头单位', en: 'lead' },
  responsible: { zh: '责任单位', en: 'responsible' },
  cooperating: { zh: '配合单位', en: 'cooperating' },
  supervising_leader: { zh: '分管领导', en: 'supervising leader' },
  unit_leader: { zh: '责任领导', en: 'unit leader' },
}

export const assignmentRoleLabel = (role: AssignmentRole, language: Language): string => assignmentRoles[role][language]

const quantityRoles: Record<QuantityRole, Record<Language, string>> = {
  target: { zh: '目标', en: 'target' },
  beneficiary: { zh: '受益', en: 'beneficiary' },
  standard: { zh: '标准', en: 'standard' },
  funding: { zh: '资金', en: 'funding' },
  condition: { zh: '条件', en: 'condition' },
  baseline: { zh: '原值', en: 'baseline' },
  context: { zh: '背景', en: 'context' },
}

export const quantityRoleLabel = (role: QuantityRole, language: Language): string => quantityRoles[role][language]

const states = {
  stored: { zh: '已存入', en: 'stored' },
  unchanged: { zh: '无变化', en: 'unchanged' },
  replaced: { zh: '已更新', en: 'replaced' },
  restored: { zh: '已恢复', en: 'restored' },
  removed: { zh: '已移除', en: 'removed' },
  failed: { zh: '失败', en: 'failed' },
} satisfies Record<string, Record<Language, string>>

/** What a document is in the ledger, or what an import did with it. */
export type DocumentState = keyof typeof states

export const stateLabel = (state: DocumentState, language: Language): string => states[state][language]
