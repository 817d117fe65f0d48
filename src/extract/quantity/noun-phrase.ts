import { boundAfter } from './bounds.ts'
import { type FoundVerb, isPartOfNoun, verbAtEnd, verbsInside } from './verb-finder.ts'
import type { QuantityWords } from './words.ts'

const HAN = /\p{Script=Han}/u
const NOUN_START = /^[\p{Script=Han}A-Za-z0-9“‘《"（「]/u
const PARTICLE_HEAD = /^的/
/** 等相关设施 goes on a list that the number closed; 的标准 names the number itself. */
const NO_NOUN = /^(?:等|每|的?[^，。；的]{0,6}标准(?!化)|的[^，。；]{0,6}标准(?!化))/
const STANDARD_TAIL = /的[^的]{0,6}标准$/
const OF = '的'
/** What a list of nouns may end with before its verb: 等. */
const OPEN_END = /等$/
/** Nouns that only wrap an act: 改造任务, 建设工作. */
const WRAPPER_TAIL = /(?:任务|工作|全覆盖)$/

/** What follows a number, cut into the noun that is counted and the verb that acts on it (为X名|学生|提供|…). */
export interface AfterNumber {
  /** '' where no noun stands there. */
  noun: string
  verb: FoundVerb | null
  /** What the verb is about: 免费健康体检 after 提供. */
  complement: string
}

/** Reads the words after a number up to the end of its clause. `mayActInside`: the noun may be followed by a verb that is not a strong one (为…、对…, 使…). */
export function readAfter(after: string, words: QuantityWords, mayActInside: boolean): AfterNumber {
  const text = after.replace(PARTICLE_HEAD, '')
  if (!NOUN_START.test(text) || NO_NOUN.test(after) || boundAfter(text, 0, words)) return { noun: '', verb: null, complement: '' }
  const verb = mainVerb(text, words, mayActInside)
  const noun = cutAtDivisor(cutAtName(cutAtAdverb(verb ? text.slice(0, verb.start) : text, words))).replace(STANDARD_TAIL, '')
  const act = verb ? null : actBehindAdverb(text, noun, words)
  return { noun: trimNoun(noun), verb: verb ?? act, complement: verb ? text.slice(verb.end) : '' }
}

/** The verb that ends the noun: a strong one, and after 为、对、使 any other; one in a relative clause (参加…的低保对象) is passed over. */
function mainVerb(text: string, words: QuantityWords, mayActInside: boolean): FoundVerb | null {
  const verbs = verbsInside(text, words).filter((verb) => verb.entry.kind === 'benefit' || !isPartOfNoun(text, verb, words))
  const strong = verbs.filter((verb) => verb.entry.strong)
  return (
    firstOutsideRelativeClause(text, strong) ??
    (mayActInside
      ? firstOutsideRelativeClause(
          text,
          verbs.filter((verb) => verb.start > 0 && verb.end < text.length),
        )
      : null)
  )
}

function firstOutsideRelativeClause(text: string, verbs: readonly FoundVerb[]): FoundVerb | null {
  for (const [index, verb] of verbs.entries()) {
    const next = verbs[index + 1]
    const between = text.slice(verb.end, next ? next.start : verb.end)
    if (!next || !between.includes(OF)) return verb
  }
  return null
}

/** 适龄妇女“两癌”|免费|检查: an adverb and a verb that end the phrase. */
function actBehindAdverb(text: string, noun: string, words: QuantityWords): FoundVerb | null {
  const adverb = words.adverbs.longestAt(text, noun.length)
  const act = adverb ? verbAtEnd(text, words) : null
  return adverb && act && act.start === noun.length + adverb.word.length ? act : null
}

/** 儿童|免费提供: an adverb of two or more characters before a verb ends the noun phrase. */
function cutAtAdverb(text: string, words: QuantityWords): string {
  for (let at = 1; at < text.length; at++) {
    const adverb = words.adverbs.longestAt(text, at)
    if (
      adverb &&
      adverb.word.length > 1 &&
      (at + adverb.word.length === text.length || words.verbs.longestAt(text, at + adverb.word.length))
    )
      return text.slice(0, at)
  }
  return text
}

/** 套餐“一件事一次办”: a name in quotation marks after the noun is not part of it. */
const NAME_AFTER_NOUN = /^([\p{Script=Han}]{2,})[“"][^”"]*[”"]$/u
const cutAtName = (noun: string): string => NAME_AFTER_NOUN.exec(noun)?.[1] ?? noun

/** 老年人|每人每月: what divides is not part of the noun before it. */
const cutAtDivisor = (noun: string): string => noun.replace(/(?!^)每\p{Script=Han}.*$/u, '')

/** 儿童|约350名: the noun that a number qualifies ends where it is counted. */
export const cutAtCount = (noun: string): string => noun.replace(/(?!^)[约近]?\d.*$/u, '')

export const trimNoun = (noun: string): string => noun.replace(OPEN_END, '').replace(/^[、，：\s]+|[、，：\s]+$/g, '')

/** The act in a noun phrase that ends with it: 老旧小区基础设施|改造, 清理整顿. Null where a noun such as 项目 or 服务 ends it. */
export interface NominalAct {
  act: string
  noun: string
}

export function nominalAct(phrase: string, words: QuantityWords): NominalAct | null {
  const text = trimNoun(phrase.replace(WRAPPER_TAIL, ''))
  if (!HAN.test(text)) return null
  const head = words.headNouns.longestBefore(text, text.length)
  if (head?.entry.kinds.some((kind) => kind === 'undertaking')) return null
  const verb = verbAtEnd(text, words)
  if (!verb?.entry.nominal && !verb?.entry.joins) return null
  const noun = text.slice(0, verb.start)
  const of = noun.indexOf(OF)
  return { act: verb.text, noun: trimNoun(of > 0 ? noun.slice(0, of) : noun) }
}

/**
 * The noun that is counted where more follows it: 常住人口|生活污水处理问题, 小区|千兆宽带接入提升. It ends behind the first word for people, areas or
 * places, where what follows ends in an act or a level.
 */
export function countedNoun(phrase: string, words: QuantityWords): string {
  const tail = words.headNouns.longestBefore(phrase, phrase.length)
  const endsInLevel = tail?.entry.kinds.includes('level') ?? false
  if (!endsInLevel && nominalAct(phrase, words) === null) return phrase
  for (let at = 0; at < phrase.length; at++) {
    const head = words.headNouns.longestAt(phrase, at)
    const end = head ? at + head.word.length : phrase.length
    if (head && end < phrase.length && COUNTED_KINDS.some((kind) => head.entry.kinds.includes(kind))) return phrase.slice(0, end)
  }
  return phrase
}

const COUNTED_KINDS = ['people', 'area', 'place'] as const
