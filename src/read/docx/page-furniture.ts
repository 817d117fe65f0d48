import type { Document, Element } from '@xmldom/xmldom'
import { descendants } from '../xml.ts'
import { markParagraph } from './marks.ts'
import { normaliseStory } from './normalise.ts'
import type { DocxPackage } from './package.ts'
import { acceptRevisions } from './revisions.ts'
import { enclosingParagraph, isWord, newElement, newTextRun, parsePart, wordDescendants } from './xml.ts'

const RELATIONSHIPS_NAMESPACE = /\/officeDocument\/(2006\/)?relationships$/
const PRINTED = ['t', 'tab', 'br']
const REFERENCES = ['headerReference', 'footerReference']

/** Appends the text of headers and footers (页眉、页脚) to the body as furniture: each different text once, in the order of the sections. */
export function appendPageFurniture(docx: DocxPackage, body: Element): void {
  const texts = new Set<string>()
  for (const name of furnitureParts(docx, body)) {
    const bytes = docx.parts.get(name)
    if (!bytes) continue
    for (const text of paragraphTexts(parsePart(bytes, name))) texts.add(text)
  }
  for (const text of texts) appendFurniture(body, text)
}

function furnitureParts(docx: DocxPackage, body: Element): Set<string> {
  const references = descendants(body, (element) => REFERENCES.some((name) => isWord(element, name)))
  const ids = references.map(relationshipId)
  return new Set(ids.flatMap((id) => docx.relationships.filter((relationship) => relationship.id === id).map(({ part }) => part)))
}

function relationshipId(reference: Element): string | undefined {
  return [...reference.attributes].find(
    ({ localName, namespaceURI }) => localName === 'id' && RELATIONSHIPS_NAMESPACE.test(namespaceURI ?? ''),
  )?.value
}

function paragraphTexts(document: Document): string[] {
  const root = document.documentElement
  if (!root) return []
  acceptRevisions(root)
  normaliseStory(root)
  return wordDescendants(root, 'p')
    .map((paragraph) => textOf(paragraph).trim())
    .filter((text) => text !== '')
}

/** The text of a paragraph without that of text boxes in it, which are paragraphs of their own. */
function textOf(paragraph: Element): string {
  return descendants(paragraph, (element) => PRINTED.some((name) => isWord(element, name)) && enclosingParagraph(element) === paragraph)
    .map((element) => (isWord(element, 't') ? (element.textContent ?? '') : ' '))
    .join('')
}

function appendFurniture(body: Element, text: string): void {
  const paragraph = newElement(body, 'p')
  paragraph.appendChild(newTextRun(body, text))
  body.appendChild(paragraph)
  markParagraph(paragraph, { kind: 'furniture' })
}
