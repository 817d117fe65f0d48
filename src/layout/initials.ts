import { type Box, heightOf, overlapDown } from './box.ts'
import { type Segment, segmentOf } from './segment.ts'

/** A drop capital is larger than the body type by this much at least, and stands beside so many lines. */
const LARGER = 1.7
const MIN_LINES = 2
/** The lines beside it begin within so many em of it. */
const BESIDE = 1.2

/** Segments with drop capitals (首字下沉) put before the first of the lines that stand beside them, and the boxes of these capitals. */
export interface Initials {
  segments: readonly Segment[]
  boxes: readonly Box[]
}

export function withInitials(printed: readonly Segment[], body: number): Initials {
  const segments = printed.flatMap(apartFromCapital)
  const merged = new Map<Segment, Segment | null>()
  const boxes: Box[] = []
  for (const capital of segments) {
    if (capital.glyphs.length > 1 || capital.size < LARGER * body) continue
    const lines = linesBeside(capital, segments, body)
    const first = lines[0]
    if (lines.length < MIN_LINES || !first || merged.has(first)) continue
    const whole = segmentOf([...capital.glyphs, ...first.glyphs], false)
    // It stands on the height of its line, so that the lines beside it stay apart.
    merged.set(first, { ...whole, size: first.size, box: [capital.box[0], first.box[1], first.box[2], first.box[3]] })
    merged.set(capital, null)
    boxes.push(capital.box)
  }
  return { boxes, segments: segments.flatMap((segment) => (merged.has(segment) ? [merged.get(segment) ?? []].flat() : [segment])) }
}

/** A large first character apart from the smaller ones that it stands beside. */
function apartFromCapital(segment: Segment): Segment[] {
  const [capital, ...rest] = segment.glyphs
  if (!capital || rest.length < MIN_LINES || segment.vertical || capital.size < LARGER * segment.size) return [segment]
  return [segmentOf([capital], false), segmentOf(rest, false)]
}

/** The lines of body type that begin right of a character, from its top to its foot, and nothing at its left or between. */
function linesBeside({ box, size }: Segment, segments: readonly Segment[], body: number): Segment[] {
  const lines = segments.filter(
    (other) =>
      !other.vertical &&
      other.size < size / LARGER + body / 2 &&
      overlapDown(box, other.box) >= heightOf(other.box) / 2 &&
      other.box[0] >= box[2] - body / 2 &&
      other.box[0] <= box[2] + BESIDE * body,
  )
  const edge = Math.min(...lines.map((line) => line.box[0]))
  return lines.filter((line) => line.box[0] - edge <= body / 2).sort((a, b) => a.box[1] - b.box[1])
}
