import type { QuantityWords } from '../../extract/quantity/index.ts'
import { perAfterNumber, perInLead } from '../../extract/quantity/per.ts'
import { explanationWords, type Language, quantityRoleLabel, ruleMessage } from '../../messages/index.ts'
import type { Item, Quantity } from '../../model/index.ts'
import { boundOf } from './bound.ts'
import { type Surroundings, surroundingsOf } from './surroundings.ts'
import { orderOf } from './word-order.ts'

/** A fact about a value: what it is about, what it is, and why. */
export type Fact = [label: string, said: string]

/** The words of the lexicon, and a text in the characters that they are written in. */
export interface LexiconReading {
  words: QuantityWords
  inSimplified: (text: string) => string
}

/** Why a number of an item is read as it is: role, value and bound, unit, what divides it, what governs it. */
export function quantityFacts(quantity: Quantity, item: Item, text: string, reading: LexiconReading, language: Language): Fact[] {
  const said = explanationWords[language]
  const around = surroundingsOf(text, quantity, item)
  const { role, rule, per, delta, partOf, restates, marks, certainty } = quantity
  const facts: (Fact | null)[] = [
    [said.role, `${quantityRoleLabel(role, language)}; ${ruleMessage(rule, language)} (${rule})`],
    [said.value, valueSaid(quantity)],
    [said.bound, boundSaid(quantity, reading, language)],
    [said.unit, unitSaid(quantity, language)],
    per.length > 0 ? [said.per, `${per.join(', ')}; ${perSaid(quantity, around, reading, language)}`] : null,
    delta ? [said.change, said.delta[delta]] : null,
    partOf !== null ? [said.partOf, said.totalOf(oneLine(partOf))] : null,
    restates !== null
      ? [said.restates, said.restatesWhat(oneLine(item.quantities.find(({ id }) => id === restates)?.quote ?? restates))]
      : null,
    [said.governing, governingSaid(quantity, around, language)],
    marks.length > 0 ? [said.marks, marks.map((mark) => said.markNames[mark]).join('; ')] : null,
    [said.certainty, said.grades[certainty]],
  ]
  return facts.filter((fact) => fact !== null)
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, '')

const rangeOf = (value: number, max: number | null): string => (max === null ? String(value) : `${value}–${max}`)

const valueSaid = ({ value, valueMax, unit }: Quantity): string => `${rangeOf(value, valueMax)} ${unit}`.trim()

function boundSaid(quantity: Quantity, { words, inSimplified }: LexiconReading, language: Language): string {
  const said = explanationWords[language]
  const comparator = said.comparators[quantity.comparator]
  if (quantity.comparator === 'eq') return `${comparator}; ${said.noBound}`
  const bound = boundOf({ ...quantity, quote: inSimplified(quantity.quote) }, words)
  if (!bound) return `${comparator}; ${said.boundUnseen}`
  const place = `${bound.word} ${said.boundPlaces[bound.place]}`.trim()
  return `${comparator}; ${place}${bound.filler === '' ? '' : `, ${said.filler(bound.filler)}`}`
}

function unitSaid({ unit, dimension, baseUnit, baseValue, baseValueMax, marks }: Quantity, language: Language): string {
  const said = explanationWords[language]
  if (unit === '') return said.noUnit
  if (marks.includes('unit_unknown')) return `${unit}; ${said.unknownUnit}`
  if (baseUnit === unit) return `${unit}; ${said.ownUnit} (${dimension})`
  return `${unit} ${said.inBase(`${rangeOf(baseValue, baseValueMax)} ${baseUnit}`, dimension)}`
}

/** Which words divide the number, and where they stand. */
function perSaid({ per, quote }: Quantity, around: Surroundings, { words, inSimplified }: LexiconReading, language: Language): string {
  const said = explanationWords[language]
  const before = inSimplified(around.before)
  const after = inSimplified(around.after)
  const lead = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf('、')) + 1) + inSimplified(quote)
  const found = perInLead(lead, words)
  if (found.per.length > 0) return said.perBefore(lead.slice(found.start, found.end))
  if (/^[/／]/.test(after)) return said.perSlash
  const behind = perAfterNumber(after, words)
  return behind.length > 0 && per.every((one) => behind.includes(inSimplified(one)))
    ? said.perAfter(behind.map((one) => `每${one}`).join(''))
    : said.perElsewhere
}

function governingSaid(quantity: Quantity, around: Surroundings, language: Language): string {
  const said = explanationWords[language]
  const parts = [quantity.action, quantity.object].filter((part) => part !== null)
  const found = orderOf(quantity, around)
  const order = found ? said.orders[found.order] : said.notInOnePiece
  const carried = found?.carriedOver ? `; ${said.carriedOver}` : ''
  return `${parts.length === 0 ? '' : `${parts.join(' + ')}; `}${order}${carried}`
}
