import type { DefaultTreeAdapterTypes } from 'parse5'
import { MAX_HTML_DEPTH, MAX_HTML_ELEMENTS } from '../limits.ts'
import { tooLarge } from '../reader.ts'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode
type HtmlDocument = DefaultTreeAdapterTypes.Document

/** Characters that are parsed between two signs of progress. */
const CHUNK_LENGTH = 1024 * 1024

/** What was saved out of the middle of a table: its rows and cells mean nothing to a parser without the table around them. */
const TABLE_PART = /^\s*<(?:tbody|thead|tfoot|tr|td|th)[\s>]/i

/**
 * Parses a page as a browser does, with the depth of its tree limited as browsers limit it. `checkpoint` is called on the way.
 * @throws UnreadableFile file_too_large where it has more elements than any notice
 */
export async function parseHtml(html: string, checkpoint: () => void): Promise<HtmlDocument> {
  // Loading the parser takes longer than reading a notice: only a page pays for it.
  const { defaultTreeAdapter, Parser } = await import('parse5')
  const source = withoutServerCode(TABLE_PART.test(html) ? `<table>${html}` : html)
  let elements = 0
  const createElement: typeof defaultTreeAdapter.createElement = (...parts) => {
    elements += 1
    if (elements > MAX_HTML_ELEMENTS) throw tooLarge('elements', elements, MAX_HTML_ELEMENTS)
    return defaultTreeAdapter.createElement(...parts)
  }
  const parser = new Parser<DefaultTreeAdapterTypes.DefaultTreeAdapterMap>({
    scriptingEnabled: true,
    treeAdapter: { ...defaultTreeAdapter, createElement },
  })
  for (let at = 0; at === 0 || at < source.length; at += CHUNK_LENGTH) {
    parser.tokenizer.write(source.slice(at, at + CHUNK_LENGTH), at + CHUNK_LENGTH >= source.length)
    checkpoint()
  }
  limitDepth(parser.document)
  return parser.document
}

const SERVER_CODE = { start: '<%', end: '%>' } as const

/** A template as it lies on the server (JSP, ASP) has code in `<% … %>`, which no page shows. */
function withoutServerCode(html: string): string {
  if (!html.includes(SERVER_CODE.start)) return html
  const kept: string[] = []
  let from = 0
  for (let at = html.indexOf(SERVER_CODE.start); at >= 0; at = html.indexOf(SERVER_CODE.start, from)) {
    const end = html.indexOf(SERVER_CODE.end, at)
    if (end < 0) break
    kept.push(html.slice(from, at))
    from = end + SERVER_CODE.end.length
  }
  return kept.join('') + html.slice(from)
}

/** Puts what is nested deeper than the limit beside what holds it, so that whoever walks the tree may recurse. */
function limitDepth(root: HtmlParent): void {
  const open: { node: HtmlParent; depth: number }[] = [{ node: root, depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next
    if (depth >= MAX_HTML_DEPTH) {
      node.childNodes = flattened(node)
      dissolveTable(node)
    }
    for (const child of node.childNodes) if (isElement(child)) open.push({ node: child, depth: depth + 1 })
  }
}

const TABLE_PARTS: ReadonlySet<string> = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr'])

/** A table whose rows or cells were put side by side with what they held is none any more; what is left of it is read as blocks. */
function dissolveTable(node: HtmlParent): void {
  let part: HtmlParent | null = node
  while (part && isTablePart(part)) {
    part.tagName = 'div'
    part = part.parentNode
  }
}

const isTablePart = (node: HtmlParent): node is HtmlElement => 'tagName' in node && TABLE_PARTS.has(node.tagName)

/** Everything below a node in reading order, side by side; what held it is left with nothing in it. */
function flattened(node: HtmlParent): HtmlNode[] {
  const flat: HtmlNode[] = []
  const rest = [...node.childNodes].reverse()
  for (let next = rest.pop(); next; next = rest.pop()) {
    flat.push(next)
    next.parentNode = node
    if (!isElement(next)) continue
    for (let at = next.childNodes.length - 1; at >= 0; at--) rest.push(next.childNodes[at] as HtmlNode)
    next.childNodes = []
  }
  return flat
}

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node

export const isText = (node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text'

export const attributeOf = (element: HtmlElement, name: string): string | null =>
  element.attrs.find((attribute) => attribute.name === name)?.value ?? null

export const childElements = (parent: HtmlParent): HtmlElement[] => parent.childNodes.filter(isElement)

/** All elements below a node in reading order. */
export function* elementsIn(parent: HtmlParent): Generator<HtmlElement> {
  for (const child of parent.childNodes) {
    if (!isElement(child)) continue
    yield child
    yield* elementsIn(child)
  }
}

/** The text below a node as it stands in the source. */
export const rawText = (node: HtmlNode): string =>
  isText(node) ? node.value : isElement(node) ? node.childNodes.map(rawText).join('') : ''

const WHITE_SPACE = /[\s\u200b\ufeff]+/g

/** Characters of a text that show something. */
export const visibleLength = (text: string): number => text.replace(WHITE_SPACE, '').length
