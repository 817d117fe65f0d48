import { type Box, boxAround } from './box.ts'

/** Boxes that stand on one printed line together share this much of the height of the lower one. */
const SHARED_HEIGHT = 0.5

/** Things come by their middle, so only the last rows can be shared. */
const ROWS_BACK = 3

/** Sorts things into printed rows from the top down; in each row from left to right. */
export function rowsOf<T extends { box: Box }>(things: readonly T[]): T[][] {
  const rows: { y0: number; y1: number; things: T[] }[] = []
  for (const thing of [...things].sort((a, b) => a.box[1] + a.box[3] - b.box[1] - b.box[3] || a.box[0] - b.box[0])) {
    const [, y0, , y1] = thing.box
    const row = rows
      .slice(-ROWS_BACK)
      .findLast((other) => Math.min(y1, other.y1) - Math.max(y0, other.y0) >= SHARED_HEIGHT * Math.min(y1 - y0, other.y1 - other.y0))
    if (row) row.things.push(thing)
    else rows.push({ y0, y1, things: [thing] })
  }
  return rows.map((row) => row.things.sort((a, b) => a.box[0] - b.box[0]))
}

/** The boxes of rows. */
export const rowBoxes = (rows: readonly (readonly { box: Box }[])[]): Box[] =>
  rows.flatMap((row) => {
    const box = boxAround(row.map((thing) => thing.box))
    return box ? [box] : []
  })
