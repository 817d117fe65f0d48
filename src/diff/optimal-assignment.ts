/**
 * The assignment of rows to columns with the greatest sum (最优指派), by shortest augmenting paths (Kuhn 1955, Munkres 1957; in this form Jonker and Volgenant 1987):
 * in time that grows with rows² × columns. A pair is worth nothing where `weights` has 0; such pairs are left out.
 * @param weights a row of as many weights (0 or more) for each row
 * @returns for each row its column, or -1
 */
export function optimalAssignment(weights: readonly (readonly number[])[]): number[] {
  const rows = weights.length
  const columns = weights[0]?.length ?? 0
  if (rows > columns) return transposedResult(optimalAssignment(transposed(weights, rows, columns)), rows)
  const rowPotential = new Float64Array(rows + 1)
  const columnPotential = new Float64Array(columns + 1)
  // Column 0 stands for none; rows and columns count from 1 here.
  const rowOfColumn = new Int32Array(columns + 1)
  const previous = new Int32Array(columns + 1)
  for (let row = 1; row <= rows; row++) {
    rowOfColumn[0] = row
    let column = 0
    const slack = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY)
    const reached = new Uint8Array(columns + 1)
    do {
      reached[column] = 1
      const at = rowOfColumn[column] as number
      let least = Number.POSITIVE_INFINITY
      let next = 0
      for (let other = 1; other <= columns; other++) {
        if (reached[other]) continue
        const reduced =
          -((weights[at - 1] as readonly number[])[other - 1] as number) - (rowPotential[at] as number) - (columnPotential[other] as number)
        if (reduced < (slack[other] as number)) {
          slack[other] = reduced
          previous[other] = column
        }
        if ((slack[other] as number) < least) {
          least = slack[other] as number
          next = other
        }
      }
      for (let other = 0; other <= columns; other++) {
        if (reached[other]) {
          const owner = rowOfColumn[other] as number
          rowPotential[owner] = (rowPotential[owner] as number) + least
          columnPotential[other] = (columnPotential[other] as number) - least
        } else slack[other] = (slack[other] as number) - least
      }
      column = next
    } while (rowOfColumn[column] !== 0)
    while (column !== 0) {
      const before = previous[column] as number
      rowOfColumn[column] = rowOfColumn[before] as number
      column = before
    }
  }
  const columnOfRow = new Array<number>(rows).fill(-1)
  for (let column = 1; column <= columns; column++) {
    const row = (rowOfColumn[column] as number) - 1
    if (row >= 0 && ((weights[row] as readonly number[])[column - 1] as number) > 0) columnOfRow[row] = column - 1
  }
  return columnOfRow
}

const transposed = (weights: readonly (readonly number[])[], rows: number, columns: number): number[][] =>
  Array.from({ length: columns }, (_, column) =>
    Array.from({ length: rows }, (_, row) => (weights[row] as readonly number[])[column] as number),
  )

function transposedResult(rowOfColumn: readonly number[], rows: number): number[] {
  const columnOfRow = new Array<number>(rows).fill(-1)
  for (const [column, row] of rowOfColumn.entries()) if (row >= 0) columnOfRow[row] = column
  return columnOfRow
}
