import type { DomainEntry, DomainWordEntry } from './domain-schema.ts'
import { LexiconError } from './load.ts'
import { oncePerLexicon } from './once-per-lexicon.ts'
import { organisationForms } from './organisation-forms.ts'
import type { Lexicon } from './sections.ts'
import { indexWords, type WordIndex } from './word-index.ts'

interface Domains {
  /** Every domain by its code. */
  byCode: ReadonlyMap<string, DomainEntry>
  /** Every word that speaks for domains and every word that hides one. */
  words: WordIndex<DomainWordEntry>
}

/** A unit of these kinds is told by its name and does not show what an item is about; a clinic or a firm does. */
const UNITS_BY_NAME = ['government', 'party', 'organ', 'mass', 'judicial', 'vertical']

/**
 * Compiles the domains of a lexicon. Names of bureaux hide the words in them: 市教育局 in a sentence is no word about 教育.
 * @throws LexiconError where a word speaks for a domain that is not there, or a domain's first level is not there
 */
export const compileDomains = oncePerLexicon(
  (lexicon: Pick<Lexicon, 'domains' | 'domainWords' | 'organisations' | 'organisationEndings'>): Domains => {
    const byCode = new Map(lexicon.domains.map((entry) => [entry.code, entry]))
    for (const { code } of lexicon.domains)
      if (!byCode.has(firstLevelOf(code)))
        throw new LexiconError({ code: 'unknown_reference', section: 'domains', word: code, reference: firstLevelOf(code) })
    for (const { word, codes } of lexicon.domainWords) {
      const unknown = codes.find((code) => !byCode.has(code))
      if (unknown !== undefined) throw new LexiconError({ code: 'unknown_reference', section: 'domainWords', word, reference: unknown })
    }
    return { byCode, words: indexWords([...hidingNames(lexicon), ...spellings(lexicon)]) }
  },
)

/** education of education.school_building. */
export const firstLevelOf = (code: string): string => code.split('.', 1)[0] ?? code

const spellings = (lexicon: Pick<Lexicon, 'domainWords'>): [string, DomainWordEntry][] =>
  lexicon.domainWords.flatMap((entry) => [entry.word, ...entry.aliases].map((word): [string, DomainWordEntry] => [word, entry]))

function hidingNames(lexicon: Pick<Lexicon, 'organisations' | 'organisationEndings'>): [string, DomainWordEntry][] {
  return [...organisationForms(lexicon)]
    .filter(([, { entry }]) => UNITS_BY_NAME.includes(entry.kind))
    .map(([word, { entry }]) => [word, { word, aliases: [], codes: [], weight: 'decides', unless: [], example: entry.example }])
}
