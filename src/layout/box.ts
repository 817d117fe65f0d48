/** x0, y0, x1, y1 in points (1/72 inch), origin at the top left of the page, y downwards. */
export type Box = readonly [number, number, number, number]

export const widthOf = ([x0, , x1]: Box): number => x1 - x0
export const heightOf = ([, y0, , y1]: Box): number => y1 - y0

export const middleAcross = ([x0, , x1]: Box): number => (x0 + x1) / 2

/** The smallest box around all; null where there are none. */
export function boxAround(boxes: Iterable<Box>): Box | null {
  let around: [number, number, number, number] | null = null
  for (const [x0, y0, x1, y1] of boxes) {
    if (!around) around = [x0, y0, x1, y1]
    else around = [Math.min(around[0], x0), Math.min(around[1], y0), Math.max(around[2], x1), Math.max(around[3], y1)]
  }
  return around
}

/** How far two ranges overlap; negative: how far they are apart. */
export const overlapOf = (a0: number, a1: number, b0: number, b1: number): number => Math.min(a1, b1) - Math.max(a0, b0)

export const overlapAcross = (a: Box, b: Box): number => overlapOf(a[0], a[2], b[0], b[2])
export const overlapDown = (a: Box, b: Box): number => overlapOf(a[1], a[3], b[1], b[3])

/** Whether the middle of `inner` lies in `outer`. */
export function holdsMiddle(outer: Box, inner: Box): boolean {
  const x = (inner[0] + inner[2]) / 2
  const y = (inner[1] + inner[3]) / 2
  return x >= outer[0] && x <= outer[2] && y >= outer[1] && y <= outer[3]
}
