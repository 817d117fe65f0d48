import type { VerbEntry } from '../../lexicon/quantity-schema.ts'
import type { FoundVerb } from './verb-finder.ts'
import type { QuantityWords } from './words.ts'

/** Tags of jieba: verbs, and nouns that verbs become; x is a word that it does not know. */
const VERB_TAG = 'v'
const VERBAL_NOUN_TAG = 'vn'
const UNKNOWN_TAG = 'x'
const NOUN_LIKE = /^(?:n|j|l|b|x|a|s|f|t|q|m|r|v|d)/
/** 新 before a verb of one character makes one (新招, 新添, 新开). */
const NEW = '新'
const LATIN_OR_MARK = /[^\p{Script=Han}]/u
/** How many characters the segmenter sees at either end of a phrase; a verb stands among the first or last few. */
const WINDOW = 14

/** A verb that the lexicon does not know, as the first word of a phrase and before a noun (破获|食品犯罪案件). */
export function segmentedVerbAtStart(phrase: string, words: QuantityWords): FoundVerb | null {
  const tagged = words.segmenter.tag(phrase.slice(0, WINDOW))
  const [first, second, third] = tagged
  if (!first || !second || LATIN_OR_MARK.test(first.word)) return null
  if (first.tag === VERB_TAG) {
    const joined = second.tag === VERB_TAG && third && first.word.length > 1 && second.word.length > 1
    return NOUN_LIKE.test(second.tag) || LATIN_OR_MARK.test(second.word) ? verbOf(joined ? first.word + second.word : first.word, 0) : null
  }
  return first.tag === UNKNOWN_TAG && first.word.length === 2 && first.word.startsWith(NEW) && isVerb(first.word.slice(1), words)
    ? verbOf(first.word, 0)
    : null
}

/** A verb that the lexicon does not know, as the last word of a phrase behind its noun (中小学教师|轮岗, 公共自行车|再投). */
export function segmentedVerbAtEnd(phrase: string, words: QuantityWords): FoundVerb | null {
  const tail = phrase.slice(-WINDOW)
  const tagged = words.segmenter.tag(tail)
  const last = tagged.at(-1)
  if (!last || tagged.length < 2 || LATIN_OR_MARK.test(last.word)) return null
  if (last.tag !== VERB_TAG && last.tag !== VERBAL_NOUN_TAG) return null
  if (words.headNouns.longestBefore(phrase, phrase.length)) return null
  return verbOf(last.word, phrase.length - last.word.length)
}

const isVerb = (word: string, words: QuantityWords): boolean => words.segmenter.tag(word)[0]?.tag.startsWith(VERB_TAG) ?? false

/** Whether a verb of one character at the start of a phrase is a word of its own there (设|自行车桩, not 设备). */
export const isWordOfItsOwn = (phrase: string, length: number, words: QuantityWords): boolean =>
  words.segmenter.tag(phrase.slice(0, WINDOW))[0]?.word.length === length

function verbOf(text: string, start: number): FoundVerb {
  const entry: VerbEntry = {
    word: text,
    kind: 'act',
    nominal: true,
    strong: false,
    joins: false,
    causes: false,
    passive: false,
    pays: false,
    inner: false,
    names: false,
    example: text,
  }
  return { start, end: start + text.length, text, entry }
}
