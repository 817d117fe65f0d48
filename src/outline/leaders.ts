import type { OutlinedField } from '../model/index.ts'
import { sourceSpan } from '../text/view.ts'
import { withoutClosers } from './endings.ts'
import { type LinePart, partText } from './lines.ts'
import { openingOf, withoutTrailing } from './scan.ts'
import { isUnitName } from './units.ts'
import type { OutlineWords } from './words.ts'

const MAX_HEADING = 40
/** 牵头负责的民生实事事项: what a heading says behind the verb is not longer. */
const MAX_TAIL = 14
const MAX_COUNT = 12
const SHORTEST_NAME = 2
const LONGEST_NAME = 4
/** A family name with one or two characters, a double one with two; names in parts (买买提·艾力). */
const HAN_NAME = /^\p{Script=Han}{2,4}$/u
const NAME_IN_PARTS = /^\p{Script=Han}{1,8}(?:[·•．・]\p{Script=Han}{1,8})+$/u
const JOINT = /^[、，（(]/

/**
 * The leader that a heading names (分管领导): 张某某副县长牵头负责的事项, 县委常委、副县长张某某（3项）. A person with the title of an office, and behind both nothing but
 * a verb of leading with its object. Null where the heading says anything else.
 */
export function leaderOf(part: LinePart, words: OutlineWords): OutlinedField | null {
  const text = partText(part)
  if (text.length > MAX_HEADING) return null
  const named = withoutTask(withoutCount(withoutTrailing(text, /[：:。*]/)), words)
  if (named === '' || !namesPerson(named, words)) return null
  return { kind: 'supervising_leader', label: null, value: sourceSpan(part.line.view, part.from, part.from + named.length) }
}

function withoutCount(text: string): string {
  const opening = openingOf(text, text.length)
  return opening > 0 && text.length - opening <= MAX_COUNT && /[0-9一二三四五六七八九十]/.test(text.slice(opening))
    ? text.slice(0, opening)
    : text
}

/** 张某某副县长 of 张某某副县长牵头负责的事项. */
function withoutTask(text: string, words: OutlineWords): string {
  for (let at = 2; at < text.length; at++) {
    if (words.leadingVerbs.longestAt(text, at)) return text.length - at <= MAX_TAIL ? text.slice(0, at) : ''
  }
  return text
}

function namesPerson(text: string, words: OutlineWords): boolean {
  for (let at = SHORTEST_NAME; at <= text.length - SHORTEST_NAME; at++) {
    if (isTitledBefore(text, at, words) || isTitledBehind(text, at, words)) return true
  }
  return false
}

/** 副县长 | 张某某 */
const isTitledBefore = (text: string, at: number, words: OutlineWords): boolean =>
  words.personTitles.longestBefore(text, at) !== null && isName(text.slice(at), words)

/** 张某某 | 副县长, 张某某 | （副县长）, 张某某 | 县委副书记 */
function isTitledBehind(text: string, at: number, words: OutlineWords): boolean {
  const behind = withoutClosers(text.slice(at))
  const title = words.personTitles.longestBefore(behind, behind.length)
  if (!title || !isName(text.slice(0, at), words)) return false
  const between = behind.slice(0, -title.word.length)
  return between === '' || JOINT.test(between) || isUnitName(between, words) || words.personTitles.longestAt(behind, 0) !== null
}

/** 项目 and the like begin with a character that is a family name too. */
function isName(text: string, words: OutlineWords): boolean {
  if (NAME_IN_PARTS.test(text)) return true
  const family = text.length === LONGEST_NAME ? 2 : 1
  return HAN_NAME.test(text) && words.familyNames.has(text.slice(0, family)) && !words.titleThings.get(text) && !words.columns.get(text)
}
