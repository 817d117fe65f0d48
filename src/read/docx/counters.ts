import type { ListDefinition, ListLevel } from './numbering.ts'

/** How far each list has counted: kept while the paragraphs of one story are walked in order. */
export interface ListCounters {
  /** By counter, then by level. A level that has no number yet begins at its start. */
  numbers: Map<string, Map<number, number>>
  /** `list/level` of the start overrides that have been used: each counts once. */
  begun: Set<string>
}

export const newCounters = (): ListCounters => ({ numbers: new Map(), begun: new Set() })

/**
 * Counts one paragraph of a list.
 * @returns the numbers of the levels from the top down to the paragraph's own
 */
export function countParagraph(counters: ListCounters, list: ListDefinition, level: number): number[] {
  const numbers = counters.numbers.get(list.counter) ?? new Map<number, number>()
  counters.numbers.set(list.counter, numbers)
  const before = beginsAnew(counters, list, level) ? undefined : numbers.get(level)
  numbers.set(level, before === undefined ? startOf(list, level) : before + 1)
  for (const [deeper, definition] of list.levels) {
    if (deeper > level && restartsAfter(definition, level)) numbers.delete(deeper)
  }
  return Array.from({ length: level + 1 }, (_, above) => numberOrStart(numbers, list, above))
}

/** A level above that no paragraph had shows its start, and has used it: its next paragraph is the one after that. */
function numberOrStart(numbers: Map<number, number>, list: ListDefinition, level: number): number {
  const number = numbers.get(level) ?? startOf(list, level)
  numbers.set(level, number)
  return number
}

function beginsAnew(counters: ListCounters, list: ListDefinition, level: number): boolean {
  const use = `${list.id}/${level}`
  if (!list.startOverrides.has(level) || counters.begun.has(use)) return false
  counters.begun.add(use)
  return true
}

const startOf = (list: ListDefinition, level: number): number => list.startOverrides.get(level) ?? list.levels.get(level)?.start ?? 1

/** Whether a level counts anew after a paragraph of the level `used` above it (w:lvlRestart, 17.9.10; it counts levels from 1). */
function restartsAfter({ restartAfter }: ListLevel, used: number): boolean {
  return restartAfter === null || (restartAfter > 0 && used < restartAfter)
}
