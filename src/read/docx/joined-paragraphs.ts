import type { Element, Node } from '@xmldom/xmldom'
import { isElement } from '../xml.ts'
import { append, insertBefore, remove } from './tree.ts'
import { isWord, wordChildren } from './xml.ts'

/** What stands between paragraphs and is none: ends of ranges, marks of the spelling check. */
const BETWEEN_PARAGRAPHS = /(?:Start|End)$|^proofErr$/

interface JoinRule {
  /** Whether a paragraph's end is not there, so that the next runs on. */
  isEndGone(paragraph: Element): boolean
  /** Whether of such a paragraph nothing at all is left. */
  isEmpty(paragraph: Element): boolean
  /** Whose properties count for what is joined. */
  properties: 'first' | 'last'
}

/** Joins each paragraph whose end is gone to the next one, in document order. Before a table, or at the end of a cell, it stays a paragraph. */
export function joinParagraphs(paragraphs: readonly Element[], { isEndGone, isEmpty, properties }: JoinRule): void {
  let open: Element | null = null
  for (const paragraph of paragraphs) {
    const isGone = isEndGone(paragraph)
    if (isGone && isEmpty(paragraph)) {
      remove(paragraph)
      continue
    }
    const joins: boolean = open !== null && nextParagraph(open) === paragraph
    if (open && joins) absorb(open, paragraph, properties)
    const whole: Element = open && joins ? open : paragraph
    open = isGone ? whole : null
  }
}

function nextParagraph(paragraph: Element): Element | null {
  let node: Node | null = paragraph.nextSibling
  while (node && (!isElement(node) || BETWEEN_PARAGRAPHS.test(node.localName ?? ''))) node = node.nextSibling
  return isWord(node, 'p') ? node : null
}

function absorb(paragraph: Element, next: Element, properties: JoinRule['properties']): void {
  const own = wordChildren(paragraph, 'pPr')
  const others = wordChildren(next, 'pPr')
  for (const unused of properties === 'first' ? others : own) remove(unused)
  if (properties === 'last') for (const other of others) insertBefore(paragraph, other, paragraph.firstChild)
  while (next.firstChild) append(paragraph, next.firstChild)
  remove(next)
}
