import { firstLevelOf } from '../lexicon/domains.ts'
import type { Lexicon } from '../lexicon/sections.ts'
import type { Item } from '../model/index.ts'
import { type ComparisonWords, compileComparisonWords } from './comparison-words.ts'
import { MASK, type Part } from './parts.ts'

/** What a part says, as features with weights: words in pairs of characters, kinds of things and acts, domains. */
export type Features = ReadonlyMap<string, number>

/** How much each feature says, against a pair of characters of a noun. */
const WEIGHTS = {
  pair: 1,
  /** The last character of a noun is its head: 环路 and 规划路 are 路. */
  head: 0.5,
  character: 0.2,
  /** The kind of a thing (近义词). */
  kind: 1.2,
  /** 新建, 改造: what half of all promises do. */
  act: 0.3,
  actPair: 0.15,
  actKind: 0.2,
  domain: 0.8,
  firstLevelDomain: 0.4,
  unit: 0.3,
}
const LETTER = /[\p{Script=Han}A-Za-z]/u
/** Function words of one character (虚词). */
const FUNCTION_WORD = /[的和与及等为对将从向在于被把让使了是以到个各所并或第其中]/
const PUNCTUATION_IN_NAMES = /[\s，,“”"‘’（）()]/g

export function featuresOf(part: Part, domains: Item['domains'], lexicon: Lexicon): Features {
  const words = compileComparisonWords(lexicon)
  const features = new Map<string, number>()
  const add = (feature: string, weight: number): void => void features.set(feature, Math.max(features.get(feature) ?? 0, weight))
  const nouns = readWords([part.text, ...borrowedWords(part)].join(MASK), words, add)
  for (const noun of nouns) addNoun(noun, add)
  for (const { code, words: spans } of domains) {
    if (!spans.some(({ start, end }) => part.origins.some((origin) => start <= origin && origin < end))) continue
    add(`domain ${code}`, WEIGHTS.domain)
    add(`domain ${firstLevelOf(code)}`, WEIGHTS.firstLevelDomain)
  }
  for (const { dimension } of part.quantities) add(`unit ${dimension}`, WEIGHTS.unit)
  return features
}

/** Act and object of a number that stand in a clause before it: 中小学新建15所、改扩建8所. */
function borrowedWords({ text, quantities }: Part): string[] {
  const own = text.replace(PUNCTUATION_IN_NAMES, '')
  return quantities
    .flatMap(({ object, action }) => [object ?? '', action ?? ''])
    .filter((word) => !own.includes(word.replace(PUNCTUATION_IN_NAMES, '')))
}

/** Takes acts, kinds and empty words out of a text; what is left are nouns. */
function readWords(text: string, words: ComparisonWords, add: (feature: string, weight: number) => void): string[] {
  let nouns = ''
  let kindEnd = 0
  for (let at = 0; at < text.length; ) {
    const like = at >= kindEnd ? words.like.longestAt(text, at) : null
    if (like?.entry.kind === 'thing') {
      add(`kind ${like.entry.word}`, WEIGHTS.kind)
      kindEnd = at + like.word.length
    }
    const act = like?.entry.kind === 'thing' ? null : words.verbs.longestAt(text, at)
    const taken = Math.max(like && like.entry.kind !== 'thing' ? like.word.length : 0, act && act.word.length > 1 ? act.word.length : 0)
    const adverb = words.adverbs.longestAt(text, at)
    if (like?.entry.kind === 'act') add(`act kind ${like.entry.word}`, WEIGHTS.actKind)
    if (act && act.word.length === taken) addAct(act.word, add)
    const length = Math.max(taken, adverb && adverb.word.length > 1 && !like ? adverb.word.length : 0)
    if (length > 0) {
      nouns += ' '
      at += length
    } else {
      const letter = text.charAt(at++)
      nouns += LETTER.test(letter) && !FUNCTION_WORD.test(letter) ? letter : ' '
    }
  }
  return nouns.split(/ +/).filter((noun) => noun !== '')
}

function addAct(act: string, add: (feature: string, weight: number) => void): void {
  add(`act ${act}`, WEIGHTS.act)
  for (const pair of pairsOf(act)) add(`act pair ${pair}`, WEIGHTS.actPair)
}

function addNoun(noun: string, add: (feature: string, weight: number) => void): void {
  for (const pair of pairsOf(noun)) add(`pair ${pair}`, WEIGHTS.pair)
  for (const character of noun) add(`character ${character}`, WEIGHTS.character)
  add(`head ${noun.slice(-1)}`, WEIGHTS.head)
}

const pairsOf = (word: string): string[] => Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2))
