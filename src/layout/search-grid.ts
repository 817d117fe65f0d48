import type { Box } from './box.ts'

/** Things by the cell of a grid that their top left corner lies in: what stands near is found without a look at everything. */
export interface SearchGrid<T> {
  add(thing: T): void
  /** The things of one kind whose top left corner lies in a cell that a box reaches into; others, where they are very far apart. */
  around(box: Box, kind?: string): T[]
}

/** More cells than a page is high. */
const ROWS = 1 << 20

/** @param size of a cell, in points @param kindOf things of other kinds are passed over */
export function searchGrid<T extends { box: Box }>(size: number, kindOf: (thing: T) => string = () => ''): SearchGrid<T> {
  const kinds = new Map<string, Map<number, T[]>>()
  const at = (place: number): number => Math.floor(place / size)
  return {
    add(thing) {
      const kind = kindOf(thing)
      const cells = kinds.get(kind) ?? new Map<number, T[]>()
      kinds.set(kind, cells)
      const key = at(thing.box[0]) * ROWS + at(thing.box[1])
      const cell = cells.get(key)
      if (cell) cell.push(thing)
      else cells.set(key, [thing])
    },
    around([x0, y0, x1, y1], kind = '') {
      const found: T[] = []
      const cells = kinds.get(kind)
      if (!cells) return found
      for (let x = at(x0); x <= at(x1); x++)
        for (let y = at(y0); y <= at(y1); y++) for (const thing of cells.get(x * ROWS + y) ?? []) found.push(thing)
      return found
    },
  }
}
