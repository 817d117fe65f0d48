import { type OrganisationName, type Organisations, parseOrganisation } from '../../lexicon/organisations.ts'
import { isPlainUnit } from './unit-name.ts'

/** A name of a list as printed, and the separator behind it. */
export interface ListedName {
  text: string
  after: string
}

/** What is written once and meant for the names that follow: 自治州; for party departments 自治州党委. */
interface SharedPrefix {
  unit: string
  party: string
}

/** Between a list of places and the seat that they share (兰溪市、东阳市人民政府) stands nothing but these. */
const JOINERS = ['、', '和', '及', '与', '以及', ' ', '/']
const LONGEST_SHARED_ENDING = 4

/** The full names of a list: parts written once for all given to each. Index by index with `list`. */
export function withSharedParts(organisations: Organisations, list: readonly ListedName[]): string[] {
  return withSharedPrefix(organisations, withSharedEnding(organisations, list))
}

/** 兰溪市、东阳市人民政府 → 兰溪市人民政府; 市体育、审计局 → 市体育局. Read from the end, so that it goes through a whole list. */
function withSharedEnding(organisations: Organisations, list: readonly ListedName[]): string[] {
  const names = list.map(({ text }) => text)
  for (let at = list.length - 2; at >= 0; at--) {
    const name = names[at]
    const next = names[at + 1]
    if (name === undefined || next === undefined || !JOINERS.includes(list[at]?.after ?? '')) continue
    names[at] = name + sharedEnding(organisations, name, next)
  }
  return names
}

function sharedEnding(organisations: Organisations, name: string, next: string): string {
  const parsed = parseOrganisation(organisations, name)
  const following = parseOrganisation(organisations, next)
  const branch = branchEnding(organisations, name, next)
  if (branch !== '') return branch
  if (parsed.form || parsed.ending) return ''
  const seat = organisations.endings.find(({ kind, word }) => kind === 'seat' && next.endsWith(word))
  const isPlace = parsed.kind === 'region' || parsed.kind === 'collective'
  if (seat) {
    if (isPlace && following.core !== next && seat.of.some((ending) => name.endsWith(ending))) return seat.word
    return seatOfBarePlace(organisations, name, next)
  }
  // 市、区体育局: level words before one department.
  const isLevel = organisations.levelWords.includes(name)
  if (isLevel) return following.kind === 'level' && following.form ? following.organ + following.core : ''
  return following.form ? departmentEnding(organisations, parsed.core, following.core) : ''
}

const BARE_PLACE = /^\p{Script=Han}{1,4}$/u

/** 驷马、白衣镇人民政府, 江阳、纳溪区人民政府: what the bare name of a place shares with the next one, which is longer by it; '' where they share nothing. */
export function seatOfBarePlace(organisations: Organisations, name: string, next: string): string {
  if (!BARE_PLACE.test(name) || organisations.placeEndings.some((ending) => name.endsWith(ending))) return ''
  const parsed = parseOrganisation(organisations, name)
  if (parsed.form || parsed.ending || parsed.kind === 'collective') return ''
  const seats = organisations.endings.flatMap(({ kind, word, of }) => (kind === 'seat' ? of.map((level) => level + word) : []))
  const shared = seats.find((ending) => PLACE_LEVEL.test(ending) && next.endsWith(ending) && BARE_PLACE.test(next.slice(0, -ending.length)))
  return shared !== undefined && !name.endsWith(shared.charAt(0)) ? shared : ''
}

const PLACE_LEVEL = /^[县市区旗乡镇]/
const BRANCH = /^\p{Script=Han}{2,8}分公司$/u

/** 中国移动、中国联通石河子分公司: known companies with one branch. */
function branchEnding(organisations: Organisations, name: string, next: string): string {
  if (!organisations.forms.has(name)) return ''
  for (let at = name.length - 2; at <= name.length + 2; at++) {
    const branch = next.slice(at)
    if (organisations.forms.has(next.slice(0, at)) && BRANCH.test(branch)) return branch
  }
  return ''
}

/** 体育、审计局: the shortest end of the following name that makes a known unit of this one. */
function departmentEnding(organisations: Organisations, stem: string, following: string): string {
  for (let length = 1; length <= LONGEST_SHARED_ENDING; length++) {
    const ending = following.slice(-length)
    if (organisations.forms.has(stem + ending)) return ending
  }
  return ''
}

/** 自治州文物局、体育局 → 自治州体育局. The prefix goes on behind names with a region or system of their own. */
function withSharedPrefix(organisations: Organisations, names: readonly string[]): string[] {
  const shared: SharedPrefix = { unit: '', party: '' }
  const full: string[] = []
  for (const name of names) {
    const parsed = parseOrganisation(organisations, name)
    if (setsPrefix(organisations, parsed, name)) {
      if (parsed.prefix !== shared.unit) shared.party = ''
      shared.unit = parsed.prefix
      if (parsed.form?.entry.kind === 'party' && parsed.organ !== '') shared.party = parsed.prefix + parsed.organ
      full.push(name)
    } else full.push(inherited(organisations, parsed, name, shared, full[full.length - 1]))
  }
  return full
}

/** A level word or region before a department (自治州体育局, 桐庐县审计局); not before a seat (兰溪市人民政府) and not in 州直有关单位. */
function setsPrefix(organisations: Organisations, parsed: OrganisationName, name: string): boolean {
  const seat = organisations.endings.some(({ kind, word }) => kind === 'seat' && name.endsWith(word))
  if (parsed.kind === 'level') return parsed.ending?.kind !== 'collective' && parsed.core !== ''
  // 杭州海关 and 某某边境管理支队 carry a name, no prefix.
  const namesDivision = parsed.region === null || parsed.prefix !== parsed.region.stem
  return (
    parsed.kind === 'region' &&
    !seat &&
    namesDivision &&
    (parsed.form !== null || parsed.ending?.kind === 'bureau' || parsed.ending?.kind === 'body')
  )
}

function inherited(
  organisations: Organisations,
  parsed: OrganisationName,
  name: string,
  shared: SharedPrefix,
  before: string | undefined,
): string {
  const seat = organisations.endings.find(({ kind, word }) => kind === 'seat' && word === name)
  if (seat && before !== undefined) {
    // 各县（市）党委、政府: the seat of the same place.
    const seatBefore = organisations.endings.find(({ kind, word }) => kind === 'seat' && before.endsWith(word) && before !== word)
    if (seatBefore) return before.slice(0, -seatBefore.word.length) + name
  }
  if (shared.unit === '' || !isPlainUnit(organisations, parsed)) return name
  return (parsed.form?.entry.kind === 'party' && shared.party !== '' ? shared.party : shared.unit) + name
}
