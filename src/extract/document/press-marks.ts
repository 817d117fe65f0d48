import type { DocumentLine } from './document-lines.ts'
import type { DocumentWords } from './document-words.ts'

/** What stands before the ending of a medium's name, and between it and the date of a dateline. */
const NAME = '[\\p{Script=Han}A-Za-z0-9]{0,10}'
const SHORTEST_NAME = '[\\p{Script=Han}]{2,8}'
const PLACE_AND_DATE = '[\\p{Script=Han}]{0,6}(?:[0-9]{1,2}月)?[0-9]{1,2}日'
/** 电 without a date before it begins words (电视, 电价). */
const WIRE = '电'
const WRITERS = '[\\p{Script=Han}、]{2,12}'
/** 资金来源 and 数据来源 tell of other things. */
const NO_COMPOUND = '(?<!\\p{Script=Han})'
/** 来源：某某晚报 */
const SOURCE_NAME = '：[\\p{Script=Han}A-Za-z0-9\\-—]{0,16}?'
const DIGIT = '[0-9]'
const COLUMN = /^【([^【】]{2,12})】/
const SENTENCE = /[^。！？\n]+/gu

const anyOf = (words: readonly string[]): string => `(?:${words.join('|')})`

/** What no government prints: 本报讯, 国内统一刊号, 新华社北京1月2日电, （记者某某）, the name of a newspaper on a line of its own. */
export function hasPressMarks(lines: readonly DocumentLine[], words: DocumentWords): boolean {
  const byline = new RegExp(`（[^（）]{0,8}${anyOf(words.of('byline'))}${WRITERS}）`, 'u')
  const headMarks = [dateline(words), nameOfNewspaper(words)]
  return lines.some(
    ({ text, place }) =>
      words.of('newspaper').some((word) => text.includes(word)) ||
      byline.test(text) ||
      (place === 'head' && headMarks.some((mark) => mark.test(text))),
  )
}

/** 电头: 【某某网讯】, 某某客户端报道, 人民网天津2月26日电. */
function dateline(words: DocumentWords): RegExp {
  const plain = words.of('report').filter((word) => word !== WIRE)
  return new RegExp(`^[【（]?${NAME}${anyOf(words.of('media'))}(?:${PLACE_AND_DATE}${anyOf(words.of('report'))}|${anyOf(plain)})`, 'u')
}

/** 某某日报, （某某日报） and 某某日报记者 at the beginning of a line. */
const nameOfNewspaper = (words: DocumentWords): RegExp =>
  new RegExp(`^[【（]?${SHORTEST_NAME}${anyOf(words.of('press'))}(?:[】）]|$|${anyOf(words.of('byline'))})`, 'u')

/**
 * Whether a page that is no official document tells news: it was taken from a medium, its headline or column is a newspaper's, or it says what a meeting
 * decided without making that the basis of a plan.
 */
export function tellsNews(
  lines: readonly DocumentLine[],
  opening: readonly DocumentLine[],
  title: string | null,
  words: DocumentWords,
): boolean {
  const source = sourceMark(words)
  return (
    lines.some(({ text }) => isFromMedium(text, source, words) || isInNewsColumn(text, words)) ||
    opening.some(({ text }) => words.of('newspaper_headline').some((word) => text.endsWith(word))) ||
    (!words.titleDocuments.some((word) => title?.endsWith(word)) && opening.some(({ text }) => tellsOfMeeting(text, words)))
  )
}

/** 来源：某某晚报; what follows the name must end it (来源：市网信办). */
function sourceMark(words: DocumentWords): RegExp {
  const next = anyOf(['$', DIGIT, ...words.of('page_label'), ...words.publishedLabels])
  return new RegExp(`${NO_COMPOUND}${anyOf(words.of('source'))}(${SOURCE_NAME}${anyOf(words.of('media'))})${next}`, 'u')
}

/** Not 来源：某县人民政府网. */
function isFromMedium(text: string, mark: RegExp, words: DocumentWords): boolean {
  const name = mark.exec(text)?.[1]
  return name !== undefined && !words.of('own_site').some((word) => name.includes(word))
}

/** 【聚焦两会】某县今年办好十件民生实事 */
function isInNewsColumn(text: string, words: DocumentWords): boolean {
  const column = COLUMN.exec(text)?.[1]
  return column !== undefined && words.of('news_column').some((word) => column.includes(word))
}

/** 市人大会议票决2025年十件民生实事; not 根据市人大会议票决结果，制定本方案. */
function tellsOfMeeting(text: string, words: DocumentWords): boolean {
  const [first = '', second = ''] = text.match(SENTENCE) ?? []
  const lead = `${first}。${second}`
  if (words.of('basis').some((word) => lead.includes(word))) return false
  return words.of('meeting').some((meeting) => {
    const at = lead.indexOf(meeting)
    return at >= 0 && words.of('resolves').some((verb) => lead.indexOf(verb, at) >= 0)
  })
}
