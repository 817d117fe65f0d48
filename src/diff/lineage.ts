import type { DiffPair, ExtractedDocument, Lineage, LineageQuantity, LineageReport, LineageStep } from '../model/index.ts'
import { type DiffOptions, diffDocuments, identityOf } from './diff-documents.ts'
import { createGroups } from './groups.ts'

/** A pair between two of the documents, by their places in the order of years. */
interface Link {
  from: number
  to: number
  pair: DiffPair
}

/**
 * Follows undertakings over several lists (事项沿革). Each list is compared with the next; what is left over on both sides is looked for in lists further apart, so
 * that an undertaking which pauses for a year is found again.
 * @param documents in any order; they are put in the order of their plan years, those without one last
 */
export function lineagesOf(documents: readonly ExtractedDocument[], options: DiffOptions): LineageReport {
  const inOrder = [...documents].sort((one, other) => yearOf(one) - yearOf(other))
  const links = linksBetween(inOrder, options)
  const items = createGroups()
  const quantities = createGroups()
  for (const { from, to, pair } of links) {
    for (const one of pair.from) for (const other of pair.to) items.join(keyOf(from, one), keyOf(to, other))
    for (const change of pair.changes) {
      if (change.from && change.to) quantities.join(keyOf(from, change.from.id), keyOf(to, change.to.id))
    }
  }
  const values = quantitiesByKey(inOrder)
  const numbers = quantities
    .all()
    .map((keys) => keys.flatMap((key) => values.get(key) ?? []).sort((one, other) => one.document - other.document))
  return {
    documents: inOrder.map(identityOf),
    lineages: inOrderOfLists(
      items.all().map((keys) => lineageOf(keys, numbers, inOrder)),
      inOrder,
    ),
  }
}

const yearOf = ({ document }: ExtractedDocument): number => document.planYear ?? Number.MAX_SAFE_INTEGER

const keyOf = (document: number, key: string): string => `${document} ${key}`

function placeOf(key: string): { document: number; rest: string } {
  const space = key.indexOf(' ')
  return { document: Number(key.slice(0, space)), rest: key.slice(space + 1) }
}

function linksBetween(documents: readonly ExtractedDocument[], options: DiffOptions): Link[] {
  const links: Link[] = []
  const goesOn = new Set<string>()
  const comesFrom = new Set<string>()
  for (let distance = 1; distance < documents.length; distance++) {
    for (const [from, document] of documents.slice(0, -distance).entries()) {
      const to = from + distance
      const found = diffDocuments(document, documents[to] as ExtractedDocument, options).pairs.filter(
        (pair) =>
          pair.from.length > 0 &&
          pair.to.length > 0 &&
          !pair.from.some((path) => goesOn.has(keyOf(from, path))) &&
          !pair.to.some((path) => comesFrom.has(keyOf(to, path))),
      )
      for (const pair of found) {
        links.push({ from, to, pair })
        for (const path of pair.from) goesOn.add(keyOf(from, path))
        for (const path of pair.to) comesFrom.add(keyOf(to, path))
      }
    }
  }
  return links
}

function lineageOf(
  keys: readonly string[],
  numbers: readonly LineageQuantity['values'][],
  documents: readonly ExtractedDocument[],
): Lineage {
  const places = keys.map(placeOf)
  const steps = documents.flatMap(({ items }, document): LineageStep[] => {
    const paths = new Set(places.filter((place) => place.document === document).map(({ rest }) => rest))
    return paths.size === 0 ? [] : [{ document, items: items.flatMap(({ path }) => (paths.has(path) ? [path] : [])) }]
  })
  const own = new Set(keys)
  const holds = ({ document, path }: { document: number; path: string }): boolean => own.has(keyOf(document, path))
  return { steps, quantities: numbers.filter((values) => values.some(holds)).map((values) => ({ values })) }
}

/** Every quantity of the documents by its key. */
function quantitiesByKey(documents: readonly ExtractedDocument[]): Map<string, LineageQuantity['values'][number]> {
  return new Map(
    documents.flatMap(({ items }, document) =>
      items.flatMap(({ path, quantities }) =>
        quantities.map(({ quote, id, value, valueMax }) => [keyOf(document, id), { document, path, quote, id, value, valueMax }] as const),
      ),
    ),
  )
}

/** By the list in which each begins, and its place there. */
function inOrderOfLists(lineages: readonly Lineage[], documents: readonly ExtractedDocument[]): Lineage[] {
  const rank = ({ steps: [first] }: Lineage): number => {
    const index = documents[first?.document ?? 0]?.items.findIndex(({ path }) => path === first?.items[0]) ?? 0
    return (first?.document ?? 0) * RANKS_A_LIST + index
  }
  return [...lineages].sort((one, other) => rank(one) - rank(other))
}

/** More than any list has items. */
const RANKS_A_LIST = 1_000_000
