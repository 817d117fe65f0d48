import { diffWords, type Language } from '../../messages/index.ts'
import type { ShownDiff } from './compared.ts'
import { diffRows } from './rows.ts'

/** A comparison as columns and rows for a spreadsheet: a row a change, what is said of its pair in every row. */
export function diffGrid(shown: ShownDiff, language: Language): { columns: string[]; rows: (string | number | null)[][] } {
  const words = diffWords[language]
  return {
    columns: Object.values(words.columns),
    rows: diffRows(shown, language).map(({ pair, fromItem, toItem, subject, change, fromValue, toValue, absolute, relative, unit }) => [
      words.pairs[pair.kind],
      pair.from.join(' '),
      fromItem,
      pair.to.join(' '),
      toItem,
      pair.similarity,
      subject,
      change,
      fromValue,
      toValue,
      absolute,
      relative,
      unit,
    ]),
  }
}
