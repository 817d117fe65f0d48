import type { FindingCode } from '../model/index.ts'
import { type Data, said } from './finding-data.ts'
import type { Wording } from './language.ts'

/** What can be said of files that another program has to read (doc, wps, rtf). */
export const wordWordings = {
  program_needed: {
    zh: ({ format, program }) => `读取 ${said(format, '此格式')} 需要 ${said(program, '其他程序')}，但未找到；请安装，或另存为 docx 后重试`,
    en: ({ format, program }) =>
      `reading ${said(format, 'this format')} needs ${said(program, 'another program')}, which was not found; install it, or save the file as docx`,
  },
  converted: {
    zh: ({ program }) => `先由 ${said(program, '其他程序')} 转换为 docx，再读取`,
    en: ({ program }) => `converted to docx by ${said(program, 'another program')} before it was read`,
  },
  labels_may_be_missing: {
    zh: ({ failure }) =>
      `只读取了文字：自动编号和复杂表格可能缺失；${typeof failure === 'string' ? `LibreOffice 未能转换（${failure}），请另存为 docx` : '安装 LibreOffice 后重新读取即可得到'}`,
    en: ({ failure }) =>
      `only the text was read: labels of automatic numbering and the shape of tables may be missing; ${typeof failure === 'string' ? `LibreOffice could not convert it (${failure}): save it as docx` : 'with LibreOffice installed, reading it again gives them'}`,
  },
  macros_not_run: {
    zh: () => '文件含有宏，未运行',
    en: () => 'the file holds macros; they were not run',
  },
} satisfies Partial<Record<FindingCode, Wording<Data>>>
