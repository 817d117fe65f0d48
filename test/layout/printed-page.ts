import { type Glyph, type LayoutBlock, layOutDocument, layOutPage, type PositionedPage } from '../../src/layout/index.ts'
import { glyphsOf } from './designs/sheet.ts'

/** A line of print: what it says, where its top left corner is, its em and whether it is bold. */
export interface Print {
  text: string
  x: number
  y: number
  size?: number
  font?: string
  bold?: boolean
}

export const glyphsOfPrint = ({ text, x, y, size = 10, font = 'song', bold = false }: Print): Glyph[] =>
  glyphsOf(text, x, y, { size, font, bold, pitch: 0 })

/** A page of 600 × 800 points with these lines and things. */
export const printedPage = (prints: readonly Print[], things: Partial<PositionedPage> = {}): PositionedPage => ({
  number: 1,
  width: 600,
  height: 800,
  glyphs: prints.flatMap(glyphsOfPrint),
  rules: [],
  areas: [],
  pictures: [],
  ...things,
})

/** Lines below one another, 15 points apart. */
export const column = (texts: readonly string[], x: number, y: number, own: Partial<Print> = {}): Print[] =>
  texts.map((text, at) => ({ text, x, y: y + at * 15, ...own }))

/** So many full lines of a column of 15 em that say which they are: 甲01一二三… */
export const fullLines = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${name}${ORDINALS[Math.floor(at / 10)]}${ORDINALS[at % 10]}天地玄黄宇宙洪荒日月盈昃`)

const ORDINALS = [...'零一二三四五六七八九']

export const layOut = (...pages: readonly PositionedPage[]): LayoutBlock[] => layOutDocument(pages.map((page) => layOutPage(page)))

/** What was read: the kind of each block and its lines, with a stroke between them; rows as cells. */
export const readingOf = (blocks: readonly LayoutBlock[]): string[] =>
  blocks.map((block) =>
    block.kind === 'row'
      ? `row: ${block.cells
          .map(({ paragraphs }) =>
            paragraphs
              .flat()
              .map(({ text }) => text)
              .join('/'),
          )
          .join(' | ')}`
      : `${block.kind}: ${block.lines.map(({ text }) => text).join('/')}`,
  )

/** Every line's text in the order in which it is read. */
export const textsOf = (blocks: readonly LayoutBlock[]): string[] =>
  blocks
    .flatMap((block) => (block.kind === 'row' ? block.cells.flatMap(({ paragraphs }) => paragraphs.flat()) : block.lines))
    .map(({ text }) => text)
