import type { Element } from '@xmldom/xmldom'
import { insertAtStart, newElement } from './xml.ts'

/**
 * What we know of a paragraph from its XML and mammoth's document tree does not carry. It travels as a bookmark at the paragraph's start,
 * which the tree does carry.
 */
export type ParagraphMark = { kind: 'heading'; level: number | null } | { kind: 'furniture' } | { kind: 'caption' }

const PREFIX = 'taizhang:'

export function markParagraph(paragraph: Element, mark: ParagraphMark): void {
  const name = PREFIX + (mark.kind === 'heading' ? `heading:${mark.level ?? ''}` : mark.kind)
  insertAtStart(paragraph, newElement(paragraph, 'bookmarkStart', { id: '0', name }))
}

/** The mark in a bookmark's name; null where it is none. */
export function markOf(bookmarkName: string): ParagraphMark | null {
  if (!bookmarkName.startsWith(PREFIX)) return null
  const [kind, level] = bookmarkName.slice(PREFIX.length).split(':')
  if (kind === 'heading') return { kind, level: level ? Number(level) : null }
  return kind === 'caption' ? { kind } : { kind: 'furniture' }
}
