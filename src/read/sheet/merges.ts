import type { Range, WorkSheet } from '@e965/xlsx'

/** Gives the merged range that a cell lies in. To be asked row by row, top to bottom: what ends above is forgotten, so that thousands of ranges cost nothing. */
export function mergeFinder(sheet: WorkSheet): (row: number, column: number) => Range | null {
  const waiting = [...(sheet['!merges'] ?? [])].sort((a, b) => b.s.r - a.s.r)
  let open: Range[] = []
  let at = -1
  const goTo = (row: number): void => {
    at = row
    open = open.filter(({ e }) => e.r >= row)
    for (let next = waiting.at(-1); next && next.s.r <= row; next = waiting.at(-1)) {
      waiting.pop()
      if (next.e.r >= row) open.push(next)
    }
  }
  return (row, column) => {
    if (row !== at) goTo(row)
    return open.find(({ s, e }) => column >= s.c && column <= e.c) ?? null
  }
}
