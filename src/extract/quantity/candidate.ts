import type { Comparator, Mark } from '../../model/index.ts'

/** A number with unit and bound where the text is sure to count or measure; offsets are of the view. */
export interface Candidate {
  /** From the first bounding word to the last. */
  start: number
  end: number
  /** From the first digit to the end of the unit. */
  numberStart: number
  unitEnd: number
  value: number
  valueMax: number | null
  unit: string
  comparator: Comparator
  /** The verb between bound and number: 至少|组织|650人次. */
  filler: string | null
  /** Recipients or periods after a slash: 4批次/千人. */
  perAfter: string[]
  /** Where the slash and its units end; `end` where there is none. */
  tailEnd: number
  marks: Mark[]
}

/** A number and its unit, before the bounds around it are read. */
export interface MeasuredNumber {
  value: number
  valueMax: number | null
  unit: string
  end: number
  inside: Comparator | null
  marks: Mark[]
}
