import type { Language } from './language.ts'

const chinese = {
  /** Names of sheets. */
  sheets: { items: '台账', quantities: '数量', findings: '发现', answer: '查询结果' },
  /** Under every printed page; &P and &N are the spreadsheet's codes for the page and their number. */
  footer: '第 &P 页，共 &N 页',
  title: '台账',
  noDocuments: '没有符合条件的事项。',
  written: (path: string) => `已写入 ${path}`,
}

/** What exports say besides headings and codes, which are those of the data dictionary. */
export type ExportWords = typeof chinese

const english: ExportWords = {
  sheets: { items: 'Items', quantities: 'Quantities', findings: 'Findings', answer: 'Answer' },
  footer: 'page &P of &N',
  title: 'Ledger',
  noDocuments: 'No items.',
  written: (path) => `written: ${path}`,
}

export const exportWords: Record<Language, ExportWords> = { zh: chinese, en: english }
