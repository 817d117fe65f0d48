import type { OutlineWords } from './words.ts'

/** What a report may be called behind what it reports on. */
const REPORT_AT_END = /(?:（[^（）]*）|的?(?:报告|通报|公示|公告|通告|一览表|清单|表))+$/

/** 2024年民生实事项目完成情况, with nothing of another year behind it. */
export const endsAsResults = (title: string, words: OutlineWords): boolean =>
  words.resultTitles.some((word) => title.endsWith(word) || title.replace(REPORT_AT_END, '').endsWith(word))
