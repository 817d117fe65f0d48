import type { Box } from '../../../src/layout/index.ts'
import type { Dice } from './dice.ts'
import { NEWSPAPER_SETTING, type Setting, type Slot, setBody } from './set-body.ts'
import { type HeadLine, setHead, setVerticalHead } from './set-head.ts'
import { glyphsOf, printLine, type Sheet, type Type, uprightRule } from './sheet.ts'
import { byline, caption, headline } from './words.ts'

/** How a story of a newspaper page looks. */
export interface StoryLook {
  columns: number
  /** Points between columns. */
  gutter: number
  /** Shares of the columns' widths; equal where left out. */
  widths?: readonly number[]
  columnRules: boolean
  type: Type
  setting: Setting
  head: 'none' | 'over' | 'over some' | 'vertical left' | 'vertical right' | 'vertical middle'
  align: 'left' | 'centre'
  headSize: number
  headLines: number
  kicker: boolean
  subhead: boolean
  byline: boolean
  picture: 'none' | 'column' | 'wrapped' | 'across'
  captionFont: 'body' | 'other'
}

/** A look as most stories have it, in columns of so many points at least. */
export function usualLook(dice: Dice, type: Type): StoryLook {
  return {
    columns: 1,
    gutter: dice.pick([1.6, 2, 2.5]) * type.size,
    columnRules: false,
    type,
    setting: NEWSPAPER_SETTING,
    head: 'over',
    align: dice.pick(['left', 'centre', 'centre']),
    headSize: dice.pick([1.8, 2.2, 2.6]) * type.size,
    headLines: dice.chance(0.25) ? 2 : 1,
    kicker: dice.chance(0.3),
    subhead: dice.chance(0.3),
    byline: dice.chance(0.3),
    picture: 'none',
    captionFont: 'other',
  }
}

/** The columns of a box. */
export function columnsIn([x0, y0, x1, y1]: Box, { columns, gutter, widths }: Pick<StoryLook, 'columns' | 'gutter' | 'widths'>): Box[] {
  const shares = widths ?? Array.from({ length: columns }, () => 1)
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const free = x1 - x0 - gutter * (shares.length - 1)
  let x = x0
  return shares.map((share) => {
    const width = (free * share) / whole
    const box: Box = [x, y0, x + width, y1]
    x += width + gutter
    return box
  })
}

function headLinesOf(dice: Dice, look: StoryLook, width: number): HeadLine[] {
  const { type, headSize, align } = look
  const small = (share: number): Type => ({ size: Math.min(headSize * 0.75, type.size * share), font: 'kai', pitch: 0 })
  const big: Type = { size: headSize, font: 'hei', bold: true, pitch: 0 }
  const fits = (em: number): number => Math.max(2, Math.floor(width / em))
  const lines: HeadLine[] = []
  if (look.kicker)
    lines.push({ text: headline(dice, Math.min(10, fits(small(1.3).size))), type: small(1.3), below: type.size * 0.5, paragraph: 0, align })
  const letters = Math.min(dice.int(6, 12), fits(headSize))
  for (let line = 0; line < look.headLines; line++)
    lines.push({ text: headline(dice, letters), type: big, below: headSize * 0.25, paragraph: 1, align })
  if (look.subhead)
    lines.push({
      text: `——${headline(dice, Math.max(2, Math.min(12, fits(small(1.25).size)) - 2))}`,
      type: small(1.25),
      below: type.size * 0.5,
      paragraph: 2,
      align,
    })
  if (look.byline)
    lines.push({ text: byline(dice), type: { ...type, font: 'kai' }, below: type.size * 0.3, paragraph: 3, align, role: 'body' })
  const last = lines[lines.length - 1]
  if (last) last.below = type.size * (0.5 + dice.number() * 0.7)
  return lines
}

/** Sets a picture with its caption at the top of a box. @returns what is taken up */
function setPicture(sheet: Sheet, dice: Dice, article: string, [x0, y0, x1, y1]: Box, look: StoryLook): Box {
  const { type } = look
  sheet.pictures.push([x0, y0, x1, y1 - type.size * 2.6])
  const own: Type = look.captionFont === 'body' ? type : { size: type.size * 0.9, font: 'kai', pitch: type.pitch }
  const room = Math.floor((x1 - x0) / own.size)
  const text = [...caption(dice)].slice(0, Math.floor(room * 0.95)).join('')
  printLine(sheet, glyphsOf(text, x0, y1 - type.size * 2, own), { article: `${article} caption`, role: 'caption', paragraph: 0 })
  return [x0, y0, x1, y1]
}

/** Sets a story into a box: head, columns, picture. */
export function setStory(sheet: Sheet, dice: Dice, article: string, box: Box, look: StoryLook): void {
  const { type, gutter } = look
  const [x0, y0, x1, y1] = box
  if (look.head.startsWith('vertical')) {
    setVerticalStory(sheet, dice, article, box, look)
    return
  }
  const columns = columnsIn(box, look)
  let tops = columns.map(() => y0)
  if (look.head !== 'none') {
    const over = look.head === 'over' || columns.length < 2 ? columns.length : dice.int(1, columns.length - 1)
    const right = columns[over - 1]?.[2] ?? x1
    const bottom = setHead(sheet, article, headLinesOf(dice, look, right - x0), [x0, y0, right])
    tops = columns.map((_, at) => (at < over ? bottom : y0))
  }
  const slots = columns.map(([left, , right], at): Slot => ({ box: [left, tops[at] ?? y0, right, y1] }))
  const taken = pictureBox(dice, slots, look)
  if (taken) {
    setPicture(sheet, dice, article, [taken[0], taken[1], taken[2], taken[3] - type.size * 0.6], look)
    const beside = look.picture === 'wrapped' ? type.size * 0.8 : 0
    for (const slot of slots) slot.inTheWay = [[taken[0] - beside, taken[1], taken[2] + beside, taken[3]]]
  }
  setBody(sheet, dice, article, slots, type, look.setting)
  if (look.columnRules)
    for (const [left, top] of slots.slice(1).map(({ box: [x, y] }) => [x, y] as const))
      uprightRule(sheet, left - gutter / 2, Math.max(top, Math.min(...tops)), y1)
}

function pictureBox(dice: Dice, slots: readonly Slot[], { picture, type, gutter }: StoryLook): Box | null {
  const boxes = slots.map(({ box }) => box)
  const at = dice.int(0, boxes.length - 1)
  const [x0, y0, x1, y1] = boxes[at] as Box
  const height = Math.min((y1 - y0) * 0.4, (x1 - x0) * 0.9)
  if (picture === 'none' || height < 6 * type.size) return null
  const top = y0 + Math.round(((y1 - y0 - height) * dice.pick([0, 0.5, 1])) / type.pitch) * type.pitch
  const next = boxes[at + 1]
  if (picture === 'across' && next) {
    const from = Math.max(top, next[1])
    return [x0, from, next[2], Math.min(y1, from + height)]
  }
  if (picture === 'wrapped') {
    const width = (x1 - x0) * 0.45
    if (next && dice.chance(0.5))
      return [x1 - width, Math.max(top, next[1]), next[0] + width, Math.min(y1, Math.max(top, next[1]) + height)]
    return dice.chance(0.5) ? [x0, top, x0 + width, top + height] : [x1 - width, top, x1 + gutter * 0.1, top + height]
  }
  return [x0, top, x1, top + height]
}

function setVerticalStory(sheet: Sheet, dice: Dice, article: string, [x0, y0, x1, y1]: Box, look: StoryLook): void {
  const { type, gutter } = look
  const size = look.headSize
  const pitch = size * (1.02 + 0.2 * dice.number())
  const letters = Math.max(3, Math.min(dice.int(6, 12), Math.floor((y1 - y0) / pitch)))
  const texts = Array.from({ length: look.headLines }, (_, at) => headline(dice, Math.max(3, letters - at)))
  const width = size * (look.headLines + 0.3 * (look.headLines - 1))
  const space = Math.max(gutter, type.size * 1.2)
  const columns = columnsIn([x0, y0, x1 - width - space, y1], look)
  const before =
    look.head === 'vertical left' ? 0 : look.head === 'vertical right' ? columns.length : Math.max(1, Math.floor(columns.length / 2))
  const left = before === 0 ? x0 : (columns[before - 1]?.[2] ?? x0) + space
  setVerticalHead(sheet, article, texts, { size, font: 'hei', bold: true, pitch }, left + width, y0)
  const slots = columns.map(([from, top, to, bottom], at): Slot => {
    const shift = at >= before ? width + space - (at === before && before > 0 ? gutter - space : 0) : 0
    const more = at >= before && before > 0 ? Math.max(0, shift) : shift
    return { box: [from + more, top, Math.min(to + more, x1), bottom] }
  })
  setBody(sheet, dice, article, slots, type, look.setting)
}
