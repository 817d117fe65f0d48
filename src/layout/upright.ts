import type { LayoutBlock } from './block.ts'
import type { Box } from './box.ts'
import type { Glyph, PositionedPage } from './page.ts'
import type { TextLine } from './text-line.ts'

/** Clockwise, in degrees: how a page must be turned back so that its text stands upright. */
export type QuarterTurn = 0 | 90 | 180 | 270

/** What a page is turned to, and its size as it lies before us. */
export interface Turned {
  turn: QuarterTurn
  width: number
  height: number
}

/** Skewed scans and slanted type are upright to so many degrees. */
const UPRIGHT_WITHIN = 20

export const isUpright = ({ turn }: Glyph): boolean => turn <= UPRIGHT_WITHIN || turn >= 360 - UPRIGHT_WITHIN

/** The page with most of its characters upright: pages are scanned and stored lying. */
export function uprightPage(page: PositionedPage): { upright: PositionedPage; turned: Turned } {
  const turned: Turned = { turn: commonTurn(page.glyphs), width: page.width, height: page.height }
  if (turned.turn === 0) return { upright: page, turned }
  const back = (box: Box): Box => turnBox(box, ((360 - turned.turn) % 360) as QuarterTurn, turned.width, turned.height)
  const lies = turned.turn !== 180
  return {
    turned,
    upright: {
      number: page.number,
      width: lies ? page.height : page.width,
      height: lies ? page.width : page.height,
      glyphs: page.glyphs.map((glyph) => ({ ...glyph, box: back(glyph.box), turn: (glyph.turn - turned.turn + 360) % 360 })),
      rules: page.rules.map(back),
      areas: page.areas.map(back),
      pictures: page.pictures.map(back),
    },
  }
}

function commonTurn(glyphs: readonly Glyph[]): QuarterTurn {
  const counts = new Map<number, number>()
  for (const { turn } of glyphs) {
    const quarter = (Math.round(turn / 90) % 4) * 90
    if (Math.abs(turn - Math.round(turn / 90) * 90) <= UPRIGHT_WITHIN) counts.set(quarter, (counts.get(quarter) ?? 0) + 1)
  }
  const [most] = [...counts].find(([, count]) => count * 2 > glyphs.length) ?? [0]
  return most as QuarterTurn
}

/** A box on a page of this size, after the page was turned clockwise. */
function turnBox([x0, y0, x1, y1]: Box, turn: QuarterTurn, width: number, height: number): Box {
  if (turn === 90) return [height - y1, x0, height - y0, x1]
  if (turn === 180) return [width - x1, height - y1, width - x0, height - y0]
  if (turn === 270) return [y0, width - x1, y1, width - x0]
  return [x0, y0, x1, y1]
}

/** Blocks of upright pages with their boxes as they lie on the pages that were read. @param turnedOf how a page lies, by its number */
export function turnedBack(blocks: readonly LayoutBlock[], turnedOf: (page: number) => Turned | undefined): LayoutBlock[] {
  const line = (upright: TextLine): TextLine => {
    const turned = turnedOf(upright.page)
    return turned && turned.turn !== 0 ? turnLine(upright, turned) : upright
  }
  return blocks.map((block) => {
    if (block.kind !== 'row') return { ...block, lines: block.lines.map(line) }
    return {
      ...block,
      cells: block.cells.map((cell) => {
        const turned = turnedOf(cell.page)
        return {
          ...cell,
          box: turned ? turnUprightBox(cell.box, turned) : cell.box,
          paragraphs: cell.paragraphs.map((lines) => lines.map(line)),
        }
      }),
    }
  })
}

function turnUprightBox(box: Box, { turn, width, height }: Turned): Box {
  const [uprightWidth, uprightHeight] = turn === 90 || turn === 270 ? [height, width] : [width, height]
  return turnBox(box, turn, uprightWidth, uprightHeight)
}

/** A level line of a page that lies on its side is a vertical one there, and the other way round; it may run from the right or from below. */
function turnLine(line: TextLine, turned: Turned): TextLine {
  const vertical = turned.turn === 180 ? line.vertical : !line.vertical
  const place = (at: number): number => {
    const [x0, y0] = turnUprightBox(line.vertical ? [line.box[0], at, line.box[0], at] : [at, line.box[1], at, line.box[1]], turned)
    return vertical ? y0 : x0
  }
  return { ...line, box: turnUprightBox(line.box, turned), vertical, extents: line.extents.map(place) }
}
