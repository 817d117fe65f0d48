import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom'
import { MAX_XML_DEPTH } from './limits.ts'
import { brokenFile } from './reader.ts'

const DOCTYPE = /<!DOCTYPE/i

/**
 * Parses one part of a file that is XML in a zip (docx, ofd). Document type declarations are refused: the formats have none, and entities are how
 * XML bombs are built.
 * @param format of the whole file and @param part the part's name, for the finding
 * @throws UnreadableFile where the part is not well-formed, has a DOCTYPE or is nested too deep
 */
export function parseXml(bytes: Uint8Array, format: string, part: string): Document {
  const source = new TextDecoder('utf-8').decode(bytes)
  if (DOCTYPE.test(source)) throw brokenFile(format, 'xml_with_doctype', part)
  const document = parseWellFormed(source, format, part)
  if (depthOf(document) > MAX_XML_DEPTH) throw brokenFile(format, 'xml_too_deep', part)
  return document
}

function parseWellFormed(source: string, format: string, part: string): Document {
  const faults: string[] = []
  const note = (level: string, message: string): void => {
    if (level !== 'warning') faults.push(message)
  }
  try {
    const document = new DOMParser({ onError: note }).parseFromString(source, 'text/xml')
    if (faults.length === 0 && document.documentElement) return document
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error))
  }
  throw brokenFile(format, 'xml_malformed', `${part}: ${faults[0] ?? 'no root element'}`)
}

function depthOf(document: Document): number {
  let deepest = 0
  let depth = 0
  let node: Node | null = document.documentElement
  while (node) {
    deepest = Math.max(deepest, depth)
    if (deepest > MAX_XML_DEPTH) return deepest
    if (node.firstChild) {
      node = node.firstChild
      depth += 1
      continue
    }
    while (node && !node.nextSibling) {
      node = node.parentNode
      depth -= 1
    }
    node = node ? node.nextSibling : null
  }
  return deepest
}

export const isElement = (node: Node | null): node is Element => node?.nodeType === 1

export function childElements(parent: Node): Element[] {
  const elements: Element[] = []
  for (let node = parent.firstChild; node; node = node.nextSibling) if (isElement(node)) elements.push(node)
  return elements
}

/** All elements below a node that a test takes, in document order. A list of its own: the tree may be changed while it is walked. */
export function descendants(root: Node, test: (element: Element) => boolean): Element[] {
  const found: Element[] = []
  let node: Node | null = root.firstChild
  while (node) {
    if (isElement(node) && test(node)) found.push(node)
    node = node.firstChild ?? nextOutside(node, root)
  }
  return found
}

/** The node that follows in document order when a node is left, below the root. */
function nextOutside(left: Node, root: Node): Node | null {
  let node: Node | null = left
  while (node && node !== root && !node.nextSibling) node = node.parentNode
  return node && node !== root ? node.nextSibling : null
}
