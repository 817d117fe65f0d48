/** How a numeral is written: 1200 · 一千二百 · 3.57万 · 三分之一 · 二〇二五 (digits one by one: years and telephone numbers, not counts). */
export type NumeralForm = 'arabic' | 'chinese' | 'mixed' | 'fraction' | 'digits'

/** What a reader finds from a given start. */
export interface NumeralReading {
  readonly end: number
  readonly value: number
  /** The upper value of two neighbouring digits (两三百: 200 to 300), else null. */
  readonly valueMax: number | null
  readonly form: NumeralForm
  /** A letter was read as a digit. */
  readonly misprint: boolean
  /** The text says that the number is not exact: 20余万, 十几, 两三百. */
  readonly approximate: boolean
}
