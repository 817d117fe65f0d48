import { type DiffWords, diffWords, type Language } from '../../messages/index.ts'
import { changeKindSchema, type DocumentDiff, pairKindSchema } from '../../model/index.ts'

/** How many items and numbers there are of each kind; kinds without any are left out. */
export function diffSummary({ pairs }: DocumentDiff, language: Language): { items: string; quantities: string } {
  const words = diffWords[language]
  const changes = pairs.flatMap((pair) => pair.changes)
  return {
    items: counts(pairKindSchema.options, pairs, words.pairs, words),
    quantities: counts(changeKindSchema.options, changes, words.changes, words),
  }
}

function counts<Kind extends string>(
  kinds: readonly Kind[],
  all: readonly { kind: Kind }[],
  names: Readonly<Record<Kind, string>>,
  words: DiffWords,
): string {
  const counted = kinds.map((kind) => ({ name: names[kind], count: all.filter((one) => one.kind === kind).length }))
  return counted
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => words.count(count, name))
    .join(words.between)
}

/** What a side of a comparison is called: region and year where they are known, else its title or its file. */
export function sideName({ region, planYear, planYearEnd, title, name }: DocumentDiff['from'], language: Language): string {
  if (region === null) return title ?? name
  return `${region} ${diffWords[language].years(planYear, planYearEnd)}`
}
