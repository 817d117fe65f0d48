import { divisionOf, divisionsIn, type Region } from '../../lexicon/regions.ts'
import type { DocumentFields } from '../../model/index.ts'
import type { DocumentLine } from './document-lines.ts'
import type { DocumentNumber } from './document-number.ts'
import type { DocumentWords } from './document-words.ts'
import { inferRegion } from './inferred-region.ts'
import { type NamedPlace, placeBeginning, placeNamedIn } from './named-region.ts'
import type { DocumentTitles } from './titles.ts'

export interface FoundRegion {
  region: DocumentFields['region']
  inferred: string | null
}

/** The division that the document is about: named by title or issuer, else inferred from level words, places and document number, else what the first sentence begins with. */
export function regionOf(
  titles: DocumentTitles,
  issuers: readonly string[],
  number: DocumentNumber | null,
  opening: readonly DocumentLine[],
  text: string,
  planYear: number | null,
  words: DocumentWords,
): FoundRegion {
  for (const stated of [titles.title, ...issuers, titles.circular?.text]) {
    const place = stated ? placeNamedIn(stated, words) : null
    const found = place && regionOfPlace(place, text, planYear)
    if (found) return found
  }
  const inferred = inferRegion(titles.title ?? '', text, number, planYear, words)
  if (!inferred) return regionOfOpening(opening, text, planYear, words)
  const { region, certainty, rule } = inferred
  return { region: { name: region.official, code: region.code, certainty }, inferred: rule }
}

/** A page's first lines are about its place; further down any may be named. */
const OPENING_LINES = 3

/** The place that one of the first lines begins with. */
function regionOfOpening(opening: readonly DocumentLine[], text: string, planYear: number | null, words: DocumentWords): FoundRegion {
  for (const line of opening.slice(0, OPENING_LINES)) {
    const place = placeBeginning(line.text, words)
    const found = place && regionOfPlace(place, text, planYear)
    if (found) return found
  }
  return { region: null, inferred: null }
}

function regionOfPlace({ text: name, regions: named }: NamedPlace, text: string, planYear: number | null): FoundRegion | null {
  const regions = divisionsIn(planYear, named)
  const [only] = regions
  if (!only) return { region: { name, code: null, certainty: 'medium' }, inferred: null }
  if (regions.length === 1) return regionOfYear(only, named.length > 1, planYear)
  const meant = theOneInContext(regions, text)
  return meant && { region: { name: meant.official, code: meant.code, certainty: 'medium' }, inferred: 'region_from_places' }
}

/** The division that the name stood for in that year, and how far the year decides it. */
function regionOfYear(named: Region, isSharedName: boolean, planYear: number | null): FoundRegion {
  const region = planYear === null ? named : divisionOf(planYear, named)
  const isFormer = named.until !== null
  const rule = region !== named ? 'successor_of_former_division' : isFormer && isSharedName ? 'division_of_that_year' : null
  const isPast = isFormer && planYear !== null && planYear > (named.until ?? planYear)
  return {
    region: { name: region.official, code: region.code, certainty: rule === null && !isPast ? 'high' : 'medium' },
    inferred: rule,
  }
}

/** Of several divisions with one name (鼓楼区) the one whose city or province the text names most; null where none stands out. */
function theOneInContext(regions: readonly Region[], text: string): Region | null {
  const weighed = regions.map((region) => ({ region, weight: weightOfParents(region, text) })).sort((a, b) => b.weight - a.weight)
  const [best, second] = weighed
  return best && best.weight > (second?.weight ?? 0) ? best.region : null
}

function weightOfParents(region: Region, text: string): number {
  let weight = 0
  for (let parent = region.parent; parent; parent = parent.parent) weight += text.split(parent.stem).length - 1
  return weight
}
