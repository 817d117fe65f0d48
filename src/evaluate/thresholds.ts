import type { Score } from './score.ts'

type Figure = (score: Score) => number
const percent = (share: number): number => 100 * share

/** The figures that a bar can be set for. All are per cent, F1 or a share, but for invalidSpans, a count. */
const FIGURES = {
  items: ({ items }) => percent(items.f1),
  quantities: ({ quantities }) => percent(quantities.f1),
  assignments: ({ assignments }) => percent(assignments.f1),
  deadlines: ({ deadlines }) => percent(deadlines.f1),
  'anywhere.quantities': ({ anywhere }) => percent(anywhere.quantities.f1),
  'anywhere.assignments': ({ anywhere }) => percent(anywhere.assignments.f1),
  'anywhere.deadlines': ({ anywhere }) => percent(anywhere.deadlines.f1),
  titles: ({ titles }) => percent(titles.share),
  fields: ({ documentFields }) => percent(documentFields.share),
  role: ({ matchedQuantities }) => percent(matchedQuantities.role.share),
  per: ({ matchedQuantities }) => percent(matchedQuantities.per.share),
  delta: ({ matchedQuantities }) => percent(matchedQuantities.delta.share),
  partOf: ({ matchedQuantities }) => percent(matchedQuantities.partOf.share),
  quote: ({ matchedQuantities }) => percent(matchedQuantities.quote.share),
  place: ({ matchedQuantities }) => percent(matchedQuantities.place.share),
  action: ({ matchedQuantities }) => percent(matchedQuantities.action.share),
  object: ({ matchedQuantities }) => percent(matchedQuantities.object.share),
  invalidSpans: ({ invalidSpans }) => invalidSpans,
} as const satisfies Record<string, Figure>

export type ThresholdName = keyof typeof FIGURES
export const THRESHOLD_NAMES = Object.keys(FIGURES) as ThresholdName[]

/** Bars by name: a figure may not be lower; invalidSpans may not be higher. */
export type Thresholds = Partial<Record<ThresholdName, number>>

export interface ThresholdResult {
  readonly name: ThresholdName
  readonly bar: number
  readonly figure: number
  readonly passed: boolean
}

/** 100 × 0.58 is 57.99999999999999: a figure that is short of its bar by less than this has reached it. */
const ROUNDING = 1e-9

/** Every bar that was set with the figure that was measured, in the order of the figures. */
export function thresholdResults(score: Score, thresholds: Thresholds): ThresholdResult[] {
  return THRESHOLD_NAMES.flatMap((name) => {
    const bar = thresholds[name]
    if (bar === undefined) return []
    const figure = FIGURES[name](score)
    const passed = name === 'invalidSpans' ? figure <= bar : figure + ROUNDING >= bar
    return [{ name, bar, figure, passed }]
  })
}

/** The bars that a score does not reach; none where it passes. */
export function missedThresholds(score: Score, thresholds: Thresholds): ThresholdResult[] {
  return thresholdResults(score, thresholds).filter(({ passed }) => !passed)
}

/** The bar in `name=value` (`quantities=99`); null where it is none. */
export function parseThreshold(text: string): { name: ThresholdName; bar: number } | null {
  const [name, value, ...rest] = text.split('=').map((part) => part.trim())
  if (rest.length > 0 || !isThresholdName(name) || !value) return null
  const bar = Number(value)
  return Number.isFinite(bar) ? { name, bar } : null
}

function isThresholdName(name: string | undefined): name is ThresholdName {
  return name !== undefined && Object.hasOwn(FIGURES, name)
}
