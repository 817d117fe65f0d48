import type { DocumentKind } from '../../model/index.ts'
import type { DocumentLine } from './document-lines.ts'
import type { DocumentNumber } from './document-number.ts'
import type { DocumentWords } from './document-words.ts'
import type { DocumentTitles } from './titles.ts'

/** A newspaper prints a masthead or 本报讯; a circular has a title that ends so (…的通知) or hands a plan on; all else is a plan or list on its own. */
export function kindOf(lines: readonly DocumentLine[], titles: DocumentTitles, number: DocumentNumber | null, words: DocumentWords): DocumentKind {
  const holds = (use: 'newspaper' | 'cover', of: readonly DocumentLine[]): boolean => of.some(({ text }) => words.of(use).some((word) => text.includes(word)))
  if (number === null && holds('newspaper', lines)) return 'newspaper'
  const isCircular = titles.circular !== null && words.of('circular').some((ending) => titles.circular?.text.endsWith(ending))
  return isCircular || holds('cover', lines.filter(({ place }) => place === 'head')) ? 'circular' : 'plan'
}

/** 征求意见稿 in or beside a title. */
export function statusOf(lines: readonly DocumentLine[], titles: DocumentTitles, words: DocumentWords): 'final' | 'draft' {
  const isDraft = (text: string): boolean => words.of('draft').some((word) => text.includes(word))
  const titleLines = [...(titles.circular?.lines ?? []), ...(titles.own?.lines ?? [])]
  const beside = lines.filter((line, at) => /^（.*）$/.test(line.text) && (titleLines.includes(lines[at - 1] as DocumentLine) || line.place === 'head'))
  return [...titleLines, ...beside].some(({ text }) => isDraft(text)) ? 'draft' : 'final'
}
