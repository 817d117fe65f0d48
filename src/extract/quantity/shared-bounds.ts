import type { Candidate } from './candidate.ts'

const LIST_MARK = /^(?:、|和|及|与|，)$/

/**
 * A bound written once over a bare list of numbers of one unit holds for each (codebook, comparator): 90%、80%以上 and 不低于70元、150元、240元.
 * Where each number has its own noun it holds for its own.
 */
export function shareBounds(text: string, candidates: readonly Candidate[]): void {
  for (const list of bareLists(text, candidates)) {
    const first = list[0]
    const last = list.at(-1)
    if (!first || !last) continue
    const bound = boundOver(first, last)
    if (bound === null) continue
    for (const member of list) {
      if (member.comparator !== 'eq') continue
      member.comparator = bound
      member.marks.push('bound_shared')
    }
  }
}

const hasBoundAfter = (candidate: Candidate): boolean => candidate.end > candidate.unitEnd
const hasBoundBefore = (candidate: Candidate): boolean => candidate.start < candidate.numberStart

function boundOver(first: Candidate, last: Candidate): 'gte' | 'lte' | null {
  const source = hasBoundAfter(last) ? last : hasBoundBefore(first) ? first : null
  return source && (source.comparator === 'gte' || source.comparator === 'lte') ? source.comparator : null
}

/** Runs of two or more numbers of one unit with nothing but list marks between them. */
function* bareLists(text: string, candidates: readonly Candidate[]): Generator<Candidate[]> {
  let list: Candidate[] = []
  for (const candidate of candidates) {
    const last = list.at(-1)
    if (last && last.unit === candidate.unit && LIST_MARK.test(text.slice(last.end, candidate.start))) {
      list.push(candidate)
      continue
    }
    if (list.length > 1) yield list
    list = [candidate]
  }
  if (list.length > 1) yield list
}
