import { type DivisionRow, divisionTable, fullCode } from './division-table.ts'
import { oncePerLexicon } from './once-per-lexicon.ts'
import type { Lexicon } from './sections.ts'
import { indexWords, type WordIndex } from './word-index.ts'

/** An administrative division (行政区划). */
export interface Region {
  /** Its own name: 番禺区. */
  name: string
  /** Its official name as the ledger keeps it: a district with its city (广州市番禺区), everything else alone. */
  official: string
  /** GB/T 2260, six digits; null for divisions of the 兵团 that run no city. */
  code: string | null
  /** What the official name ends with: 自治州, 市, 区. */
  suffix: string
  /** The name without its ending and without the names of peoples: 昌吉 of 昌吉回族自治州. */
  stem: string
  parent: Region | null
}

/** A name of divisions found in a text. `full` is false for short names (昌吉州, 克州, 杭州). */
export interface RegionName {
  word: string
  regions: readonly Region[]
  full: boolean
}

export interface Regions {
  all: readonly Region[]
  /** The longest name of a division that starts at `offset`. */
  longestAt(text: string, offset: number): RegionName | null
  /** What a name stands for, full or short; of two divisions with one name both. */
  named(word: string): readonly Region[]
  /** The part of `region` and its parents, from below, that a level word stands for: 州 → 昌吉回族自治州. */
  ofLevel(region: Region, levelWord: string): Region | null
}

export type RegionLexicon = Pick<
  Lexicon,
  'regionSuffixes' | 'levelWords' | 'regionShortNames' | 'peopleNames' | 'corpsDivisions' | 'formerRegions'
>

const MUNICIPALITY_PARENT = /市$/
const DISTRICT = '区'
const AUTONOMOUS = '自治'
/** Short names of one character (涉 of 涉县) are words of the language. */
const SHORTEST_STEM = 2
const CORPS = '新疆生产建设兵团'
const CORPS_PROVINCE_CODE = '650000'
const CORPS_SUFFIX = '兵团'
const CORPS_DIVISION_SUFFIX = '师市'

/** Compiles the table of divisions with the lexicon's short, corps and former names. */
export const compileRegions = oncePerLexicon((lexicon: RegionLexicon): Regions => {
  const suffixes = lexicon.regionSuffixes.map(({ word }) => word).sort((a, b) => b.length - a.length)
  const peoples = lexicon.peopleNames.map(({ word }) => word).sort((a, b) => b.length - a.length)
  const all: Region[] = []
  for (const row of divisionTable()) addDivision(row, null, suffixes, peoples, all)
  const corps = addCorps(lexicon, all)
  const names = new Map<string, RegionName>()
  const add = (word: string, region: Region, full: boolean): void => {
    const known = names.get(word)
    if (known?.full && !full) return
    const regions = known && known.full === full ? [...known.regions.filter((other) => other !== region), region] : [region]
    names.set(word, { word, regions, full })
  }
  for (const region of all) {
    add(region.name, region, true)
    if (region.official !== region.name) add(region.official, region, true)
    for (const short of shortNamesOf(region)) add(short, region, false)
  }
  for (const [word, region] of corps) add(word, region, true)
  for (const { word, region } of [...lexicon.regionShortNames, ...lexicon.formerRegions]) {
    for (const named of names.get(region)?.regions ?? []) add(word, named, false)
  }
  const index: WordIndex<RegionName> = indexWords([...names])
  const levels = new Map(lexicon.levelWords.map(({ word, suffixes: stands }) => [word, stands]))
  return {
    all,
    longestAt: (text, offset) => index.longestAt(text, offset)?.entry ?? null,
    named: (word) => index.get(word)?.regions ?? [],
    ofLevel: (region, levelWord) => {
      const stands = levels.get(levelWord)
      if (!stands) return null
      for (let at: Region | null = region; at; at = at.parent) if (stands.includes(at.suffix)) return at
      return null
    },
  }
})

function addDivision(row: DivisionRow, parent: Region | null, suffixes: string[], peoples: string[], all: Region[]): void {
  const suffix = suffixes.find((ending) => row.name.endsWith(ending) && row.name.length > ending.length) ?? ''
  const withCity = suffix === DISTRICT && parent !== null && MUNICIPALITY_PARENT.test(parent.name)
  const region: Region = {
    name: row.name,
    official: withCity ? parent.name + row.name : row.name,
    code: fullCode(row.code),
    suffix,
    stem: withoutPeoples(row.name.slice(0, row.name.length - suffix.length), suffix, peoples),
    parent,
  }
  all.push(region)
  for (const child of row.children) addDivision(child, region, suffixes, peoples, all)
}

/** 克孜勒苏柯尔克孜 → 克孜勒苏; a name of which too little would be left keeps it (东乡族自治县 → 东乡, 内蒙古). */
function withoutPeoples(stem: string, suffix: string, peoples: string[]): string {
  if (!suffix.startsWith(AUTONOMOUS)) return stem
  let rest = stem
  for (;;) {
    const people = peoples.find((word) => rest.endsWith(word))
    if (!people) return rest
    if (rest.length - people.length < SHORTEST_STEM) return rest.replace(/族$/, '')
    rest = rest.slice(0, -people.length)
  }
}

/** 昌吉回族自治州: 昌吉自治州, 昌吉州, 昌吉. 玛纳斯县: 玛纳斯. */
function shortNamesOf(region: Region): string[] {
  if (region.stem.length < SHORTEST_STEM) return []
  const plain = region.suffix.replace(AUTONOMOUS, '')
  const names = region.suffix.startsWith(AUTONOMOUS) && plain !== DISTRICT ? [region.stem + region.suffix, region.stem + plain] : []
  return [...names, region.stem]
}

/** The 兵团 and its divisions; gives their other names. */
function addCorps(lexicon: RegionLexicon, all: Region[]): [string, Region][] {
  const parent = all.find(({ code }) => code === CORPS_PROVINCE_CODE) ?? null
  const corps: Region = { name: CORPS, official: CORPS, code: null, suffix: CORPS_SUFFIX, stem: CORPS, parent }
  all.push(corps)
  return lexicon.corpsDivisions.flatMap(({ word, official, code, aliases }) => {
    const region: Region = { name: word, official, code, suffix: CORPS_DIVISION_SUFFIX, stem: word, parent: corps }
    all.push(region)
    return aliases.map((alias): [string, Region] => [alias, region])
  })
}

/** Whether `inner` is `outer` or lies in it. */
export function liesIn(inner: Region, outer: Region): boolean {
  for (let at: Region | null = inner; at; at = at.parent) if (at === outer) return true
  return false
}
