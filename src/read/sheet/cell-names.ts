const LETTERS = 26
const FIRST_LETTER = 'A'.charCodeAt(0)
/** Names in one finding; the count says how many there are. */
const MOST_NAMED = 20

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(column: number): string {
  const last = String.fromCharCode(FIRST_LETTER + (column % LETTERS))
  return column < LETTERS ? last : columnName(Math.floor(column / LETTERS) - 1) + last
}

/** As the sheet shows it: row 4, column 2 → C5. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`

/** Neighbours as ranges: 3–5, 9. @param places in order */
export function rangeNames(places: readonly number[], nameOf: (place: number) => string): string {
  const ranges: [number, number][] = []
  for (const place of places) {
    const last = ranges.at(-1)
    if (last && place === last[1] + 1) last[1] = place
    else ranges.push([place, place])
  }
  return someOf(ranges.map(([from, to]) => (from === to ? nameOf(from) : `${nameOf(from)}–${nameOf(to)}`)))
}

export const someOf = (names: readonly string[]): string => names.slice(0, MOST_NAMED).join(', ') + (names.length > MOST_NAMED ? ', …' : '')
