import { unitAt as knownUnitAt } from '../../lexicon/units.ts'
import type { Mark } from '../../model/index.ts'
import type { NumeralMatch } from '../../text/numeral.ts'
import { boundAfter } from './bounds.ts'
import type { QuantityWords } from './words.ts'

export interface FoundUnit {
  /** '' where the number stands on the noun. */
  unit: string
  end: number
  marks: Mark[]
}

/** A number that stands on a noun without a classifier is a quantity only when it is round and large (26万学生); a small one is a name. */
const MYRIAD_END = /[万亿千百]$/
const HAN = /\p{Script=Han}/u
/** An unknown classifier is what stands alone between a number and the end of its phrase, in characters. */
const LONGEST_UNKNOWN_UNIT = 2
const PHRASE_END = /^[，。；：、！？）\n]?$/
const CLASSIFIER_TAG = 'q'
/** How much text the segmenter needs to tell a classifier from a noun, in characters. */
const SEGMENTER_WINDOW = 8

/** The unit of a numeral that ends at `at`: from the lexicon, else an unknown classifier, else none where the number stands on the noun. */
export function unitAt(text: string, at: number, numeral: NumeralMatch, words: QuantityWords): FoundUnit | null {
  // 5 km: a blank may divide a number from a unit in Latin letters.
  const start = text.charAt(at) === ' ' ? at + 1 : at
  const known = knownUnitAt(words.units, text, start)
  if (known && standsOnPeople(text, at, known.word, numeral, words)) return { unit: '', end: at, marks: [] }
  if (known) return { unit: known.word, end: start + known.word.length, marks: [] }
  // 90以上: the bound stands right at the number, and no unit is written.
  if (boundAfter(text, at, words)) return { unit: '', end: at, marks: [] }
  if (numeral.form === 'chinese') return null
  return unknownUnit(text, at, words) ?? (standsOnNoun(text, at, numeral) ? { unit: '', end: at, marks: [] } : null)
}

function unknownUnit(text: string, at: number, words: QuantityWords): FoundUnit | null {
  if (!HAN.test(text.charAt(at))) return null
  const alone = unitAlone(text, at, words)
  if (alone) return { unit: alone, end: at + alone.length, marks: ['unit_unknown'] }
  const first = words.segmenter.tag(text.slice(at, at + SEGMENTER_WINDOW))[0]
  return first?.tag === CLASSIFIER_TAG ? { unit: first.word, end: at + first.word.length, marks: ['unit_unknown'] } : null
}

/** One or two characters between the number and a bound or the end of the phrase. */
function unitAlone(text: string, at: number, words: QuantityWords): string | null {
  for (let length = 1; length <= LONGEST_UNKNOWN_UNIT; length++) {
    const end = at + length
    if (!HAN.test(text.charAt(end - 1))) return null
    const alone = PHRASE_END.test(text.charAt(end)) || boundAfter(text, end, words)
    // 约430万受益: what people do is no classifier.
    if (alone) return words.verbs.get(text.slice(at, end)) ? null : text.slice(at, end)
  }
  return null
}

const standsOnNoun = (text: string, at: number, numeral: NumeralMatch): boolean =>
  HAN.test(text.charAt(at)) && MYRIAD_END.test(text.slice(numeral.start, at).replace(/[余多]$/, ''))

/** 54.13万群众: a word for people that begins like a classifier (群). */
function standsOnPeople(text: string, at: number, unit: string, numeral: NumeralMatch, words: QuantityWords): boolean {
  const head = words.headNouns.longestAt(text, at)
  return head !== null && head.word.length > unit.length && head.entry.kinds.includes('people') && standsOnNoun(text, at, numeral)
}

/** 元/人·月, 批次/千人: the units after a slash divide the number. */
export interface SlashPer {
  per: string[]
  end: number
}
const SLASH = /^[/／·]每?/
const SCALE = /^[千万百十]+/

export function perAfterSlash(text: string, at: number, words: QuantityWords): SlashPer | null {
  const per: string[] = []
  let end = at
  for (;;) {
    const slash = SLASH.exec(text.slice(end, end + 2))
    if (!slash || (slash[0].startsWith('·') && per.length === 0)) break
    const start = end + slash[0].length
    const scale = SCALE.exec(text.slice(start, start + 3))?.[0] ?? ''
    const unit = words.units.longestAt(text, start + scale.length)
    const divisor = unit ? scale + unit.word : HAN.test(text.charAt(start)) ? text.charAt(start) : null
    if (!divisor) break
    per.push(divisor)
    end = start + divisor.length
  }
  return per.length > 0 ? { per, end } : null
}
