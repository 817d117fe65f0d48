import type { OutlinedField } from '../model/index.ts'
import { sourceSpan } from '../text/view.ts'
import { withoutClosers } from './endings.ts'
import type { LinePart } from './lines.ts'
import { partText } from './lines.ts'
import { openingOf, withoutTrailing } from './scan.ts'
import { holdsOneOf, type OutlineWords } from './words.ts'

const MAX_HEADING = 40
/** 牵头负责的民生实事事项: what a heading says behind the verb is not longer. */
const MAX_TAIL = 14
const MAX_COUNT = 12
/** A family name with one or two characters, a double one with as many. */
const NAME_LENGTHS = [3, 2, 4]
/** 县委, 市政府党组 … between a name and the title behind it. */
const MAX_BEFORE_TITLE = 8
const HAN = /^\p{Script=Han}+$/u
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
  return opening > 0 && text.length - opening <= MAX_COUNT && /[0-9一二三四五六七八九十]/.test(text.slice(opening)) ? text.slice(0, opening) : text
}

/** 张某某副县长 of 张某某副县长牵头负责的事项. */
function withoutTask(text: string, words: OutlineWords): string {
  for (let at = 2; at < text.length; at++) {
    if (words.leadingVerbs.longestAt(text, at)) return text.length - at <= MAX_TAIL ? text.slice(0, at) : ''
  }
  return text
}

const namesPerson = (text: string, words: OutlineWords): boolean =>
  NAME_LENGTHS.some((length) => isTitledBefore(text, length, words) || isTitledBehind(text, length, words))

/** 副县长张某某 */
function isTitledBefore(text: string, length: number, words: OutlineWords): boolean {
  const at = text.length - length
  return at > 0 && words.personTitles.longestBefore(text, at) !== null && isName(text.slice(at), words)
}

/** 张某某副县长, 张某某县委副书记, 张某某（副县长） */
function isTitledBehind(text: string, length: number, words: OutlineWords): boolean {
  const behind = withoutClosers(text.slice(length))
  const title = words.personTitles.longestBefore(behind, behind.length)
  if (!title || !isName(text.slice(0, length), words)) return false
  const between = behind.slice(0, -title.word.length)
  return between === '' || JOINT.test(between) || (between.length <= MAX_BEFORE_TITLE && words.personTitles.longestAt(behind, 0) !== null)
}

/** 项目 and the like begin with a character that is a family name too. */
const isName = (text: string, words: OutlineWords): boolean =>
  HAN.test(text) &&
  words.familyNames.has(text.slice(0, text.length === Math.max(...NAME_LENGTHS) ? 2 : 1)) &&
  !words.titleThings.get(text) &&
  !holdsOneOf(text, words.listNouns)
