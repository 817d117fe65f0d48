import type { InkPicture, PixelBox } from '../image/picture.ts'
import type { RecognisedCharacter } from './engine.ts'
import type { InkLine } from './ink-line.ts'
import { inkWidthOf } from './ink-width.ts'

/** A column of pixels between two characters: where one ends and the next begins. */
interface Cut {
  x: number
  /** What it costs to cut here: nothing in a clear gap, more through ink. */
  cost: number
}

/** A character with the ink that it was read from as its box; one that no ink is left for has the box that the recogniser gave. */
export interface PlacedCharacter extends RecognisedCharacter {
  hasInk: boolean
}

/** In em: recognisers are off by this much, and then by the same for many characters on end. */
const NOTED_PLACE = 3
/** In em: a gap this wide is clear. */
const CLEAR_GAP = 0.12
/** What it costs to cut at no gap: through all of an em of ink, and through as little as touching strokes have. */
const CUT_COST = { narrow: 0.4, ink: 12, touching: 1 }
/** In em: where more ink than this stands above one another, no two characters touch. */
const TOUCHING = 0.3
/** In em: no character's ink is longer; the dash of two em is two characters. */
const LONGEST = 1.45
/** What it costs to say that a character has no ink, or an em of ink no character. */
const WITHOUT = { ink: 6, character: 7 }

/**
 * Gives every character the ink that it was read from. Recognisers place characters by guess (a box may cover the next character, or none): here the
 * ink of a line is divided among its characters, cut where it is thinnest and so that every character gets as much as its kind has.
 */
export function placedCharacters(characters: readonly RecognisedCharacter[], line: InkLine, picture: InkPicture): PlacedCharacter[] {
  const columns = inkByColumn(picture, line.box)
  const cuts = cutsOf(columns, line.em)
  const [left, top, , bottom] = line.box
  const places = bestPlaces(
    characters.map((character) => expectedOf(character, left)),
    cuts,
    columns,
    line.em,
  )
  return characters.map((character, at): PlacedCharacter => {
    const place = places[at] ?? null
    return place ? { ...character, box: [left + place[0], top, left + place[1], bottom], hasInk: true } : { ...character, hasInk: false }
  })
}

/** Pixels of ink in each column of a box. */
function inkByColumn({ width, ink }: InkPicture, [x0, y0, x1, y1]: PixelBox): Uint32Array {
  const columns = new Uint32Array(x1 - x0)
  for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) columns[x - x0] = (columns[x - x0] ?? 0) + (ink[y * width + x] ?? 0)
  return columns
}

/** Where a line can be cut: in the middle of every gap, and where its ink is thinnest. */
function cutsOf(columns: Uint32Array, em: number): Cut[] {
  const cuts: Cut[] = [{ x: 0, cost: 0 }]
  for (let x = 1; x < columns.length; x++) {
    if (columns[x] === 0) {
      let end = x
      while (end < columns.length && columns[end] === 0) end++
      cuts.push({ x: Math.round((x + end) / 2), cost: CUT_COST.narrow * (1 - Math.min(1, (end - x) / (CLEAR_GAP * em))) })
      x = end
    } else if ((columns[x] ?? 0) <= TOUCHING * em && isThinnest(columns, x))
      cuts.push({ x, cost: CUT_COST.touching + (CUT_COST.ink * (columns[x] ?? 0)) / em })
  }
  return [...cuts, { x: columns.length, cost: 0 }]
}

const isThinnest = (columns: Uint32Array, x: number): boolean => {
  const here = columns[x] ?? 0
  return (
    here <= (columns[x - 1] ?? 0) && here <= (columns[x + 1] ?? 0) && here <= (columns[x - 2] ?? here) && here <= (columns[x + 2] ?? here)
  )
}

interface Expected {
  /** Pixels from the left end of the line. */
  middle: number
  /** Em, with how far it may be off. */
  width: number
  deviation: number
}

const expectedOf = ({ text, box }: RecognisedCharacter, left: number): Expected => ({
  middle: (box[0] + box[2]) / 2 - left,
  ...inkWidthOf(text),
})

/** The cheapest way to give characters, in order, the ink between cuts (dynamic programming); null for one that gets none. */
function bestPlaces(expected: readonly Expected[], cuts: readonly Cut[], columns: Uint32Array, em: number): ([number, number] | null)[] {
  const ends = cuts.length
  const costs: Float64Array[] = [new Float64Array(ends).fill(Number.POSITIVE_INFINITY)]
  const from: Int32Array[] = [new Int32Array(ends).fill(-1)]
  const taken: Uint8Array[] = [new Uint8Array(ends)]
  const inkFrom = extents(columns, cuts)
  for (let given = 0; given <= expected.length; given++) {
    const cost = given === 0 ? (costs[0] as Float64Array) : new Float64Array(ends).fill(Number.POSITIVE_INFINITY)
    const back = given === 0 ? (from[0] as Int32Array) : new Int32Array(ends).fill(-1)
    const kind = given === 0 ? (taken[0] as Uint8Array) : new Uint8Array(ends)
    if (given === 0) cost[0] = 0
    const before = costs[given - 1]
    const character = expected[given - 1]
    for (let end = 0; end < ends; end++) {
      if (before && character && (before[end] as number) + WITHOUT.ink < (cost[end] as number)) {
        cost[end] = (before[end] as number) + WITHOUT.ink
        back[end] = end
        kind[end] = NO_INK
      }
      for (let start = end - 1; start >= 0; start--) {
        const ink = inkFrom(start, end)
        if (!ink) continue
        const width = (ink[1] - ink[0]) / em
        if (width > LONGEST) break
        const skipped = (cost[start] as number) + WITHOUT.character * Math.max(0.2, width) + (cuts[end] as Cut).cost
        if (skipped < (cost[end] as number)) {
          cost[end] = skipped
          back[end] = start
          kind[end] = NO_CHARACTER
        }
        if (!before || !character) continue
        const off = (width - character.width) / character.deviation
        const away = ((ink[0] + ink[1]) / 2 - character.middle) / (NOTED_PLACE * em)
        const total = (before[start] as number) + off * off + away * away + (cuts[end] as Cut).cost
        if (total < (cost[end] as number)) {
          cost[end] = total
          back[end] = start
          kind[end] = TAKES_INK
        }
      }
    }
    if (given > 0) {
      costs.push(cost)
      from.push(back)
      taken.push(kind)
    }
  }
  return traced(expected.length, ends - 1, from, taken, inkFrom)
}

const NO_INK = 1
const NO_CHARACTER = 2
const TAKES_INK = 3

function traced(
  characters: number,
  last: number,
  from: readonly Int32Array[],
  taken: readonly Uint8Array[],
  inkFrom: (start: number, end: number) => [number, number] | null,
): ([number, number] | null)[] {
  const places: ([number, number] | null)[] = Array.from({ length: characters }, () => null)
  let given = characters
  let end = last
  while (given > 0 || end > 0) {
    const kind = taken[given]?.[end]
    const start = from[given]?.[end] ?? -1
    if (start < 0) break
    if (kind === TAKES_INK) places[given - 1] = inkFrom(start, end)
    if (kind !== NO_CHARACTER) given--
    end = start
  }
  return places
}

/** For two cuts the first and last column with ink between them. */
function extents(columns: Uint32Array, cuts: readonly Cut[]): (start: number, end: number) => [number, number] | null {
  const next = new Int32Array(columns.length + 1).fill(columns.length)
  const previous = new Int32Array(columns.length + 1).fill(-1)
  for (let x = columns.length - 1; x >= 0; x--) next[x] = columns[x] ? x : (next[x + 1] as number)
  for (let x = 0; x < columns.length; x++) previous[x + 1] = columns[x] ? x : (previous[x] as number)
  return (start, end) => {
    const first = next[(cuts[start] as Cut).x] as number
    const last = previous[(cuts[end] as Cut).x] as number
    return first <= last ? [first, last + 1] : null
  }
}
