import { overlapAcross } from '../../layout/box.ts'
import { type PixelBox, pixelWidth } from '../image/picture.ts'

/** Parts of one character share at least this much of the width of the narrower. */
const STACKED = 0.5

/** Ink that stands above one another is one character's (务, 空, 点): by its parts alone a short line would be of smaller type. */
export function stacked(boxes: readonly PixelBox[]): PixelBox[] {
  const stacks: PixelBox[] = []
  for (const box of [...boxes].sort((a, b) => a[0] - b[0])) {
    const last = stacks[stacks.length - 1]
    if (last && overlapAcross(last, box) >= STACKED * Math.min(pixelWidth(last), pixelWidth(box)))
      stacks[stacks.length - 1] = around(last, box)
    else stacks.push(box)
  }
  return stacks
}

const around = (a: PixelBox, b: PixelBox): PixelBox => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
]
