import { type Box, heightOf, overlapDown } from './box.ts'
import { isMark } from './marks.ts'
import type { Glyph } from './page.ts'
import { type Segment, segmentOf } from './segment.ts'
import { verticalRuns } from './vertical.ts'

/** Characters further apart than this, in em, stand in different segments: justified Chinese is stretched less, gutters are wider. */
const MAX_GAP = 0.7

/** Words of Latin letters with a blank drawn between them are stretched further. */
const MAX_WORD_GAP = 1.2

/** Characters may overlap by this much, in em: kerning, hanging marks, italics. */
const MAX_OVERLAP = 0.6

/** The empty half of a mark may lie over the next character. */
const MAX_MARK_OVERLAP = 0.8

/** Two characters stand on one line where they share this much of the height of the smaller: raised and lowered figures do. */
const SHARED_HEIGHT = 0.5

/** Height of the bands in which the end of a line is looked for, in points. */
const BAND = 8

/** Groups the glyphs of a page to segments; the order of drawing plays no part. Upright rules between characters divide them. */
export function segmentsOf(glyphs: readonly Glyph[], rules: readonly Box[]): Segment[] {
  const { runs, rest } = verticalRuns(glyphs)
  const barriers = rules.filter((rule) => heightOf(rule) > rule[2] - rule[0])
  return [...runs.map((run) => segmentOf(run, true)), ...levelRuns(rest, barriers).map((run) => segmentOf(run, false))]
}

function levelRuns(glyphs: readonly Glyph[], barriers: readonly Box[]): Glyph[][] {
  const runs: Glyph[][] = []
  /** Runs by the bands that their last glyph reaches into. */
  const ends = new Map<number, Set<Glyph[]>>()
  const ordered = [...glyphs].sort((a, b) => a.box[0] - b.box[0] || a.box[1] - b.box[1] || (a.text < b.text ? -1 : 1))
  for (const glyph of ordered) {
    const run = bestRun(glyph, candidates(glyph, ends), barriers)
    if (run) {
      forget(run, ends)
      run.push(glyph)
      remember(run, ends)
    } else {
      const started = [glyph]
      runs.push(started)
      remember(started, ends)
    }
  }
  return runs
}

const bandsOf = ([, y0, , y1]: Box): number[] => {
  const bands: number[] = []
  for (let band = Math.floor(y0 / BAND); band <= Math.floor(y1 / BAND); band++) bands.push(band)
  return bands
}

function remember(run: Glyph[], ends: Map<number, Set<Glyph[]>>): void {
  for (const band of bandsOf(lastOf(run).box)) {
    const open = ends.get(band)
    if (open) open.add(run)
    else ends.set(band, new Set([run]))
  }
}

function forget(run: Glyph[], ends: Map<number, Set<Glyph[]>>): void {
  for (const band of bandsOf(lastOf(run).box)) ends.get(band)?.delete(run)
}

function candidates(glyph: Glyph, ends: Map<number, Set<Glyph[]>>): Glyph[][] {
  const found = new Set<Glyph[]>()
  for (const band of bandsOf(glyph.box)) {
    for (const run of ends.get(band) ?? []) {
      // Glyphs come from left to right: what ended far to the left is never gone on with.
      if (glyph.box[0] - lastOf(run).box[2] > MAX_GAP * 4 * Math.max(glyph.size, lastOf(run).size)) ends.get(band)?.delete(run)
      else found.add(run)
    }
  }
  return [...found]
}

function bestRun(glyph: Glyph, runs: readonly Glyph[][], barriers: readonly Box[]): Glyph[] | null {
  let best: Glyph[] | null = null
  let bestShared = 0
  for (const run of runs) {
    const last = lastOf(run)
    const gap = glyph.box[0] - last.box[2]
    const em = Math.max(glyph.size, last.size)
    const shared = overlapDown(glyph.box, last.box)
    if (
      gap > (areWords(last, glyph) ? MAX_WORD_GAP : MAX_GAP) * em ||
      gap < -(isMark(last) || isMark(glyph) ? MAX_MARK_OVERLAP : MAX_OVERLAP) * em
    )
      continue
    if (shared < SHARED_HEIGHT * Math.min(heightOf(glyph.box), heightOf(last.box))) continue
    if (gap > 0 && isDivided(last.box, glyph.box, barriers)) continue
    if (!best || shared > bestShared || (shared === bestShared && last.box[2] > lastOf(best).box[2])) {
      best = run
      bestShared = shared
    }
  }
  return best
}

const LATIN = /^[A-Za-z0-9("',.;:)%-]/

const areWords = (last: Glyph, next: Glyph): boolean => next.spaceBefore && LATIN.test(last.text) && LATIN.test(next.text)

/** Whether an upright rule stands between the middles of two characters, over the height that they share. */
function isDivided(left: Box, right: Box, barriers: readonly Box[]): boolean {
  const from = (left[0] + left[2]) / 2
  const to = (right[0] + right[2]) / 2
  return barriers.some(
    ([x0, y0, x1, y1]) => x0 > from && x1 < to && y0 <= Math.max(left[1], right[1]) + 1 && y1 >= Math.min(left[3], right[3]) - 1,
  )
}

const lastOf = (run: readonly Glyph[]): Glyph => run[run.length - 1] as Glyph
