import { holdsOneOf, type OutlineWords } from './words.ts'

const LONGEST_DATE = 24
/** 每人每月1560元 has a month in it, and is no date. */
const EVERY = '每'

/** Whether a text beside others is nothing but the date by which something is due (10月底前完成, 年内, 国庆节前, 长期坚持): short, a time in it, and no verb at its start. */
export const isDueDate = (text: string, words: OutlineWords): boolean =>
  text.length <= LONGEST_DATE && !text.includes(EVERY) && words.verbs.longestAt(text, 0) === null && holdsOneOf(text, words.dateWords)
