import { firstLevelOf } from '../../lexicon/domains.ts'
import type { Item } from '../../model/index.ts'
import type { Evidence } from './evidence.ts'

type Domain = Item['domains'][number]

/** One word that decides in the text, or two different ones that hint. */
const ENOUGH = 2

/** Puts an item into the domains that its words speak for: by score, then by code. */
export function domainsFrom(evidence: readonly Evidence[]): Domain[] {
  const byFirstLevel = grouped(evidence, firstLevelOf)
  return [...byFirstLevel]
    .flatMap(([code, words]) => domainsOf(code, words))
    .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1))
    .map(({ code, words }) => ({ code, words: words.map(({ span }) => span) }))
}

/**
 * The second level codes of one domain whose own words are enough, the words for the domain as a whole with each of them;
 * the first level code where there are none.
 */
function domainsOf(firstLevel: string, words: Evidence[]): { code: string; words: Evidence[]; score: number }[] {
  const score = scoreOf(words)
  if (score < ENOUGH) return []
  const second = [...grouped(words, (code) => code)]
    .filter(([code, own]) => firstLevelOf(code) === firstLevel && code !== firstLevel && scoreOf(own) >= ENOUGH)
    .map(([code]) => {
      const speaking = words.filter(({ entry }) => entry.codes.includes(code) || entry.codes.includes(firstLevel))
      return { code, words: speaking, score: scoreOf(speaking) }
    })
  return second.length > 0 ? second : [{ code: firstLevel, words, score }]
}

/** An entry counts once, however often and in however many of its words it is said, as much as it says where it says most. */
function scoreOf(words: readonly Evidence[]): number {
  const weights = new Map<Evidence['entry'], number>()
  for (const { entry, weight } of words) weights.set(entry, Math.max(weight, weights.get(entry) ?? 0))
  return [...weights.values()].reduce((sum, weight) => sum + weight, 0)
}

/** The words for each key of their codes, in the order of the text. */
function grouped(words: readonly Evidence[], keyOf: (code: string) => string): Map<string, Evidence[]> {
  const groups = new Map<string, Evidence[]>()
  for (const word of words) {
    for (const key of new Set(word.entry.codes.map(keyOf))) {
      const group = groups.get(key)
      if (group) group.push(word)
      else groups.set(key, [word])
    }
  }
  return groups
}
