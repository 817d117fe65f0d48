import type { HeadNounEntry } from '../../lexicon/quantity-schema.ts'
import { perInLead } from './per.ts'
import type { Reading } from './reading.ts'
import { trimTail, withoutMarker } from './trimming.ts'
import type { QuantityWords } from './words.ts'

const LEVEL_KINDS: ReadonlySet<HeadNounEntry['kinds'][number]> = new Set(['level', 'rate', 'standard', 'capacity'])

/** A number of things is an amount of change only of a capacity; 安全提升20所 counts schools. */
const CAPACITY_ONLY: typeof LEVEL_KINDS = new Set(['capacity'])

/**
 * Whether a number is an amount of change (codebook, delta): a verb of change right before it without 至 or 到, and what changes is a level
 * (人均提高120元, 单产提升5%以上, 费用减免30%). A count of new things (新增停车位1000个) is none.
 */
export function deltaOf(reading: Reading, dimension: string, words: QuantityWords): Reading['delta'] {
  const { verb, object, form } = reading.governing
  const growth = object === null ? null : (words.headNouns.longestBefore(object, object.length)?.entry.kinds ?? null)
  if (growth?.includes('growth')) return 'increase'
  if (growth?.includes('decline')) return 'decrease'
  if (reading.change || !verb || (verb.kind !== 'raise' && verb.kind !== 'lower')) return null
  const { start } = perInLead(reading.phrase.before, words)
  // 标准提高到每人每年6500元: what divides the number stands behind the 到.
  const before = trimTail(start < 0 ? reading.phrase.before : reading.phrase.before.slice(0, start), words)
  if (withoutMarker(before, words) !== before) return null
  const direction = verb.kind === 'raise' ? 'increase' : 'decrease'
  if (dimension === 'ratio') return direction
  const head = object === null ? null : words.headNouns.longestBefore(object, object.length)
  if (dimension === 'money' && direction === 'decrease') return direction
  const kinds = dimension.startsWith('count:') ? CAPACITY_ONLY : LEVEL_KINDS
  const isLevel = head?.entry.kinds.some((kind) => kinds.has(kind)) ?? false
  return isLevel && form === 'object-verb-number' ? direction : null
}
