import type { Element, Node } from '@xmldom/xmldom'
import { descendants, isElement } from '../xml.ts'
import { isWord, remove, unwrap, wordChild, wordChildren, wordDescendants } from './xml.ts'

/** Tracked changes (修订) that were found: how many insertions were kept and deletions dropped. */
export interface Revisions {
  insertions: number
  deletions: number
}

const INSERTED = ['ins', 'moveTo']
const DELETED = ['del', 'moveFrom']

const isOneOf = (element: Element, names: readonly string[]): boolean => names.some((name) => isWord(element, name))

/** Properties hold marks that say something of a paragraph end, row or cell; only marks elsewhere hold text. */
const PROPERTIES = ['rPr', 'trPr', 'tcPr', 'numPr']

/** Reads a story as if every tracked change had been accepted: insertions stay, deletions go, and with them their paragraph ends and rows. */
export function acceptRevisions(story: Element): Revisions {
  const marks = descendants(story, (element) => isOneOf(element, [...INSERTED, ...DELETED]) && !isProperty(element))
  const insertions = marks.filter((mark) => isOneOf(mark, INSERTED))
  const deletions = marks.filter((mark) => isOneOf(mark, DELETED))
  for (const row of wordDescendants(story, 'tr')) if (wordChild(row, 'trPr', 'del')) remove(row)
  for (const paragraph of wordDescendants(story, 'p')) if (isEndDeleted(paragraph)) joinToNext(paragraph)
  for (const mark of insertions) unwrap(mark)
  for (const mark of deletions) remove(mark)
  return { insertions: insertions.length, deletions: deletions.length }
}

const isProperty = (mark: Element): boolean => PROPERTIES.some((name) => isWord(mark.parentNode, name))

function isEndDeleted(paragraph: Element): boolean {
  const markProperties = wordChild(paragraph, 'pPr', 'rPr')
  return markProperties !== null && DELETED.some((name) => wordChild(markProperties, name) !== null)
}

/** Where a paragraph's end is deleted, what is left of it begins the next paragraph, whose properties count (17.13.5.15). */
function joinToNext(paragraph: Element): void {
  const next = nextElement(paragraph)
  if (!isWord(next, 'p')) return
  const before = wordChild(next, 'pPr')?.nextSibling ?? (wordChild(next, 'pPr') ? null : next.firstChild)
  for (const properties of wordChildren(paragraph, 'pPr')) remove(properties)
  while (paragraph.firstChild) next.insertBefore(paragraph.firstChild, before)
  remove(paragraph)
}

function nextElement(element: Element): Node | null {
  let node: Node | null = element.nextSibling
  while (node && !isElement(node)) node = node.nextSibling
  return node
}
