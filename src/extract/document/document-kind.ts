import type { DocumentKind } from '../../model/index.ts'
import type { DocumentLine } from './document-lines.ts'
import type { DocumentNumber } from './document-number.ts'
import type { DocumentWords } from './document-words.ts'
import { issuingSentences, signaturesIn } from './issuers.ts'
import { hasPressMarks, tellsNews } from './press-marks.ts'
import type { DocumentTitles } from './titles.ts'

/** What a kind is read from: the lines around the list, those that open the document, its titles and number. */
export interface KindEvidence {
  lines: readonly DocumentLine[]
  opening: readonly DocumentLine[]
  titles: DocumentTitles
  number: DocumentNumber | null
}

/** A newspaper prints a masthead, a dateline or a byline, or tells news; a circular is numbered, titled, signed or sent out as one; all else is a plan or list on its own. */
export function kindOf(evidence: KindEvidence, words: DocumentWords): DocumentKind {
  const { lines, opening, titles, number } = evidence
  if (number === null && hasPressMarks(lines, words)) return 'newspaper'
  if (isCircular(evidence, words)) return 'circular'
  return tellsNews(lines, opening, titles.title, words) ? 'newspaper' : 'plan'
}

function isCircular({ lines, titles, number }: KindEvidence, words: DocumentWords): boolean {
  const head = lines.filter(({ place }) => place === 'head')
  return (
    number !== null ||
    words.of('circular').some((ending) => titles.circular?.text.endsWith(ending)) ||
    head.some(({ text }) => words.of('cover').some((word) => text.includes(word))) ||
    issuingSentences(head, words).length > 0 ||
    isSignedLetter(head, words) ||
    handsOnAttachment(head, titles, words)
  )
}

/** A letter that ends with signature and date before the list begins. */
function isSignedLetter(head: readonly DocumentLine[], words: DocumentWords): boolean {
  const sentence = head.findIndex(({ text, belongs }) => text.endsWith('。') && belongs !== 'article')
  return sentence >= 0 && signaturesIn(head.slice(sentence + 1), words).length > 0
}

const ATTACHMENT = /^附件/

/** 关于…的通告, 附件, and the list with a title of its own. */
function handsOnAttachment(head: readonly DocumentLine[], { circular, own }: DocumentTitles, words: DocumentWords): boolean {
  return (
    circular !== null &&
    own !== null &&
    words.of('notice_to_all').some((ending) => circular.text.endsWith(ending)) &&
    head.some(({ text }) => ATTACHMENT.test(text))
  )
}

const ALL_IN_BRACKETS = /^（.*）$/

/** 征求意见稿 in a title, or in a bracket on a line of its own before the list. */
export function statusOf(lines: readonly DocumentLine[], titles: DocumentTitles, words: DocumentWords): 'final' | 'draft' {
  const titleLines = [...(titles.circular?.lines ?? []), ...(titles.own?.lines ?? [])]
  const bracketLines = lines.filter(({ text, place }) => place === 'head' && ALL_IN_BRACKETS.test(text))
  return [...titleLines, ...bracketLines].some(({ text }) => words.of('draft').some((word) => text.includes(word))) ? 'draft' : 'final'
}
