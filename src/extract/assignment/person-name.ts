import { parseOrganisation } from '../../lexicon/organisations.ts'
import { isDepartmentStem } from './unit-name.ts'
import type { UnitWords } from './unit-words.ts'

/** Names of one family name and one or two given characters, and names in two parts (阿不都·热合曼). */
const HAN_NAME = /^\p{Script=Han}{2,4}$/u
const NAME_IN_PARTS = /^\p{Script=Han}{1,8}(?:[·•．・]\p{Script=Han}{1,8})+$/u
const LONGEST_DOUBLE_FAMILY_NAME = 2

/** Whether a run of text is the name of a person: a family name with one or two characters more, or parts with a dot between. */
export function isPersonName(words: UnitWords, text: string): boolean {
  if (NAME_IN_PARTS.test(text)) return true
  if (!HAN_NAME.test(text) || isUnit(words, text)) return false
  for (let length = LONGEST_DOUBLE_FAMILY_NAME; length > 0; length--) {
    const given = text.length - length
    if (given >= 1 && given <= 2 && words.familyNames.has(text.slice(0, length))) return true
  }
  return false
}

function isUnit({ organisations }: UnitWords, text: string): boolean {
  const { form, ending, kind } = parseOrganisation(organisations, text)
  return form !== null || ending !== null || kind !== 'none' || isDepartmentStem(organisations, text)
}

/**
 * Where the name stands in a run that may hold titles too (副县长张某某, 张某某副县长, 张某某（副县长）), as offsets into the run;
 * null where nothing but titles stand there (县委常委).
 */
export function nameWithoutTitles(words: UnitWords, text: string): { start: number; end: number } | null {
  const bracket = text.indexOf('（')
  const end = bracket > 0 ? bracket : text.length
  const start = lastTitleEnd(words, text.slice(0, end))
  const title = words.titles.find((word) => text.slice(start, end).endsWith(word))
  const nameEnd = title === undefined ? end : end - title.length
  if (nameEnd <= start) return null
  // 县委常委: what stands before the title at the end is no name.
  return title === undefined || isPersonName(words, text.slice(start, nameEnd)) ? { start, end: nameEnd } : null
}

/** Where the last title with a name behind it ends: 审计局局长张某某 → before 张; 0 where there is none. */
function lastTitleEnd(words: UnitWords, text: string): number {
  const ends = words.titles.flatMap((title) => {
    const at = text.lastIndexOf(title)
    return at >= 0 && at + title.length < text.length && !words.titles.includes(text.slice(at + title.length)) ? [at + title.length] : []
  })
  return Math.max(0, ...ends)
}
