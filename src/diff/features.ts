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
  /** Inside a word whose kind counts already. */
  pairInKind: 0.5,
  /** The last character of a noun is its head: 环路 and 规划路 are 路. */
  head: 0.5,
  character: 0.2,
  /** The kind of a thing (近义词). */
  kind: 1.4,
  /** Who gains says less of what is done. */
  people: 0.8,
  /** 新建, 改造: what half of all promises do. */
  /** A word of a domain, by any of the words for things of its kind. */
  domainWord: 0.6,
  act: 0.3,
  actPair: 0.15,
  actKind: 0.2,
  domain: 0.8,
  firstLevelDomain: 0.4,
  unit: 0.3,
}
/** What the word for a kind says; acts and idle words are no things. */
const KIND_WEIGHTS = { thing: WEIGHTS.kind, people: WEIGHTS.people, act: 0, idle: 0 } as const
const LETTER = /[\p{Script=Han}A-Za-z]/u
/** Function words of one character (虚词). */
const FUNCTION_WORD = /[的和与及等为对将从向在于被把让使了是以到个各所并或第其中]/
/** Verbs and adverbs of one character are too often part of a noun. */
const SHORTEST_WORD = 2
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

/** Whether there is a noun among features. */
export const namesSomething = (features: Features): boolean =>
  [...features.keys()].some((feature) => feature.startsWith('head ') || feature.startsWith('kind '))

/** Act and object of a number that stand in a clause before it: 中小学新建15所、改扩建8所. */
function borrowedWords({ text, quantities }: Part): string[] {
  const own = text.replace(PUNCTUATION_IN_NAMES, '')
  return quantities
    .flatMap(({ object, action }) => [object ?? '', action ?? ''])
    .filter((word) => !own.includes(word.replace(PUNCTUATION_IN_NAMES, '')))
}

interface Letter {
  letter: string
  /** The kind word that it is part of, by number; null outside of any. */
  kindWord: number | null
}

/** Takes acts, kinds and empty words out of a text; what is left are nouns, letter by letter. */
function readWords(text: string, words: ComparisonWords, add: (feature: string, weight: number) => void): Letter[][] {
  addDomainWords(text, words, add)
  const nouns: Letter[][] = [[]]
  for (let at = 0; at < text.length; ) {
    const like = words.like.longestAt(text, at)
    const kindWeight = like ? KIND_WEIGHTS[like.entry.kind] : 0
    if (like && kindWeight > 0) {
      add(`kind ${like.entry.word}`, kindWeight)
      for (const letter of like.word) nouns.at(-1)?.push({ letter, kindWord: at })
      at += like.word.length
      continue
    }
    const skipped = emptyWordAt(text, at, words, add)
    const letter = text.charAt(at)
    if (skipped === 0 && LETTER.test(letter) && !FUNCTION_WORD.test(letter)) nouns.at(-1)?.push({ letter, kindWord: null })
    else nouns.push([])
    at += Math.max(skipped, 1)
  }
  return nouns.filter((noun) => noun.length > 0)
}

/** Words for things of one kind, as the domains group them: the longest at each place. */
function addDomainWords(text: string, { domainWords }: ComparisonWords, add: (feature: string, weight: number) => void): void {
  for (let at = 0; at < text.length; ) {
    const found = domainWords.longestAt(text, at)
    if (found && found.entry.codes.length > 0) add(`domain word ${found.entry.word}`, WEIGHTS.domainWord)
    at += found?.word.length ?? 1
  }
}

/** How long the act, adverb or idle word is that stands at a place; what an act says of the part is added. */
function emptyWordAt(text: string, at: number, words: ComparisonWords, add: (feature: string, weight: number) => void): number {
  const like = words.like.longestAt(text, at)
  const act = words.verbs.longestAt(text, at)
  const adverb = words.adverbs.longestAt(text, at)
  if (like?.entry.kind === 'act') add(`act kind ${like.entry.word}`, WEIGHTS.actKind)
  const lengths = [act, adverb].map((found) => found?.word.length ?? 0).filter((length) => length >= SHORTEST_WORD)
  const longest = Math.max(like?.word.length ?? 0, ...lengths)
  if (act && act.word.length === longest) addAct(act.word, add)
  return longest
}

function addAct(act: string, add: (feature: string, weight: number) => void): void {
  add(`act ${act}`, WEIGHTS.act)
  for (const pair of pairsOf(act)) add(`act pair ${pair}`, WEIGHTS.actPair)
}

function addNoun(noun: readonly Letter[], add: (feature: string, weight: number) => void): void {
  for (const [index, { letter, kindWord }] of noun.entries()) {
    add(`character ${letter}`, WEIGHTS.character)
    const next = noun[index + 1]
    if (!next) add(`head ${letter}`, WEIGHTS.head)
    else add(`pair ${letter}${next.letter}`, kindWord !== null && kindWord === next.kindWord ? WEIGHTS.pairInKind : WEIGHTS.pair)
  }
}

const pairsOf = (word: string): string[] => Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2))
