import type { QuantityWords } from './words.ts'

/** Conjunctions and particles that stand before a verb or a noun without being part of it. */
const CONNECTIVE_HEAD = /^(?:[、，。；：\s·\-—《【]|并且|以及|或者|其中|包括|主要包括|还|也|并|及|和|与|或)/
/** 一是, （1）, ①: numbering inside a paragraph. */
const ENUMERATOR_HEAD =
  /^(?:【[^【】]{1,12}】|[一二三四五六七八九十]是|第[一二三四五六七八九十][，、]|（[一二三四五六七八九十\d]+）|[①-⑳]|\d{1,2}[.、．](?!\d))/
/** 2019年, 10月底前: when, not what. */
const DATE_HEAD = /^(?:\d{4}年度?(?:底|末|内)?前?|\d{1,2}月(?:份|底|末)?前?)/
/** 较上年, 比去年同期: what a change is measured against. */
const COMPARISON_HEAD = /^(?:(?:较|比)(?:上年度?|去年|上一年|往年|前一年|20\d{2}年)(?:同期)?|同比)/
const CONNECTIVE_TAIL = /[、，：\s]$/
/** What stands between a verb of change and its number: 提高至, 延长到, 调整为, 保持在. */
const CHANGE_MARKER = /(?:到了|至|到|为|在|成|于)$/

/** A phrase without the 至, 到, 为 or 在 at its end, unless that belongs to the verb (达到, 增至). */
export function withoutMarker(phrase: string, words: QuantityWords): string {
  const marker = CHANGE_MARKER.exec(phrase)
  const verb = words.verbs.longestBefore(phrase, phrase.length)
  return marker && (!verb || verb.word.length <= marker[0].length) ? phrase.slice(0, -marker[0].length) : phrase
}

/** A phrase without the adverbs, conjunctions and numbering before its first word that counts. A verb is kept even where it begins like an adverb. */
export function trimHead(phrase: string, words: QuantityWords): string {
  let rest = phrase
  for (;;) {
    const head = ENUMERATOR_HEAD.exec(rest) ?? CONNECTIVE_HEAD.exec(rest) ?? DATE_HEAD.exec(rest) ?? COMPARISON_HEAD.exec(rest)
    if (head) {
      rest = rest.slice(head[0].length)
      continue
    }
    const adverb = words.adverbs.longestAt(rest, 0)
    const verb = words.verbs.longestAt(rest, 0)
    if (!adverb || (verb && verb.word.length >= adverb.word.length)) return rest
    rest = rest.slice(adverb.word.length)
  }
}

/** A phrase without the adverbs and marks at its end: 累计, 共, 均, 各. */
export function trimTail(phrase: string, words: QuantityWords): string {
  let rest = phrase
  for (;;) {
    if (CONNECTIVE_TAIL.test(rest)) {
      rest = rest.slice(0, -1)
      continue
    }
    const adverb = words.adverbs.longestBefore(rest, rest.length)
    const verb = words.verbs.longestBefore(rest, rest.length)
    const noun = words.headNouns.longestBefore(rest, rest.length)
    const longerWord = Math.max(verb?.word.length ?? 0, noun?.word.length ?? 0)
    if (!adverb || longerWord >= adverb.word.length) return rest
    rest = rest.slice(0, -adverb.word.length)
  }
}
