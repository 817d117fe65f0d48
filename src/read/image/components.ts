import type { InkPicture, PixelBox } from './picture.ts'

/** Ink that hangs together (连通域). */
export interface Component {
  box: PixelBox
  /** Pixels of ink. */
  area: number
}

/** A stretch of ink in one row; `to` is outside. */
interface Run {
  from: number
  to: number
  root: number
}

/** Every piece of ink whose pixels touch, corners included. */
export function componentsOf({ width, height, ink }: InkPicture): Component[] {
  const parents: number[] = []
  const boxes: [number, number, number, number][] = []
  const areas: number[] = []
  let above: Run[] = []
  for (let y = 0; y < height; y++) {
    const runs: Run[] = []
    let first = 0
    for (const [from, to] of runsOfRow(ink, y * width, width)) {
      let root = -1
      while (first < above.length && (above[first] as Run).to < from) first++
      for (let at = first; at < above.length && (above[at] as Run).from <= to; at++) {
        const other = rootOf(parents, (above[at] as Run).root)
        if (root === -1) root = other
        else if (other !== root) {
          const kept = Math.min(root, other)
          parents[Math.max(root, other)] = kept
          root = kept
        }
      }
      if (root === -1) {
        root = parents.length
        parents.push(root)
        boxes.push([from, y, to, y + 1])
        areas.push(to - from)
      } else {
        widen(boxes[root] as [number, number, number, number], from, y, to)
        areas[root] = (areas[root] ?? 0) + to - from
      }
      runs.push({ from, to, root })
    }
    above = runs
  }
  return gathered(parents, boxes, areas)
}

function* runsOfRow(ink: Uint8Array, start: number, width: number): Generator<[number, number]> {
  let x = 0
  while (x < width) {
    const from = ink.indexOf(1, start + x)
    if (from === -1 || from >= start + width) return
    let to = from - start
    while (to < width && ink[start + to] === 1) to++
    yield [from - start, to]
    x = to
  }
}

function rootOf(parents: number[], member: number): number {
  let root = member
  while (parents[root] !== root) root = parents[root] as number
  for (let at = member; at !== root; ) {
    const next = parents[at] as number
    parents[at] = root
    at = next
  }
  return root
}

function widen(box: [number, number, number, number], from: number, y: number, to: number): void {
  box[0] = Math.min(box[0], from)
  box[2] = Math.max(box[2], to)
  box[1] = Math.min(box[1], y)
  box[3] = Math.max(box[3], y + 1)
}

function gathered(parents: number[], boxes: readonly (readonly [number, number, number, number])[], areas: readonly number[]): Component[] {
  const components = new Map<number, { box: [number, number, number, number]; area: number }>()
  for (let at = 0; at < parents.length; at++) {
    const root = rootOf(parents, at)
    const box = boxes[at] as readonly [number, number, number, number]
    const known = components.get(root)
    if (!known) components.set(root, { box: [...box], area: areas[at] ?? 0 })
    else {
      known.area += areas[at] ?? 0
      known.box[0] = Math.min(known.box[0], box[0])
      known.box[1] = Math.min(known.box[1], box[1])
      known.box[2] = Math.max(known.box[2], box[2])
      known.box[3] = Math.max(known.box[3], box[3])
    }
  }
  return [...components.values()]
}
