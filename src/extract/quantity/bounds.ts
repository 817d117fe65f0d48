import type { Comparator } from '../../model/index.ts'
import type { QuantityWords } from './words.ts'

/** A bounding word and where the bounded quote starts or ends with it. */
export interface BoundBefore {
  start: number
  /** The verb between the bound and the number. */
  filler: string | null
  comparator: Comparator
}
export interface BoundAfter {
  end: number
  comparator: Comparator
}

/** Characters between a bound and its number: 至少组织650人次. More would reach into another phrase. */
const LONGEST_FILLER = 6
const HAN = /\p{Script=Han}/u
const FILLER_STOP = /[，。；：！？、（）\n\d]/
/** 近 and 超 stand right at the number; the longer bounds may be followed by a verb. */
const SHORTEST_BOUND_WITH_FILLER = 2

/** The bound before a number (不少于, 约, 至少组织), looking back no further than `from`. */
export function boundBefore(text: string, numberStart: number, from: number, words: QuantityWords): BoundBefore | null {
  for (let filler = 0; filler <= LONGEST_FILLER; filler++) {
    const end = numberStart - filler
    if (end <= from || (filler > 0 && FILLER_STOP.test(text.charAt(end)))) return null
    const hit = words.boundsBefore.longestBefore(text, end)
    if (!hit || end - hit.word.length < from) continue
    const { comparator } = hit.entry
    if (comparator === 'eq') return null
    if (filler === 0) return { start: end - hit.word.length, filler: null, comparator }
    if (comparator !== 'approx' && hit.word.length >= SHORTEST_BOUND_WITH_FILLER && isVerb(text.slice(end, numberStart), words)) {
      return { start: end - hit.word.length, filler: text.slice(end, numberStart), comparator }
    }
  }
  return null
}

const isVerb = (filler: string, words: QuantityWords): boolean => words.verbs.get(filler) !== undefined

/** The bound after a unit: 以上, 左右, （含）以上. */
export function boundAfter(text: string, unitEnd: number, words: QuantityWords): BoundAfter | null {
  const hit = words.boundsAfter.longestAt(text, unitEnd)
  if (!hit) return null
  const end = unitEnd + hit.word.length
  // 60条内河: a single character may begin a noun; before a verb or a mark it does not (24小时内办结).
  if (hit.word.length === 1 && HAN.test(text.charAt(end)) && !words.verbs.longestAt(text, end)) return null
  return { end, comparator: hit.entry.comparator }
}

/** The bound between number and unit: 1000余个, 7.75万余人. */
export function boundInside(text: string, numeralEnd: number, words: QuantityWords): BoundAfter | null {
  const hit = words.boundsInside.longestAt(text, numeralEnd)
  return hit ? { end: numeralEnd + hit.word.length, comparator: hit.entry.comparator } : null
}
