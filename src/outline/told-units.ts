import type { OutlinedField } from '../model/index.ts'
import { sourceSpan } from '../text/view.ts'
import { fieldWith } from './fields.ts'
import type { LinePart } from './lines.ts'
import { isUnitList } from './units.ts'
import type { OutlineWords } from './words.ts'

const CLAUSE_END = /[，,。；;！!]/
/** 由县体育局牵头, 这件事由县体育局牵头 */
const BY = '由'
/** More than so many characters are no names of units with a verb. */
const LONGEST_CLAUSE = 80

/** A clause that says nothing but what units do: where it starts and ends in its line, and whether they answer for it (牵头, 负责) or only help. */
interface UnitClause {
  from: number
  to: number
  answers: boolean
}

/**
 * The units that sentences of a text name (县体育局牵头，县审计局配合): clauses that are nothing but units and what they do, one behind the other; one of them answers
 * for it. The text stays as it is.
 */
export function toldUnits({ line, from, to }: LinePart, words: OutlineWords): OutlinedField[] {
  const runs: UnitClause[][] = [[]]
  let start = from
  for (let at = from; at <= to; at++) {
    if (at < to && !CLAUSE_END.test(line.text.charAt(at))) continue
    const clause = unitClause(line.text, start, at, words)
    if (clause) runs[runs.length - 1]?.push(clause)
    else if (at > start) runs.push([])
    start = at + 1
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run[run.length - 1]]
    if (!first || !last || !run.some(({ answers }) => answers)) return []
    return [fieldWith('units', null, sourceSpan(line.view, first.from, last.to))]
  })
}

function unitClause(text: string, start: number, end: number, words: OutlineWords): UnitClause | null {
  if (end - start > LONGEST_CLAUSE) return null
  const by = text.slice(start, end).lastIndexOf(BY)
  const from = by < 0 ? start : start + by + BY.length
  const verb = words.unitVerbs.longestBefore(text.slice(from, end), end - from)
  if (!verb) return null
  const units = text.slice(from, end - verb.word.length)
  return units !== '' && isUnitList(units, words) ? { from, to: end, answers: verb.entry !== 'cooperating' } : null
}
