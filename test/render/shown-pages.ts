import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DOMParser, type Element } from '@xmldom/xmldom'
import { extractDocument } from '../../src/extract/index.ts'
import { createSegmenter, loadLexicon } from '../../src/lexicon/index.ts'
import type { PageAnchor, Span } from '../../src/model/index.ts'
import { readBytes } from '../../src/read/index.ts'
import type { ShownPage } from '../../src/render/index.ts'

const PAGES = join(import.meta.dirname, '../../fixtures/pages')
const lexicon = loadLexicon()
const segmenter = createSegmenter(lexicon)

/** A page of a fixture with what was read and extracted. */
export async function shownPage(file: string, page: number): Promise<ShownPage> {
  const outcome = await readBytes(readFileSync(join(PAGES, file)), { name: file, viewPage: page })
  if (outcome.kind === 'failed' || !outcome.view) throw new Error(`${file} has no page ${page}`)
  return { extracted: extractDocument(outcome.document, { lexicon, segmenter }), page, view: outcome.view }
}

/** The drawing as a tree. @throws where it is not well-formed */
export function parsed(svg: string): Element {
  const onError = (level: string, message: string): void => {
    // It warns of the replacement character.
    if (level !== 'warning') throw new Error(message)
  }
  const root = new DOMParser({ onError }).parseFromString(svg, 'image/svg+xml').documentElement
  if (!root) throw new Error('no root element')
  return root
}

/** The elements below one that have every class named, outside the legend, whose samples look the same. */
export function all(root: Element, tag: string, ...classes: string[]): Element[] {
  return [...root.getElementsByTagName(tag)].filter((element) => {
    const own = (element.getAttribute('class') ?? '').split(' ')
    return classes.every((name) => own.includes(name)) && !isInLegend(element)
  })
}

function isInLegend(element: Element): boolean {
  for (let node = element.parentNode as Element | null; node?.getAttribute; node = node.parentNode as Element | null) {
    if (node.getAttribute('class') === 'legend') return true
  }
  return false
}

export const titleOf = (element: Element): string => element.getElementsByTagName('title')[0]?.textContent ?? ''

const numberIn = (element: Element, name: string): number => Number(element.getAttribute(name))

type Corners = [number, number, number, number]

/** The corners of the rectangles in an element, in hundredths of a point. */
export const rectanglesIn = (element: Element): Corners[] =>
  [...element.getElementsByTagName('rect')].map((rect) => {
    const [x, y] = [numberIn(rect, 'x'), numberIn(rect, 'y')]
    return inHundredths([x, y, x + numberIn(rect, 'width'), y + numberIn(rect, 'height')])
  })

export const inHundredths = (corners: readonly [number, number, number, number]): Corners =>
  corners.map((at) => Math.round(at * 100)) as Corners

/** The anchors of a page that lie in a span, as the public JSON has them. */
export const anchorsIn = ({ extracted, page }: ShownPage, { start, end }: Span): PageAnchor[] =>
  extracted.anchors.filter(
    (anchor): anchor is PageAnchor => 'page' in anchor && anchor.page === page && anchor.start >= start && anchor.end <= end,
  )
