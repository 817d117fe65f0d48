import type { VerbEntry } from '../../lexicon/quantity-schema.ts'
import type { QuantityWords } from './words.ts'

/** A verb in a phrase; `text` is as written and may be several joined by 、 or 及 (新建、改造提升). */
export interface FoundVerb {
  start: number
  end: number
  text: string
  entry: VerbEntry
}

const VERB_JOINT = /^(?:、|及|和|与|并|或|\/)/
const OPENING = /[“‘《「"（]/
const CLOSING: Record<string, string> = { '“': '”', '‘': '’', '《': '》', '「': '」', '"': '"', '（': '）' }

/** The verb at a place of a phrase, with the works verbs that follow it as one act (更新改造, 新建、改造提升, 购置及安装). */
export function verbAt(phrase: string, start: number, words: QuantityWords): FoundVerb | null {
  const first = words.verbs.longestAt(phrase, start)
  if (!first) return null
  let end = start + first.word.length
  let last = first.entry
  while (last.joins) {
    const joint = VERB_JOINT.exec(phrase.slice(end, end + 1))?.[0] ?? ''
    const next = words.verbs.longestAt(phrase, end + joint.length)
    if (!next?.entry.joins) break
    end += joint.length + next.word.length
    last = next.entry
  }
  return { start, end, text: phrase.slice(start, end), entry: first.entry }
}

/** The verb that ends a phrase (危桥改造, 化解率达到), joined ones taken together. */
export function verbAtEnd(phrase: string, words: QuantityWords): FoundVerb | null {
  const last = words.verbs.longestBefore(phrase, phrase.length)
  if (!last) return null
  let start = phrase.length - last.word.length
  let first = last.entry
  while (first.joins) {
    const joint = /[、及和与并或]$/.test(phrase.slice(0, start)) ? 1 : 0
    const earlier = words.verbs.longestBefore(phrase, start - joint)
    if (!earlier?.entry.joins) break
    start -= joint + earlier.word.length
    first = earlier.entry
  }
  return { start, end: phrase.length, text: phrase.slice(start), entry: last.entry }
}

/** All verbs inside a phrase from left to right, those in quotation marks and brackets left out. */
export function verbsInside(phrase: string, words: QuantityWords): FoundVerb[] {
  const found: FoundVerb[] = []
  for (let at = 0; at < phrase.length; ) {
    const char = phrase.charAt(at)
    if (OPENING.test(char)) {
      const close = phrase.indexOf(CLOSING[char] ?? '', at + 1)
      at = close < 0 ? at + 1 : close + 1
      continue
    }
    const verb = verbAt(phrase, at, words)
    if (verb && (verb.entry.inner || at === 0)) {
      found.push(verb)
      at = verb.end
    } else at++
  }
  return found
}

/** Whether the verb is the first part of a noun there: 改造项目, 服务中心, 落实率. */
export function isPartOfNoun(phrase: string, verb: FoundVerb, words: QuantityWords): boolean {
  const head = words.headNouns.longestAt(phrase, verb.end)
  if (!head) return false
  if (head.entry.kinds.includes('level')) return verb.end + head.word.length === phrase.length
  return head.entry.kinds.some((kind) => kind === 'undertaking' || kind === 'rate' || kind === 'standard' || kind === 'place')
}
