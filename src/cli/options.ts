import { InvalidArgumentError, Option } from 'commander'
import { OCR_ENGINES, type OcrEngineName } from '../read/ocr/engines.ts'

/** Where the ledger is where no one says otherwise; the pipelines of this project use it too. */
export const DEFAULT_LEDGER = 'out/taizhang.sqlite'

export const collect = (value: string, previous: string[]): string[] => [...previous, value]

export const ledgerOption = (): Option => new Option('--db <file>', 'the ledger').default(DEFAULT_LEDGER)

export const lexiconOption = (): Option =>
  new Option('--lexicon <file>', 'a YAML file laid over the lexicon; can be given again, later ones win')
    .argParser(collect)
    .default([], 'none')

export const referenceYearOption = (): Option =>
  new Option('--reference-year <year>', 'the year of dates without one, where a document names none').argParser(yearOf)

/** What is said for no OCR at all. */
const NO_OCR = 'off'
export type OcrChoice = OcrEngineName | typeof NO_OCR

export const ocrOption = (): Option =>
  new Option('--ocr <engine>', 'what recognises scanned pages; pp-ocr has to be installed beside (@gutenye/ocr-node)')
    .choices([...OCR_ENGINES, NO_OCR])
    .default('tesseract')

/** As readers take it: null for none. */
export const ocrOf = (choice: OcrChoice): OcrEngineName | null => (choice === NO_OCR ? null : choice)

/** Files that are read at the same time where no one says otherwise. */
const DEFAULT_AT_ONCE = 4

export const concurrencyOption = (): Option =>
  new Option('--concurrency <n>', 'files read at the same time').default(DEFAULT_AT_ONCE).argParser((value) => {
    if (!/^[1-9]\d?$/.test(value)) throw new InvalidArgumentError('It should be a whole number from 1 to 99.')
    return Number(value)
  })

/** @throws InvalidArgumentError, which commander words with the option's name */
export function yearOf(value: string): number {
  if (!/^\d{4}$/.test(value)) throw new InvalidArgumentError('It should be a year of four digits.')
  return Number(value)
}

/** A date as 2025-10-31, as it came. @throws InvalidArgumentError */
export function dateOf(value: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null
  // A day that does not exist (2025-02-30) comes back as another one, or as none.
  const same = date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
  if (!same) throw new InvalidArgumentError('It should be a date such as 2025-10-31.')
  return value
}
