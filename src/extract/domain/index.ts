import { compileDomains } from '../../lexicon/domains.ts'
import type { Lexicon } from '../../lexicon/index.ts'
import type { Item, OutlinedItem, Span } from '../../model/index.ts'
import { viewOf } from '../../text/view.ts'
import { domainsFrom } from './decision.ts'
import { findEvidence } from './evidence.ts'

/**
 * What an item is about (领域): the codes of the lexicon's domains, the best founded first, each with the words that decided.
 * Title and text count, the fields (牵头单位：…) do not.
 */
export function extractDomains(sourceText: string, item: OutlinedItem, { lexicon }: { lexicon: Lexicon }): Item['domains'] {
  const view = viewOf(sourceText, partsOf(item))
  return domainsFrom(findEvidence(view, item.title, compileDomains(lexicon).words))
}

/** The text of an item, with its title where that stands elsewhere: the heading of a group, another column. */
function partsOf({ title, body }: OutlinedItem): Span[] {
  if (!title || body.some(({ start, end }) => start <= title.start && title.end <= end)) return body
  return [title, ...body].sort((a, b) => a.start - b.start)
}
