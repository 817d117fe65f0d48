import {
  type CorrectedMark,
  type Correction,
  type CorrectionChange,
  type ExtractedDocument,
  type Finding,
  findingOf,
  type Item,
  type Placement,
  type Span,
  type UnplacedReason,
} from '../../model/index.ts'
import { type AnchorText, anchorTextOf, type PlacedAnchor, type PlacingRules, placeAnchor } from './anchor.ts'
import { correctAssignment } from './correct-assignment.ts'
import { correctDeadline } from './correct-deadline.ts'
import { addItem, correctItem } from './correct-item.ts'
import { correctQuantity } from './correct-quantity.ts'
import type { Draft, Marked, Met } from './draft.ts'

/** A document with what people said laid over what was extracted. */
export interface CorrectedDocument {
  document: ExtractedDocument
  /** What each value of it owes to a person, by the value itself; what is not in it is as it was extracted. */
  marks: ReadonlyMap<Marked, CorrectedMark>
  /** Positions among the extraction's findings that somebody has looked at; they are not in the document any more. */
  accepted: ReadonlySet<number>
  /** What became of the corrections themselves; they are in the document's findings too. */
  findings: readonly { correctionId: string; finding: Finding }[]
  placements: readonly Placement[]
}

type Outcome = { kind: 'placed'; span: Span; item: Item | null; met: Met } | { kind: 'not_placed'; reason: UnplacedReason }

/**
 * Lays corrections over what was extracted, one after the other, each on what those before it left.
 * @param corrections of this notice, not withdrawn, in the order in which they were made
 */
export function correctDocument(extracted: ExtractedDocument, corrections: readonly Correction[]): CorrectedDocument {
  const draft: Draft = { document: structuredClone(extracted), marks: new Map() }
  const anchorText = anchorTextOf(extracted.text)
  const accepted = new Set<number>()
  const findings: { correctionId: string; finding: Finding }[] = []
  const placements: Placement[] = []
  for (const correction of corrections) {
    const correctionId = correction.id
    const outcome = applied(correction, draft, anchorText, accepted)
    if (outcome.kind === 'not_placed') {
      placements.push({ state: 'not_placed', correctionId, reason: outcome.reason })
      findings.push({ correctionId, finding: notPlaced(correction, outcome.reason) })
      continue
    }
    const { span, item, met } = outcome
    placements.push({ state: 'placed', correctionId, itemPath: item?.path ?? null, ...span })
    if (met.readsNow !== null) findings.push({ correctionId, finding: readsOther(correction, span, item, met.readsNow) })
  }
  const left = draft.document.findings.filter((_, position) => !accepted.has(position))
  draft.document.findings = [...left, ...findings.map(({ finding }) => finding)]
  return { document: draft.document, marks: draft.marks, accepted, findings, placements }
}

function applied(correction: Correction, draft: Draft, anchorText: AnchorText, accepted: Set<number>): Outcome {
  const { change } = correction
  if (change.target === 'finding') return acceptFinding(correction, change.code, draft, anchorText, accepted)
  if (change.target === 'item' && change.action === 'add') {
    const placed = placeAnchor(correction.anchor, anchorText, draft.document, ANYWHERE)
    if (placed.kind === 'not_placed') return placed
    const met = addItem(draft, placed.span, correction, change)
    return met ? { ...placed, met } : { kind: 'not_placed', reason: 'path_taken' }
  }
  const placed = placeAnchor(correction.anchor, anchorText, draft.document, PLACING[change.target])
  if (placed.kind === 'not_placed') return placed
  const { span, item } = placed
  return item ? { ...placed, met: corrected(correction, draft, item, span) } : { kind: 'not_placed', reason: 'item_gone' }
}

function corrected(correction: Correction, draft: Draft, item: Item, span: Span): Met {
  const { change } = correction
  switch (change.target) {
    case 'quantity':
      return correctQuantity(draft, item, span, correction, change)
    case 'assignment':
      return correctAssignment(draft, item, span, correction, change)
    case 'deadline':
      return correctDeadline(draft, item, span, correction, change)
    case 'item':
      return correctItem(draft, item, change)
    case 'finding':
      return { readsNow: null }
  }
}

/** A numbering label and what encloses it are no longer than that (characters). */
const LONGEST_LABEL = 20
const beginsItem = (span: Span, item: Item | null): boolean => item !== null && span.start - item.start <= LONGEST_LABEL
const isInItem = (_: Span, item: Item | null): boolean => item !== null

const ANYWHERE: PlacingRules = { fits: () => true, anywhereInItem: false }
const PLACING: Record<Exclude<CorrectionChange['target'], 'finding'>, PlacingRules> = {
  item: { fits: beginsItem, anywhereInItem: false },
  quantity: { fits: isInItem, anywhereInItem: false },
  assignment: { fits: isInItem, anywhereInItem: true },
  deadline: { fits: isInItem, anywhereInItem: true },
}

/** The finding of that code at the anchor's place, or, where a finding has no place of its own, on the anchor's item. */
function acceptFinding(
  correction: Correction,
  code: Finding['code'],
  { document }: Draft,
  anchorText: AnchorText,
  accepted: Set<number>,
): Outcome {
  const placed: PlacedAnchor = placeAnchor(correction.anchor, anchorText, document, ANYWHERE)
  if (placed.kind === 'not_placed') return placed
  const { span, item } = placed
  const position = document.findings.findIndex(
    (finding, at) =>
      !accepted.has(at) &&
      finding.code === code &&
      (finding.start !== null && finding.end !== null
        ? finding.start <= span.start && span.start < Math.max(finding.end, finding.start + 1)
        : (finding.itemPath ?? '') === (item?.path ?? '')),
  )
  // A finding that is not there any more needs nobody to look at it.
  if (position >= 0) accepted.add(position)
  return { kind: 'placed', span, item, met: { readsNow: null } }
}

const aboutCorrection = ({ id, anchor, change, madeBy, madeAt }: Correction): Finding['data'] => ({
  correction: id.slice(0, SHOWN_ID),
  target: change.target,
  action: change.action,
  quote: anchor.quote,
  by: madeBy,
  on: madeAt.slice(0, 'YYYY-MM-DD'.length),
})

/** So much of an id tells the corrections of a ledger apart. */
const SHOWN_ID = 12

const notPlaced = (correction: Correction, reason: UnplacedReason): Finding =>
  findingOf(
    'correction_not_placed',
    { ...aboutCorrection(correction), reason },
    correction.anchor.itemPath === '' ? {} : { itemPath: correction.anchor.itemPath },
  )

const readsOther = (correction: Correction, span: Span, item: Item | null, now: string): Finding =>
  findingOf('corrected_value_read_otherwise', { ...aboutCorrection(correction), now }, { ...span, ...(item && { itemPath: item.path }) })
