import type { WordOrder } from '../../messages/index.ts'
import type { Quantity } from '../../model/index.ts'
import type { Surroundings } from './surroundings.ts'

/** How act and object of a number stand around it. */
export interface FoundOrder {
  order: WordOrder
  /** The verb stands before an earlier number of the list. */
  carriedOver: boolean
}

const DIGIT = /[0-9]/
/** A noun this near behind the number (characters) is what it counts, also where the same words stand before it: 名, 的 may stand between. */
const NEAR = 2

/** Finds act and object again in the sentence; null where they do not stand there in one piece. */
export function orderOf({ action, object, quote }: Pick<Quantity, 'action' | 'object' | 'quote'>, around: Surroundings): FoundOrder | null {
  const noun = object === null ? null : nounPlace(object, around)
  const verb = action === null ? null : verbPlace(action, quote, around)
  if ((object !== null && noun === null) || (action !== null && verb === null)) return null
  return { order: orderNamed(verb, noun), carriedOver: verb !== null && verb < 0 && DIGIT.test(around.before.slice(verb)) }
}

/** How many characters from the number a word begins: negative before it, positive behind it; null where it is nowhere. */
type Place = number | null

function placeBefore(word: string, before: string): Place {
  const at = before.lastIndexOf(word)
  return at < 0 ? null : at - before.length
}

function placeAfter(word: string, after: string): Place {
  const at = after.indexOf(word)
  return at < 0 ? null : at + 1
}

function nounPlace(object: string, { before, after }: Surroundings): Place {
  const ahead = placeAfter(object, after)
  if (ahead !== null && ahead <= NEAR && !before.endsWith(object)) return ahead
  return placeBefore(object, before) ?? ahead
}

/** 至少组织650人次: a verb between bound and number is part of the quote. */
const verbPlace = (action: string, quote: string, { before, after }: Surroundings): Place =>
  quote.includes(action) ? -1 : (placeBefore(action, before) ?? placeAfter(action, after))

function orderNamed(verb: number | null, noun: number | null): WordOrder {
  if (verb === null) return noun === null ? 'number' : noun < 0 ? 'noun-number' : 'number-noun'
  if (noun === null) return verb < 0 ? 'verb-number' : 'number-verb'
  if (verb > 0) return noun > 0 ? 'number-noun-verb' : 'noun-verb-number'
  if (noun > 0) return 'verb-number-noun'
  return verb < noun ? 'verb-noun-number' : 'noun-verb-number'
}
