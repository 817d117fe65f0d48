import { type InkPicture, type PixelBox, pixelHeight, pixelWidth } from '../image/picture.ts'

/** Pixels of paper that a rule may have in it: scans break thin lines. */
const MAX_BREAK = 3

/** What a rule is, in pixels. */
export interface RuleSize {
  /** Shortest. */
  length: number
  /** Thickest. */
  thickness: number
}

/** The level and upright rules (线条) inside the given boxes; solid areas are thicker and are none. */
export function rulesIn(picture: InkPicture, within: readonly PixelBox[], size: RuleSize): PixelBox[] {
  const level = within.flatMap((box) => slabsIn(box, size.length, levelReader(picture)))
  const upright = within.flatMap((box) => slabsIn(transposed(box), size.length, uprightReader(picture))).map(transposed)
  return [...level.filter((rule) => pixelHeight(rule) <= size.thickness), ...upright.filter((rule) => pixelWidth(rule) <= size.thickness)]
}

/** Short rules that both ends of which stand on longer ones across them: the sides of a low row or narrow column, where merged cells interrupt them. */
export function rulesBetween(picture: InkPicture, within: readonly PixelBox[], size: RuleSize, longer: readonly PixelBox[]): PixelBox[] {
  const isUpright = (rule: PixelBox): boolean => pixelHeight(rule) > pixelWidth(rule)
  const isPart = (rule: PixelBox): boolean => longer.some((other) => isUpright(other) === isUpright(rule) && touches(other, rule))
  const standsOn = (x: number, y: number, upright: boolean): boolean =>
    longer.some((other) => isUpright(other) !== upright && touches(other, [x, y, x, y]))
  return rulesIn(picture, within, size).filter((rule) => {
    const [x0, y0, x1, y1] = rule
    const upright = isUpright(rule)
    return !isPart(rule) && standsOn(x0, y0, upright) && (upright ? standsOn(x0, y1, upright) : standsOn(x1, y0, upright))
  })
}

const touches = (a: PixelBox, b: PixelBox): boolean =>
  a[0] <= b[2] + MAX_BREAK && a[2] >= b[0] - MAX_BREAK && a[1] <= b[3] + MAX_BREAK && a[3] >= b[1] - MAX_BREAK

type InkReader = (along: number, across: number) => boolean

const levelReader =
  ({ width, ink }: InkPicture): InkReader =>
  (x, y) =>
    ink[y * width + x] === 1

const uprightReader =
  ({ width, ink }: InkPicture): InkReader =>
  (y, x) =>
    ink[y * width + x] === 1

const transposed = ([x0, y0, x1, y1]: PixelBox): PixelBox => [y0, x0, y1, x1]

/** Long stretches of ink that lie on one another, as boxes: x along the rule, y across it. */
function slabsIn([x0, y0, x1, y1]: PixelBox, length: number, isInk: InkReader): PixelBox[] {
  const done: PixelBox[] = []
  let open: [number, number, number, number][] = []
  for (let y = y0; y < y1; y++) {
    const runs = longRuns(y, x0, x1, length, isInk)
    const next: [number, number, number, number][] = []
    for (const [from, to] of runs) {
      const below = open.filter((slab) => slab[2] > from && slab[0] < to)
      open = open.filter((slab) => !below.includes(slab))
      const slab: [number, number, number, number] = [from, y, to, y + 1]
      for (const other of [...below, ...next.filter((made) => made[2] > from && made[0] < to)]) {
        slab[0] = Math.min(slab[0], other[0])
        slab[1] = Math.min(slab[1], other[1])
        slab[2] = Math.max(slab[2], other[2])
      }
      next.push(slab)
    }
    done.push(...open)
    open = next
  }
  return [...done, ...open]
}

function longRuns(y: number, x0: number, x1: number, length: number, isInk: InkReader): [number, number][] {
  const runs: [number, number][] = []
  let from = -1
  let end = -1
  for (let x = x0; x <= x1; x++) {
    if (x < x1 && isInk(x, y)) {
      if (from === -1) from = x
      end = x + 1
    } else if (from !== -1 && x - end >= (x === x1 ? 0 : MAX_BREAK)) {
      if (end - from >= length) runs.push([from, end])
      from = -1
    }
  }
  return runs
}

/** The picture without the ink in the boxes and one pixel around them. */
export function withoutInk({ width, height, ink }: InkPicture, boxes: readonly PixelBox[]): InkPicture {
  const rest = ink.slice()
  for (const [x0, y0, x1, y1] of boxes) {
    for (let y = Math.max(0, y0 - 1); y < Math.min(height, y1 + 1); y++)
      rest.fill(0, y * width + Math.max(0, x0 - 1), y * width + Math.min(width, x1 + 1))
  }
  return { width, height, ink: rest }
}
