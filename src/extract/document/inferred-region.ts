import { divisionOf, divisionsIn, liesIn, type Region, type RegionName } from '../../lexicon/regions.ts'
import type { Certainty } from '../../model/index.ts'
import type { DocumentNumber } from './document-number.ts'
import type { DocumentWords } from './document-words.ts'
import { isCommonNoun } from './named-region.ts'

export interface InferredRegion {
  region: Region
  certainty: Certainty
  rule: string
}

/** What each hint weighs: a mention of the division itself, of one of its parts, the letters of the document number. */
const WEIGHT_OF_MENTION = 2
const WEIGHT_OF_PART = 1
const WEIGHT_OF_NUMBER = 3
/** From so much weight on, places alone are a fair sign. */
const FAIR_WEIGHT = 4
/** Full names of two characters are found in other words. */
const SHORTEST_MENTION = 3
/** So many short names beside each other are a list of divisions. */
const SHORTEST_RUN = 3
/** What a level word of its own stands behind; after the characters of a name (大理州直) it is a part of that. */
const BEFORE_LEVEL_WORD = /[\s0-9、，。；：（《“和及由经年]/

/** The division that a text without its name is about, from its level words (自治州, 全县), the places it names and the letters of its number. */
export function inferRegion(
  title: string,
  text: string,
  number: DocumentNumber | null,
  planYear: number | null,
  words: DocumentWords,
): InferredRegion | null {
  const { regions } = words.units.organisations
  const suffixes = levelOf(title, text, words)
  const mentions = mentionsIn(text, planYear, words)
  if (suffixes) for (const part of partsInRuns(text, words)) mentions.set(part, (mentions.get(part) ?? 0) + 1)
  const letters = number?.letters ?? ''
  const weighed = [...regions.all, ...regions.former].flatMap((region) => {
    if (suffixes && !suffixes.includes(region.suffix)) return []
    const own = mentions.get(region) ?? 0
    const parts = [...mentions.keys()].filter((other) => other !== region && liesIn(other, region)).length
    const numbered = letters !== '' && standsFor(letters, region, words)
    const weight = own * WEIGHT_OF_MENTION + parts * WEIGHT_OF_PART + (numbered ? WEIGHT_OF_NUMBER : 0)
    return own + parts > 0 || (numbered && suffixes && region.until === null) ? [{ region, weight, numbered, seen: own + parts > 0 }] : []
  })
  weighed.sort((a, b) => b.weight - a.weight)
  const [best, second] = weighed
  if (!best || best.weight === second?.weight) return null
  const rule = best.numbered ? (best.seen ? 'region_from_document_number_and_places' : 'region_from_document_number') : 'region_from_places'
  const certainty = best.numbered && best.seen ? 'high' : best.seen && best.weight >= FAIR_WEIGHT ? 'medium' : 'low'
  return { region: best.region, certainty, rule }
}

/** What the official name of the division ends with, by the title's level word or else the most frequent one of the text; null where there is none. */
function levelOf(title: string, text: string, words: DocumentWords): readonly string[] | null {
  const { levelWords, regions } = words.units.organisations
  const verb = words.of('title_verb').find((word) => title.startsWith(word))
  const subject = title.slice(verb?.length ?? 0)
  const first = regions.longestAt(subject, 0) ? undefined : levelWords.find((word) => subject.startsWith(word))
  return mostFrequentLevel(title, words) ?? (first === undefined ? null : words.suffixesOf(first)) ?? mostFrequentLevel(text, words)
}

function mostFrequentLevel(text: string, words: DocumentWords): readonly string[] | null {
  const counts = new Map<string, { suffixes: readonly string[]; times: number }>()
  const count = (suffixes: readonly string[] | null, times: number): void => {
    if (!suffixes || times === 0) return
    const key = suffixes.join()
    counts.set(key, { suffixes, times: (counts.get(key)?.times ?? 0) + times })
  }
  for (const { word, suffixes } of words.wholes) count(suffixes, occurrences(text, word))
  for (const word of words.units.organisations.levelWords) {
    for (const behind of words.of('behind_level')) count(words.suffixesOf(word), occurrencesAlone(text, word + behind))
  }
  return [...counts.values()].sort((a, b) => b.times - a.times)[0]?.suffixes ?? null
}

const occurrences = (text: string, word: string): number => text.split(word).length - 1

/** 州直 counts, 大理州直 does not: before a level word of its own stands no name. */
function occurrencesAlone(text: string, word: string): number {
  let count = 0
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || BEFORE_LEVEL_WORD.test(text.charAt(at - 1))) count++
  }
  return count
}

/** How often each division is named, in full or by a short name with its ending (大理州) or with what only divisions have (宁波供电公司). */
function mentionsIn(text: string, planYear: number | null, words: DocumentWords): Map<Region, number> {
  const { regions } = words.units.organisations
  const mentions = new Map<Region, number>()
  let end = 0
  for (let at = 0; at < text.length; ) {
    const found = regions.longestAt(text, at)
    const name = found && { ...found, regions: divisionsIn(planYear, found.regions) }
    const [named] = name && countsAsMention(name, text, at, end === at && at > 0, words) ? name.regions : []
    const region = named && divisionOf(planYear, named)
    if (region) mentions.set(region, (mentions.get(region) ?? 0) + 1)
    at += found && region ? found.word.length : 1
    if (region) end = at
  }
  return mentions
}

/** Names that several divisions have count for none; names that mostly are ordinary nouns (老城区) only behind another (洛阳市老城区). */
function countsAsMention({ word, regions, full }: RegionName, text: string, at: number, isInside: boolean, words: DocumentWords): boolean {
  const [region] = regions
  if (!region || regions.length > 1 || (isCommonNoun(word, words) && !isInside)) return false
  if (full) return word.length >= SHORTEST_MENTION
  return word !== region.stem || words.of('behind_short_name').some((behind) => text.startsWith(behind, at + word.length))
}

/** The divisions whose short names are listed (在鄞州、镇海、北仑实施); as many as do not come together by chance. */
function partsInRuns(text: string, words: DocumentWords): Region[] {
  const { regions } = words.units.organisations
  const parts: Region[] = []
  for (let at = 0; at < text.length; at++) {
    const run: Region[][] = []
    let end = at
    for (
      let found = regions.longestAt(text, at);
      found && !found.full && !isCommonNoun(found.word, words);
      found = regions.longestAt(text, end)
    ) {
      run.push([...found.regions])
      end += found.word.length
      if (text.charAt(end) === '、') end++
    }
    if (run.length < SHORTEST_RUN) continue
    parts.push(...run.flatMap((named) => (named.length === 1 ? named : [])))
    at = end - 1
  }
  return parts
}

/** 南政办发 stands for 南阳市, 穗府办 for 广州市: the letters begin like the name, or the lexicon has them. */
function standsFor(letters: string, region: Region, words: DocumentWords): boolean {
  const prefix = [...words.numberPrefixes].find(([word, name]) => name === region.name && letters.startsWith(word))
  if (prefix) return true
  if (letters.charAt(0) !== region.stem.charAt(0)) return false
  const second = letters.charAt(1)
  return words.of('agency_letter').includes(second) || region.stem.slice(1).includes(second)
}
