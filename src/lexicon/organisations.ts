import { type OrganisationName, type Organisations, parseOrganisation } from './organisation-name.ts'
import type { OrganisationEntry } from './organisation-schema.ts'
import type { Region } from './regions.ts'

export {
  compileOrganisations,
  type OrganisationLexicon,
  type OrganisationName,
  type Organisations,
  parseOrganisation,
} from './organisation-name.ts'

const WHITE_SPACE = /\s+/g
/** Units that carry the short name of a place in their full names. */
const NAMED_AFTER_PLACES = ['vertical', 'enterprise', 'institution']

/**
 * The full official name of a unit: short forms written out and the level word replaced by the division that the document is about
 * (自治州住建局（人防办） in 克州 → 克孜勒苏柯尔克孜自治州住房和城乡建设局). A second name in a bracket is left out.
 * @returns null for units that the lexicon does not know and for collective bodies; `rule` says how the name and the region were read
 */
export function canonicalOrganisation(
  organisations: Organisations,
  name: string,
  context: { region?: Region | null } = {},
): { name: string; rule: string } | null {
  const folded = foldName(name)
  const parsed = parseSystemName(organisations, folded)
  if (!parsed.form || parsed.kind === 'collective') return null
  const { entry, full, rule } = parsed.form
  // Companies and branches of a national system have full names that no rule makes from what is printed.
  const ofSystem = parseOrganisation(organisations, folded).kind === 'system'
  if (ofSystem && (entry.system === undefined || !folded.startsWith(entry.system))) return null
  const place = placeOf(organisations, parsed, context.region ?? null)
  const organ = parsed.organ || committeeOf(organisations, entry, place.region)
  return { name: withSystem(entry, place.text, organ + full), rule: `${rule}+${place.rule}` }
}

/**
 * What a unit is called without region, the same for all its forms and after renamings (住建局, 住房和城乡建设局 and 自治州住建局（人防办）; 国土局 and
 * 自然资源局): the key that queries compare. A unit that the lexicon does not know is its own name without level word and region.
 */
export function organisationKey(organisations: Organisations, name: string): string | null {
  const folded = foldName(name)
  if (folded === '') return null
  const parsed = parseSystemName(organisations, folded)
  if (parsed.form) return successorOf(organisations, parsed.form.entry)
  return parsed.kind === 'collective' || parsed.core === '' ? folded : parsed.organ + parsed.core
}

const foldName = (name: string): string => name.normalize('NFKC').replace(WHITE_SPACE, '').replaceAll('(', '（').replaceAll(')', '）')

function successorOf(organisations: Organisations, entry: OrganisationEntry): string {
  const seen = new Set([entry.word])
  let at = entry
  while (at.renamed && !seen.has(at.renamed.to)) {
    const next = organisations.forms.get(at.renamed.to)?.entry
    if (!next) return at.renamed.to
    seen.add(next.word)
    at = next
  }
  return at.word
}

/** 国家税务总局伊犁州税务局, 国网克州供电公司: behind the name of the system stands an ordinary name. */
function parseSystemName(organisations: Organisations, name: string): OrganisationName {
  const parsed = parseOrganisation(organisations, name)
  if (parsed.kind !== 'system') return parsed
  for (let at = 1; at < name.length; at++) {
    const region = organisations.regions.longestAt(name, at)
    if (!region) continue
    const inner = parseOrganisation(organisations, name.slice(at))
    if (inner.form && inner.kind === 'region') return inner
  }
  return parsed
}

function placeOf(
  organisations: Organisations,
  parsed: OrganisationName,
  region: Region | null,
): { text: string; region: Region | null; rule: string } {
  if (parsed.kind === 'region') return { text: namedPlace(parsed), region: parsed.region, rule: 'region_name' }
  if (parsed.kind === 'level') {
    const meant = region && organisations.regions.ofLevel(region, parsed.prefix)
    return meant
      ? { text: meant.official, region: meant, rule: 'level_word' }
      : { text: parsed.prefix, region: null, rule: 'level_word_unresolved' }
  }
  return region ? { text: region.official, region, rule: 'document_region' } : { text: '', region: null, rule: 'no_region' }
}

/** 克州教育局 is one of the division 克州; 杭州海关 is called so in full. */
function namedPlace({ prefix, region, form }: OrganisationName): string {
  const officeOfItsOwn = form !== null && form.entry.system === undefined && NAMED_AFTER_PLACES.includes(form.entry.kind)
  return region === null || (officeOfItsOwn && prefix === region.stem) ? prefix : region.official
}

/** What stands between a division and a department of its party committee: 自治州党委宣传部, 县委宣传部. */
function committeeOf({ committees }: Organisations, entry: OrganisationEntry, region: Region | null): string {
  return entry.kind === 'party' && region ? (committees.get(region.suffix) ?? '') : ''
}

/** 共青团 stands before the region (共青团某县委员会), and so does 国家税务总局. */
function withSystem({ system }: OrganisationEntry, place: string, name: string): string {
  if (system === undefined) return place + name
  return system + place + (name.startsWith(system) ? name.slice(system.length) : name)
}
