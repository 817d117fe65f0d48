import fc from 'fast-check'
import { expect, it } from 'vitest'
import { heightOf, overlapAcross, overlapDown, widthOf } from '../../../src/layout/box.ts'
import { findRuledTables, glyphsInCells } from '../../../src/layout/tables/index.ts'
import { level, pageOf, textAt, upright } from './pages.ts'

const STEP = 40
const xs = Array.from({ length: 6 }, (_, at) => 60 + at * STEP)
const ys = Array.from({ length: 6 }, (_, at) => 60 + at * STEP)
/** The sides of a lattice, each for itself. */
const SIDES = [
  ...ys.flatMap((y) => xs.slice(1).map((x) => level(y, x - STEP, x))),
  ...xs.flatMap((x) => ys.slice(1).map((y) => upright(x, y - STEP, y))),
]
const GLYPHS = ys.slice(1).flatMap((y) => xs.slice(1).flatMap((x) => textAt(x - STEP + 10, y - STEP + 10, '字')))

it('whatever lines are missing, cells cover their table exactly once and hold each character of it', () => {
  let tables = 0
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: SIDES.length, maxLength: SIDES.length }),
      fc.integer({ min: 1, max: 6 }),
      (dice, missing) => {
        const page = pageOf({ rules: SIDES.filter((_, at) => (dice[at] ?? 0) >= missing), glyphs: GLYPHS })
        for (const grid of findRuledTables(page)) {
          tables++
          const area = grid.cells.reduce((sum, { box }) => sum + widthOf(box) * heightOf(box), 0)
          expect(area).toBeCloseTo(widthOf(grid.box) * heightOf(grid.box), 3)
          grid.cells.forEach((cell, at) => {
            expect(cell.box).toEqual([
              grid.columnEdges[cell.column],
              grid.rowEdges[cell.row],
              grid.columnEdges[cell.column + cell.columnSpan],
              grid.rowEdges[cell.row + cell.rowSpan],
            ])
            for (const other of grid.cells.slice(at + 1))
              expect(overlapAcross(cell.box, other.box) > 0 && overlapDown(cell.box, other.box) > 0).toBe(false)
          })
          const { cells, between, outside } = glyphsInCells(grid, GLYPHS)
          expect(between).toEqual([])
          expect(cells.flat().length + outside.length).toBe(GLYPHS.length)
        }
      },
    ),
    { seed: 4, numRuns: 300 },
  )
  expect(tables).toBeGreaterThan(150)
})
