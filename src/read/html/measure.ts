import { headingLevel, isBlock } from './elements.ts'
import { isFileLink } from './links.ts'
import { attributeOf, type HtmlElement, type HtmlNode, isElement, isText, visibleLength } from './tree.ts'

/** How much an element shows, in visible characters; a line is what stands between two beginnings or ends of blocks. */
export interface Measure {
  characters: number
  /** Of links to other pages; links to files are text. */
  linked: number
  /** In lines without such a link. */
  plain: number
  links: number
  /** Links whose text begins with the number of an item. */
  numberedLinks: number
  /** Whether it holds the headline of a page, which is no link. */
  hasHeadline: boolean
}

export type Measures = ReadonlyMap<HtmlElement, Measure>

interface RunningLine {
  characters: number
  linked: number
}

const NUMBERED = /^\s*(?:[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[、.．）)]|第[一二三四五六七八九十\d]{1,3}[条项件])/

/** Measures every block of a tree once. */
export function measureBlocks(root: HtmlElement): Measures {
  const measures = new Map<HtmlElement, Measure>()
  measureBlock(root, false, measures)
  return measures
}

function measureBlock(block: HtmlElement, insideLink: boolean, measures: Map<HtmlElement, Measure>): Measure {
  const total: Measure = { characters: 0, linked: 0, plain: 0, links: 0, numberedLinks: 0, hasHeadline: false }
  let line: RunningLine = { characters: 0, linked: 0 }
  const endLine = (): void => {
    total.characters += line.characters
    total.linked += line.linked
    if (line.linked === 0) total.plain += line.characters
    line = { characters: 0, linked: 0 }
  }
  const visit = (node: HtmlNode, linked: boolean): void => {
    if (isText(node)) {
      const length = visibleLength(node.value)
      line.characters += length
      if (linked) line.linked += length
    }
    if (!isElement(node)) return
    if (node.tagName === 'br') endLine()
    else if (isBlock(node)) {
      endLine()
      addTo(total, measureBlock(node, linked, measures))
    } else {
      const isLink = isPageLink(node)
      const before = line.linked
      for (const child of node.childNodes) visit(child, linked || isLink)
      if (isLink && line.linked > before) {
        total.links += 1
        if (NUMBERED.test(openingText(node))) total.numberedLinks += 1
      }
    }
  }
  for (const child of block.childNodes) visit(child, insideLink)
  endLine()
  if (headingLevel(block) === 1 && total.characters > total.linked) total.hasHeadline = true
  measures.set(block, total)
  return total
}

function addTo(total: Measure, part: Measure): void {
  total.characters += part.characters
  total.linked += part.linked
  total.plain += part.plain
  total.links += part.links
  total.numberedLinks += part.numberedLinks
  total.hasHeadline ||= part.hasHeadline
}

const isPageLink = (element: HtmlElement): boolean => {
  const href = element.tagName === 'a' ? attributeOf(element, 'href') : null
  return href !== null && !isFileLink(href)
}

/** The first text of an element that is more than white space. */
function openingText(node: HtmlNode): string {
  if (isText(node)) return node.value.trim()
  if (!isElement(node)) return ''
  for (const child of node.childNodes) {
    const text = openingText(child)
    if (text !== '') return text
  }
  return ''
}
