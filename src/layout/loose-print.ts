import { type Box, heightOf, holdsMiddle, widthOf } from './box.ts'
import { lineOfGlyphs } from './line-of-glyphs.ts'
import type { Glyph } from './page.ts'
import type { TextLine } from './text-line.ts'
import { isUpright } from './upright.ts'

/** Characters of one turned line stand no further apart than this along it, and share this much across it, both in em. */
const MAX_STEP = 3.5
const SAME_LINE = 0.6
/** Sizes of one line differ by less than this share. */
const SAME_SIZE = 0.1

/** Type behind the text (水印) is larger than the text by this much at least, and stands behind so many of its characters. */
const WATERMARK_SIZE = 1.8
const WATERMARK_COVERS = 2

/** The characters of a page that make its text, and the lines of those that do not: turned words, words that the text is printed over. */
export interface LoosePrint {
  text: readonly Glyph[]
  loose: readonly TextLine[]
}

/** @param tables where turned characters are heads of columns @param body the em of the body type */
export function withoutLoosePrint(page: number, glyphs: readonly Glyph[], tables: readonly Box[], body: number): LoosePrint {
  const inTable = ({ box }: Glyph): boolean => tables.some((table) => holdsMiddle(table, box))
  const turned = glyphs.filter((glyph) => !isUpright(glyph) && !(glyph.turn % 90 === 0 && inTable(glyph)))
  const behind = watermark(glyphs, body)
  const loose = new Set([...turned, ...behind])
  return loose.size === 0
    ? { text: glyphs, loose: [] }
    : { text: glyphs.filter((glyph) => !loose.has(glyph)), loose: turnedLines(page, [...loose]) }
}

/** Large characters that stand behind the text. */
function watermark(glyphs: readonly Glyph[], body: number): Glyph[] {
  const large = glyphs.filter((glyph) => isUpright(glyph) && glyph.size >= WATERMARK_SIZE * body)
  const small = glyphs.filter((glyph) => glyph.size < WATERMARK_SIZE * body)
  const covers = coveringTest(small)
  return large.filter((glyph) => covers(glyph))
}

/** Cells of the search grid, in points. */
const GRID = 24

function coveringTest(small: readonly Glyph[]): (large: Glyph) => boolean {
  const cells = new Map<string, Glyph[]>()
  for (const glyph of small) {
    const key = `${Math.floor(glyph.box[0] / GRID)},${Math.floor(glyph.box[1] / GRID)}`
    const cell = cells.get(key)
    if (cell) cell.push(glyph)
    else cells.set(key, [glyph])
  }
  return ({ box }) => {
    let covered = 0
    for (let x = Math.floor(box[0] / GRID) - 1; x <= Math.floor(box[2] / GRID); x++)
      for (let y = Math.floor(box[1] / GRID) - 1; y <= Math.floor(box[3] / GRID); y++)
        for (const glyph of cells.get(`${x},${y}`) ?? []) {
          if (holdsMiddle(box, glyph.box)) covered++
          if (covered >= WATERMARK_COVERS) return true
        }
    return false
  }
}

/** Width of the strips in which the end of a turned line is looked for, in points. */
const STRIP = 12

type PlacedGlyph = { glyph: Glyph; along: number; across: number }

/** Characters of one turn and size as lines, in the direction in which they are read. */
function turnedLines(page: number, glyphs: readonly Glyph[]): TextLine[] {
  const placed = glyphs
    .map((glyph): PlacedGlyph => ({ glyph, ...placeAlong(glyph) }))
    .sort((a, b) => a.along - b.along || a.across - b.across)
  const runs: PlacedGlyph[][] = []
  const ends = new Map<string, PlacedGlyph[]>()
  for (const next of placed) {
    const { turn, size } = next.glyph
    const reach = Math.ceil((SAME_LINE * size) / STRIP)
    const strip = Math.round(next.across / STRIP)
    const near = Array.from({ length: 2 * reach + 1 }, (_, at) => ends.get(`${turn} ${strip - reach + at}`))
    const open = near.find((other) => other !== undefined && isNextIn(other, next))
    const run = open ?? []
    if (!open) runs.push(run)
    run.push(next)
    ends.set(`${turn} ${strip}`, run)
  }
  return runs.map((run) =>
    lineOfRun(
      page,
      run.map(({ glyph }) => glyph),
    ),
  )
}

function isNextIn(run: readonly PlacedGlyph[], next: PlacedGlyph): boolean {
  const last = run[run.length - 1]
  if (!last || Math.abs(last.glyph.size - next.glyph.size) > SAME_SIZE * last.glyph.size) return false
  return next.along - last.along <= MAX_STEP * last.glyph.size && Math.abs(next.across - last.across) <= SAME_LINE * last.glyph.size
}

function lineOfRun(page: number, glyphs: readonly Glyph[]): TextLine {
  const first = glyphs[0]?.box
  const last = glyphs[glyphs.length - 1]?.box
  const vertical = first !== undefined && last !== undefined && Math.abs(last[1] - first[1]) > Math.abs(last[0] - first[0])
  const isBackwards = first !== undefined && last !== undefined && (vertical ? last[1] < first[1] : last[0] < first[0])
  if (!isBackwards) return lineOfGlyphs(page, glyphs, vertical)
  // Read upwards or to the left: the line is put together in reading order, its extents fall.
  const mirrored = glyphs.map((glyph): Glyph => ({ ...glyph, box: mirror(glyph.box) }))
  const line = lineOfGlyphs(page, mirrored, vertical)
  return { ...line, box: mirror(line.box), extents: line.extents.map((at) => -at) }
}

const mirror = ([x0, y0, x1, y1]: Box): Box => [-x1, -y1, -x0, -y0]

/** Where the middle of a character stands along and across its line's direction. */
function placeAlong({ box, turn }: Glyph): { along: number; across: number } {
  const angle = (turn * Math.PI) / 180
  const x = box[0] + widthOf(box) / 2
  const y = box[1] + heightOf(box) / 2
  return { along: x * Math.cos(angle) + y * Math.sin(angle), across: y * Math.cos(angle) - x * Math.sin(angle) }
}
