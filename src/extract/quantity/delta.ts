import type { HeadNounEntry } from '../../lexicon/quantity-schema.ts'
import type { Reading } from './reading.ts'
import type { QuantityWords } from './words.ts'
import { trimTail, withoutMarker } from './trimming.ts'

const LEVEL_KINDS: ReadonlySet<HeadNounEntry['kinds'][number]> = new Set(['level', 'rate', 'standard', 'capacity'])

/**
 * Whether a number is an amount of change (codebook, delta): a verb of change right before it without 至 or 到, and what changes is a level
 * (人均提高120元, 单产提升5%以上, 费用减免30%). A count of new things (新增停车位1000个) is none.
 */
export function deltaOf(reading: Reading, dimension: string, words: QuantityWords): Reading['delta'] {
  const { verb, object, form } = reading.governing
  if (reading.change || !verb || (verb.kind !== 'raise' && verb.kind !== 'lower')) return null
  const before = trimTail(reading.phrase.before, words)
  if (withoutMarker(before, words) !== before) return null
  const direction = verb.kind === 'raise' ? 'increase' : 'decrease'
  if (dimension === 'ratio') return direction
  const head = object === null ? null : words.headNouns.longestBefore(object, object.length)
  const isLevel = head?.entry.kinds.some((kind) => LEVEL_KINDS.has(kind)) ?? false
  return isLevel && form === 'object-verb-number' ? direction : null
}
