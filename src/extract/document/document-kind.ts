import type { DocumentKind } from '../../model/index.ts'
import type { DocumentLine } from './document-lines.ts'
import type { DocumentNumber } from './document-number.ts'
import type { DocumentWords } from './document-words.ts'
import type { DocumentTitles } from './titles.ts'

/** A newspaper prints a masthead or 本报讯; a circular has a title that ends so (…的通知) or hands a plan on; all else is a plan or list on its own. */
export function kindOf(
  lines: readonly DocumentLine[],
  titles: DocumentTitles,
  number: DocumentNumber | null,
  words: DocumentWords,
): DocumentKind {
  const holds = (text: string, use: 'newspaper' | 'cover'): boolean => words.of(use).some((word) => text.includes(word))
  if (number === null && lines.some(({ text }) => holds(text, 'newspaper'))) return 'newspaper'
  const isCircular = titles.circular !== null && words.of('circular').some((ending) => titles.circular?.text.endsWith(ending))
  const handsOn = lines.some(({ text, place }) => place === 'head' && holds(text, 'cover'))
  return isCircular || handsOn ? 'circular' : 'plan'
}

const ALL_IN_BRACKETS = /^（.*）$/

/** 征求意见稿 in a title, or in a bracket on a line of its own before the list. */
export function statusOf(lines: readonly DocumentLine[], titles: DocumentTitles, words: DocumentWords): 'final' | 'draft' {
  const titleLines = [...(titles.circular?.lines ?? []), ...(titles.own?.lines ?? [])]
  const bracketLines = lines.filter(({ text, place }) => place === 'head' && ALL_IN_BRACKETS.test(text))
  return [...titleLines, ...bracketLines].some(({ text }) => words.of('draft').some((word) => text.includes(word))) ? 'draft' : 'final'
}
