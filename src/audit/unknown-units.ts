import { type ExtractedDocument, type Finding, findingOf } from '../model/index.ts'

/** Units that the lexicon does not know: one finding a unit, at its first place, since one entry in the lexicon answers all. */
export function auditUnknownUnits({ items }: ExtractedDocument): Finding[] {
  const found = new Map<string, Finding>()
  for (const { path, quantities } of items) {
    for (const { unit, start, end, marks } of quantities) {
      if (!marks.includes('unit_unknown')) continue
      const first = found.get(unit)
      if (first) first.data.count = Number(first.data.count) + 1
      else found.set(unit, findingOf('unit_unknown', { unit, count: 1 }, { itemPath: path, start, end }))
    }
  }
  return [...found.values()]
}
