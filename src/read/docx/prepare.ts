import { type Document, type Element, XMLSerializer } from '@xmldom/xmldom'
import { strToU8, zipSync } from 'fflate'
import { brokenFile } from '../reader.ts'
import { writeLabels } from './labels.ts'
import { normaliseStory } from './normalise.ts'
import { readNumbering } from './numbering.ts'
import { openPackage, relatedPart } from './package.ts'
import { appendPageFurniture } from './page-furniture.ts'
import { markParagraphKinds } from './paragraph-kinds.ts'
import { acceptRevisions, type Revisions } from './revisions.ts'
import { readStyles } from './styles.ts'
import { parsePart, wordChild } from './xml.ts'

/** A docx that says in plain text what Word would print, with what was met on the way. */
export interface PreparedDocx {
  bytes: Uint8Array
  revisions: Revisions
  /** The number formats of labels that could only be written in Arabic digits, once a label. */
  unknownLabelFormats: string[]
}

/**
 * Rewrites a docx for mammoth: tracked changes accepted, generated labels written out, headings marked, headers and footers appended.
 * @throws UnreadableFile where the docx is broken or over the limits
 */
export function prepareDocx(bytes: Uint8Array): PreparedDocx {
  const docx = openPackage(bytes)
  const styles = readStyles(relatedPart(docx, 'styles')?.document ?? null)
  const lists = readNumbering(relatedPart(docx, 'numbering')?.document ?? null, styles)
  const parts = new Map(docx.parts)
  const revisions: Revisions = { insertions: 0, deletions: 0 }
  const unknownLabelFormats: string[] = []

  const prepareStory = (story: Element): void => {
    const accepted = acceptRevisions(story)
    revisions.insertions += accepted.insertions
    revisions.deletions += accepted.deletions
    normaliseStory(story)
    unknownLabelFormats.push(...writeLabels(story, lists, styles))
  }

  const main = parsePart(docx.parts.get(docx.mainPart) ?? new Uint8Array(), docx.mainPart)
  const body = main.documentElement && wordChild(main.documentElement, 'body')
  if (!body) throw brokenFile('docx', 'part_missing', 'w:body')
  prepareStory(body)
  markParagraphKinds(body, styles)
  appendPageFurniture(docx, body)
  parts.set(docx.mainPart, serialise(main))
  for (const notes of [relatedPart(docx, 'footnotes'), relatedPart(docx, 'endnotes')]) {
    if (!notes?.document.documentElement) continue
    prepareStory(notes.document.documentElement)
    parts.set(notes.name, serialise(notes.document))
  }
  return { bytes: zipSync(Object.fromEntries(parts), { level: 0 }), revisions, unknownLabelFormats }
}

const serialise = (document: Document): Uint8Array => strToU8(new XMLSerializer().serializeToString(document))
