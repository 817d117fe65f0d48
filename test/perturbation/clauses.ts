import type { Span } from '../../src/model/index.ts'
import { type AnnotatedText, beforeOf, mapQuantities, type PlacedQuantity, placedQuantities } from './annotated-text.ts'
import { foldText } from './folded-text.ts'
import { numeralsOf } from './numerals.ts'
import type { Random } from './random.ts'
import type { PerturbationWords } from './words.ts'

export interface Reordered {
  readonly document: AnnotatedText
  /** How many sentences have their clauses in another order. */
  readonly sentences: number
}

/** A clause of a sentence that can stand at another place of it, with the annotated quantities in it. */
interface Clause extends Span {
  readonly text: string
  readonly quantities: readonly PlacedQuantity[]
}

const SENTENCE = /[^。！？\n]+。/gu
const LEAD_IN = /^.*[：:]/su
const LIST_LABEL = /^\s*(?:[（(]?[一二三四五六七八九十\d]+[）).、．]\s*)?/u
/** A comma inside a number is no end of a clause. */
const COMMA_IN_NUMBER = /\d[,，]\d/u
const DEADLINE = /(?:年底|月底|月末|[上中下]旬|季度|半年|\d日)/u

/** Puts the clauses of sentences into another order where each stands for itself; anything else in the sentence leaves it as it is. */
export function reorderClauses(document: AnnotatedText, words: PerturbationWords, random: Random): Reordered {
  const moves = [...document.text.matchAll(SENTENCE)].flatMap(({ 0: text, index }) => {
    const clauses = movableClauses({ start: index, end: index + text.length }, document, words)
    return clauses.length > 1 ? [{ clauses, order: otherOrder(clauses, random) }] : []
  })
  return { document: moves.reduce((moved, { clauses, order }) => moveClauses(moved, clauses, order), document), sentences: moves.length }
}

function otherOrder(clauses: readonly Clause[], random: Random): Clause[] {
  const order = random.shuffled(clauses)
  const [first, ...rest] = order
  return first && order.every((clause, index) => clause === clauses[index]) ? [...rest, first] : order
}

/** The clauses of a sentence, ；-separated or else ，-separated; none where one of them may depend on another. */
function movableClauses(sentence: Span, document: AnnotatedText, words: PerturbationWords): Clause[] {
  const text = document.text.slice(sentence.start, sentence.end)
  const quantities = placedQuantities(document).filter(({ start, end }) => sentence.start <= start && end <= sentence.end)
  const [first] = quantities
  if (!first || quantities.some(({ item }) => item !== first.item) || isTitle(text, first) || !standForThemselves(quantities)) return []
  const divider = /[；;]/u.test(text) ? /[；;]/gu : /[，,]/gu
  if (COMMA_IN_NUMBER.test(text) && !/[；;]/u.test(text)) return []
  const clauses = clausesOf(text, sentence.start, divider, quantities)
  const withQuantities = clauses.filter(({ quantities: own }) => own.length > 0)
  if (withQuantities.length < 2) return []
  const needsQuantity = !/[；;]/u.test(text)
  const stand = clauses.every((clause) => standsAlone(clause, clauses, words) && (!needsQuantity || opensWithOwnVerb(clause)))
  return stand ? clauses : []
}

const isTitle = (sentence: string, { item }: PlacedQuantity): boolean => {
  const [text, title] = [foldText(sentence).text, foldText(item.title ?? '').text]
  return title !== '' && (text.includes(title) || title.includes(text.replace(/。$/u, '')))
}

/** No number is a part of another or has parts, and each has its bound beside it. */
function standForThemselves(quantities: readonly PlacedQuantity[]): boolean {
  return quantities.every(({ quantity: { quote, partOf, comparator, unit }, item }) => {
    const isTotal = item.quantities.some((other) => other.partOf === quote)
    const bare = numeralsOf(quote)[0]?.start === 0 && foldText(quote).text.endsWith(foldText(unit).text)
    const hasBound = comparator === 'eq' || comparator === 'range' || !bare || /[余多餘]/u.test(quote)
    return partOf === null && !isTotal && hasBound
  })
}

function clausesOf(text: string, offset: number, divider: RegExp, quantities: readonly PlacedQuantity[]): Clause[] {
  const ends = [...[...text.matchAll(divider)].map(({ index }) => index), text.length - 1]
  return ends.map((end, index) => {
    const begin = index === 0 ? 0 : (ends[index - 1] ?? 0) + 1
    const lead = index === 0 ? leadIn(text.slice(begin, end)) : 0
    const blank = /^\s*/u.exec(text.slice(begin + lead, end))?.[0].length ?? 0
    const span = { start: offset + begin + lead + blank, end: offset + end }
    const own = quantities.filter(({ start, end: stop }) => span.start <= start && stop <= span.end)
    return { ...span, text: text.slice(begin + lead + blank, end), quantities: own }
  })
}

/** 主要包括： and item labels are no part of the first clause. */
function leadIn(clause: string): number {
  const lead = LEAD_IN.exec(clause)?.[0].length ?? 0
  return lead + (LIST_LABEL.exec(clause.slice(lead))?.[0].length ?? 0)
}

/** Whether a clause has a verb of its own and nothing that points outside it. */
function standsAlone({ text, quantities }: Clause, clauses: readonly Clause[], words: PerturbationWords): boolean {
  const folded = foldText(text).text
  const isWhole = ['（）', '()', '“”', '《》'].every(([open = '', close = '']) => folded.split(open).length === folded.split(close).length)
  if (!isWhole || folded.split('"').length % 2 === 0) return false
  if (!words.openingVerbs.some((verb) => folded.startsWith(verb)) || words.tyingWords.some((word) => folded.includes(word))) return false
  if (DEADLINE.test(folded)) return false
  return quantities.every(({ quantity: { action, object } }) => {
    const stands = (word: string | null): boolean => word === null || folded.includes(foldText(word).text)
    const elsewhere = clauses.some((other) => object !== null && foldText(other.text).text.includes(foldText(object).text))
    return stands(action) && (stands(object) || !elsewhere)
  })
}

/** Whether the verb that the annotation gives the first number is the one that the clause begins with. */
function opensWithOwnVerb({ text, quantities: [first] }: Clause): boolean {
  const action = first?.quantity.action
  return action != null && foldText(text).text.startsWith(foldText(action).text)
}

/** The document with the clauses in another order; what stands between them stays where it is. */
function moveClauses(document: AnnotatedText, clauses: readonly Clause[], order: readonly Clause[]): AnnotatedText {
  const { text } = document
  let written = text.slice(0, clauses[0]?.start ?? 0)
  const moved = new Map<number, Span>()
  clauses.forEach((place, index) => {
    const clause = order[index] ?? place
    for (const { start, end } of clause.quantities) {
      moved.set(start, { start: written.length + start - clause.start, end: written.length + end - clause.start })
    }
    written += clause.text + text.slice(place.end, clauses[index + 1]?.start ?? text.length)
  })
  const gold = mapQuantities(document.gold, (quantity) => {
    const span = moved.get(quantity.start ?? -1)
    return span ? { ...quantity, ...span } : quantity
  })
  const inOrder = gold.items.map((item) => ({ ...item, quantities: item.quantities.toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0)) }))
  return withFreshBefore({ text: written, gold: { ...gold, items: inOrder } })
}

function withFreshBefore({ text, gold }: AnnotatedText): AnnotatedText {
  return {
    text,
    gold: mapQuantities(gold, (quantity) => {
      const span = { start: quantity.start ?? 0, end: quantity.end ?? 0 }
      return { ...quantity, before: beforeOf(text, span, quantity.before.length) }
    }),
  }
}
