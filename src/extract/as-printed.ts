import type { Deadline, ExtractedDocument, Finding, Item, Quantity, Span } from '../model/index.ts'
import { type PrintedWords, printedWordsOf } from '../text/printed-words.ts'
import { simplifiedTwin } from '../text/traditional.ts'

/** A text as printed, and how words that were read in its Simplified twin stand in it. */
export interface PrintedText {
  text: string
  words: PrintedWords
}

/**
 * Reads a text, through its Simplified twin where it is Traditional.
 * @param print puts what was found in the twin back into the characters of the text
 */
export function readInSimplified<Found>(
  text: string,
  read: (text: string) => Found,
  print: (found: Found, printed: PrintedText) => Found,
): Found {
  const twin = simplifiedTwin(text)
  return twin === null ? read(text) : print(read(twin), { text, words: printedWordsOf(twin, text) })
}

const quoteOf = ({ text }: PrintedText, { start, end }: Span): string => text.slice(start, end)
const wholeOf = ({ text }: PrintedText): Span => ({ start: 0, end: text.length })

/**
 * What was read in the twin of a document, as printed: quotes, names, units, acts and nouns. Offsets hold as they are. Official names (regions, full names
 * of units, dimensions) stay as the lexicon has them, so that they can be compared with those of other documents.
 */
export function documentAsPrinted(read: ExtractedDocument, printed: PrintedText): ExtractedDocument {
  const { document } = read
  const whole = wholeOf(printed)
  const anywhere = (word: string | null): string | null => word && printed.words(word, whole, 0)
  return {
    ...read,
    text: printed.text,
    document: {
      ...document,
      title: anywhere(document.title),
      docNumber: anywhere(document.docNumber),
      issuer: anywhere(document.issuer),
      issuers: document.issuers.map((issuer) => printed.words(issuer, whole, 0)),
      declaredCounts: document.declaredCounts.map((count) => ({ ...count, noun: printed.words(count.noun, whole, count.start) })),
    },
    items: read.items.map((item) => itemAsPrinted(item, printed)),
    results: read.results.map((result) => ({ ...result, ...quantityAsPrinted(result, [], whole, printed) })),
    findings: read.findings.map((finding) => findingAsPrinted(finding, printed)),
  }
}

function itemAsPrinted(item: Item, printed: PrintedText): Item {
  return {
    ...item,
    label: item.label && printed.words(item.label, item, item.start),
    title: item.title && printed.words(item.title, item, item.start),
    assignments: item.assignments.map((assignment) => ({
      ...assignment,
      names: assignment.names.map((name) => nameAsPrinted(name, item, printed)),
    })),
    deadline: item.deadline && deadlineAsPrinted(item.deadline, printed),
    milestones: item.milestones.map((milestone) => deadlineAsPrinted(milestone, printed)),
    quantities: item.quantities.map((quantity) => quantityAsPrinted(quantity, item.quantities, item, printed)),
  }
}

/** A name of a list with what is written once for all. */
export const nameAsPrinted = <Name extends Span & { name: string; quote: string }>(
  name: Name,
  within: Span,
  printed: PrintedText,
): Name => ({
  ...name,
  name: printed.words(name.name, within, name.start),
  quote: quoteOf(printed, name),
})

export const deadlineAsPrinted = <Found extends Deadline>(deadline: Found, printed: PrintedText): Found => {
  const { start, end } = deadline
  return start === null || end === null ? deadline : { ...deadline, quote: quoteOf(printed, { start, end }) }
}

/** @param others the quantities that its total is one of */
export function quantityAsPrinted(quantity: Quantity, others: readonly Quantity[], within: Span, printed: PrintedText): Quantity {
  const { partOf, action, object, start } = quantity
  const total = others.find((other) => other.quote === partOf)
  return {
    ...quantity,
    quote: quoteOf(printed, quantity),
    unit: printed.words(quantity.unit, quantity, start),
    per: quantity.per.map((one) => printed.words(one, within, start)),
    partOf: total ? quoteOf(printed, total) : partOf && printed.words(partOf, within, start),
    action: action && printed.words(action, within, start),
    object: object && printed.words(object, within, start),
  }
}

/** What a finding quotes stands at its place or near it; its other data are numbers and codes. */
function findingAsPrinted(finding: Finding, printed: PrintedText): Finding {
  const data = Object.entries(finding.data).map(([key, value]) => {
    return [key, typeof value === 'string' ? printed.words(value, wholeOf(printed), finding.start ?? 0) : value]
  })
  return { ...finding, data: Object.fromEntries(data) }
}
