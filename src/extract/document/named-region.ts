import { liesIn, type Region, type RegionName } from '../../lexicon/regions.ts'
import { numeralAt } from '../../text/numeral.ts'
import type { DocumentWords } from './document-words.ts'

/** A division or place that a title or issuer names. `regions` are those of the table with this name, none where the table does not know it. */
export interface NamedPlace {
  text: string
  regions: readonly Region[]
}

const PARTY = '中共'
/** Names of two characters (和县, 成县) are found in other words; they count only where a text begins with them. */
const SHORTEST_INSIDE = 3
const YEAR_BEGINS = /^[0-9〇零一二三四五六七八九]/
const LEADING_YEAR = /^[0-9〇零一二三四五六七八九]{4}年度?/
const HAN_ONLY = /^\p{Script=Han}+$/u
const SHORTEST_PLACE_STEM = 2
const LONGEST_PLACE = 12

/** The place that a title is about: the first name in it, the smaller one where several stand together (广州市番禺区; 某市某镇). */
export function placeNamedIn(text: string, words: DocumentWords): NamedPlace | null {
  for (let at = 0; at < text.length; at++) {
    const chain = namesFrom(text, at, words)
    if (chain.length === 0) continue
    const end = at + chain.reduce((sum, { word }) => sum + word.length, 0)
    const smaller = smallerPlace(text.slice(end), words)
    if (smaller) return { text: smaller.ofDivision ? smaller.text : text.slice(at, end) + smaller.text, regions: [] }
    return { text: text.slice(at, end), regions: lastOf(chain) }
  }
  return unknownPlace(text, words)
}

/** The names of divisions that stand one behind the other from `at`. */
function namesFrom(text: string, at: number, words: DocumentWords): RegionName[] {
  const chain: RegionName[] = []
  let from = at
  for (;;) {
    const found = words.units.organisations.regions.longestAt(text, from)
    if (!found || !isName(found, text, from, chain.length > 0, words)) return chain
    chain.push(found)
    from += found.word.length
  }
}

function isName({ word, regions, full }: RegionName, text: string, at: number, isInside: boolean, words: DocumentWords): boolean {
  const before = text.slice(0, at)
  const rest = text.slice(at + word.length)
  const begins = before === '' || before === PARTY || LEADING_YEAR.exec(before)?.[0] === before || /[《“（]$/.test(before)
  if (isCommonNoun(word, words)) return isInside || (begins && full && mayFollowPlace(rest, words))
  if (word.length < SHORTEST_INSIDE && full && !begins) return false
  const isStem = !full && regions.some(({ stem }) => stem === word)
  // 杭州2025年…: a name without 市 is one before a year, and where a headline begins with it (2025年杭州接续办好…).
  return !isStem || YEAR_BEGINS.test(rest) || (begins && mayFollowShortName(rest, words))
}

/** 老城区, 富民: mostly no division. */
export const isCommonNoun = (word: string, words: DocumentWords): boolean =>
  words.of('common_noun').includes(word) || words.of('subject').includes(word)

function mayFollowShortName(rest: string, words: DocumentWords): boolean {
  const followers = [...words.of('behind_place'), ...words.of('headline_verb'), ...words.of('counted'), ...words.of('subject')]
  return followers.some((word) => rest.startsWith(word)) || numeralAt(rest, 0) !== null
}

/** The place that a sentence begins with: 连云港民生实事有哪些, 2025年余干县…. */
export function placeBeginning(text: string, words: DocumentWords): NamedPlace | null {
  const at = LEADING_YEAR.exec(text)?.[0].length ?? 0
  const chain = namesFrom(text.slice(at), 0, words)
  return chain.length === 0 ? null : { text: chain.map(({ word }) => word).join(''), regions: lastOf(chain) }
}

/** Of several names the last; of several divisions with that name those inside the one before, and of a short name the one that holds all others. */
function lastOf(chain: readonly RegionName[]): readonly Region[] {
  const name = chain[chain.length - 1]
  const last = name?.regions ?? []
  const outer = chain.length > 1 ? (chain[chain.length - 2]?.regions ?? []) : []
  const inside = last.filter((region) => outer.some((each) => liesIn(region, each)))
  if (inside.length > 0) return inside
  // 长沙 is 长沙市 and not 长沙县 in it.
  const whole = name?.full ? undefined : last.find((region) => last.every((other) => liesIn(other, region)))
  return whole ? [whole] : last
}

/** 某镇 or 高新区 right behind the name of a division: what the title is about is smaller than the division. */
function smallerPlace(rest: string, words: DocumentWords): { text: string; ofDivision: boolean } | null {
  for (let end = SHORTEST_PLACE_STEM; end <= Math.min(rest.length, LONGEST_PLACE); end++) {
    const text = rest.slice(0, end)
    const ending = words.placesBelow.find((word) => text.endsWith(word))
    if (ending && mayFollowPlace(rest.slice(end), words)) return { text, ofDivision: /[镇乡]$|街道$|苏木$/.test(ending) }
  }
  return null
}

const mayFollowPlace = (rest: string, words: DocumentWords): boolean =>
  YEAR_BEGINS.test(rest) || words.of('behind_place').some((word) => rest.startsWith(word))

/** 甲山县2025年…: ends like a county or a place below it, and the table does not know it. Larger divisions are all in the table. */
function unknownPlace(text: string, words: DocumentWords): NamedPlace | null {
  const { commonEndings } = words.units.organisations
  const from = text.startsWith(PARTY) ? PARTY.length : 0
  for (let end = from + SHORTEST_PLACE_STEM + 1; end <= Math.min(text.length, LONGEST_PLACE); end++) {
    const place = text.slice(from, end)
    if (!HAN_ONLY.test(place)) return null
    const ending = words.localEndings.find((word) => place.endsWith(word))
    const isWord = commonEndings.some((word) => place.endsWith(word)) || words.wholes.some(({ word }) => place.endsWith(word))
    if (ending === undefined || isWord || place.length - ending.length < SHORTEST_PLACE_STEM) continue
    if (mayFollowPlace(text.slice(end), words)) return { text: place, regions: [] }
  }
  return null
}
