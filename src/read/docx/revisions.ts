import type { Element } from '@xmldom/xmldom'
import { descendants } from '../xml.ts'
import { joinParagraphs } from './joined-paragraphs.ts'
import { remove, unwrap } from './tree.ts'
import { isWord, wordChild, wordDescendants } from './xml.ts'

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

/** Reads a story as if every tracked change had been accepted: insertions stay, deletions go, and with them their paragraph ends, rows and cells. */
export function acceptRevisions(story: Element): Revisions {
  const marks = descendants(story, (element) => isOneOf(element, [...INSERTED, ...DELETED]) && !isProperty(element))
  const insertions = marks.filter((mark) => isOneOf(mark, INSERTED))
  const deletions = marks.filter((mark) => isOneOf(mark, DELETED))
  for (const row of wordDescendants(story, 'tr')) if (wordChild(row, 'trPr', 'del')) remove(row)
  for (const cell of wordDescendants(story, 'tc')) if (wordChild(cell, 'tcPr', 'cellDel')) remove(cell)
  for (const mark of insertions) unwrap(mark)
  for (const mark of deletions) remove(mark)
  joinAcrossDeletedEnds(story)
  return { insertions: insertions.length, deletions: deletions.length }
}

const isProperty = (mark: Element): boolean => PROPERTIES.some((name) => isWord(mark.parentNode, name))

function isEndDeleted(paragraph: Element): boolean {
  const markProperties = wordChild(paragraph, 'pPr', 'rPr')
  return markProperties !== null && DELETED.some((name) => wordChild(markProperties, name) !== null)
}

/** Where a paragraph's end is deleted, what is left of it begins the next paragraph, whose properties count (17.13.5.15). */
function joinAcrossDeletedEnds(story: Element): void {
  joinParagraphs(wordDescendants(story, 'p'), {
    isEndGone: isEndDeleted,
    isEmpty: (paragraph) => wordDescendants(paragraph, 'r').length === 0 && paragraph.textContent === '',
    properties: 'last',
  })
}
