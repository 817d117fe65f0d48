import { type Finding, findingOf } from '../../model/index.ts'

/** What is left out because it is no document. */
type LeftOut = 'system_files' | 'inline_pictures' | 'signatures' | 'covering_note'

/** A finding for each kind that there was. */
export function leftOut(counts: Partial<Record<LeftOut, number>>): Finding[] {
  return Object.entries(counts).flatMap(([what, count]) => (count > 0 ? [findingOf('parts_left_out', { what, count })] : []))
}
