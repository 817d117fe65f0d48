import { type ExtractedDocument, type Finding, findingOf, type Item, type Quantity } from '../model/index.ts'
import { add, asRounded, faceValue, isBelow, meet, withoutNoise } from './intervals.ts'

/** A total that the text breaks down, with its parts (其中，燃气管网33公里、供排水管网44公里、供热管网13公里). */
interface Breakdown {
  item: Item
  total: Quantity
  parts: Quantity[]
}

/** 其中 names some of a total; three numbers behind it are an enumeration that claims to be complete. */
const ENUMERATION = 3
const OF_THESE = '其中'
const BRACKET = /[（(]/

/** Parts against their total. A single part is no sum, but may not be more than its total. */
export function auditSums({ items, text }: ExtractedDocument): Finding[] {
  return items.flatMap((item) => breakdownsOf(item)).flatMap((breakdown) => check(breakdown, text))
}

function breakdownsOf(item: Item): Breakdown[] {
  const breakdowns = new Map<Quantity, Breakdown>()
  for (const part of item.quantities) {
    const total = part.partOf === null ? undefined : totalOf(part, item)
    if (!total || total.dimension === 'ratio') continue
    const breakdown = breakdowns.get(total) ?? { item, total, parts: [] }
    breakdown.parts.push(part)
    breakdowns.set(total, breakdown)
  }
  return [...breakdowns.values()]
}

/** The quantity that a part quotes as its total: the last one before it. */
const totalOf = (part: Quantity, item: Item): Quantity | undefined =>
  item.quantities.findLast((other) => other.quote === part.partOf && other.start < part.start && other.baseUnit === part.baseUnit)

function check(breakdown: Breakdown, text: string): Finding[] {
  const { item, total, parts } = breakdown
  const sum = add(parts.map(faceValue))
  const said = asRounded(total)
  const place = { itemPath: item.path, start: total.start, end: Math.max(...parts.map(({ end }) => end)) }
  const data = dataOf(breakdown)
  if (isBelow(said, sum)) return [findingOf('sum_differs', data, place)]
  if (parts.length === 1) return []
  if (meet(sum, said)) return [findingOf('sum_holds', data, place)]
  return [findingOf(isComplete(breakdown, text) ? 'sum_differs' : 'parts_leave_rest', data, place)]
}

/** A bracket behind a total breaks it down without a rest; 其中 does so where it enumerates. */
function isComplete({ total, parts }: Breakdown, text: string): boolean {
  const between = text.slice(total.end, parts[0]?.start ?? total.end)
  return parts.length >= ENUMERATION || (BRACKET.test(between) && !between.includes(OF_THESE))
}

/** Numbers in the unit of the total. */
function dataOf({ total, parts }: Breakdown): Finding['data'] {
  const factor = total.value === 0 ? 1 : total.baseValue / total.value
  const sum = withoutNoise(parts.reduce((all, part) => all + part.baseValue, 0) / factor)
  return {
    total: total.quote,
    parts: parts.map(({ quote }) => quote).join(' + '),
    sum,
    unit: total.unit,
    rest: withoutNoise(total.value - sum),
  }
}
