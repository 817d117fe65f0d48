import type { QuantityWords } from './words.ts'

/** What divides the numbers of a clause, and where the last word that says so ends. */
export interface Per {
  per: string[]
  /** Offset of the first dividing word; -1 where there is none. */
  start: number
  /** Offset in the clause text behind the last dividing word; -1 where there is none. */
  end: number
}

const EACH = '每'
const COUNTED = /^[\d两二三四五六七八九十百千万]+/
const HAN = /\p{Script=Han}/u
/** The noun after 每个, 每名 ends at the latest here (characters). */
const LONGEST_DIVISOR = 8
const DIVISOR_END = /[每均，。；：、（）“”"\d\n]/

/** The recipients and periods that a clause names before its number: 每人每月, 月人均, 每个连队每月. */
export function perInLead(lead: string, words: QuantityWords): Per {
  const per: string[] = []
  let start = -1
  let end = -1
  for (let at = 0; at < lead.length; ) {
    const divisor = divisorAt(lead, at, words)
    if (!divisor) {
      at++
      continue
    }
    per.push(...divisor.per)
    if (start < 0) start = at
    at = end = divisor.end
  }
  return { per: [...new Set(per)], start, end }
}

/** A 标准 is set by what stands behind it: 最低标准由家庭年人均收入2650元提高到3000元. */
const STANDARD_SET = /标准[由从为是]/

/** 人均可支配收入, 亩均单产: the word is part of the name of a level and divides nothing, unless a 标准 is set by it. */
function namesLevel(lead: string, at: number, words: QuantityWords): boolean {
  if (STANDARD_SET.test(lead)) return false
  const rest = lead.slice(at)
  for (let offset = 0; offset < Math.min(rest.length, LONGEST_DIVISOR); offset++) {
    const head = words.headNouns.longestAt(rest, offset)
    if (head)
      return (
        head.entry.kinds.includes('capacity') &&
        !head.entry.kinds.some((kind) => kind === 'standard' || kind === 'public_money' || kind === 'level')
      )
  }
  return false
}

/** 日处理能力, 日供水能力: a capacity of a day; 节日 and 3日 are other words. */
const DAILY_CAPACITY = /(?<![节假生工即今当前昨近平度\d])日[\p{Script=Han}]{1,5}(?:能力|规模|量)$/u

/** The period that the name of what is measured has in it. */
export const perInName = (name: string | null): string[] => (name !== null && DAILY_CAPACITY.test(name) ? ['日'] : [])

/** 每人每月 after the number: 补贴120元每人每月. */
export function perAfterNumber(after: string, words: QuantityWords): string[] {
  const per: string[] = []
  for (let at = 0; after.charAt(at) === EACH; ) {
    const divisor = divisorAt(after, at, words)
    if (!divisor) break
    per.push(...divisor.per)
    at = divisor.end
  }
  return per
}

interface Divisor {
  per: readonly string[]
  end: number
}

/** A dividing word of the lexicon (人均, 每户), or 每 with what it divides by. */
function divisorAt(text: string, at: number, words: QuantityWords): Divisor | null {
  const word = words.perWords.longestAt(text, at)
  if (word && !namesLevel(text, at + word.word.length, words)) return { per: word.entry.per, end: at + word.word.length }
  return text.charAt(at) === EACH ? divisorAfterEach(text, at + 1, words) : null
}

function divisorAfterEach(text: string, at: number, words: QuantityWords): Divisor | null {
  const whole = words.units.longestAt(text, at)
  // 每千瓦时: 千 belongs to the unit.
  if (whole && COUNTED.test(whole.word) && whole.entry.dimension !== 'ratio') return { per: [whole.word], end: at + whole.word.length }
  const scale = COUNTED.exec(text.slice(at, at + 4))?.[0] ?? ''
  const start = at + scale.length
  const unit = words.units.longestAt(text, start)
  if (unit && (scale !== '' || unit.entry.dimension === 'time')) {
    const end = start + unit.word.length
    // 每千人口托位数: 人口 is 人 here.
    return { per: [scale + unit.word], end: scale !== '' && text.charAt(end) === '口' ? end + 1 : end }
  }
  const nounStart = unit ? start + unit.word.length : start
  const nounEnd = divisorEnd(text, nounStart, words)
  if (nounEnd > nounStart) return { per: [scale + text.slice(nounStart, nounEnd)], end: nounEnd }
  return unit ? { per: [scale + unit.word], end: nounStart } : null
}

/** Where the noun after 每个 ends: at the next 每, number, verb, adverb, bound or mark. */
function divisorEnd(text: string, start: number, words: QuantityWords): number {
  let at = start
  while (at < text.length && at - start < LONGEST_DIVISOR) {
    if (!HAN.test(text.charAt(at)) || DIVISOR_END.test(text.charAt(at))) break
    if (words.verbs.longestAt(text, at) || words.adverbs.longestAt(text, at) || words.boundsBefore.longestAt(text, at)) break
    at++
  }
  return at
}
