import { jumpMarkIn } from './jump-marks.ts'
import { PAGE_LABEL, type PageLabel, pageLabelOf } from './page-labels.ts'
import { PRINTED_DATE } from './printed-dates.ts'

const oneOf = (...patterns: readonly string[]): string => `(?:${patterns.join('|')})`

/** 星期四. */
const WEEKDAY = `${oneOf('星期', '周')}[一二三四五六日天]`
/** 第03版, 三版, A3版; but 今日8版 and 共8版 say how many pages there are. */
const PAGE = `(?<![今日共总]\\s*)第?\\s*(?<page>${PAGE_LABEL})\\s*版`
const PAGE_COUNT = '[今日共总]\\s*\\d{1,3}\\s*版'
/** A03 without 版, on its own between blanks. */
const SECTION_PAGE = '(?<![^\\s])(?<page>[A-Z]\\d{2})(?![^\\s])'
/** 总第1024期. */
const ISSUE = '总?第\\s*\\d{1,6}\\s*[期号]'
/** CN 00-0001 (刊号), 邮发代号. */
const REGISTER = oneOf('CN\\s*\\d{2}\\s*[-—–]\\s*\\d{4}', '国内统一(?:连续出版物|刊)号', '邮发代号')
/** 责任编辑： and others who made the page. */
const IMPRINT_WORDS = ['责任?编辑?', '版式', '美编', '编辑', '校对', '组版', '值班主任', '投稿邮箱', '新闻热线', '电子邮箱', '发行热线']
const IMPRINT = `${oneOf(...IMPRINT_WORDS)}\\s*[：:/／]`
const PLACE_ON_WEB = `${oneOf('https?://', 'www\\.')}[A-Za-z0-9./-]+`

const STRIP = [PRINTED_DATE, WEEKDAY, PAGE, PAGE_COUNT, ISSUE, REGISTER, IMPRINT, PLACE_ON_WEB].map((source) => new RegExp(source, 'i'))
/** Running text, not a strip: a sentence that ends, or clauses. */
const SENTENCE = /[。；！？]|，.*，/

/** Whether a line at the edge of a newspaper page has what page strips have (报眉、报头): date, weekday, page, issue, imprint, address on the web. */
export const isPageStrip = (text: string): boolean =>
  !SENTENCE.test(text) && jumpMarkIn(text) === null && STRIP.some((mark) => mark.test(text))

const PRINTED_PAGES = [PAGE, SECTION_PAGE].map((source) => new RegExp(source))

/** The page that a page strip says it is on (版次): 第03版, A03; null where it says none. */
export function printedPageIn(strip: string): PageLabel | null {
  for (const pattern of PRINTED_PAGES) {
    const page = pattern.exec(strip)?.groups?.page
    if (page !== undefined) return pageLabelOf(page)
  }
  return null
}
