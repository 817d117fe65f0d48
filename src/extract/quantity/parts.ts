import type { Reading } from './reading.ts'
import type { QuantityWords } from './words.ts'

/** 其中 opens a breakdown of the last total before it. */
const OF_THESE = '其中'

/**
 * Gives parts their total (codebook, partOf): numbers of one unit in the brackets after a number (5个（州本级1个、甲山县2个）),
 * and numbers of its unit behind 其中 up to the end of the sentence.
 */
export function readParts(readings: readonly Reading[], text: string, words: QuantityWords): void {
  for (const reading of readings) {
    const before = reading.previous
    const { link } = reading.phrase
    if (!before) continue
    if (link === 'bracket') {
      if (isBreakdown(reading, before)) reading.total = before
    } else if (before.total && link === 'list' && sameUnit(reading, before.total)) reading.total = before.total
    else reading.total = totalBeforeOfThese(reading, before, text, words)
    if (reading.total) copyGoverning(reading, reading.total)
  }
}

const sameUnit = (a: Reading, b: Reading): boolean => a.phrase.candidate.unit === b.phrase.candidate.unit

/** A bracket breaks a total down where its numbers have the total's unit and no noun of their own (6个乡镇（8个村） does not). */
function isBreakdown(first: Reading, total: Reading): boolean {
  if (!sameUnit(first, total) || first.phrase.candidate.value > total.phrase.candidate.value) return false
  return first.phrase.before !== '' || first.phrase.after === ''
}

function totalBeforeOfThese(reading: Reading, before: Reading, text: string, words: QuantityWords): Reading | null {
  const between = text.slice(before.phrase.candidate.tailEnd, reading.phrase.candidate.start)
  if (between.includes(OF_THESE)) return earlierTotal(reading, words)
  if (!before.total || !sameUnit(reading, before.total) || reading.governing.form === 'verb-object-number') return null
  return reading.phrase.link === 'sentence' && !MEMBER_BREAK.test(between) ? null : before.total
}

/** A semicolon goes on with the parts; a full stop ends them. */
const MEMBER_BREAK = /^[^。！？\n]*；[^。！？\n]*$/

/** The nearest number before 其中 with the same unit that is not a part itself and not smaller. */
function earlierTotal(reading: Reading, words: QuantityWords): Reading | null {
  for (let before = reading.previous; before; before = before.previous) {
    if (before.total || !sameUnit(before, reading) || before.phrase.candidate.value < reading.phrase.candidate.value) continue
    if (mayBeOneThing(before.governing.object, reading.governing.object)) return before
    if (before === reading.previous && needsNoNoun(reading, words)) return before
  }
  return null
}

/** People, and what is measured, are the same under any noun (培训2.5万人次，其中脱贫劳动力8000人次); so is what is counted by its place (其中上沙社区80个). */
function needsNoNoun({ phrase, governing }: Reading, words: QuantityWords): boolean {
  const { unit } = phrase.candidate
  const isCount = words.units.get(unit)?.dimension.startsWith('count:') ?? true
  const { object } = governing
  const place = object === null ? null : words.headNouns.longestBefore(object, object.length)
  return (
    !isCount ||
    (words.headNouns.longestAt(unit, 0)?.entry.kinds.includes('people') ?? false) ||
    (place?.entry.kinds.includes('area') ?? false)
  )
}

/** Two nouns that share no character name two things (停车场, 泊位); a part without a noun is of the total's. */
const mayBeOneThing = (total: string | null, part: string | null): boolean =>
  total === null || part === null || [...part].some((char) => total.includes(char))

/** A part of a bracket is of what the total counts; one behind 其中 has the total's act unless it has its own. */
function copyGoverning(part: Reading, total: Reading): void {
  const { governing } = part
  const hasOwnAct = governing.form !== 'object-number' && governing.form !== 'bare' && governing.action !== null
  part.governing = {
    ...governing,
    action: hasOwnAct ? governing.action : (total.governing.action ?? governing.action),
    object: part.phrase.bracketed || governing.object === null ? total.governing.object : governing.object,
  }
}
