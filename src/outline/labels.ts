import type { FieldKind } from '../model/index.ts'
import { type Line, spaceBefore } from './lines.ts'
import type { OutlineWords } from './words.ts'

/** A printed label word with its colon; offsets are of the line's view, `valueStart` is after the colon. */
export interface LabelHit {
  kind: FieldKind
  start: number
  end: number
  valueStart: number
}

const COLON = /[：∶:]/g
const DIVIDER = /[（(【〔[［，,；;。、：！？*|]/
/** 牵头 and 进度 alone are no labels. */
const MIN_ALONE = 4
const CLOSING_BRACKET = /[】〕\]］]/
/** 市级, 自治州 … before the label word; longer is running text. */
const MAX_PREFIX = 6
/** A character of a picture sign (👉 takes two), or a sign such as ▶. */
export const PICTURE = /[\uD800-\uDFFF]|\uFE0F|\u200D|[\u2190-\u2BFF]/
const HAN = /^\p{Script=Han}$/u

/** All labels of a line from `from` up to `to`, in order: a label word, at the start or after a divider, and its colon or closing bracket. */
export function labelsIn(line: Line, words: OutlineWords, from = 0, to = line.text.length): LabelHit[] {
  const hits: LabelHit[] = []
  let floor = from
  for (const found of line.text.slice(from, to).matchAll(COLON)) {
    const colon = from + found.index
    const hit = labelBefore(line, words, colon, floor)
    if (hit) {
      hits.push(hit)
      floor = hit.valueStart
    }
  }
  return hits.length > 0 ? hits : leadingLabel(line, words, from, to)
}

/** 责任单位 alone on its line, the value below. */
function labelAlone(text: string, words: OutlineWords, start: number, end: number): LabelHit[] {
  const found = words.labels.get(text.slice(start, end))
  return found && end - start >= MIN_ALONE && end === text.length ? [{ kind: found.kind, start, end, valueStart: end }] : []
}

function labelBefore(line: Line, words: OutlineWords, colon: number, floor: number): LabelHit | null {
  const { text } = line
  // 【牵头单位】：
  let end = colon
  while (end > floor && (CLOSING_BRACKET.test(text.charAt(end - 1)) || text.charAt(end - 1) === '*')) end--
  const found = words.labels.longestBefore(text, end)
  if (!found || end - found.word.length < floor) return null
  const wordStart = end - found.word.length
  const start = labelStart(line, wordStart, floor)
  return start === null ? null : { kind: found.entry.kind, start, end, valueStart: colon + 1 }
}

/** Goes back over 市级 and the like to a divider, a blank or the line's start; null where the word ends running text. */
function labelStart(line: Line, wordStart: number, floor: number): number | null {
  for (let at = wordStart; at >= floor && wordStart - at <= MAX_PREFIX; at--) {
    if (at === floor || spaceBefore(line, at) || DIVIDER.test(line.text.charAt(at - 1))) return at
    if (PICTURE.test(line.text.charAt(at - 1))) return at
    if (!HAN.test(line.text.charAt(at - 1))) return null
  }
  return null
}

/** 牵头单位 市体育局 and 【责任单位】市体育局: a label word at the line's start that a blank or bracket divides from its value. */
function leadingLabel(line: Line, words: OutlineWords, from: number, to: number): LabelHit[] {
  const { text } = line
  const bracket = /[【〔[［]/.test(text.charAt(from))
  const start = bracket ? from + 1 : from
  const found = words.labels.longestAt(text, start)
  if (!found) return []
  const end = start + found.word.length
  if (end >= to) return labelAlone(text, words, start, to)
  if (bracket && CLOSING_BRACKET.test(text.charAt(end))) return [{ kind: found.entry.kind, start, end, valueStart: end + 1 }]
  if (!bracket && found.word.length > 2 && spaceBefore(line, end)) return [{ kind: found.entry.kind, start, end, valueStart: end }]
  return []
}

/** What a printed label without its colon stands for (a table's header, a line of its own); null where it is no label. */
export function labelKindOf(text: string, words: OutlineWords): FieldKind | null {
  const found = words.labels.longestBefore(text, text.length)
  return found && text.length - found.word.length <= MAX_PREFIX ? found.entry.kind : null
}
