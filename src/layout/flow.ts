import type { Element } from './element.ts'
import { isHeadline } from './heads.ts'
import { elementsOf, isVerticalHead, type Region } from './regions.ts'

/**
 * The columns of a region in the order in which they are read. Text without a headline at the top of a column goes on from the column before, and not from
 * an article that was set into the foot of that column under a headline of its own across several columns.
 */
export function readingOrder(region: Region, body: number): (readonly Element[])[] {
  if (region.kind === 'column') return [region.elements]
  if (region.kind === 'bands') return region.parts.flatMap((part) => readingOrder(part, body))
  const ordered: (readonly Element[])[] = []
  let put: (readonly Element[])[] = []
  for (const part of verticalHeadsFirst(region.parts, body)) {
    const { lead, articles } = withoutArticlesBelow(part, body)
    if (startsWithHeadline(part, body)) {
      ordered.push(...put)
      put = []
    }
    ordered.push(...lead.flatMap((piece) => readingOrder(piece, body)))
    put.push(...articles.flatMap((piece) => readingOrder(piece, body)))
  }
  return [...ordered, ...put]
}

/** Cuts a part of several bands where a headline stands above columns of its own. */
function withoutArticlesBelow(region: Region, body: number): { lead: readonly Region[]; articles: readonly Region[] } {
  if (region.kind !== 'bands') return { lead: [region], articles: [] }
  const at = region.parts.findIndex(
    (part, index) => index > 0 && region.parts[index + 1]?.kind === 'columns' && endsWithHeadline(part, body),
  )
  return at < 0 ? { lead: [region], articles: [] } : { lead: region.parts.slice(0, at), articles: region.parts.slice(at) }
}

const startsWithHeadline = (region: Region, body: number): boolean => isHeadline(readingOrder(region, body)[0]?.[0], body)

function endsWithHeadline(region: Region, body: number): boolean {
  const elements = elementsOf(region)
  return region.kind === 'column' && elements.some((element) => isHeadline(element, body))
}

/** A vertical headline at the right of its story, or in the middle, is read before the columns to its left that have no head of their own. */
function verticalHeadsFirst(parts: readonly Region[], body: number): Region[] {
  const ordered: Region[] = []
  let storyStart = 0
  for (const part of parts) {
    if (isVerticalHead(elementsOf(part))) {
      const isFree = ordered.slice(storyStart).length > 0 && !startsWithHeadline(ordered[storyStart] as Region, body)
      if (isFree) ordered.splice(storyStart, 0, part)
      else {
        storyStart = ordered.length
        ordered.push(part)
      }
    } else {
      if (startsWithHeadline(part, body)) storyStart = ordered.length
      ordered.push(part)
    }
  }
  return ordered
}
