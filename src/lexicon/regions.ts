import { type DivisionRow, divisionTable, fullCode } from './division-table.ts'
import { oncePerLexicon } from './once-per-lexicon.ts'
import type { FormerRegionEntry } from './region-schema.ts'
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
  /** The year in which it was renamed or ended (撤并更名); null for a division of today. */
  until: number | null
  /** What it is today; [] for a division of today. */
  successors: readonly Region[]
}

/** A name of divisions found in a text. `full` is false for short names (昌吉州, 克州, 杭州). */
export interface RegionName {
  word: string
  regions: readonly Region[]
  full: boolean
}

export interface Regions {
  /** The divisions of today. */
  all: readonly Region[]
  /** Those that were renamed or ended. */
  former: readonly Region[]
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
/** 石家庄市桥东区: a district with its city. */
const DISTRICT_OF_CITY = /^(.{2,6}?市)(.+区)$/
const DISTRICT = '区'
const AUTONOMOUS = '自治'
/** Short names of one character (涉 of 涉县) are words of the language. */
const SHORTEST_STEM = 2
const OF_TODAY = { until: null, successors: [] }
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
  const former = lexicon.formerRegions.map((entry) => formerDivision(entry, names, suffixes))
  for (const region of former) {
    add(region.name, region, true)
    if (region.official !== region.name) add(region.official, region, true)
    if (region.stem.length >= SHORTEST_STEM && isPrefecture(region) && !names.has(region.stem)) add(region.stem, region, false)
  }
  for (const { word, region } of lexicon.regionShortNames) {
    for (const named of names.get(region)?.regions ?? []) add(word, named, false)
  }
  const index: WordIndex<RegionName> = indexWords([...names])
  const levels = new Map(lexicon.levelWords.map(({ word, suffixes: stands }) => [word, stands]))
  return {
    all,
    former,
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
    ...OF_TODAY,
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
  const corps: Region = { name: CORPS, official: CORPS, code: null, suffix: CORPS_SUFFIX, stem: CORPS, parent, ...OF_TODAY }
  all.push(corps)
  return lexicon.corpsDivisions.flatMap(({ word, official, code, aliases }) => {
    const region: Region = { name: word, official, code, suffix: CORPS_DIVISION_SUFFIX, stem: word, parent: corps, ...OF_TODAY }
    all.push(region)
    return aliases.map((alias): [string, Region] => [alias, region])
  })
}

const PREFECTURE_CODE = /00$/
const isPrefecture = ({ code }: Region): boolean => code !== null && PREFECTURE_CODE.test(code)

/** A division of before: it lies where the first of what it is today lies, in the division whose code its own begins with. */
function formerDivision(entry: FormerRegionEntry, names: ReadonlyMap<string, RegionName>, suffixes: readonly string[]): Region {
  const successors = entry.regions.flatMap((today) => names.get(today)?.regions ?? []).filter(({ until }) => until === null)
  const [first] = successors
  const digits = PREFECTURE_CODE.test(entry.code) ? 2 : 4
  let parent: Region | null = first ?? null
  while (parent && (parent.code === null || parent.code !== fullCode(entry.code.slice(0, digits)))) parent = parent.parent
  const city = DISTRICT_OF_CITY.exec(entry.word)?.[1] ?? ''
  const name = entry.word.slice(city.length)
  const suffix = suffixes.find((ending) => name.endsWith(ending) && name.length > ending.length) ?? ''
  const stem = name.slice(0, name.length - suffix.length)
  return { name, official: entry.word, code: entry.code, suffix, stem, parent: parent ?? provinceOf(first), until: entry.until, successors }
}

function provinceOf(region: Region | undefined): Region | null {
  let at = region ?? null
  while (at?.parent) at = at.parent
  return at
}

/**
 * Of the divisions with one name those that a year knows: a former one up to the year in which it was changed, and then not what came of it under the same name (巢湖市 was a prefecture until 2011 and is a county-level
 * city since). Where the year knows none, or is not known, those of today, else the former ones.
 */
export function divisionsIn(year: number | null, regions: readonly Region[]): readonly Region[] {
  const today = regions.filter(({ until }) => until === null)
  if (today.length === regions.length) return regions
  const standing = regions.filter(({ until }) => until !== null && year !== null && year <= until)
  if (standing.length === 0) return today.length > 0 ? today : regions
  const cameOfOne = (region: Region): boolean =>
    standing.some(({ successors }) => successors.some((successor) => liesIn(region, successor) || liesIn(successor, region)))
  return [...today.filter((region) => !cameOfOne(region)), ...standing]
}

/** What a division is called in a year: itself, or what it is today where it was changed before; itself too where it was divided. */
export function divisionOf(year: number | null, region: Region): Region {
  const [only, ...others] = region.successors
  return only && others.length === 0 && (year === null || (region.until ?? year) < year) ? only : region
}

/** The former divisions that are today what some divisions are, or are of: 襄樊市 of 襄阳市, 莱芜市 of 济南市. */
export const formerOf = ({ former }: Regions, isMeant: (today: Region) => boolean): Region[] =>
  former.filter(({ successors }) => successors.some(isMeant))

/** Whether `inner` is `outer` or lies in it. */
export function liesIn(inner: Region, outer: Region): boolean {
  for (let at: Region | null = inner; at; at = at.parent) if (at === outer) return true
  return false
}
