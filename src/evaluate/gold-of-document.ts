import type { ExtractedDocument, Item, Quantity } from '../model/index.ts'
import type { GoldDocument, GoldItem, GoldQuantity } from './gold.ts'

/** An annotation as files have it: what it would leave empty is left out. */
export type WrittenGold = Omit<GoldDocument, 'items'> & { items: (Omit<GoldItem, 'quantities' | 'declaredCount'> & WrittenItem)[] }
interface WrittenItem {
  declaredCount?: number
  quantities: WrittenQuantity[]
}
type Optional = 'valueMax' | 'per' | 'delta' | 'partOf' | 'start' | 'end'
type WrittenQuantity = Omit<GoldQuantity, Optional> & { [Field in Optional]?: Exclude<GoldQuantity[Field], null> }

/**
 * The annotation (标注) that a document with its corrections makes, in the shape of the codebook: only what the text states, each quote with as much before it as makes its place unique.
 * @param source the name of the file that is annotated
 * @param isPlain whether that file is the document's text and nothing else, so that offsets into it hold
 */
export function goldOfDocument(extracted: ExtractedDocument, { source, isPlain }: { source: string; isPlain: boolean }): WrittenGold {
  const { document, items } = extracted
  return {
    source,
    document: {
      title: document.title,
      kind: document.kind,
      docNumber: document.docNumber,
      issuer: document.issuer,
      region: document.region?.name ?? null,
      planYear: document.planYear,
      issuedOn: document.issuedOn,
      status: document.status,
      declaredCount: document.declaredCounts[0]?.value ?? null,
    },
    items: items.map((item) => goldItem(item, extracted.text, isPlain)),
  }
}

function goldItem(item: Item, text: string, isPlain: boolean): WrittenGold['items'][number] {
  const { path, title, leaf, declaredCount, truncated, assignments, deadline } = item
  return {
    path,
    title,
    leaf,
    ...(declaredCount && { declaredCount: declaredCount.value }),
    truncated,
    assignments: assignments.map(({ role, names, openEnded }) => ({ role, names: names.map(({ name }) => name), openEnded })),
    // A deadline that no words state is inferred, and no annotation.
    deadline: deadline && deadline.quote !== null ? { quote: deadline.quote, date: deadline.date } : null,
    quantities: leaf ? item.quantities.map((quantity) => goldQuantity(quantity, item, text, isPlain)) : [],
  }
}

function goldQuantity(quantity: Quantity, item: Item, text: string, isPlain: boolean): WrittenQuantity {
  const { quote, value, valueMax, unit, comparator, role, per, delta, partOf, action, object, start, end } = quantity
  // A person may have rejected the total.
  const hasTotal = partOf !== null && item.quantities.some((other) => other.quote === partOf)
  return {
    before: beforeQuote(text, start, end),
    quote,
    value,
    ...(valueMax !== null && { valueMax }),
    unit,
    comparator,
    role,
    ...((role === 'standard' || per.length > 0) && { per }),
    ...(delta !== null && { delta }),
    ...(hasTotal && { partOf }),
    action,
    object,
    ...(isPlain && { start, end }),
  }
}

/** So many characters before a quote say where it is, mostly; one that begins the text has fewer. */
const USUAL_LENGTH = 6

/** The text just before a quote: a few characters, and as many more as make the place unique. */
function beforeQuote(text: string, start: number, end: number): string {
  let from = Math.max(0, start - USUAL_LENGTH)
  while (from > 0 && standsTwice(text, text.slice(from, end))) from--
  return text.slice(from, start)
}

const standsTwice = (text: string, words: string): boolean => text.indexOf(words) !== text.lastIndexOf(words)
