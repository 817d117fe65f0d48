import { createHash } from 'node:crypto'
import type { ExtractedDocument, Item } from '../../model/index.ts'
import { searchFormOf } from '../../text/search-form.ts'

/** What documents are found by that may tell the same: the folded document number (发文字号), the folded title, a hash of each item's text. */
export interface NoticeKey {
  kind: 'number' | 'title' | 'item'
  key: string
}

/** The keys of a document, each once. */
export function noticeKeys(document: ExtractedDocument): NoticeKey[] {
  const { docNumber, title, status } = document.document
  const number = docNumber === null ? '' : foldedNumber(docNumber)
  const named = title === null ? '' : foldedText(status === 'draft' ? withoutEndBracket(title) : title)
  return [
    ...(number === '' ? [] : [{ kind: 'number' as const, key: number }]),
    ...(named === '' ? [] : [{ kind: 'title' as const, key: named }]),
    ...itemTextKeys(document).map((key) => ({ kind: 'item' as const, key })),
  ]
}

const PUNCTUATION = /[\p{P}\p{S}]/u

/** A text by its letters and digits alone, in one width and in Simplified characters: what is left when its layout is taken away. */
export function foldedText(text: string): string {
  return searchFormOf(text)
    .characters.filter((character) => !PUNCTUATION.test(character))
    .join('')
}

/** 〔2025〕3号, [2025] 3号 and （2025）3号 are one number. */
export const foldedNumber = (docNumber: string): string =>
  searchFormOf(docNumber)
    .characters.map((character) => (PUNCTUATION.test(character) ? ' ' : character))
    .join('')
    .replace(/ +/g, ' ')

/** A draft says so in brackets behind its title (征求意见稿), the final form does not. */
const withoutEndBracket = (title: string): string => title.replace(/\s*[（(][^（(]*[）)]\s*$/u, '')

/** Texts that are shorter, in letters, say too little to tell notices apart. */
const SHORTEST_TEXT = 8
/** Hexadecimal digits of a hash that tell texts apart. */
const HASH_LENGTH = 24

/** A hash of each promise's text without its number, units and dates, so that prose and table have the same. */
function itemTextKeys({ items, text }: ExtractedDocument): string[] {
  const texts = items.filter(({ leaf }) => leaf).map((item) => foldedText(promiseOf(item, text)))
  const keys = texts
    .filter((folded) => folded.length >= SHORTEST_TEXT)
    .map((folded) => createHash('sha256').update(folded).digest('hex').slice(0, HASH_LENGTH))
  return [...new Set(keys)].sort()
}

/** Where a field can begin or end that stands beside the promise: a line, a cell, a bracket, a sentence. */
const FIELD_EDGE = /[\n\r\t（(）)〔〕[\]。；;|]/
/** A piece of text with so many letters besides its date is the label of the date and no promise (完成时限：). */
const LONGEST_LABEL = 6

/** From behind the label to the first field that names units or is nothing but a date. */
function promiseOf(item: Item, text: string): string {
  const from = item.start + (item.label !== null && text.startsWith(item.label, item.start) ? item.label.length : 0)
  const firstName = Math.min(...item.assignments.flatMap(({ names }) => names.map(({ start }) => start)))
  const fields = [
    ...(Number.isFinite(firstName) ? [edgeBefore(text, firstName, from)] : []),
    ...[item.deadline, ...item.milestones].flatMap((deadline) => {
      if (deadline === null || deadline.start === null || deadline.end === null) return []
      const start = edgeBefore(text, deadline.start, from)
      const besides = text.slice(start, deadline.start) + text.slice(deadline.end, edgeBehind(text, deadline.end, item.end))
      return foldedText(besides).length <= LONGEST_LABEL ? [start] : []
    }),
  ]
  return text.slice(from, Math.min(item.end, ...fields))
}

function edgeBefore(text: string, at: number, least: number): number {
  let start = at
  while (start > least && !FIELD_EDGE.test(text.charAt(start - 1))) start--
  return start
}

function edgeBehind(text: string, at: number, most: number): number {
  let end = at
  while (end < most && !FIELD_EDGE.test(text.charAt(end))) end++
  return end
}
