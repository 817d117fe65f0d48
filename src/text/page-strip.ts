import { jumpMarkIn } from './jump-marks.ts'

const DATE =
  '[12]\\d{3}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日|[12]\\d{3}[-./]\\d{1,2}[-./]\\d{1,2}|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日'
const WEEKDAY = '(?:星期|周)[一二三四五六日天]'
const PAGE = '第?(?:[A-Z]?\\d{1,3}|[一二三四五六七八九十]{1,3})版'
const ISSUE = '总?第\\s*\\d{1,6}\\s*[期号]|CN\\s*\\d{2}\\s*[-—–]\\s*\\d{4}|国内统一(?:连续出版物|刊)号|邮发代号|今日\\s*\\d{1,3}\\s*版'
const IMPRINT = '(?:责任?编辑?|版式|美编|编辑|校对|组版|值班主任|投稿邮箱|新闻热线|电子邮箱|发行热线)\\s*[：:/／]'
const PLACE_ON_WEB = '(?:https?://|www\\.)[A-Za-z0-9./-]+'

const STRIP = [DATE, WEEKDAY, PAGE, ISSUE, IMPRINT, PLACE_ON_WEB].map((source) => new RegExp(source, 'i'))
/** Running text, not a strip: a sentence that ends, or clauses. */
const SENTENCE = /[。；！？]|，.*，/

/** Whether a line at the edge of a newspaper page has what page strips have (报眉、报头): date, weekday, page, issue, imprint, address on the web. */
export const isPageStrip = (text: string): boolean =>
  !SENTENCE.test(text) && jumpMarkIn(text) === null && STRIP.some((mark) => mark.test(text))
