import { oncePerLexicon } from './once-per-lexicon.ts'
import { type OrganisationForm, organisationForms } from './organisation-forms.ts'
import type { OrganisationEndingEntry } from './organisation-schema.ts'
import { compileRegions, divisionsIn, liesIn, type Region, type RegionLexicon, type Regions } from './regions.ts'
import type { Lexicon } from './sections.ts'
import { indexWords } from './word-index.ts'

export type OrganisationLexicon = RegionLexicon &
  Pick<
    Lexicon,
    | 'organisations'
    | 'organisationEndings'
    | 'organisationStarts'
    | 'placeEndings'
    | 'unitListWords'
    | 'roleWords'
    | 'personTitles'
    | 'familyNames'
  >

/** The lexicon's units, compiled for reading names. */
export interface Organisations {
  forms: ReadonlyMap<string, OrganisationForm>
  /** Whether the name of a known unit, without region, starts at `offset`. */
  formAt(text: string, offset: number): boolean
  regions: Regions
  /** Longest first. */
  levelWords: readonly string[]
  endings: readonly OrganisationEndingEntry[]
  placeEndings: readonly string[]
  commonEndings: readonly string[]
  /** What the party committee of a division is called by what the division's name ends with: 自治州 → 党委. */
  committees: ReadonlyMap<string, string>
  starts: Readonly<Record<'system' | 'collective' | 'organ' | 'plain' | 'of_level', readonly string[]>>
}

/** What stands before a unit's own name. level: 州 in 州教育局; region: the name of a place; system: 国网; collective: 各; none. */
export type PrefixKind = 'none' | 'level' | 'region' | 'system' | 'collective'

/** A name of a unit taken apart: 自治州党委宣传部 is 自治州 + 党委 + 宣传部. */
export interface OrganisationName {
  kind: PrefixKind
  /** The level word or the names of places as printed; '' where there are none. */
  prefix: string
  /** The division that the prefix names; null for level words and for places that no table knows. */
  region: Region | null
  /** 党委, 委, 人民政府 between prefix and department; '' where there is none. */
  organ: string
  /** What is left, without a bracket at its end. */
  core: string
  /** The second name in a bracket at the end: （人防办）. */
  bracket: string
  form: OrganisationForm | null
  /** The kind of the core's ending where no form is known; null where it ends like no unit. */
  ending: OrganisationEndingEntry | null
}

const BRACKET_AT_END = /^(.+)(（[^（）]*）)$/
const DIGIT_AT_START = /^[0-9]/
/** A place has a name of two characters at least before what it ends with (甲山县); 城市 and 社区 are words. */
const SHORTEST_PLACE = 2
const LONGEST_PLACE = 12
const PREFECTURE_CODE = /00$/
const byLength = (a: string, b: string): number => b.length - a.length

/** Compiles the units of a lexicon once. */
export const compileOrganisations = oncePerLexicon((lexicon: OrganisationLexicon): Organisations => {
  const startsOf = (kind: keyof Organisations['starts']): string[] =>
    lexicon.organisationStarts.flatMap((start) => (start.kind === kind ? [start.word] : [])).sort(byLength)
  const placesOf = (kind: 'place' | 'common'): string[] =>
    lexicon.placeEndings.flatMap((place) => (place.kind === kind ? [place.word] : [])).sort(byLength)
  const forms = organisationForms(lexicon)
  const formIndex = indexWords(forms)
  return {
    forms,
    formAt: (text, offset) => formIndex.longestAt(text, offset) !== null,
    regions: compileRegions(lexicon),
    levelWords: lexicon.levelWords.flatMap(({ word, use }) => (use === 'prefix' ? [word] : [])).sort(byLength),
    endings: [...lexicon.organisationEndings].sort((a, b) => byLength(a.word, b.word)),
    placeEndings: [...placesOf('place'), ...lexicon.regionSuffixes.map(({ word }) => word)].sort(byLength),
    commonEndings: placesOf('common'),
    committees: new Map(lexicon.regionSuffixes.map(({ word, committee }) => [word, committee])),
    starts: {
      system: startsOf('system'),
      collective: startsOf('collective'),
      organ: startsOf('organ'),
      plain: startsOf('plain'),
      of_level: startsOf('of_level'),
    },
  }
})

const startOf = (words: readonly string[], text: string): string | undefined => words.find((word) => text.startsWith(word))

/** Takes a name apart. `name` is as in a view: no white space, Chinese punctuation. */
export function parseOrganisation(organisations: Organisations, name: string): OrganisationName {
  const [, beforeBracket, bracket] = BRACKET_AT_END.exec(name) ?? []
  const whole = beforeBracket ?? name
  const known = organisations.forms.get(whole)
  if (known) return { kind: 'none', prefix: '', region: null, organ: '', core: whole, bracket: bracket ?? '', form: known, ending: null }
  const { kind, prefix, region } = prefixOf(organisations, whole)
  const rest = whole.slice(prefix.length)
  const organ = organOf(organisations, rest)
  const core = rest.slice(organ.length)
  const form = organisations.forms.get(core) ?? null
  return { kind, prefix, region, organ, core, bracket: bracket ?? '', form, ending: form ? null : endingOf(organisations, core) }
}

function endingOf(organisations: Organisations, core: string): OrganisationEndingEntry | null {
  return organisations.endings.find(({ word }) => core.endsWith(word)) ?? null
}

/** 委 of 委宣传部, 党委 of 党委组织部; what is a unit as it stands (政府办公室) has none. */
function organOf(organisations: Organisations, rest: string): string {
  if (organisations.forms.has(rest)) return ''
  const organ = startOf(organisations.starts.organ, rest)
  if (organ === undefined || organ.length === rest.length) return ''
  const core = rest.slice(organ.length)
  return organisations.forms.has(core) || endingOf(organisations, core)?.kind === 'bureau' ? organ : ''
}

type Prefix = Pick<OrganisationName, 'kind' | 'prefix' | 'region'>
const NO_PREFIX: Prefix = { kind: 'none', prefix: '', region: null }

function prefixOf(organisations: Organisations, name: string): Prefix {
  const { starts } = organisations
  const level = startOf(organisations.levelWords, name)
  if (level !== undefined && organisations.forms.has(name.slice(level.length))) return { kind: 'level', prefix: level, region: null }
  if (startOf(starts.collective, name) !== undefined || DIGIT_AT_START.test(name)) return { ...NO_PREFIX, kind: 'collective' }
  const system = startOf(starts.system, name)
  if (system !== undefined) return { ...NO_PREFIX, kind: 'system' }
  return regionPrefix(organisations, name) ?? levelPrefix(organisations, name, level) ?? placePrefix(organisations, name) ?? NO_PREFIX
}

/** 新疆维吾尔自治区昌吉州…: the names of divisions at the start, the last one counts. */
function regionPrefix(organisations: Organisations, name: string): Prefix | null {
  let end = 0
  let region: Region | null = null
  for (;;) {
    const found = organisations.regions.longestAt(name, end)
    if (!found) break
    const rest = name.slice(end + found.word.length)
    if (!found.full && !mayBeShort(organisations, found.regions, rest)) break
    end += found.word.length
    region = within(found.regions, region)
  }
  return end > 0 ? { kind: 'region', prefix: name.slice(0, end), region } : null
}

/** A name without 市 or 县 (杭州海关) is taken where a unit follows; those of counties are words too often (公安, 资源). */
function mayBeShort(organisations: Organisations, regions: readonly Region[], rest: string): boolean {
  const large = regions.some(({ code, suffix }) => code !== null && (PREFECTURE_CODE.test(code) || suffix === '市'))
  const autonomous = regions.some(({ name }) => name.includes('自治'))
  return (large || autonomous) && (organisations.forms.has(rest) || endingOf(organisations, rest) !== null)
}

/** Of several divisions with one name the one inside the division named before it; null where that leaves more than one. */
function within(candidates: readonly Region[], outer: Region | null): Region | null {
  const fitting = divisionsIn(null, outer ? candidates.filter((region) => liesIn(region, outer)) : candidates)
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

function levelPrefix(organisations: Organisations, name: string, level: string | undefined): Prefix | null {
  if (level === undefined || startOf(organisations.starts.plain, name) !== undefined) return null
  const rest = name.slice(level.length)
  if (speaksOfMany(organisations, rest) || isOfTwoLevels(organisations, rest)) return { ...NO_PREFIX, kind: 'collective' }
  return { kind: 'level', prefix: level, region: null }
}

/** 市县公安局, 县乡两级: two level words speak of many units; 市市场监管局 does not. */
function isOfTwoLevels(organisations: Organisations, rest: string): boolean {
  if (organisations.forms.has(rest) || startOf(organisations.starts.plain, rest) !== undefined) return false
  const second = startOf(organisations.levelWords, rest)
  if (second === undefined) return false
  const behind = rest.slice(second.length)
  return organisations.forms.has(behind) || speaksOfMany(organisations, behind)
}

/** 直有关单位, 级部门, 各学校: what stands behind a level word where it names no single unit. */
const speaksOfMany = ({ starts }: Organisations, rest: string): boolean =>
  startOf(starts.of_level, rest) !== undefined || startOf(starts.collective, rest) !== undefined

/** A place that no table knows, by what it ends with: 甲山县 in 甲山县住建局, 城关镇, 高新区. */
function placePrefix(organisations: Organisations, name: string): Prefix | null {
  for (let end = SHORTEST_PLACE; end <= Math.min(name.length, LONGEST_PLACE); end++) {
    const place = name.slice(0, end)
    const ending = organisations.placeEndings.find((word) => place.endsWith(word))
    if (ending === undefined || organisations.commonEndings.some((word) => place.endsWith(word))) continue
    const named = place.length - ending.length >= SHORTEST_PLACE || ending.length > 1
    const rest = name.slice(end)
    if (named && (rest === '' || organisations.forms.has(rest) || endingOf(organisations, rest)))
      return { kind: 'region', prefix: place, region: null }
  }
  return null
}
