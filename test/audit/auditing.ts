import { auditDocument } from '../../src/audit/index.ts'
import { loadLexicon } from '../../src/lexicon/load.ts'
import { canonicalUnit, compileUnits, inBaseUnits } from '../../src/lexicon/units.ts'
import type { ExtractedDocument, Finding, FindingCode, Item, Quantity } from '../../src/model/index.ts'
import { extracted, item, quantityIn } from '../evaluate/documents.ts'

export { extracted, item } from '../evaluate/documents.ts'

const lexicon = loadLexicon()
const units = compileUnits(lexicon)

/** What the whole audit finds of the given codes: code, item, quoted place and data, as a reader sees them. */
export function audited(document: ExtractedDocument, ...codes: FindingCode[]) {
  return auditDocument(document, { lexicon })
    .filter(({ code }) => codes.includes(code))
    .map((finding) => ({ code: finding.code, itemPath: finding.itemPath, place: placeOf(finding, document.text), data: finding.data }))
}

const placeOf = ({ start, end }: Finding, text: string): string | null => (start === null || end === null ? null : text.slice(start, end))

/** A quantity where its quote first stands in the text, with the base value that the lexicon gives it. */
export function quantity(text: string, quote: string, value: number, unit: string, changes: Partial<Quantity> = {}): Quantity {
  const { dimension, baseUnit, ...canonical } = canonicalUnit(units, unit)
  const base = (amount: number): number => inBaseUnits(amount, { dimension, baseUnit, ...canonical })
  const baseValueMax = changes.valueMax == null ? null : base(changes.valueMax)
  return quantityIn(text, quote, value, unit, { dimension, baseUnit, baseValue: base(value), baseValueMax, ...changes })
}

/** A document of one item that says the given quantities. */
export function saying(text: string, ...quantities: Quantity[]): ExtractedDocument {
  return extracted([item('1', { start: 0, end: text.length, quantities })], { text })
}

/** A list as printed, one item a line, its label up to the first blank: `4/1 （一） 建设…`; a group ends with a colon. */
export function listed(...lines: string[]): ExtractedDocument {
  const items: Item[] = []
  let text = ''
  for (const line of lines) {
    const [path = '', label = '', ...rest] = line.split(' ')
    const printed = label + rest.join(' ')
    items.push(item(path, { label, leaf: !printed.endsWith('：'), start: text.length, end: text.length + printed.length }))
    text += `${printed}\n`
  }
  return extracted(items, { text })
}

/** A block for the part of the text that the quote is. */
export function block(
  text: string,
  quote: string,
  belongs: ExtractedDocument['blocks'][number]['belongs'],
  kind: ExtractedDocument['blocks'][number]['kind'] = 'entry',
) {
  const start = text.indexOf(quote)
  return { kind, belongs, start, end: start + quote.length }
}
