import { oncePerLexicon } from '../lexicon/once-per-lexicon.ts'
import { organisationForms } from '../lexicon/organisation-forms.ts'
import { compileOrganisations, organisationKey } from '../lexicon/organisations.ts'
import type { Lexicon } from '../lexicon/sections.ts'
import { indexWords } from '../lexicon/word-index.ts'
import type { Ledger } from '../store/index.ts'

interface Assigned {
  name: string
  canonicalName: string | null
}

/** A name taken apart: the unit of the lexicon that it ends with, by the name that it has today, and what stands before it. */
interface KnownUnit {
  unit: string
  prefix: string
}

const formsByEnding = oncePerLexicon((lexicon: Lexicon) => indexWords(organisationForms(lexicon)))

/** The names in the ledger that mean the unit or person asked for, short and full names alike. */
export function assignedNames(ledger: Ledger, asked: string, lexicon: Lexicon): string[] {
  const matches = nameMatcher(asked, lexicon)
  const assigned = ledger.database
    .prepare<[], Assigned>(
      'SELECT DISTINCT name, canonical_name AS canonicalName FROM effective_assignments WHERE name IS NOT NULL ORDER BY name',
    )
    .all()
  return [...new Set(assigned.filter(matches).map(({ name }) => name))]
}

/**
 * Whether a name means what is asked for. Where the lexicon knows both they are compared as units (城管局 is 城市管理和综合执法局, 国土局 has become 自然资源局), and what the
 * question puts before the unit (甲山县水务局) must stand in the name; otherwise the name contains what is asked for.
 */
function nameMatcher(asked: string, lexicon: Lexicon): (assigned: Assigned) => boolean {
  const question = knownUnit(asked, lexicon)
  return ({ name, canonicalName }) => {
    const spellings = canonicalName === null ? [name] : [name, canonicalName]
    if (!question) return spellings.some((spelling) => spelling.includes(asked))
    const units = spellings.map((spelling) => knownUnit(spelling, lexicon)).filter((known) => known !== null)
    if (units.length === 0) return spellings.some((spelling) => spelling.includes(asked))
    return units.some(({ unit }) => unit === question.unit) && spellings.some((spelling) => spelling.includes(question.prefix))
  }
}

const BRACKET_AT_END = /[（(][^（()）]*[）)]$/

/** The unit that a name ends with, brackets aside; null where the lexicon knows none. */
export function knownUnit(name: string, lexicon: Lexicon): KnownUnit | null {
  const plain = name.replace(BRACKET_AT_END, '')
  const found = formsByEnding(lexicon).longestBefore(plain, plain.length)
  return (
    found && {
      unit: organisationKey(compileOrganisations(lexicon), found.word) ?? found.word,
      prefix: plain.slice(0, plain.length - found.word.length),
    }
  )
}
