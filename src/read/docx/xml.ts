import type { Document, Element, Node } from '@xmldom/xmldom'
import { childElements, descendants, isElement, parseXml } from '../xml.ts'
import { append, insertBefore } from './tree.ts'

const WORD_NAMESPACES: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
])
const COMPATIBILITY_NAMESPACE = 'http://schemas.openxmlformats.org/markup-compatibility/2006'

const FALSE_VALUES: ReadonlySet<string> = new Set(['0', 'false', 'off'])

/** @throws UnreadableFile where the part is not well-formed, has a DOCTYPE or is nested too deep */
export const parsePart = (bytes: Uint8Array, part: string): Document => parseXml(bytes, 'docx', part)

/** Whether a node is the WordprocessingML element of that name, in the transitional or the strict namespace. */
export function isWord(node: Node | null, name: string): node is Element {
  return isElement(node) && node.localName === name && WORD_NAMESPACES.has(node.namespaceURI ?? '')
}

export const isCompatibility = (node: Node | null, name: string): node is Element =>
  isElement(node) && node.localName === name && node.namespaceURI === COMPATIBILITY_NAMESPACE

export const wordChildren = (parent: Node, name: string): Element[] => childElements(parent).filter((element) => isWord(element, name))

/** The first child along a path of names: `wordChild(p, 'pPr', 'numPr')`. */
export function wordChild(parent: Element, ...path: string[]): Element | null {
  let element: Element | null = parent
  for (const name of path) {
    if (!element) return null
    element = childElements(element).find((child) => isWord(child, name)) ?? null
  }
  return element
}

export const wordDescendants = (root: Node, name: string): Element[] => descendants(root, (element) => isWord(element, name))

/** A WordprocessingML attribute: `attributeOf(numId, 'val')`. */
export const attributeOf = (element: Element, name: string): string | null => element.getAttributeNS(element.namespaceURI, name)

/** The `w:val` at the end of a path of child names; null where there is none. */
export function valueAt(parent: Element, ...path: string[]): string | null {
  const element = wordChild(parent, ...path)
  return element ? attributeOf(element, 'val') : null
}

export function integerAt(parent: Element, ...path: string[]): number | null {
  const value = valueAt(parent, ...path)
  return value !== null && /^-?\d+$/.test(value.trim()) ? Number(value) : null
}

/** Whether a switch such as `w:isLgl` is there and not turned off. */
export function isOn(parent: Element, ...path: string[]): boolean {
  const element = wordChild(parent, ...path)
  return element !== null && !FALSE_VALUES.has(attributeOf(element, 'val') ?? '')
}

/** A new element in the namespace, and with the prefix, of one that is there. */
export function newElement(like: Element, name: string, attributes: Readonly<Record<string, string>> = {}): Element {
  const document = like.ownerDocument as Document
  const prefix = like.prefix ? `${like.prefix}:` : ''
  const element = document.createElementNS(like.namespaceURI, prefix + name)
  for (const [key, value] of Object.entries(attributes)) element.setAttributeNS(like.namespaceURI, prefix + key, value)
  return element
}

/** A run (w:r) with a text; `like` is any WordprocessingML element of the document. */
export function newTextRun(like: Element, text: string): Element {
  const run = newElement(like, 'r')
  const content = newElement(like, 't')
  content.setAttribute('xml:space', 'preserve')
  content.textContent = text
  append(run, content)
  return run
}

/** Puts a node at the start of a paragraph, after its properties. */
export function insertAtStart(paragraph: Element, node: Node): void {
  const properties = wordChild(paragraph, 'pPr')
  insertBefore(paragraph, node, properties ? properties.nextSibling : paragraph.firstChild)
}

/** The paragraph that a node stands in, the innermost one. */
export function enclosingParagraph(node: Node): Element | null {
  let parent = node.parentNode
  while (parent && !isWord(parent, 'p')) parent = parent.parentNode
  return parent
}
