import type { Element } from '@xmldom/xmldom'
import { descendants } from '../xml.ts'
import { dropHidden } from './hidden-text.ts'
import { markParagraph } from './marks.ts'
import { normaliseStory } from './normalise.ts'
import { type DocxPackage, partNamed } from './package.ts'
import { acceptRevisions } from './revisions.ts'
import type { Styles } from './styles.ts'
import { append } from './tree.ts'
import { attributeOf, enclosingParagraph, isOn, isWord, newElement, newTextRun, wordDescendants } from './xml.ts'

const RELATIONSHIPS_NAMESPACE = /\/officeDocument\/(2006\/)?relationships$/
const PRINTED = ['t', 'tab', 'br']
const REFERENCES = ['headerReference', 'footerReference']

/** Appends the text of headers and footers (页眉、页脚) to the body as furniture: each different text once, in the order of the sections. */
export function appendPageFurniture(docx: DocxPackage, body: Element, settings: Element | null, styles: Styles): void {
  const texts = new Set<string>()
  for (const name of furnitureParts(docx, body, settings)) {
    const root = partNamed(docx, name)?.documentElement
    if (root) for (const text of paragraphTexts(root, styles)) texts.add(text)
  }
  for (const text of texts) appendFurniture(body, text)
}

function furnitureParts(docx: DocxPackage, body: Element, settings: Element | null): Set<string> {
  const references = descendants(body, (element) => REFERENCES.some((name) => isWord(element, name)) && isPrinted(element, settings))
  const ids = new Set(references.map(relationshipId))
  return new Set(docx.relationships.filter(({ id, isRemote }) => ids.has(id) && !isRemote).map(({ part }) => part))
}

/** Those of a first page are there where its section has one (w:titlePg), those of even pages where the document tells pages apart. */
function isPrinted(reference: Element, settings: Element | null): boolean {
  const type = attributeOf(reference, 'type')
  if (type === 'first') return isOn(reference.parentNode as Element, 'titlePg')
  return type !== 'even' || (settings !== null && isOn(settings, 'evenAndOddHeaders'))
}

function relationshipId(reference: Element): string | undefined {
  return [...reference.attributes].find(
    ({ localName, namespaceURI }) => localName === 'id' && RELATIONSHIPS_NAMESPACE.test(namespaceURI ?? ''),
  )?.value
}

function paragraphTexts(root: Element, styles: Styles): string[] {
  acceptRevisions(root)
  normaliseStory(root)
  dropHidden(root, styles)
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
  append(paragraph, newTextRun(body, text))
  append(body, paragraph)
  markParagraph(paragraph, { kind: 'furniture' })
}
