import { type Contradiction, type SuggestionReason, suggestionReasonSchema } from '../../model/index.ts'
import type { Ledger } from '../open-ledger.ts'
import { factsOf, type NoticeFacts } from './facts.ts'
import { contradictions, equalShare } from './link-rules.ts'

/** Two counted documents that may tell one notice, and what speaks against it. Nothing is joined by a suggestion. */
export interface Suggestion {
  first: string
  second: string
  reason: SuggestionReason
  /** Of equal item texts in the longer list. */
  share: number
  against: Contradiction[]
}

/** Lists that share less have a promise in common that every year has. */
const LEAST_SHARE = 0.3

/** Pairs of counted documents that may tell one notice (疑似重复), with the reason; pairs that a person decided on are left out. */
export function suggestLinks(ledger: Ledger): Suggestion[] {
  const pairs = candidatePairs(ledger)
  const facts = new Map(factsOf(ledger.database, [...new Set(pairs.flatMap(({ one, other }) => [one, other]))]).map((of) => [of.id, of]))
  return pairs
    .flatMap(({ one, other, items }) => {
      const [first, second] = [facts.get(one), facts.get(other)]
      return first && second ? (suggestionOf(first, second, items) ?? []) : []
    })
    .sort(
      (one, other) =>
        REASONS.indexOf(one.reason) - REASONS.indexOf(other.reason) ||
        other.share - one.share ||
        (one.first + one.second < other.first + other.second ? -1 : 1),
    )
}

const REASONS = suggestionReasonSchema.options

interface CandidatePair {
  one: string
  other: string
  items: number
}

/** Counted documents that share a key, or that are lists of one region and year; as if undecided. */
const candidatePairs = (ledger: Ledger): CandidatePair[] =>
  ledger.database
    .prepare<[], CandidatePair>(
      `WITH counted AS MATERIALIZED (
         SELECT d.id, coalesce(d.region_code, d.region) AS region, d.plan_year AS year,
           EXISTS (SELECT 1 FROM extracted_items i WHERE i.document_id = d.id) AS is_list
         FROM extracted_documents d JOIN notice_documents n ON n.document_id = d.id AND n.standing = 'counted'
       ), pairs AS (
         SELECT k.document_id AS one, o.document_id AS other, k.kind = 'item' AS item
         FROM notice_keys k JOIN notice_keys o ON o.kind = k.kind AND o.key = k.key AND o.document_id > k.document_id
         UNION ALL
         SELECT a.id, b.id, 0 FROM counted a JOIN counted b ON b.region = a.region AND b.year = a.year AND b.id > a.id
         WHERE a.is_list AND b.is_list
       )
       SELECT one, other, sum(item) AS items FROM pairs
       WHERE one IN (SELECT id FROM counted) AND other IN (SELECT id FROM counted)
         AND NOT EXISTS (SELECT 1 FROM link_decisions l WHERE l.first_document = one AND l.second_document = other)
       GROUP BY one, other ORDER BY one, other`,
    )
    .all()

function suggestionOf(one: NoticeFacts, other: NoticeFacts, equalItems: number): Suggestion | null {
  const reason = reasonOf(one, other, equalItems)
  if (reason === null) return null
  const share = equalShare(one, other, equalItems)
  return { first: one.id, second: other.id, reason, share, against: contradictions(one, other, equalItems) }
}

function reasonOf(one: NoticeFacts, other: NoticeFacts, equalItems: number): SuggestionReason | null {
  const isSame = (field: 'number' | 'title' | 'region' | 'planYear'): boolean => one[field] !== null && one[field] === other[field]
  const differs = (field: 'region' | 'planYear'): boolean => one[field] !== null && other[field] !== null && one[field] !== other[field]
  const isElsewhere = differs('region') || differs('planYear')
  if (isSame('number') && !isElsewhere) return 'same_number'
  if (isSame('title') && !isElsewhere) return 'same_title'
  if (equalShare(one, other, equalItems) >= LEAST_SHARE) return 'similar_text'
  return isSame('region') && isSame('planYear') ? 'same_region_and_year' : null
}
