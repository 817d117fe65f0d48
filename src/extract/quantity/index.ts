import { canonicalUnit, inBaseUnits } from '../../lexicon/units.ts'
import type { Finding, Quantity } from '../../model/index.ts'
import { findingOf } from '../../model/index.ts'
import { sourceSpan, type TextView } from '../../text/view.ts'
import type { Candidate } from './candidate.ts'
import { findCandidates, type OtherNumeral } from './candidates.ts'
import { certaintyOf } from './certainty.ts'
import { readChanges } from './change.ts'
import { mapClauses } from './clauses.ts'
import { deltaOf } from './delta.ts'
import { isMeasure, readGoverning } from './governing.ts'
import { shareVerbs } from './lists.ts'
import { isNamedMoney } from './named-money.ts'
import { cutAtCount } from './noun-phrase.ts'
import { readParts } from './parts.ts'
import { perAfterNumber, perInLead, perInName } from './per.ts'
import { type Phrase, phrasesOf } from './phrases.ts'
import type { Reading } from './reading.ts'
import { markRestatements } from './restatements.ts'
import { decideRole } from './roles.ts'
import { shareBounds } from './shared-bounds.ts'
import type { QuantityWords } from './words.ts'

export { compileQuantityWords, type QuantityWords } from './words.ts'

export interface FoundQuantities {
  quantities: Quantity[]
  findings: Finding[]
}

/** Roles whose numbers are no promised amount: sums leave them out. */
const NOT_PROMISED: ReadonlySet<Quantity['role']> = new Set(['baseline', 'condition', 'context'])

/**
 * All quantities of a view, in order of the text (codebook, Quantities). Recognisers first: what is a number with unit and bound, what another
 * numeral is. Then refiners, in this order: shared bounds, governing verb and noun, changes, verbs over lists, totals and parts, roles, restatements.
 * @param idPrefix what makes the ids of this view's quantities its own
 */
export function findQuantitiesIn(source: string, view: TextView, words: QuantityWords, idPrefix: string): FoundQuantities {
  const { candidates, others } = findCandidates(view.text, words)
  shareBounds(view.text, candidates)
  const readings = readAll(view.text, candidates, words)
  const quantities: Quantity[] = []
  for (const reading of readings) quantities.push(quantityOf(source, view, reading, `${idPrefix}q${quantities.length + 1}`, words))
  markRestatements(quantities)
  return { quantities, findings: [...misprints(quantities), ...untaken(source, view, others)] }
}

function readAll(text: string, candidates: readonly Candidate[], words: QuantityWords): Reading[] {
  const clauses = mapClauses(text)
  const isAge = (candidate: Candidate): boolean => words.units.get(candidate.unit)?.dimension === 'age'
  const phrases = phrasesOf(text, candidates, clauses, {
    isTransparent: (candidate) => isAge(candidate) && HAN.test(text.charAt(candidate.end)) && !isEndOfChange(text, candidate),
    startsWithChange: (after) => startsWithChange(after, words),
  })
  const byPhrase = new Map<Phrase, Reading>()
  const readings = phrases.map((phrase): Reading => {
    const reading = readingOf(phrase, words)
    byPhrase.set(phrase, reading)
    return reading
  })
  for (const reading of readings) linkNeighbours(reading, byPhrase, text)
  readChanges(readings, words)
  shareVerbs(readings, words)
  readParts(readings, text, words)
  for (const reading of readings) {
    const dimension = canonicalUnit(words.units, reading.phrase.candidate.unit).dimension
    Object.assign(reading, decideRole({ reading, dimension, words }))
    reading.delta = reading.role === 'target' || reading.role === 'standard' ? deltaOf(reading, dimension, words) : null
  }
  return readings
}

const HAN = /\p{Script=Han}/u
const CHANGE_TO = /[至到为]$/
const FROM_NUMBER = /[由从自]$/
const isEndOfChange = (text: string, candidate: Candidate): boolean => {
  const before = text.slice(Math.max(0, candidate.start - 1), candidate.start)
  return CHANGE_TO.test(before) || FROM_NUMBER.test(before)
}

const CHANGE_MARKER = /^[至到为]/

function startsWithChange(text: string, words: QuantityWords): boolean {
  const verb = words.verbs.longestAt(text, 0)
  return (verb?.entry.kind === 'raise' || verb?.entry.kind === 'lower') && CHANGE_MARKER.test(text.slice(verb.word.length))
}

/** A total over a whole list is no standard even where 每年 stands before it (每年下基层演出累计不少于1000场次). */
const TOTAL_BEFORE_NUMBER = /(?:累计|共计|总计|合计|共)[^，。；]{0,4}$/

function readingOf(phrase: Phrase, words: QuantityWords): Reading {
  const governing = phrase.transparent ? attributeGoverning(phrase, words) : readGoverning(phrase, words)
  return {
    phrase,
    previous: null,
    next: null,
    governing,
    per: phrase.transparent ? [] : perOf(phrase, governing.object, words),
    standsAlone: words.units.get(phrase.candidate.unit)?.dimension === 'ratio' || isNamedMoney(governing, words),
    isMeasure: !phrase.transparent && isMeasure(phrase),
    change: null,
    role: 'target',
    rule: '',
    delta: null,
    total: null,
  }
}

function perOf(phrase: Phrase, object: string | null, words: QuantityWords): string[] {
  if (phrase.candidate.perAfter.length > 0) return phrase.candidate.perAfter
  const lead = perInLead(phrase.lead, words)
  const onlyPeriods = lead.per.every((per) => words.units.get(per)?.dimension === 'time')
  if (lead.per.length > 0 && !(onlyPeriods && TOTAL_BEFORE_NUMBER.test(phrase.lead))) return lead.per
  const after = perAfterNumber(phrase.after, words)
  return after.length > 0 ? after : perInName(object)
}

/** 65岁及以上老年人: the noun is what the age qualifies; no act governs it. */
function attributeGoverning(phrase: Phrase, words: QuantityWords): Reading['governing'] {
  const governing = readGoverning({ ...phrase, before: '对' }, words)
  const object = governing.object === null ? null : cutAtCount(governing.object)
  return { ...governing, object, action: null, verb: null, complement: null }
}

function linkNeighbours(reading: Reading, byPhrase: ReadonlyMap<Phrase, Reading>, text: string): void {
  const { previous } = reading.phrase
  const before = previous ? (byPhrase.get(previous) ?? null) : null
  reading.previous = before
  if (before && reading.phrase.link === 'list' && reading.phrase.previous) {
    const between = text.slice(before.phrase.candidate.tailEnd, reading.phrase.candidate.start)
    before.next = { reading, directly: between === before.phrase.after && !/[、和及与]$/.test(between) }
  }
}

function quantityOf(source: string, view: TextView, reading: Reading, id: string, words: QuantityWords): Quantity {
  const { candidate } = reading.phrase
  const span = sourceSpan(view, candidate.start, candidate.end)
  const unit = canonicalUnit(words.units, candidate.unit)
  const total = reading.total?.phrase.candidate
  const certainty = certaintyOf(reading, words)
  const totalSpan = total ? sourceSpan(view, total.start, total.end) : null
  return {
    id,
    ...span,
    quote: source.slice(span.start, span.end),
    value: candidate.value,
    valueMax: candidate.valueMax,
    unit: candidate.unit,
    comparator: candidate.comparator,
    role: reading.role,
    per: reading.role === 'standard' || (reading.role === 'baseline' && reading.per.length > 0) ? reading.per : [],
    delta: reading.delta,
    partOf: totalSpan ? source.slice(totalSpan.start, totalSpan.end) : null,
    action: reading.role === 'condition' || reading.rule === 'area-before-the-counted' ? null : reading.governing.action,
    object: reading.governing.object,
    dimension: unit.dimension,
    baseUnit: unit.baseUnit,
    baseValue: inBaseUnits(candidate.value, unit),
    baseValueMax: candidate.valueMax === null ? null : inBaseUnits(candidate.valueMax, unit),
    restates: null,
    countsInTotal: !reading.total && !NOT_PROMISED.has(reading.role),
    marks: [...candidate.marks],
    certainty,
    rule: reading.rule,
  }
}

const misprints = (quantities: readonly Quantity[]): Finding[] =>
  quantities
    .filter((quantity) => quantity.marks.includes('misprint'))
    .map((quantity) =>
      findingOf('misprint_read', { quote: quantity.quote, value: quantity.value }, { start: quantity.start, end: quantity.end }),
    )

/** Numerals in digits that no recogniser took; numerals in characters are mostly parts of words. */
function untaken(source: string, view: TextView, others: readonly OtherNumeral[]): Finding[] {
  return others
    .filter(({ use }) => use === 'unknown')
    .map(({ start, end }) => {
      const span = sourceSpan(view, start, end)
      return findingOf('numeral_not_taken', { quote: source.slice(span.start, span.end) }, span)
    })
}
