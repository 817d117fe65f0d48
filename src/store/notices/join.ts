import { type LinkReason, linkReasonSchema } from '../../model/index.ts'
import type { NoticeFacts } from './facts.ts'
import { contradictions, type Link } from './link-rules.ts'

/** One document of a notice; the preferred one is linked to none. */
export interface Version {
  id: string
  link: { to: string; reason: LinkReason; share: number | null } | null
}

/** A notice by its documents, the preferred one first; its id is the least of their ids. */
export interface JoinedNotice {
  id: string
  versions: Version[]
}

const LINK_STRENGTH = linkReasonSchema.options
const KINDS = ['circular', 'plan', 'newspaper'] as const
const compare = <T extends string | number>(one: T, other: T): number => (one < other ? -1 : one > other ? 1 : 0)

/**
 * Of the documents of a notice the one that counts comes first: the one that a person preferred last, a list before a cover letter, final before draft, a circular before a plan before a newspaper page, text before what was
 * recognised from a picture, then the one in which more was found, then the lesser id.
 */
function byPreference(one: NoticeFacts, other: NoticeFacts): number {
  return (
    (other.preferredAt ?? 0) - (one.preferredAt ?? 0) ||
    Number(one.items === 0) - Number(other.items === 0) ||
    Number(one.status === 'draft') - Number(other.status === 'draft') ||
    KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) ||
    Number(one.isRecognised) - Number(other.isRecognised) ||
    other.items - one.items ||
    other.quantities - one.quantities ||
    compare(one.id, other.id)
  )
}

const byStrength = (one: Link, other: Link): number =>
  LINK_STRENGTH.indexOf(one.reason) - LINK_STRENGTH.indexOf(other.reason) ||
  (other.share ?? 1) - (one.share ?? 1) ||
  compare(one.first, other.first) ||
  compare(one.second, other.second)

/** What ties documents together, and what keeps them apart. */
export interface Ties {
  links: readonly Link[]
  /** Pairs that a person keeps apart, as `pairKey` names them. */
  unlinked: ReadonlySet<string>
  /** How many item texts two documents share, by pair; none where the pair is not there. */
  equalItems: ReadonlyMap<string, number>
}

/** The name of a pair, whatever its order. */
export const pairKey = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`)

/**
 * Joins documents into notices along their links, the strongest first. A link that would bring documents into one notice that contradict each other, or that a
 * person has unlinked, joins nothing; what a person linked is joined in any case. The same documents and links give the same notices in whatever order they come.
 */
export function joinNotices(documents: readonly NoticeFacts[], { links, unlinked, equalItems }: Ties): JoinedNotice[] {
  const factsOf = new Map(documents.map((facts) => [facts.id, facts]))
  const groups = new Map(documents.map(({ id }) => [id, [id]]))
  const used: Link[] = []
  const doContradict = (first: string, second: string): boolean => {
    const [one, other] = [factsOf.get(first), factsOf.get(second)]
    return one !== undefined && other !== undefined && contradictions(one, other, equalItems.get(pairKey(first, second)) ?? 0).length > 0
  }
  for (const link of [...links].sort(byStrength)) {
    const one = groups.get(link.first)
    const other = groups.get(link.second)
    if (!one || !other || one === other || unlinked.has(pairKey(link.first, link.second))) continue
    const isApart = (first: string, second: string): boolean =>
      unlinked.has(pairKey(first, second)) || (link.reason !== 'by_hand' && doContradict(first, second))
    if (one.some((first) => other.some((second) => isApart(first, second)))) continue
    one.push(...other)
    for (const id of other) groups.set(id, one)
    used.push(link)
  }
  return [...new Set(groups.values())]
    .map((ids) => noticeOf(ids.flatMap((id) => factsOf.get(id) ?? []).sort(byPreference), used))
    .sort((one, other) => compare(one.id, other.id))
}

/** Each document with the link by which it hangs together with the preferred one. */
function noticeOf(members: readonly NoticeFacts[], used: readonly Link[]): JoinedNotice {
  const ids = members.map(({ id }) => id)
  const [preferred = ''] = ids
  const links = new Map<string, Version['link']>([[preferred, null]])
  for (const at of links.keys()) {
    for (const { first, second, reason, share } of used) {
      const next = first === at ? second : second === at ? first : null
      if (next !== null && !links.has(next)) links.set(next, { to: at, reason, share })
    }
  }
  return { id: [...ids].sort()[0] ?? '', versions: ids.map((id) => ({ id, link: links.get(id) ?? null })) }
}
