import { backOver, openingOf, withoutTrailing } from './scan.ts'
import type { OutlineWords } from './words.ts'

const DIVIDER = /[、，,；;\s]/
const OPEN_END = /等(?:[0-9]{1,2}个|多个)?(?:有关|相关|责任|成员)?(?:单位|部门)?$/
const OPENING = /[（(]/
const CLOSING = /[）)]/
const END = /[；;，,、]/
/** 14.改扩建学校 is a numbered text; 12345热线成员单位 is a name. */
const NUMBERED = /^[0-9]{1,3}[.、）]/
const LONGEST_TASK = 60
const MAX_NAME = 40
/** 各乡镇, 各县（市、区）: a collective name may end as it likes. */
const MAX_COLLECTIVE = 14
/** 县, 市, 区 and the like alone name a place as often as its government; at least this much must come before. */
const MIN_NAME = 2

/** Whether a text is nothing but names of units: each part ends as such names do. What ends with 。 is a sentence. */
export function isUnitList(text: string, words: OutlineWords): boolean {
  if (text.endsWith('。')) return false
  const names = namesIn(text.slice(0, backOver(text, text.length, END)).replace(OPEN_END, ''))
  return names.length > 0 && names.every((name) => isUnitName(name, words) || isStem(name, names[names.length - 1], words))
}

/** 市体育 in 市体育、审计局: short, in a list whose last name has the ending of all. */
const isStem = (name: string, last: string | undefined, words: OutlineWords): boolean =>
  last !== undefined && STEM.test(name) && words.verbs.longestAt(name, 0) === null && isUnitOnly(last, words)

const STEM = /^\p{Script=Han}{2,7}$/u

/** As `isUnitName`, buildings left out. */
const isUnitOnly = (text: string, words: OutlineWords): boolean => words.unitEndings.longestBefore(text, text.length)?.entry === 'unit'

const TASK = /^(?:[0-9]{1,2}[.、）]|（[0-9一二三四五六七八九十]{1,3}）|[①-⑳])?[^：。；]{1,40}：/

/** 1.文化、体育活动：市文化局。: the units of one task of several, below a label for all. */
export function isTaskOfUnits(text: string, words: OutlineWords): boolean {
  const task = TASK.exec(text.slice(0, LONGEST_TASK))
  return task !== null && isUnitList(withoutTrailing(text.slice(task[0].length), /[。；;]/), words)
}

/** The parts of a list, brackets kept whole: 各县（市、区） is one. */
function namesIn(text: string): string[] {
  const names: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    const char = text.charAt(at)
    if (OPENING.test(char)) depth++
    else if (CLOSING.test(char)) depth--
    else if (at === text.length || (depth <= 0 && DIVIDER.test(char))) {
      if (at > start) names.push(text.slice(start, at))
      start = at + 1
    }
  }
  return names
}

/**
 * Whether the text ends as names of units do (体育局, 人民政府), a bracket after it left out, or is a collective name (各县市). What begins with a verb and ends as
 * buildings do too is none: 新建学校, 迁建服务中心.
 */
export function isUnitName(text: string, words: OutlineWords): boolean {
  if (NUMBERED.test(text)) return false
  if (words.unitStarts.longestAt(text, 0) && text.length <= MAX_COLLECTIVE) return true
  const opening = openingOf(text, text.length)
  return endsAsUnit(text, words) || (opening > 0 && endsAsUnit(text.slice(0, opening), words))
}

function endsAsUnit(name: string, words: OutlineWords): boolean {
  if (name.length < MIN_NAME || name.length > MAX_NAME) return false
  const ending = words.unitEndings.longestBefore(name, name.length)
  return ending !== null && (ending.entry === 'unit' || words.verbs.longestAt(name, 0) === null)
}
