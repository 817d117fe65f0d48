import type { PageLabel } from '../text/page-labels.ts'
import type { PrintedNumber } from './printed-numbers.ts'
import { commonestOf } from './segment.ts'

/** A mark out of a page or into one. */
export interface JumpEnd {
  /** Its place in reading order. */
  at: number
  /** Number of its page in the file. */
  page: number
  /** The page that it names: where the article goes on, or where it came from. */
  label: PageLabel | null
}

type Pair = readonly [out: JumpEnd, into: JumpEnd]

/**
 * Which mark into a page goes on from which mark out of another. Each mark names the other's page; where both do, they belong together, then where one of them
 * does. Of several that agree equally the first in order. Where nothing is known of what the pages are called, the next one on a later page.
 */
export function pairedJumps(outs: readonly JumpEnd[], ins: readonly JumpEnd[], printed: ReadonlyMap<number, PrintedNumber>): Pair[] {
  const candidates = outs.flatMap((out) => ins.filter((into) => into.at > out.at && into.page > out.page).map((into): Pair => [out, into]))
  const offset = commonestOf([...[...printed].map(offsetOfPage), ...candidates.flatMap((pair) => commonOffset(pair) ?? [])])
  const agreement = ([out, into]: Pair): number => {
    if (out.label === null || into.label === null || offset === undefined) return UNKNOWN
    return Number(names(out.label, into.page, printed, offset)) + Number(names(into.label, out.page, printed, offset))
  }
  const ranked = candidates.map((pair) => ({ pair, agreement: agreement(pair) }))
  const paired: Pair[] = []
  for (const level of [BOTH, ONE, UNKNOWN])
    for (const { pair, agreement } of ranked)
      if (agreement === level && !paired.some(([out, into]) => out === pair[0] || into === pair[1])) paired.push(pair)
  return paired
}

/** How many of the two marks of a pair name each other's page; unknown where nothing tells. */
const BOTH = 2
const ONE = 1
const UNKNOWN = -1

/** What the printed number of a page is more than its number in the file: a file may begin with any page of an issue. */
const offsetOfPage = ([page, { first }]: readonly [number, PrintedNumber]): number => first.number - page

/** The offset by which both marks of a pair name each other's page; null where there is none. */
function commonOffset([out, into]: Pair): number | null {
  if (out.label === null || into.label === null || out.label.section !== into.label.section) return null
  const offset = out.label.number - into.page
  return into.label.number - out.page === offset ? offset : null
}

function names(label: PageLabel, page: number, printed: ReadonlyMap<number, PrintedNumber>, offset: number): boolean {
  const own = printed.get(page)?.first
  if (!own) return label.number === page + offset
  return own.number === label.number && (own.section === label.section || own.section === '' || label.section === '')
}
