import type { Element } from '@xmldom/xmldom'
import { descendants } from '../xml.ts'
import { formatListNumber } from './number-format.ts'
import { raised } from './raised-digits.ts'
import { remove, replaceBy } from './tree.ts'
import { attributeOf, integerAt, isWord, newElement, valueAt, wordChild, wordChildren, wordDescendants } from './xml.ts'

export type NoteKind = 'footnote' | 'endnote'

/** Numbers and formats of footnotes (脚注) and endnotes (尾注) where neither section nor settings say so (17.11.17, 17.11.18). */
const DEFAULT_FORMAT: Readonly<Record<NoteKind, string>> = { footnote: 'decimal', endnote: 'lowerRoman' }

const ARABIC = /^\d+$/

/**
 * The printed marks of a story's notes by their id, in the order of their references. Numbers that begin anew on each page run on: there are no pages here.
 * @param settings the root of the settings part
 */
export function noteMarks(body: Element, settings: Element | null, kind: NoteKind): ReadonlyMap<string, string> {
  const properties = `${kind}Pr`
  const general = settings && wordChild(settings, properties)
  const marks = new Map<string, string>()
  let waiting: string[] = []
  let number = 0
  // The properties of a section stand at its end: its references wait for them.
  const endSection = (section: Element | null): void => {
    const own = section && wordChild(section, properties)
    const setting = (name: string): string | null => (own && valueAt(own, name)) ?? (general ? valueAt(general, name) : null)
    const start = (own && integerAt(own, 'numStart')) ?? (general ? integerAt(general, 'numStart') : null) ?? 1
    if (marks.size === 0 || setting('numRestart') === 'eachSect') number = start - 1
    for (const id of waiting) {
      number += 1
      const mark = formatListNumber(number, setting('numFmt') ?? DEFAULT_FORMAT[kind]) ?? String(number)
      if (!marks.has(id)) marks.set(id, ARABIC.test(mark) ? raised(mark) : mark)
    }
    waiting = []
  }
  for (const element of descendants(body, (one) => isWord(one, `${kind}Reference`) || isWord(one, 'sectPr'))) {
    if (isWord(element, 'sectPr')) endSection(element)
    else if (!isOnAttribute(element, 'customMarkFollows')) waiting.push(attributeOf(element, 'id') ?? '')
  }
  endSection(null)
  return marks
}

const isOnAttribute = (element: Element, name: string): boolean => ['1', 'true', 'on'].includes(attributeOf(element, name) ?? '')

/** Writes into each note the mark that it begins with (w:footnoteRef), as text. */
export function writeNoteMarks(notes: Element, kind: NoteKind, marks: ReadonlyMap<string, string>): void {
  for (const note of wordChildren(notes, kind)) {
    const mark = marks.get(attributeOf(note, 'id') ?? '')
    for (const reference of wordDescendants(note, `${kind}Ref`)) {
      if (mark !== undefined) {
        const text = newElement(reference, 't')
        text.textContent = mark
        replaceBy(reference, text)
      } else remove(reference)
    }
  }
}
