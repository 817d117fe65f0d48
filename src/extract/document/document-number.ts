import type { DocumentLine } from './document-lines.ts'
import type { DocumentWords } from './document-words.ts'

/**
 * A document number (发文字号, GB/T 9704): the issuer's letters, the year in brackets, the number: 某政办发〔2025〕3号. Other brackets than 〔〕 are
 * printed too.
 */
export const DOCUMENT_NUMBER = /([\p{Script=Han}]{1,12}[〔[［【（(]((?:19|20)\d{2})[〕\]］】）)]第?\d{1,4}号)/u
const WHOLE = new RegExp(`^${DOCUMENT_NUMBER.source}$`, 'u')
const AT_START = new RegExp(`^：?${DOCUMENT_NUMBER.source}`, 'u')
const RED_HEAD_NUMBER = new RegExp(`${DOCUMENT_NUMBER.source}(?:签发人.*)?$`, 'u')
const BOOK_TITLE = /[《》，。]/
const OPENING = /[〔[［【（(]/

export interface DocumentNumber {
  /** As printed, without white space. */
  text: string
  /** The letters before the year: 某政办发. */
  letters: string
  year: number
}

/** The number on a line of its own or behind its label; numbers of other documents that sentences refer to are none. */
export function documentNumberOf(lines: readonly DocumentLine[], words: DocumentWords): DocumentNumber | null {
  let labelled = false
  for (const { text } of lines) {
    const label = words.labels.longestAt(text, 0)
    const behindLabel = label?.entry.field === 'docNumber' ? text.slice(label.word.length) : labelled ? text : null
    const found =
      WHOLE.exec(text) ??
      (behindLabel === null ? null : AT_START.exec(behindLabel)) ??
      (BOOK_TITLE.test(text) ? null : RED_HEAD_NUMBER.exec(text))
    const number = found && numberOf(found, words)
    if (number) return number
    labelled = label?.entry.field === 'docNumber' && text.length <= label.word.length + 1
  }
  return null
}

function numberOf([, printed, year]: RegExpExecArray, words: DocumentWords): DocumentNumber | null {
  if (printed === undefined || year === undefined) return null
  // Behind a red head on the same line: 某某县人民政府文件某政发〔2025〕1号.
  const redHeadEnds = words.of('red_head').map((word) => (printed.includes(word) ? printed.lastIndexOf(word) + word.length : 0))
  const text = printed.slice(Math.max(0, ...redHeadEnds))
  return { text, letters: text.slice(0, text.search(OPENING)), year: Number(year) }
}
