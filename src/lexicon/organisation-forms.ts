import type { OrganisationEntry } from './organisation-schema.ts'
import type { Lexicon } from './sections.ts'

/** One way to write a unit of the lexicon without region: 住建局 stands for 住房和城乡建设局. */
export interface OrganisationForm {
  entry: OrganisationEntry
  /** The full local name with the ending that is printed: 住建委 → 住房和城乡建设委员会. */
  full: string
  rule: 'full_name' | 'alias' | 'stem_and_ending'
}

/** Every form of every unit: names and aliases as they are, stems with endings where no name or alias is written so. */
export function organisationForms(lexicon: Pick<Lexicon, 'organisations' | 'organisationEndings'>): Map<string, OrganisationForm> {
  const longForms = new Map(lexicon.organisationEndings.map(({ word, full }) => [word, full ?? word]))
  const departments = lexicon.organisationEndings.flatMap(({ word, department }) => (department ? [word] : []))
  const forms = new Map<string, OrganisationForm>()
  const add = (word: string, form: OrganisationForm): void => {
    if (!forms.has(word)) forms.set(word, form)
  }
  for (const entry of lexicon.organisations) forms.set(entry.word, { entry, full: entry.word, rule: 'full_name' })
  for (const entry of lexicon.organisations) for (const alias of entry.aliases) add(alias, { entry, full: entry.word, rule: 'alias' })
  for (const entry of lexicon.organisations) {
    const endings = entry.endings ?? departments
    const base = baseOf(entry, [...endings, ...departments])
    for (const ending of endings) {
      const full = base + (longForms.get(ending) ?? ending)
      for (const stem of [base, ...entry.stems]) add(stem + ending, { entry, full, rule: 'stem_and_ending' })
    }
  }
  return forms
}

/** The full name without its ending: 住房和城乡建设 of 住房和城乡建设局. */
function baseOf(entry: OrganisationEntry, endings: readonly string[]): string {
  const own = endings.filter((ending) => entry.word.endsWith(ending)).sort((a, b) => b.length - a.length)[0]
  return own ? entry.word.slice(0, -own.length) : entry.word
}
