import type { PageTruth } from '../../fixtures/scripts/pages/placed-page.ts'
import type { DocumentFields, ExtractedDocument } from '../../src/model/index.ts'
import type { FixtureForm } from './forms.ts'
import { flat } from './reading.ts'

export interface FieldDifference {
  field: keyof DocumentFields
  expected: unknown
  actual: unknown
  /** Whether the fixture prints what the plain text does not: then the readings ought to differ. */
  printed: boolean
}

/** Where two readings of a document say something else of the document itself. */
export function fieldDifferences(
  expected: ExtractedDocument,
  actual: ExtractedDocument,
  { printedAs }: Pick<FixtureForm, 'printedAs'>,
  truth: PageTruth,
): FieldDifference[] {
  const [before, after] = [comparable(expected.document), comparable(actual.document)]
  return saysOtherwise(expected, actual).map((field) => ({
    ...{ field, expected: before[field], actual: after[field] },
    printed: isPrintedOtherwise(field, after[field], printedAs, truth),
  }))
}

/** The fields in which two readings differ. How a field was found may differ: what is said counts. */
export function saysOtherwise(expected: ExtractedDocument, actual: ExtractedDocument): (keyof DocumentFields)[] {
  const [before, after] = [comparable(expected.document), comparable(actual.document)]
  const names = (Object.keys(before) as (keyof DocumentFields)[]).filter((field) => field !== 'inferred')
  return names.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
}

const comparable = (document: DocumentFields): Record<keyof DocumentFields, unknown> => ({
  ...document,
  title: flat(document.title),
  declaredCounts: document.declaredCounts.map(({ value, noun, level }) => ({ value, noun, level })),
})

/** A newspaper has a name and a date, a circular is signed by who issues it: by the words that the fixture script set, not by what was read. */
function isPrintedOtherwise(
  field: keyof DocumentFields,
  actual: unknown,
  printedAs: FixtureForm['printedAs'],
  { lines }: PageTruth,
): boolean {
  const says = (article: string, words: string): boolean =>
    lines.some((line) => line.article === article && flat(line.text).includes(words))
  if (printedAs === 'newspaper') {
    if (field === 'kind') return actual === 'newspaper'
    return field === 'issuedOn' && typeof actual === 'string' && says('furniture', inChinese(actual))
  }
  if (printedAs !== 'circular' || (field !== 'issuer' && field !== 'issuers')) return false
  const names = [actual].flat()
  return names.length > 0 && names.every((name) => typeof name === 'string' && says('signature', name))
}

/** 2025-03-06 → 2025年3月6日 */
function inChinese(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
