import { firstLevelOf } from './domains.ts'
import { organisationForms } from './organisation-forms.ts'
import { compileRegions } from './regions.ts'
import type { Lexicon, SectionName } from './sections.ts'

/** An entry that names something the lexicon does not have. */
export interface DanglingReference {
  section: SectionName
  word: string
  reference: string
}

/** All that entries point to and that is not there: domains, divisions, units that took over. */
export function danglingReferences(lexicon: Lexicon): DanglingReference[] {
  return [...toDomains(lexicon), ...toRegions(lexicon), ...toSuccessors(lexicon)]
}

function toDomains({ domains, domainWords }: Lexicon): DanglingReference[] {
  const codes = new Set(domains.map(({ code }) => code))
  return [
    ...missing('domains', domains, ({ code }) => [firstLevelOf(code)], codes),
    ...missing('domainWords', domainWords, ({ codes: named }) => named, codes),
  ]
}

function toRegions(lexicon: Lexicon): DanglingReference[] {
  const regions = compileRegions(lexicon)
  const known = { has: (name: string): boolean => regions.named(name).length > 0 }
  const endings = new Set([...lexicon.regionSuffixes, ...lexicon.placeEndings].map(({ word }) => word))
  return [
    ...missing('regionShortNames', lexicon.regionShortNames, ({ region }) => [region], known),
    ...missing('numberPrefixes', lexicon.numberPrefixes, ({ region }) => [region], known),
    ...missing('formerRegions', lexicon.formerRegions, ({ regions: today }) => today, known),
    ...missing('levelWords', lexicon.levelWords, ({ suffixes: stands }) => stands, endings),
  ]
}

function toSuccessors(lexicon: Lexicon): DanglingReference[] {
  return missing('organisations', lexicon.organisations, ({ renamed }) => (renamed ? [renamed.to] : []), organisationForms(lexicon))
}

function missing<Entry extends { word: string }>(
  section: SectionName,
  entries: readonly Entry[],
  named: (entry: Entry) => readonly string[],
  known: { has: (name: string) => boolean },
): DanglingReference[] {
  return entries.flatMap((entry) =>
    named(entry)
      .filter((reference) => !known.has(reference))
      .map((reference) => ({ section, word: entry.word, reference })),
  )
}
