/** Chance that comes out the same for the same seed (mulberry32). */
export interface Dice {
  /** From 0 up to 1. */
  number(): number
  /** A whole number, both ends included. */
  int(least: number, most: number): number
  chance(share: number): boolean
  pick<T>(things: readonly T[]): T
  shuffled<T>(things: readonly T[]): T[]
}

export function diceOf(seed: number): Dice {
  let state = (seed * 2654435761) >>> 0
  const number = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const int = (least: number, most: number): number => least + Math.floor(number() * (most - least + 1))
  return {
    number,
    int,
    chance: (share) => number() < share,
    pick: (things) => things[int(0, things.length - 1)] as (typeof things)[number],
    shuffled: (things) => {
      const copy = [...things]
      for (let at = copy.length - 1; at > 0; at--) {
        const other = int(0, at)
        const kept = copy[at] as (typeof things)[number]
        copy[at] = copy[other] as (typeof things)[number]
        copy[other] = kept
      }
      return copy
    },
  }
}
