/** How often the lines are read before the clock counts: until then the code is still being compiled. */
const WARM_UPS = 5
const ROUNDS = 9
/** A round lasts at least so many microseconds, so that the clock is exact enough; the lines are read again until it has. */
const SHORTEST_ROUND = 300_000
const MICROSECONDS = 1_000_000

/** What two systems read in a second of processor time: medians of all rounds, and how many times as much the first reads. */
export interface Speed {
  readonly first: number
  readonly second: number
  readonly ratio: { readonly median: number; readonly least: number; readonly most: number }
}

type System = (line: string) => unknown

/** Reads the same lines with both systems in turn, round by round, so that what else the machine does meets both. */
export function compareSpeed(lines: readonly string[], first: System, second: System): Speed {
  for (let round = 0; round < WARM_UPS; round++) for (const system of [first, second]) charactersASecond(lines, system)
  const rounds = Array.from({ length: ROUNDS }, () => ({
    first: charactersASecond(lines, first),
    second: charactersASecond(lines, second),
  }))
  const ratios = rounds.map((round) => round.first / round.second)
  return {
    first: median(rounds.map((round) => round.first)),
    second: median(rounds.map((round) => round.second)),
    ratio: { median: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) },
  }
}

/** Processor time and not time of day: on a machine that others use too the latter says more about them. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return user + system
}

/** How fast one system reads the lines, in one round. */
export function charactersASecond(lines: readonly string[], system: System): number {
  const characters = lines.reduce((sum, { length }) => sum + length, 0)
  const start = processorTime()
  let read = 0
  let time = 0
  while (time < SHORTEST_ROUND) {
    for (const line of lines) system(line)
    read += characters
    time = processorTime() - start
  }
  return (read / time) * MICROSECONDS
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
