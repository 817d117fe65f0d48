import { fitsOf } from './column-fit.ts'
import type { ColumnKind } from './columns.ts'
import type { Line } from './lines.ts'
import type { OutlineWords } from './words.ts'

/** A cell of a flattened table, or a part of one, in the order of the text. */
export interface Token {
  line: Line
  /** The printed line that it stands in. */
  at: number
  mayStartRow: boolean
  /** The column that its tabs or pipes say it stands in, and how much that counts. */
  hint: { column: number; points: number } | null
}

/** A token with the column it was laid into. */
export interface LaidToken extends Token {
  column: number
  startsRow: boolean
}

/** Costs in the points of the fits: of a column without a cell, of a cell of two tokens, of a new row. */
const SKIP_COST = 1.5
const STAY_COST = 1
const NEW_ROW_COST = 0.5
/** The last cells of a row are more often left out than those between. */
const SHARE_AT_END = 0.6
/** Where a line is a row, a new line is a new row unless much speaks against it. */
const LINE_IS_ROW_BONUS = 2
const SAME_ROW_COST = 1
/** One unit leads, many help: a column of leading units rather ends with its line. */
const LEAD_STAY_COST = 1.5

/** How a token came to its column: from which column of the token before, and whether a row starts with it. */
interface Step {
  column: number
  startsRow: boolean
}

/** The best points with the token in each column, and the step that led there. */
interface Stage {
  points: number[]
  steps: Step[]
}

/** Lays the tokens into the columns, row after row, as they fit best altogether (dynamic programming, column by token). */
export function layOut(tokens: readonly Token[], kinds: readonly ColumnKind[], cellALine: boolean, words: OutlineWords): LaidToken[] {
  const stages: Stage[] = []
  for (const token of tokens) {
    const fits = fitsOf(token.line, kinds, words).map((fit, column) => fit + (token.hint?.column === column ? token.hint.points : 0))
    const before = stages[stages.length - 1]
    stages.push(before ? stageAfter(before, token, fits, kinds, cellALine) : firstStage(fits))
  }
  return traceBack(tokens, stages)
}

const firstStage = (fits: readonly number[]): Stage => ({
  points: fits.map((fit, column) => fit - SKIP_COST * column),
  steps: fits.map(() => ({ column: 0, startsRow: true })),
})

function stageAfter(before: Stage, token: Token, fits: readonly number[], kinds: readonly ColumnKind[], cellALine: boolean): Stage {
  const stage: Stage = { points: [], steps: [] }
  fits.forEach((fit, column) => {
    let points = Number.NEGATIVE_INFINITY
    let step: Step = { column: 0, startsRow: true }
    before.points.forEach((known, from) => {
      const same = known + pointsInRow(from, column, kinds[column]) - (token.mayStartRow && !cellALine ? SAME_ROW_COST : 0)
      const fresh = token.mayStartRow ? known + pointsOfNewRow(from, column, fits.length, cellALine) : Number.NEGATIVE_INFINITY
      if (Math.max(same, fresh) + fit <= points) return
      points = Math.max(same, fresh) + fit
      step = { column: from, startsRow: fresh >= same }
    })
    stage.points.push(points)
    stage.steps.push(step)
  })
  return stage
}

function pointsInRow(from: number, to: number, kind: ColumnKind | undefined): number {
  if (to < from) return Number.NEGATIVE_INFINITY
  if (to === from) return kind === 'lead' ? -LEAD_STAY_COST : -STAY_COST
  return -SKIP_COST * (to - from - 1)
}

const pointsOfNewRow = (from: number, to: number, width: number, cellALine: boolean): number =>
  -NEW_ROW_COST - SKIP_COST * to - SKIP_COST * SHARE_AT_END * (width - 1 - from) + (cellALine ? 0 : LINE_IS_ROW_BONUS)

function traceBack(tokens: readonly Token[], stages: readonly Stage[]): LaidToken[] {
  const laid: LaidToken[] = []
  const last = stages[stages.length - 1]?.points ?? []
  let column = last.indexOf(Math.max(...last))
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at]
    const step = stages[at]?.steps[column] ?? { column: 0, startsRow: true }
    if (token) laid.push({ ...token, column, startsRow: step.startsRow })
    column = step.column
  }
  return laid.reverse()
}
