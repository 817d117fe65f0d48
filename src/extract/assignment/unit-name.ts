import { type OrganisationName, type Organisations, parseOrganisation } from '../../lexicon/organisations.ts'
import type { UnitWords } from './unit-words.ts'

/** No name of a unit is longer, in characters. */
const LONGEST_NAME = 60
const YOUTH_LEAGUE = /^团.{1,3}委$/

/** Whether a run of text can stand as a name of its own: a unit that is known or ends like one, a place, a collective body. */
export function isCompleteName({ organisations, withoutOpenTail }: UnitWords, text: string): boolean {
  if (text.length > LONGEST_NAME) return false
  const { name } = withoutOpenTail(text)
  if (name === '') return false
  const parsed = parseOrganisation(organisations, name)
  if (parsed.form) return true
  if (parsed.kind === 'region' && parsed.core === '') return true
  if (parsed.ending) return parsed.core.length > parsed.ending.word.length || parsed.kind === 'region' || parsed.kind === 'level'
  return parsed.kind === 'collective' && endsLikePlace(organisations, name)
}

/** 各镇, 各县（市、区）, 相关乡镇. */
const endsLikePlace = (organisations: Organisations, name: string): boolean =>
  name.endsWith('）') || organisations.placeEndings.some((ending) => name.endsWith(ending))

/** Whether the lexicon knows the unit, so that what stands inside its name divides nothing (文化广电和旅游局). */
export const isKnownName = (organisations: Organisations, text: string): boolean =>
  text.length <= LONGEST_NAME && parseOrganisation(organisations, text).form !== null

/** Whether the lexicon knows the whole as one unit whose own name reaches over the character at `at` (统计局 分局). */
export function isOneKnownName(organisations: Organisations, text: string, at: number): boolean {
  if (text.length > LONGEST_NAME) return false
  const { form, prefix } = parseOrganisation(organisations, text)
  return form !== null && prefix.length < at
}

/** A plain unit: no region, level or system of its own, so that the prefix of its list is meant for it too. */
export function isPlainUnit(organisations: Organisations, { kind, core, form, ending }: OrganisationName): boolean {
  if (kind !== 'none' || organisations.starts.system.some((word) => core.startsWith(word))) return false
  // 团市委 has its level in the middle.
  if (form) return !(YOUTH_LEAGUE.test(core) && organisations.levelWords.includes(core.slice(1, -1)))
  if (ending) return ending.kind === 'bureau' || ending.kind === 'body'
  return isDepartmentStem(organisations, core)
}

/** 发改 and 水利 stand for departments without their endings. */
export const isDepartmentStem = (organisations: Organisations, text: string): boolean =>
  organisations.endings.some(({ word, department }) => department && organisations.forms.has(text + word))
