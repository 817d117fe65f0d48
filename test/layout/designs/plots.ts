import type { Box } from '../../../src/layout/index.ts'

/** Cuts a box into rows of these shares, with so many points between. */
export function rowsIn([x0, y0, x1, y1]: Box, shares: readonly number[], between: number): Box[] {
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const free = y1 - y0 - between * (shares.length - 1)
  let y = y0
  return shares.map((share) => {
    const height = (free * share) / whole
    const row: Box = [x0, y, x1, y + height]
    y += height + between
    return row
  })
}

/** From the first to the last of a grid's columns, both included. */
export function spanOf(columns: readonly Box[], first: number, last: number): Box {
  const from = columns[first] as Box
  const to = columns[last] as Box
  return [from[0], from[1], to[2], from[3]]
}
