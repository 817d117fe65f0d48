import type { Point } from './matrix.ts'

/** One stretch of a path without lifting the pen. */
export interface Stroke {
  points: Point[]
  /** Whether the way to each point is straight; the first is where the pen was set down. */
  straight: boolean[]
}

/** How many coordinates a letter of a path takes (AbbreviatedData, 图形轮廓数据, GB/T 33190, 9.1). */
const COORDINATES: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 }
const TOKEN = /[SMLQBAC]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi

/** The stretches of a path that lead somewhere; of a curve the middle and the end. */
export function strokesOf(abbreviatedData: string): Stroke[] {
  const strokes: Stroke[] = []
  let stroke: Stroke | null = null
  let command = ''
  let numbers: number[] = []
  const tokens = abbreviatedData.match(TOKEN) ?? []
  for (const token of tokens) {
    if (/^[a-z]$/i.test(token)) {
      command = token.toUpperCase()
      numbers = []
    } else numbers.push(Number(token))
    if (numbers.length !== COORDINATES[command]) continue
    const taken = numbers
    numbers = []
    const [x, y] = taken.slice(-2)
    const before = stroke?.points.at(-1)
    if (command === 'C') {
      const first: Point | undefined = stroke?.points[0]
      // A line that is closed goes back over itself.
      if (stroke && first && stroke.points.length > 2) extend(stroke, first, true)
    } else if (x !== undefined && y !== undefined) {
      if (command === 'S' || command === 'M' || !stroke || !before) {
        stroke = { points: [{ x, y }], straight: [true] }
        strokes.push(stroke)
        continue
      }
      if (command !== 'L') extend(stroke, middleOf(command, before, taken), false)
      extend(stroke, { x, y }, command === 'L')
    }
  }
  return strokes.filter(({ points }) => points.length > 1)
}

/** Where a curve is half-way. */
function middleOf(command: string, from: Point, numbers: readonly number[]): Point {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0] = numbers
  if (command === 'Q') return { x: (from.x + 2 * a + c) / 4, y: (from.y + 2 * b + d) / 4 }
  if (command === 'B') return { x: (from.x + 3 * a + 3 * c + e) / 8, y: (from.y + 3 * b + 3 * d + f) / 8 }
  // An arc: radii, turn, the longer way or not, clockwise or not, its end. Taken as one of a circle.
  const [dx, dy] = [f - from.x, g - from.y]
  const chord = Math.hypot(dx, dy)
  const radius = Math.max((a + b) / 2, chord / 2)
  const toMiddle = Math.sqrt(radius ** 2 - (chord / 2) ** 2)
  const rise = (d === 0 ? radius - toMiddle : radius + toMiddle) * (e === 0 ? -1 : 1)
  return chord === 0 ? from : { x: from.x + dx / 2 + (rise * dy) / chord, y: from.y + dy / 2 - (rise * dx) / chord }
}

function extend(stroke: Stroke, point: Point, straight: boolean): void {
  stroke.points.push(point)
  stroke.straight.push(straight)
}
