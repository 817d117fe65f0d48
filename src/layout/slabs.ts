import type { Element } from './element.ts'

/** Elements of one height, with nothing else on it. */
export type Slab = readonly Element[]

/** Elements from the top down, cut wherever a level line goes through none of them. */
export function slabsOf(elements: readonly Element[]): Element[][] {
  const slabs: Element[][] = []
  let bottom = Number.NEGATIVE_INFINITY
  for (const element of [...elements].sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0])) {
    const last = slabs[slabs.length - 1]
    if (last && element.box[1] < bottom) last.push(element)
    else slabs.push([element])
    bottom = Math.max(bottom, element.box[3])
  }
  return slabs
}
