import type { LineNet } from './line-net.ts'

/** Units of a net that no drawn line parts, and that are closed off from the outside. Rows and columns of units, ends not included. */
export interface ClosedFace {
  row: number
  rowEnd: number
  column: number
  columnEnd: number
  /** Number of units: as many as its rows times its columns where it is a rectangle. */
  units: number
}

export interface FacedNet {
  net: LineNet
  faces: readonly ClosedFace[]
  /** The face of unit (row, column); -1 for what is open to the outside. */
  faceAt(row: number, column: number): number
}

export const isRectangle = (face: ClosedFace): boolean => face.units === (face.rowEnd - face.row) * (face.columnEnd - face.column)

const OPEN = -1
const UNSEEN = -2

/** Pours into the net from outside, then into what has stayed dry. */
export function facedNetOf(net: LineNet): FacedNet {
  const rows = Math.max(0, net.rowEdges.length - 1)
  const columns = Math.max(0, net.columnEdges.length - 1)
  const owners = new Int32Array(rows * columns).fill(UNSEEN)
  const pour = (row: number, column: number, owner: number): ClosedFace => {
    const face = { row, rowEnd: row + 1, column, columnEnd: column + 1, units: 0 }
    const waiting = [row * columns + column]
    owners[row * columns + column] = owner
    const reach = (toRow: number, toColumn: number, isDrawn: boolean) => {
      const index = toRow * columns + toColumn
      if (isDrawn || toRow < 0 || toColumn < 0 || toRow >= rows || toColumn >= columns || owners[index] !== UNSEEN) return
      owners[index] = owner
      waiting.push(index)
    }
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      const [r, c] = [Math.floor(index / columns), index % columns]
      face.units++
      face.row = Math.min(face.row, r)
      face.rowEnd = Math.max(face.rowEnd, r + 1)
      face.column = Math.min(face.column, c)
      face.columnEnd = Math.max(face.columnEnd, c + 1)
      reach(r - 1, c, net.isDrawnAbove(r, c))
      reach(r + 1, c, net.isDrawnAbove(r + 1, c))
      reach(r, c - 1, net.isDrawnLeftOf(r, c))
      reach(r, c + 1, net.isDrawnLeftOf(r, c + 1))
    }
    return face
  }
  const isUnseen = (row: number, column: number) => owners[row * columns + column] === UNSEEN
  for (let column = 0; column < columns; column++) {
    if (isUnseen(0, column) && !net.isDrawnAbove(0, column)) pour(0, column, OPEN)
    if (isUnseen(rows - 1, column) && !net.isDrawnAbove(rows, column)) pour(rows - 1, column, OPEN)
  }
  for (let row = 0; row < rows; row++) {
    if (isUnseen(row, 0) && !net.isDrawnLeftOf(row, 0)) pour(row, 0, OPEN)
    if (isUnseen(row, columns - 1) && !net.isDrawnLeftOf(row, columns)) pour(row, columns - 1, OPEN)
  }
  const faces: ClosedFace[] = []
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) if (isUnseen(row, column)) faces.push(pour(row, column, faces.length))
  return { net, faces, faceAt: (row, column) => owners[row * columns + column] ?? OPEN }
}
