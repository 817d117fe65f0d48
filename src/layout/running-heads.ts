import { type Box, boxAround } from './box.ts'
import { linesOfColumns, rulesOfColumns } from './margins.ts'
import type { PageLayout } from './page-layout.ts'
import { rowsOf } from './rows.ts'
import type { TextLine } from './text-line.ts'

/** A running head stands in this share of the page's height at the top, and its rule right below it, within so many em. */
const EDGE = 0.14
const RULE_BELOW = 1
/** It is set smaller than the body type by this share at least. */
const SMALLER = 0.92

/** The running head of a page that no other page repeats: the topmost row in small type, with a rule (页眉线) below it that parts it from all other text. */
export function runningHeadOf(page: PageLayout): TextLine[] {
  const [head = [], next = []] = rowsOf(linesOfColumns(page.columns).filter(({ vertical }) => !vertical))
  const own = boxAround(head.map(({ box }) => box))
  const text = boxAround(next.map(({ box }) => box))
  if (!own || !text || own[3] > EDGE * page.height || head.some(({ size }) => size > SMALLER * page.body)) return []
  const isBelow = ([x0, y0, x1, y1]: Box): boolean =>
    y0 >= own[3] - 1 && y0 <= own[3] + RULE_BELOW * page.body && y1 <= text[1] + 1 && x0 <= own[0] + page.body && x1 >= own[2] - page.body
  return rulesOfColumns(page.columns).some(isBelow) ? head : []
}
