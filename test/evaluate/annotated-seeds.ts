import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DocumentPair, type GoldDocument, parseGold } from '../../src/evaluate/index.ts'
import type { AssignedName, ExtractedDocument, Item, Span } from '../../src/model/index.ts'
import { extracted, item, quantity } from './documents.ts'

export const GOLD_DIRECTORY = join(import.meta.dirname, '../../fixtures/gold')
export const SEED_DIRECTORY = join(import.meta.dirname, '../../seeds')

/** 国资委, 林草局 */
const SHORTEST_PRINTED_NAME = 3

/** The annotated documents with an extraction that says just what the annotation says. */
export function perfectPairs(): (DocumentPair & { stem: string; extracted: ExtractedDocument })[] {
  return readdirSync(GOLD_DIRECTORY)
    .filter((name) => name.endsWith('.gold.json'))
    .sort()
    .map((file) => {
      const gold = parseGold(readFileSync(join(GOLD_DIRECTORY, file), 'utf8'), file)
      const text = readFileSync(join(SEED_DIRECTORY, gold.source), 'utf8')
      return { stem: file.replace('.gold.json', ''), gold, extracted: extractionOf(gold, text) }
    })
}

function extractionOf(gold: GoldDocument, text: string): ExtractedDocument {
  const starts = itemStarts(gold, text)
  const items = gold.items.map((annotation, index): Item => {
    const { path, title, leaf, deadline, assignments, quantities } = annotation
    const start = starts[index] ?? 0
    const fieldsFrom = Math.max(start, ...quantities.map(({ end }) => end ?? 0))
    return item(path, {
      title,
      leaf,
      start,
      end: starts[index + 1] ?? text.length,
      assignments: assignments.map(({ names, ...same }) => ({ ...same, names: names.map((name) => printed(name, text, fieldsFrom)) })),
      deadline: deadline && {
        ...deadline,
        ...spanFrom(text, deadline.quote, start),
        kind: 'completion',
        yearFrom: 'text',
        inferred: null,
      },
      quantities: quantities.map(({ before: _, per, start, end, ...same }) =>
        quantity(same.quote, same.value, same.unit, { ...same, per: per ?? [], start: start ?? 0, end: end ?? 0 }),
      ),
    })
  })
  const { region, declaredCount: _, kind, status, ...fields } = gold.document
  const { document, source } = extracted([])
  return extracted(items, {
    text,
    source: { ...source, name: gold.source },
    document: {
      ...document,
      ...fields,
      kind: kind ?? 'plan',
      status: status ?? 'final',
      region: region === null ? null : { name: region, code: null, certainty: 'high' },
    },
  })
}

/** The name where it is printed next after `from`, without the prefix that it shares. */
function printed(name: string, text: string, from: number): AssignedName {
  const parts = Array.from({ length: name.length - SHORTEST_PRINTED_NAME + 1 }, (_, length) => name.slice(length))
  const places = parts.map((quote) => ({ quote, start: text.indexOf(quote, from) })).filter(({ start }) => start >= 0)
  const first = Math.min(...places.map(({ quote, start }) => start + quote.length))
  const place = places.find(({ quote, start }) => start + quote.length === first)
  if (!place) return { name, quote: '', start: 0, end: 0, canonical: null }
  return { name, quote: place.quote, start: place.start, end: first, canonical: null }
}

/** Where each item begins: at its title, or at its first number, after the item before it. */
function itemStarts(gold: GoldDocument, text: string): number[] {
  let from = 0
  return gold.items.map(({ title, quantities }) => {
    const first = quantities[0]?.start ?? text.length
    const titled = title === null ? -1 : text.indexOf(title, from)
    const start = titled >= 0 ? Math.min(titled, first) : quantities.length > 0 ? first : from
    from = Math.max(start, ...quantities.map(({ end }) => end ?? 0))
    return start
  })
}

function spanFrom(text: string, quote: string, from: number): Span {
  const start = text.indexOf(quote, from)
  return start >= 0 ? { start, end: start + quote.length } : spanFrom(text, quote, 0)
}
