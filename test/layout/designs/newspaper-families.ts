import type { Box } from '../../../src/layout/index.ts'
import type { Dice } from './dice.ts'
import { between, bodyType, divideRows, type Grid, newGrid, setBoxed, setRow, setRows, setStrip } from './newspaper.ts'
import { rowsIn, spanOf } from './plots.ts'
import { copyOf, NEWSPAPER_SETTING, type Slot, setBody } from './set-body.ts'
import { glyphsOf, newSheet, printLine, type Sheet, type Type } from './sheet.ts'
import { columnsIn, type StoryLook, setStory, usualLook } from './story.ts'
import { headline, paragraph } from './words.ts'

/** Newspaper pages by what is peculiar to them; each draws one from its dice. */
export const newspaperFamilies: Record<string, (dice: Dice) => Sheet[]> = {
  bands: (dice) => page(dice, dice.int(2, 6), () => ({})),
  'own columns': (dice) => page(dice, 6, (columns) => ({ columns: Math.max(1, columns - (columns > 2 ? 1 : 0)) })),
  'uneven columns': (dice) =>
    page(dice, dice.int(3, 5), (columns) =>
      columns > 1 ? { widths: Array.from({ length: columns }, () => dice.pick([1, 1.4, 1.8])) } : {},
    ),
  'heads over some columns': (dice) => page(dice, dice.int(3, 6), () => ({ head: dice.pick(['over', 'over some']) })),
  'vertical heads': (dice) =>
    page(dice, dice.int(3, 5), () => ({ head: dice.pick(['over', 'vertical left', 'vertical right', 'vertical middle']), kicker: false })),
  'pictures in columns': (dice) => page(dice, dice.int(2, 5), () => ({ picture: dice.pick(['column', 'across']) })),
  'pictures wrapped': (dice) => page(dice, dice.int(2, 4), () => ({ picture: 'wrapped', gutter: 18 })),
  'captions in body type': (dice) => page(dice, dice.int(2, 5), () => ({ picture: 'column', captionFont: 'body' })),
  'without heads': (dice) => page(dice, dice.int(2, 5), () => ({ head: dice.pick(['over', 'none']) })),
  'narrow gutters': (dice) => page(dice, dice.int(3, 6), () => ({ columnRules: false }), 1),
  'narrow gutters with rules': (dice) => page(dice, dice.int(3, 6), () => ({ columnRules: true }), 1),
  'hanging marks': (dice) => page(dice, dice.int(2, 5), () => ({ setting: { ...NEWSPAPER_SETTING, hangingMarks: true } }), 1.6),
  'ragged lines': (dice) => page(dice, dice.int(2, 5), () => ({ setting: { ...NEWSPAPER_SETTING, justified: false } })),
  'mixed types': (dice) =>
    page(dice, dice.int(2, 5), () => ({ type: { ...bodyType(dice, false), font: dice.pick(['song', 'kai', 'fang']) } })),
  'boxed stories': boxedStories,
  'boxes in columns': boxesInColumns,
  briefs,
  'l shapes': lShapes,
  pinwheel,
  'staggered heads': staggeredHeads,
  'short lines': shortLines,
  'drop capitals': dropCapitals,
  'folded sheet': foldedSheet,
}

function page(dice: Dice, columns: number, lookOf: (columns: number) => Partial<StoryLook>, gutter?: number): Sheet[] {
  const grid = newGrid(dice, columns, gutter)
  setRows(grid, dice, lookOf)
  return [grid.sheet]
}

function boxedStories(dice: Dice): Sheet[] {
  const grid = newGrid(dice, dice.int(3, 5))
  const rows = rowsIn(grid.area, [1, 1 + dice.number()], between(grid))
  const boxedRow = dice.int(0, 1)
  rows.forEach((row, at) => {
    if (at !== boxedRow) {
      setRow(grid, dice, row, `r${at}s`, () => ({}))
      return
    }
    const { columns, sheet, type, gutter } = grid
    const right = dice.chance(0.5)
    const count = dice.int(1, columns.length - 2)
    const span = right ? spanOf(columns, columns.length - count, columns.length - 1) : spanOf(columns, 0, count - 1)
    const other = right ? spanOf(columns, 0, columns.length - count - 1) : spanOf(columns, count, columns.length - 1)
    setBoxed(grid, dice, 'boxed', [span[0], row[1], span[2], row[3]], count, dice.chance(0.5))
    setStory(sheet, dice, 'beside', [other[0], row[1], other[2], row[3]], {
      ...usualLook(dice, type),
      columns: columns.length - count,
      gutter,
    })
  })
  return [grid.sheet]
}

function boxesInColumns(dice: Dice): Sheet[] {
  const grid = newGrid(dice, dice.int(2, 4))
  const { columns, sheet, type } = grid
  const inTheWay: Box[] = []
  const at = dice.int(0, columns.length - 1)
  const [x0, y0, x1, y1] = columns[at] as Box
  const over = at < columns.length - 1 && dice.chance(0.4) ? (columns[at + 1] as Box)[2] : x1
  const top = y0 + (y1 - y0) * dice.pick([0, 0.3, 0.5])
  const box: Box = [x0, top, over, top + (y1 - y0) * 0.28]
  setBoxed(grid, dice, 'boxed', box, 1, dice.chance(0.5))
  inTheWay.push([box[0] - 1, box[1] - type.size, box[2] + 1, box[3] + type.size])
  setBody(
    sheet,
    dice,
    'main',
    columns.map((column): Slot => ({ box: column, inTheWay })),
    type,
    NEWSPAPER_SETTING,
  )
  return [sheet]
}

/** Short news (简讯): each with a head in bold type of the body's size, in one or two columns. */
function briefs(dice: Dice): Sheet[] {
  const grid = newGrid(dice, dice.int(2, 4))
  const { sheet, columns, type } = grid
  const bold: Type = { ...type, font: 'hei', bold: true }
  columns.forEach((column, at) => {
    const pieces = Array.from({ length: 12 }, () => [
      {
        text: headline(dice, Math.min(12, Math.floor((column[2] - column[0]) / type.size) - 1)),
        type: bold,
        role: 'heading' as const,
        centred: dice.chance(0.2),
        setting: { indent: 0 },
      },
      { text: paragraph(dice, dice.int(1, 3)) },
    ]).flat()
    setBody(sheet, dice, `briefs${at}`, [{ box: column }], type, NEWSPAPER_SETTING, copyOf(pieces))
  })
  return [sheet]
}

/** One story's first or last column is taller; another stands in the corner. */
function lShapes(dice: Dice): Sheet[] {
  const grid = newGrid(dice, dice.int(3, 5))
  const { columns, sheet, type, gutter, area } = grid
  const last = columns.length - 1
  const tall = dice.chance(0.6) ? last : 0
  const cut = area[1] + (area[3] - area[1]) * (0.35 + 0.3 * dice.number())
  const look = { ...usualLook(dice, type), columns: columns.length, gutter, headLines: 1 }
  const head = { ...look, kicker: false }
  const slots = columns.map(
    ([x0, , x1], at): Slot => ({ box: [x0, area[1] + look.headSize + type.size * 2, x1, at === tall ? area[3] : cut] }),
  )
  printLine(sheet, glyphsOf(headline(dice, 8), area[0] + 20, area[1], { size: head.headSize, font: 'hei', bold: true, pitch: 0 }), {
    article: 'tall',
    role: 'heading',
    paragraph: 0,
  })
  setBody(sheet, dice, 'tall', slots, type, NEWSPAPER_SETTING)
  const corner = tall === last ? spanOf(columns, 0, last - 1) : spanOf(columns, 1, last)
  setStory(sheet, dice, 'corner', [corner[0], cut + type.size * 2, corner[2], area[3]], { ...usualLook(dice, type), columns: last, gutter })
  return [sheet]
}

/** Four stories around the middle: no straight cut goes through the page. */
function pinwheel(dice: Dice): Sheet[] {
  const grid = newGrid(dice, 4)
  const { columns, sheet, type, gutter, area } = grid
  const [, y0, , y1] = area
  const third = (y1 - y0) / 3
  const gap = type.size * 2
  const mirrored = dice.chance(0.5)
  const plots: [string, number, number, number, number][] = mirrored
    ? [
        ['a', 0, 0, y0, y0 + 2 * third - gap],
        ['b', 1, 3, y0, y0 + third - gap],
        ['c', 3, 3, y0 + third, y1],
        ['d', 0, 2, y0 + 2 * third, y1],
        ['e', 1, 2, y0 + third, y0 + 2 * third - gap],
      ]
    : [
        ['a', 0, 2, y0, y0 + third - gap],
        ['b', 3, 3, y0, y0 + 2 * third - gap],
        ['c', 1, 3, y0 + 2 * third, y1],
        ['d', 0, 0, y0 + third, y1],
        ['e', 1, 2, y0 + third, y0 + 2 * third - gap],
      ]
  for (const [name, first, last, top, bottom] of plots) {
    const [x0, , x1] = spanOf(columns, first, last)
    setStory(sheet, dice, name, [x0, top, x1, bottom], {
      ...usualLook(dice, type),
      columns: last - first + 1,
      gutter,
      headSize: type.size * 1.8,
    })
  }
  return [sheet]
}

/** Stories side by side whose heads stand at different heights. */
function staggeredHeads(dice: Dice): Sheet[] {
  const count = dice.int(4, 6)
  const grid = newGrid(dice, count)
  const { columns, sheet, type, gutter } = grid
  for (let first = 0, pile = 0; first < count; pile++) {
    const last = Math.min(count - 1, first + dice.int(0, 2))
    const [x0, , x1] = spanOf(columns, first, last)
    const rows = rowsIn(
      [x0, grid.area[1], x1, grid.area[3]],
      Array.from({ length: dice.int(1, 3) }, () => 1 + dice.number()),
      between(grid),
    )
    divideRows(grid, rows)
    for (const [at, row] of rows.entries())
      setStory(sheet, dice, `p${pile}s${at}`, row, { ...usualLook(dice, type), columns: last - first + 1, gutter })
    first = last + 1
  }
  return [sheet]
}

/** Lists whose lines are short, in narrow columns beside running text. */
function shortLines(dice: Dice): Sheet[] {
  const grid = newGrid(dice, dice.int(3, 5))
  const { columns, sheet, type, gutter, area } = grid
  const rows = rowsIn(area, [1, 1], between(grid))
  const [upper, lower] = rows as [Box, Box]
  const order = dice.chance(0.5) ? [upper, lower] : [lower, upper]
  const slots = columnsIn(order[0] as Box, { columns: columns.length, gutter }).map((box): Slot => ({ box }))
  const pieces = Array.from({ length: 200 }, (_, at) => ({
    text: `${at + 1}.${headline(dice, dice.int(3, 9))}${dice.chance(0.3) ? '，' : ''}${dice.chance(0.3) ? headline(dice, 12) : ''}；`,
  }))
  setBody(sheet, dice, 'list', slots, type, { ...NEWSPAPER_SETTING, indent: dice.pick([0, 2]) }, copyOf(pieces))
  setRow({ ...grid, divide: 'space' }, dice, order[1] as Box, 's', () => ({}))
  return [sheet]
}

/** The first character of a story stands two or three lines high. */
function dropCapitals(dice: Dice): Sheet[] {
  const grid = newGrid(dice, dice.int(2, 4))
  const { columns, sheet, type } = grid
  const lines = dice.int(2, 3)
  const size = type.pitch * (lines - 1) + type.size
  const [x0, y0] = columns[0] as Box
  const before = sheet.truth.length
  const capital = glyphsOf('春', x0, y0, { ...type, size })
  const inTheWay: Box[] = [[x0 - 1, y0, x0 + size + 2, y0 + size - 1]]
  setBody(
    sheet,
    dice,
    'story',
    columns.map((box): Slot => ({ box, inTheWay })),
    type,
    { ...NEWSPAPER_SETTING, indent: 0 },
    ((first) => () => {
      const text = paragraph(dice, first ? 4 : undefined)
      const piece = { text, setting: { indent: first ? 0 : 2 } }
      first = false
      return piece
    })(true),
  )
  const line = sheet.truth[before]
  if (line) {
    line.text = `春${line.text}`
    line.box = [x0, y0, line.box[2], y0 + size]
  }
  sheet.glyphs.push(...capital)
  return [sheet]
}

/** Two pages on one sheet. */
function foldedSheet(dice: Dice): Sheet[] {
  const type = bodyType(dice)
  const columns = dice.int(2, 3)
  const width = columns * 17 * type.size + 60
  const sheet = newSheet(width * 2, 900)
  for (const side of [0, 1]) {
    const x0 = side * width + 30
    const x1 = (side + 1) * width - 30
    const top = setStrip(sheet, dice, x0, x1, 30)
    const area: Box = [x0, top, x1, 860]
    const gutter = 2 * type.size
    const grid: Grid = { sheet, area, columns: columnsIn(area, { columns, gutter }), gutter, type, divide: 'space' }
    const rows = rowsIn(
      area,
      Array.from({ length: dice.int(1, 3) }, () => 1 + dice.number()),
      between(grid),
    )
    for (const [at, row] of rows.entries()) setStory(sheet, dice, `page${side}s${at}`, row, { ...usualLook(dice, type), columns, gutter })
  }
  return [sheet]
}
