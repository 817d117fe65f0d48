import type { FindingCode } from '../model/index.ts'
import { type Data, said } from './finding-data.ts'
import type { Wording } from './language.ts'

/** What can be said of Word documents (docx). */
export const docxWordings = {
  headings_by_font: {
    zh: ({ count }) => `有 ${said(count, '若干')} 个标题按公文格式（GB/T 9704）的字体推断：标题小标宋、一级黑体、二级楷体`,
    en: ({ count }) =>
      `${said(count, 'some')} headings are inferred from the fonts that the standard for official documents (GB/T 9704) gives them`,
  },
  prompts_not_read: {
    zh: ({ count }) => `有 ${said(count, '若干')} 处内容控件未填写，其提示文字未读取`,
    en: ({ count }) => `${said(count, 'some')} fields of a form are not filled in; their prompts were not read`,
  },
  embedded_text_not_read: {
    zh: ({ count }) => `未读取嵌入的其他文档（${said(count, '若干')} 个），其内容会由 Word 在打开时并入正文`,
    en: ({ count }) => `other documents embedded in the text were not read (${said(count, 'some')}); Word takes them in on opening`,
  },
  remote_parts_not_fetched: {
    zh: ({ count, targets }) => `文件引用了外部内容（${said(count, '若干')} 处：${said(targets, '?')}），未获取`,
    en: ({ count, targets }) =>
      `it points to what lies outside the file (${said(count, 'some')}: ${said(targets, '?')}); that was not fetched`,
  },
} satisfies Partial<Record<FindingCode, Wording<Data>>>
