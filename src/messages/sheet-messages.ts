import type { FindingCode } from '../model/index.ts'
import { type Data, said, valueWords } from './finding-data.ts'
import type { Language, Wording } from './language.ts'

const hiddenPart = valueWords({
  sheets: { zh: '个隐藏的工作表', en: 'hidden sheets' },
  rows: { zh: '个隐藏的行', en: 'hidden rows' },
  columns: { zh: '个隐藏的列', en: 'hidden columns' },
  cells: { zh: '个以数字格式隐藏内容的单元格', en: 'cells whose number format hides what they hold' },
})

/** 工作表“任务清单”, where the finding names one. */
const inSheet = (sheet: Data[string] | undefined, language: Language): string => {
  if (typeof sheet !== 'string') return ''
  return language === 'zh' ? `工作表“${sheet}”：` : `sheet “${sheet}”: `
}

/** What can be said of spreadsheets. Cells are named as the sheet shows them: C5. */
export const sheetWordings = {
  hidden_cells_not_read: {
    zh: ({ part, sheet, count, names }) =>
      `${inSheet(sheet, 'zh')}有 ${said(count, '若干')} ${hiddenPart(part, 'zh')}未读取（${said(names, '?')}）`,
    en: ({ part, sheet, count, names }) =>
      `${inSheet(sheet, 'en')}${said(count, 'some')} ${hiddenPart(part, 'en')} were not read (${said(names, '?')})`,
  },
  cells_in_error: {
    zh: ({ sheet, count, names }) => `${inSheet(sheet, 'zh')}有 ${said(count, '若干')} 个单元格显示错误值（${said(names, '?')}）`,
    en: ({ sheet, count, names }) => `${inSheet(sheet, 'en')}${said(count, 'some')} cells show an error (${said(names, '?')})`,
  },
  formulas_without_result: {
    zh: ({ sheet, count, names }) =>
      `${inSheet(sheet, 'zh')}有 ${said(count, '若干')} 个公式没有保存结果，未能读取（${said(names, '?')}）；请用 Excel 或 WPS 打开后重新保存`,
    en: ({ sheet, count, names }) =>
      `${inSheet(sheet, 'en')}${said(count, 'some')} formulas have no stored result and were not read (${said(names, '?')}); open the file in a spreadsheet program and save it`,
  },
  text_boxes_not_read: {
    zh: ({ count }) => `未读取文本框和图形中的文字（${said(count, '若干')} 处）`,
    en: ({ count }) => `text boxes and shapes with text were not read (${said(count, 'some')})`,
  },
} satisfies Partial<Record<FindingCode, Wording<Data>>>
