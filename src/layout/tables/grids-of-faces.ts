import type { Box } from '../box.ts'
import type { GridCell, TableGrid } from '../table-grid.ts'
import { type ClosedFace, type FacedNet, isRectangle } from './closed-faces.ts'
import type { LineNet } from './line-net.ts'
import { Groups } from './touching-lines.ts'

/** A part of a net, in units, ends not included. */
interface UnitBox {
  row: number
  rowEnd: number
  column: number
  columnEnd: number
}

/** Share of its net that a face which is no rectangle may take: beyond it is a frame around the table. */
const LARGEST_ODD_FACE = 0.5

/**
 * Faces that share a side are one table; its cells cover its box exactly once. A face that is no rectangle (L-shaped, for a line is missing), and what is
 * open to the outside within the table's box, is cut along the level edges into rectangles, so that each of its characters stands in one of them.
 */
export function gridsOfFaces(faced: FacedNet): TableGrid[] {
  return tablesOf(faced)
    .map((box) => gridOf(box, faced))
    .filter((grid) => grid.cells.length > 1)
}

function tablesOf(faced: FacedNet): UnitBox[] {
  const { faces, net, faceAt } = faced
  const cellLike = faces.map((face) => isCellLike(face, net))
  const groups = new Groups(faces.length)
  const join = (a: number, b: number) => {
    if (a >= 0 && b >= 0 && cellLike[a] && cellLike[b]) groups.join(a, b)
  }
  for (let row = 0; row + 1 < net.rowEdges.length; row++) {
    for (let column = 0; column + 1 < net.columnEdges.length; column++) {
      if (column > 0) join(faceAt(row, column - 1), faceAt(row, column))
      if (row > 0) join(faceAt(row - 1, column), faceAt(row, column))
    }
  }
  const boxes = new Map<number, UnitBox>()
  faces.forEach((face, index) => {
    if (!cellLike[index]) return
    const root = groups.rootOf(index)
    boxes.set(root, around(boxes.get(root) ?? face, face))
  })
  return apart([...boxes.values()])
}

/** A frame that touches the table in it makes a face that is no rectangle and large, or a ring: no cell. */
function isCellLike(face: ClosedFace, net: LineNet): boolean {
  if (isRectangle(face)) return true
  const inBox = (face.rowEnd - face.row) * (face.columnEnd - face.column)
  const inNet = (net.columnEdges.length - 1) * (net.rowEdges.length - 1)
  return inBox < inNet * LARGEST_ODD_FACE && face.units * 2 >= inBox
}

const around = (a: UnitBox, b: UnitBox): UnitBox => ({
  row: Math.min(a.row, b.row),
  rowEnd: Math.max(a.rowEnd, b.rowEnd),
  column: Math.min(a.column, b.column),
  columnEnd: Math.max(a.columnEnd, b.columnEnd),
})

const overlaps = (a: UnitBox, b: UnitBox): boolean =>
  a.row < b.rowEnd && b.row < a.rowEnd && a.column < b.columnEnd && b.column < a.columnEnd

const liesIn = (box: UnitBox, part: UnitBox): boolean =>
  part.row >= box.row && part.rowEnd <= box.rowEnd && part.column >= box.column && part.columnEnd <= box.columnEnd

/** Boxes that overlap (one stands in an open corner of the other) become one. */
function apart(boxes: readonly UnitBox[]): UnitBox[] {
  const done: UnitBox[] = []
  for (const box of boxes) {
    let grown = box
    for (let at = done.findIndex((other) => overlaps(grown, other)); at >= 0; at = done.findIndex((other) => overlaps(grown, other)))
      grown = around(grown, ...(done.splice(at, 1) as [UnitBox]))
    done.push(grown)
  }
  return done
}

function gridOf(box: UnitBox, faced: FacedNet): TableGrid {
  const { net } = faced
  const pieces = piecesOf(box, faced)
  const rows = usedEdges(pieces.flatMap((piece) => [piece.row, piece.rowEnd]))
  const columns = usedEdges(pieces.flatMap((piece) => [piece.column, piece.columnEnd]))
  const rowAt = new Map(rows.map((edge, row) => [edge, row]))
  const columnAt = new Map(columns.map((edge, column) => [edge, column]))
  const x = (edge: number) => net.columnEdges[edge] as number
  const y = (edge: number) => net.rowEdges[edge] as number
  const cells = pieces
    .map((piece): GridCell => {
      const row = rowAt.get(piece.row) ?? 0
      const column = columnAt.get(piece.column) ?? 0
      const area: Box = [x(piece.column), y(piece.row), x(piece.columnEnd), y(piece.rowEnd)]
      return {
        row,
        column,
        rowSpan: (rowAt.get(piece.rowEnd) ?? 0) - row,
        columnSpan: (columnAt.get(piece.columnEnd) ?? 0) - column,
        box: area,
      }
    })
    .sort((a, b) => a.row - b.row || a.column - b.column)
  return {
    box: [x(box.column), y(box.row), x(box.columnEnd), y(box.rowEnd)],
    columnEdges: columns.map(x),
    rowEdges: rows.map(y),
    cells,
    ruled: true,
  }
}

const usedEdges = (edges: readonly number[]): number[] => [...new Set(edges)].sort((a, b) => a - b)

/** The rectangles of a table: its faces as they are, all else cut into runs of units in a row, equal runs of neighbouring rows together. */
function piecesOf(box: UnitBox, { faces, faceAt, net }: FacedNet): UnitBox[] {
  const pieces: UnitBox[] = []
  let above: UnitBox[] = []
  for (let row = box.row; row < box.rowEnd; row++) {
    const runs: UnitBox[] = []
    for (let column = box.column; column < box.columnEnd; ) {
      const index = faceAt(row, column)
      const face = faces[index]
      if (face && isRectangle(face) && liesIn(box, face)) {
        if (face.row === row) pieces.push(face)
        column = face.columnEnd
        continue
      }
      let end = column + 1
      while (end < box.columnEnd && faceAt(row, end) === index && !net.isDrawnLeftOf(row, end)) end++
      const upper = above.find((run) => run.column === column && run.columnEnd === end && isOpenBelow(run, row, net))
      if (upper) upper.rowEnd = row + 1
      else pieces.push({ row, rowEnd: row + 1, column, columnEnd: end })
      runs.push(upper ?? (pieces.at(-1) as UnitBox))
      column = end
    }
    above = runs
  }
  return pieces
}

function isOpenBelow(run: UnitBox, row: number, net: LineNet): boolean {
  for (let column = run.column; column < run.columnEnd; column++) if (net.isDrawnAbove(row, column)) return false
  return true
}
