import type { AnnotatedLine } from './annotated-lines.ts'
import type { Reading } from './reading.ts'

/** What of a reading must agree for it to be right. */
export type Measure = 'value' | 'value and unit' | 'value, unit and bound'

const KEYS: Record<Measure, (reading: Reading) => string> = {
  value: ({ value, valueMax }) => JSON.stringify([value, valueMax]),
  'value and unit': ({ value, valueMax, unit }) => JSON.stringify([value, valueMax, unit]),
  'value, unit and bound': ({ value, valueMax, unit, comparator }) => JSON.stringify([value, valueMax, unit, comparator]),
}

/** F1, 0 to 1, of what a system reads in each line against what is annotated there, over all lines together. */
export function f1(lines: readonly AnnotatedLine[], read: (line: string) => Reading[], measure: Measure): number {
  let right = 0
  let wanted = 0
  let given = 0
  for (const { text, expected } of lines) {
    const readings = read(text).map(KEYS[measure])
    wanted += expected.length
    given += readings.length
    for (const key of expected.map(KEYS[measure])) {
      const place = readings.indexOf(key)
      if (place === -1) continue
      readings.splice(place, 1)
      right++
    }
  }
  return wanted + given === 0 ? 1 : (2 * right) / (wanted + given)
}
