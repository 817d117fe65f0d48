import type { Box } from '../../../src/layout/index.ts'
import type { Dice } from './dice.ts'
import { rowsIn, spanOf } from './plots.ts'
import { frame, glyphsOf, levelRule, newSheet, printLine, type Sheet, type Type, uprightRule, widthOfText } from './sheet.ts'
import { columnsIn, type StoryLook, setStory, usualLook } from './story.ts'

/** The plan of a newspaper page: a grid of columns that the stories keep to. */
export interface Grid {
  sheet: Sheet
  area: Box
  columns: readonly Box[]
  gutter: number
  type: Type
  divide: 'rules' | 'space'
}

export const bodyType = (dice: Dice, shared = true): Type => {
  const size = dice.pick([8.5, 9, 9.5, 10, 10.5])
  return { size, font: 'song', pitch: size * (shared ? dice.pick([1.35, 1.45, 1.55]) : 1.3 + dice.number() * 0.3) }
}

export function newGrid(dice: Dice, count: number, gutterInEm = dice.pick([1.6, 2, 2.5]), masthead = dice.chance(0.5)): Grid {
  const type = bodyType(dice)
  const sheet = newSheet(count * 17 * type.size + 80, dice.pick([760, 900, 1080]))
  const area: Box = [
    40,
    masthead ? setMasthead(sheet, dice) : setStrip(sheet, dice, 40, sheet.width - 40, 30),
    sheet.width - 40,
    sheet.height - 40,
  ]
  const gutter = gutterInEm * type.size
  return { sheet, area, columns: columnsIn(area, { columns: count, gutter }), gutter, type, divide: dice.pick(['rules', 'space']) }
}

const furniture = { article: 'furniture', role: 'furniture', paragraph: 0 } as const

/** A page strip: number and section at one side, paper and date at the other, a rule below. @returns y below it */
export function setStrip(sheet: Sheet, dice: Dice, x0: number, x1: number, top: number): number {
  const type: Type = { size: 10, font: 'hei', pitch: 0 }
  const date = `2025年${dice.int(1, 12)}月${dice.int(1, 28)}日　星期${dice.pick(['一', '三', '五'])}`
  const name = dice.pick(['晨光日报', '江城晚报', '云岭报'])
  const number = dice.int(2, 12)
  const whole = `${String(number).padStart(2, '0')}　${dice.pick(['要闻', '民生', '综合新闻'])}　　${name}　　${date}`
  if (dice.chance(0.4)) printLine(sheet, glyphsOf(whole, x0, top, type), furniture)
  else {
    printLine(sheet, glyphsOf(`${number}版　${dice.pick(['要闻', '民生'])}`, x0, top, { ...type, size: dice.pick([10, 16]) }), furniture)
    const right = `${name}　${date}`
    printLine(sheet, glyphsOf(right, x1 - widthOfText(right, 10), top + 4, type), furniture)
  }
  const bottom = top + 26
  if (dice.chance(0.7)) levelRule(sheet, x0, x1, bottom - 4)
  return bottom + 8
}

/** The head of a front page: the paper's name in very large type with dates and numbers beside or below. @returns y below it */
export function setMasthead(sheet: Sheet, dice: Dice): number {
  const name: Type = { size: 48, font: 'kai', bold: true, pitch: 0 }
  const small: Type = { size: 9, font: 'song', pitch: 0 }
  const print = (text: string, x: number, y: number, type = small): void => printLine(sheet, glyphsOf(text, x, y, type), furniture)
  const centred = dice.chance(0.5)
  const text = dice.pick(['晨光日报', '江城晚报', '云岭新报'])
  const width = widthOfText(text, 48)
  print(text, centred ? (sheet.width - width) / 2 : 40, 30, name)
  const [x, y] = centred ? [40, 92] : [40 + width + 20, 34]
  if (centred) print('2025年3月6日　星期四　农历乙巳年二月初七　国内统一连续出版物号CN 00-0001　今日8版', x, y)
  else {
    print('2025年3月6日　星期四', x, y)
    print('第1024期　今日8版', x, y + 14)
    print('国内统一连续出版物号CN 00-0001', x, y + 28)
  }
  const bottom = centred ? 108 : 88
  levelRule(sheet, 40, sheet.width - 40, bottom)
  return bottom + 14
}

/** Space between stories below one another, with a rule in it where the page has rules. */
export const between = ({ type }: Grid): number => type.size * 2

export function divideRows({ sheet, divide }: Grid, rows: readonly Box[]): void {
  if (divide === 'rules')
    for (const [at, row] of rows.slice(1).entries()) levelRule(sheet, row[0], row[2], ((rows[at]?.[3] ?? 0) + row[1]) / 2)
}

/** Cuts a row of the grid into stories of some columns each, and sets each. */
export function setRow(grid: Grid, dice: Dice, row: Box, name: string, lookOf: (columns: number) => Partial<StoryLook>): void {
  const { columns, sheet, gutter, type, divide } = grid
  for (let first = 0, story = 0; first < columns.length; story++) {
    const last = Math.min(columns.length - 1, first + dice.int(0, Math.min(3, columns.length - 1)))
    const [x0, , x1] = spanOf(columns, first, last)
    const count = last - first + 1
    setStory(sheet, dice, `${name}${story}`, [x0, row[1], x1, row[3]], {
      ...usualLook(dice, type),
      columns: count,
      gutter,
      ...lookOf(count),
    })
    if (divide === 'rules' && last < columns.length - 1) uprightRule(sheet, x1 + gutter / 2, row[1], row[3])
    first = last + 1
  }
}

/** A page of rows, each cut into stories. */
export function setRows(grid: Grid, dice: Dice, lookOf: (columns: number) => Partial<StoryLook>, count = dice.int(2, 3)): void {
  const rows = rowsIn(
    grid.area,
    Array.from({ length: count }, () => 1 + dice.number()),
    between(grid),
  )
  divideRows(grid, rows)
  for (const [at, row] of rows.entries()) setRow(grid, dice, row, `r${at}s`, lookOf)
}

/** A story in a frame or on a tinted ground. */
export function setBoxed(grid: Grid, dice: Dice, name: string, box: Box, columns: number, framed: boolean): void {
  const { sheet, type, gutter } = grid
  if (framed) frame(sheet, box)
  else sheet.areas.push(box)
  const inset = type.size
  setStory(sheet, dice, name, [box[0] + inset, box[1] + inset, box[2] - inset, box[3] - inset], {
    ...usualLook(dice, { ...type, font: 'kai' }),
    columns,
    gutter,
    headSize: type.size * 1.6,
    kicker: false,
  })
}
