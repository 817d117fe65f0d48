import type { Lexicon } from '../lexicon/sections.ts'
import type { ExtractedDocument, Quantity, Result } from '../model/index.ts'
import { documents, effectiveDocument, type Ledger, resultReports } from '../store/index.ts'
import { simplifiedTwin } from '../text/traditional.ts'
import { viewOf } from '../text/view.ts'
import { promisedQuantities } from './comparable.ts'
import { type ComparedPart, comparedItems } from './compared-list.ts'
import { featuresOf } from './features.ts'
import { countLedger } from './ledger-counts.ts'
import { likenessOf } from './likeness.ts'
import { optimalAssignment } from './optimal-assignment.ts'
import { type Part, partsOf } from './parts.ts'
import { type FeatureCounts, rarity, type WeightOf } from './word-weights.ts'

/** A promise of the ledger with the place where it was made. */
export interface Promised {
  documentId: string
  path: string
  quantity: Quantity
  /** How alike the words are in which it was promised and delivered, 0 to 1. */
  likeness: number
}

/**
 * What a document reports as delivered (完成情况), with what was promised for that year where the ledger has it. `share`: delivered over promised in base units;
 * null without a promise, and where one is a range. Both numbers have their quotes; nothing is concluded that no text says.
 */
export interface ReportedResult {
  documentId: string
  region: string | null
  result: Result
  /** Several where the result is told of things together that were promised apart (农田建设和水肥一体化71.74万亩). [] where the ledger has none. */
  promises: Promised[]
  share: number | null
}

/** From here on a result is taken for that of a promise: higher than between two lists, because a wrong one would blame or praise a bureau. */
const LEAST_LIKENESS = 0.25
/** A promise in so much the same words is of all that a result names; of others it is asked thing by thing. */
const SAME_WORDS_LIKENESS = 0.6
/** From here on a thing that a result names is in a promise. */
const LEAST_MEMBER_LIKENESS = 0.15
/** What joins things that one number counts together; lists (、) are of acts with numbers of their own. */
const JOINING = /[和及与]/
const LIST_COMMA = '、'

/** The results that the ledger's documents report, in the order of year, region, document and text. */
export function reportedResults(ledger: Ledger, lexicon: Lexicon): ReportedResult[] {
  const all = documents(ledger)
  const counts = countLedger(ledger, lexicon)
  return resultReports(ledger).flatMap(({ documentId: id, region }) => {
    const report = effectiveDocument(ledger, id)
    if (!report) return []
    const years = [...new Set(report.results.map(({ year }) => year))]
    const promises = new Map(
      years.map((year) => [year, year === null ? [] : promisesOf(listsFor(ledger, all, report, year), lexicon)] as const),
    )
    const linked = years.flatMap((year) => withPromises(report, year, promises.get(year) ?? [], lexicon, counts))
    return linked.sort((one, other) => one.result.start - other.result.start).map((one) => ({ documentId: id, region, ...one }))
  })
}

/** The lists of the report's region whose plans hold for the year, the report's own too. */
function listsFor(ledger: Ledger, all: ReturnType<typeof documents>, report: ExtractedDocument, year: number): ExtractedDocument[] {
  const { region } = report.document
  if (region === null) return []
  return all
    .filter((list) => list.items > 0 && (region.code === null ? list.region === region.name : list.regionCode === region.code))
    .flatMap(({ id }) => effectiveDocument(ledger, id) ?? [])
    .filter(
      ({ document }) => document.planYear !== null && document.planYear <= year && year <= (document.planYearEnd ?? document.planYear),
    )
}

interface Said<Counted extends Quantity> {
  documentId: string
  path: string
  quantity: Counted
  part: ComparedPart
}

interface SaidResult extends Said<Result> {
  /** The things that its number counts together; [] where it is one. */
  together: ComparedPart[]
}

const promisesOf = (lists: readonly ExtractedDocument[], lexicon: Lexicon): Said<Quantity>[] =>
  lists.flatMap((list) =>
    comparedItems(list, lexicon).flatMap(({ item, parts }) =>
      promisedQuantities(item.quantities).flatMap((quantity) => {
        const part = parts.find(({ quantities, isMember }) => !isMember && quantities.includes(quantity))
        return part ? [{ documentId: list.source.sha256, path: item.path, quantity, part }] : []
      }),
    ),
  )

/** Each result of a year with the clause that says what it is of. */
function saidResults({ text, blocks, results, source }: ExtractedDocument, year: number | null, lexicon: Lexicon): SaidResult[] {
  const simplified = simplifiedTwin(text) ?? text
  return blocks.flatMap((block) => {
    const within = results.filter((result) => result.year === year && block.start <= result.start && result.start < block.end)
    if (within.length === 0) return []
    const parts = partsOf(viewOf(simplified, [block]), within)
    return within.flatMap((quantity) => {
      const part = parts.find(({ quantities, isMember }) => !isMember && quantities.includes(quantity))
      if (!part) return []
      const compared = (one: Part): ComparedPart => ({ ...one, features: featuresOf(one, [], lexicon) })
      const together = joinedParts(part, parts).map(compared)
      return [{ documentId: source.sha256, path: '', quantity, part: compared(part), together }]
    })
  })
}

/** The members of a clause that 和 joins in the stretch that ends with its number. */
function joinedParts(clause: Part, parts: readonly Part[]): Part[] {
  const from = clause.text.lastIndexOf(LIST_COMMA) + 1
  if (!JOINING.test(clause.text.slice(from))) return []
  const least = clause.origins[from] ?? 0
  const most = clause.origins.at(-1) ?? 0
  return parts.filter(({ isMember, origins }) => isMember && (origins[0] ?? 0) >= least && (origins.at(-1) ?? 0) <= most)
}

type Linked = Pick<ReportedResult, 'result' | 'promises' | 'share'>

function withPromises(
  report: ExtractedDocument,
  year: number | null,
  promises: readonly Said<Quantity>[],
  lexicon: Lexicon,
  counts: FeatureCounts,
): Linked[] {
  const results = saidResults(report, year, lexicon)
  const weightOf = rarity(counts)
  const found = new Map(results.map((result) => [result.quantity.id, promisesOfMembers(result, promises, weightOf)]))
  const taken = new Set([...found.values()].flat().map(({ quantity }) => quantity.id))
  const single = results.filter(({ quantity }) => found.get(quantity.id)?.length === 0)
  const free = promises.filter(({ quantity }) => !taken.has(quantity.id))
  const likeness = single.map((result) => free.map((promise) => sameThing(result, promise, weightOf)))
  for (const [row, column] of optimalAssignment(likeness).entries()) {
    const [result, promise] = [single[row], free[column]]
    if (result && promise) found.set(result.quantity.id, [promisedBy(promise, likeness[row]?.[column] ?? 0)])
  }
  return report.results
    .filter((result) => result.year === year)
    .map((result) => {
      const of = found.get(result.id) ?? []
      return { result, promises: of, share: shareOf(result, of) }
    })
}

const promisedBy = ({ documentId, path, quantity }: Said<Quantity>, likeness: number): Promised => ({
  documentId,
  path,
  quantity,
  likeness: Math.round(1000 * likeness) / 1000,
})

/** The promises of things that a result tells together, where each has one of its own in one list; [] otherwise. */
function promisesOfMembers({ quantity, together }: SaidResult, promises: readonly Said<Quantity>[], weightOf: WeightOf): Promised[] {
  const best = together.map((member) =>
    promises
      .filter((promise) => isMeasuredAlike(quantity, promise.quantity))
      .map((promise) => promisedBy(promise, likenessOf(member, promise.part, weightOf)))
      .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
      .reduce<Promised | null>((most, one) => (most && most.likeness >= one.likeness ? most : one), null),
  )
  const found = best.filter((one) => one !== null)
  const isOneEach = found.length === together.length && new Set(found.map(({ quantity: { id } }) => id)).size === found.length
  return isOneEach && new Set(found.map(({ documentId }) => documentId)).size === 1 && found.length > 1 ? found : []
}

/** How surely a result is that of a promise; 0: not. What is not measured alike, or names things that the promise does not, is not compared. */
function sameThing(result: SaidResult, promise: Said<Quantity>, weightOf: WeightOf): number {
  if (!isMeasuredAlike(result.quantity, promise.quantity)) return 0
  const likeness = result.part.text === promise.part.text ? 1 : likenessOf(result.part, promise.part, weightOf)
  if (likeness < LEAST_LIKENESS) return 0
  const holdsAll = result.together.every((member) => likenessOf(member, promise.part, weightOf) >= LEAST_MEMBER_LIKENESS)
  return holdsAll || likeness >= SAME_WORDS_LIKENESS ? likeness : 0
}

const isMeasuredAlike = (one: Quantity, other: Quantity): boolean =>
  one.dimension === other.dimension && one.baseUnit === other.baseUnit && one.delta === other.delta && one.per.join() === other.per.join()

/** Digits of a share that mean anything. */
const SHARE_DIGITS = 4

function shareOf(delivered: Quantity, promises: readonly Promised[]): number | null {
  const promised = promises.reduce((sum, { quantity }) => sum + quantity.baseValue, 0)
  const isRange = [delivered, ...promises.map(({ quantity }) => quantity)].some(({ baseValueMax }) => baseValueMax !== null)
  return isRange || promised === 0 ? null : Number((delivered.baseValue / promised).toPrecision(SHARE_DIGITS))
}
