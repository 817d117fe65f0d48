import { parseNumeral } from './numeral.ts'

/** The number of a page as it is printed (页码、版次): 3, 第三版, A03. */
export interface PageLabel {
  /** The letter of the newspaper's section (版组): A of A03; empty where there is none. */
  section: string
  number: number
}

/** What a page of a newspaper is called, without 第 and 版: a pattern without groups. */
export const PAGE_LABEL = '(?:[A-Za-z]?\\d{1,3}|[一二三四五六七八九十]{1,3})'

const PARTS = /^([A-Za-z]?)(.+)$/

/** The label that a text is. @param text as PAGE_LABEL takes it */
export function pageLabelOf(text: string): PageLabel | null {
  const [, section = '', digits = ''] = PARTS.exec(text) ?? []
  const number = parseNumeral(digits)
  return number === null ? null : { section: section.toUpperCase(), number }
}

const MARKS = '[\\s\\p{P}\\p{S}]*'
const BEFORE_NUMBER = '(?:第|[Pp]|page)?'
const NUMBER = '\\d{1,4}'
const TOTAL = `(?:[\\s/,，、]*(?:共|of)?\\s*${NUMBER}\\s*页?)?`
const PAGE_NUMBER = new RegExp(`^${MARKS}${BEFORE_NUMBER}\\s*(${NUMBER})\\s*页?${TOTAL}${MARKS}$`, 'iu')

/** The page number that a text is, with marks or between words of one character: — 1 —, - 1 -, 1/8, 第 1 页 共 8 页, P1; null for anything else. */
export function pageNumberOf(text: string): number | null {
  const number = PAGE_NUMBER.exec(text)?.[1]
  return number === undefined ? null : Number(number)
}
