import { countsOf } from '../../diff/index.ts'
import { diffWords, type Language } from '../../messages/index.ts'
import { changeKindSchema, type DiffCounts, type DiffFilter, type DocumentDiff, pairKindSchema } from '../../model/index.ts'

/** What is counted of a comparison, in words; '' where there is nothing. */
export interface DiffSummary {
  /** Of the whole comparison, whatever is picked out of it. */
  items: string
  quantities: string
  /** How much of it is shown, and what was asked for; '' where nothing is left out. */
  shown: string
}

/** How many items and numbers there are of each kind; kinds without any are left out. Of several comparisons, all together. */
export function diffSummary(diffs: readonly DocumentDiff[], language: Language): DiffSummary {
  const words = diffWords[language]
  const whole = sumOf(diffs.map((diff) => diff.selection?.whole ?? countsOf(diff)))
  const filter = diffs.find(({ selection }) => selection !== undefined)?.selection?.filter
  const inWords = (counts: Readonly<Record<string, number>>, names: Readonly<Record<string, string>>): string =>
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([kind, count]) => words.count(count, names[kind] ?? kind))
      .join(words.between)
  return {
    items: inWords(whole.pairs, words.pairs),
    quantities: inWords(whole.changes, words.changes),
    shown: filter ? `${shownShare(sumOf(diffs.map(countsOf)), whole, language)}${words.given(filterWords(filter, language))}` : '',
  }
}

/** The lines of a summary with their names, those that say something. */
export function summaryLines({ items, quantities, shown }: DiffSummary, language: Language): [name: string, text: string][] {
  const words = diffWords[language]
  const lines: [string, string][] = [
    [words.items, items],
    [words.quantities, quantities],
    [words.shown, shown],
  ]
  return lines.filter(([, text]) => text !== '')
}

function sumOf(all: readonly DiffCounts[]): DiffCounts {
  const sum = (countOf: (counts: DiffCounts) => number): number => all.reduce((total, counts) => total + countOf(counts), 0)
  const pairs = pairKindSchema.options.map((kind) => [kind, sum((counts) => counts.pairs[kind])])
  const changes = changeKindSchema.options.map((kind) => [kind, sum((counts) => counts.changes[kind])])
  return { pairs: Object.fromEntries(pairs), changes: Object.fromEntries(changes) }
}

function shownShare(shown: DiffCounts, whole: DiffCounts, language: Language): string {
  const words = diffWords[language]
  const total = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((sum, count) => sum + count, 0)
  return [
    words.share(total(shown.pairs), total(whole.pairs), words.items),
    words.share(total(shown.changes), total(whole.changes), words.quantities),
  ].join(words.between)
}

/** `items: new`, `quantities: raised, lowered by more than 20 %`. */
function filterWords({ only, change, byMoreThan }: DiffFilter, language: Language): string[] {
  const words = diffWords[language]
  const kinds = (change ?? (byMoreThan === undefined ? [] : (['raised', 'lowered'] as const))).map((kind) => words.changes[kind])
  const named = kinds.join(words.between)
  return [
    ...(only ? [`${words.items}: ${only.map((kind) => words.pairs[kind]).join(words.between)}`] : []),
    ...(kinds.length > 0 ? [`${words.quantities}: ${byMoreThan === undefined ? named : words.moreThan(named, byMoreThan)}`] : []),
  ]
}

/** What a side of a comparison is called: region and year where they are known, else its title or its file. */
export function sideName({ region, planYear, planYearEnd, title, name }: DocumentDiff['from'], language: Language): string {
  if (region === null) return title ?? name
  return `${region} ${diffWords[language].years(planYear, planYearEnd)}`
}
