import {
  type Box,
  type LayoutBlock,
  layOutDocument,
  layOutPage,
  type PageLayout,
  type PositionedPage,
  type TextLine,
} from '../../../src/layout/index.ts'
import { type Dice, diceOf } from './dice.ts'
import { pageOfSheet, type Sheet, type TrueLine } from './sheet.ts'

/** Right and all: a share that can be summed over pages. */
export interface Share {
  right: number
  all: number
}

/** How a design was read. */
export interface Score {
  /** True lines that are a line of the text, whole and alone. */
  lines: Share
  /** Consecutive lines of one article that stand behind one another. */
  adjacency: Share
  /** Lines put into one paragraph that are one; lines of one paragraph that were put into one. */
  joins: Share
  joined: Share
  /** Headings read as headings, and what was read as a heading that is one. */
  headings: Share
  headed: Share
  furniture: Share
  furnished: Share
  /** What went wrong, to be read by people. */
  faults: string[]
}

export const SCORE_NAMES = ['lines', 'adjacency', 'joins', 'joined', 'headings', 'headed', 'furniture', 'furnished'] as const

const newShare = (): Share => ({ right: 0, all: 0 })
export const newScore = (): Score => ({
  lines: newShare(),
  adjacency: newShare(),
  joins: newShare(),
  joined: newShare(),
  headings: newShare(),
  headed: newShare(),
  furniture: newShare(),
  furnished: newShare(),
  faults: [],
})

export function addScore(sum: Score, one: Score): void {
  for (const name of SCORE_NAMES) {
    sum[name].right += one[name].right
    sum[name].all += one[name].all
  }
  sum.faults.push(...one.faults)
}

export function layOut(pages: readonly PositionedPage[]): LayoutBlock[] {
  const layouts: PageLayout[] = []
  for (const page of pages) layouts.push(layOutPage(page))
  return layOutDocument(layouts)
}

export const shuffledPage = (page: PositionedPage, dice: Dice): PositionedPage => ({
  ...page,
  glyphs: dice.shuffled(page.glyphs),
  rules: dice.shuffled(page.rules),
  areas: dice.shuffled(page.areas),
  pictures: dice.shuffled(page.pictures),
})

interface ReadLine {
  line: TextLine
  block: number
  kind: LayoutBlock['kind']
}

export const readLines = (blocks: readonly LayoutBlock[]): ReadLine[] =>
  blocks.flatMap((block, at) =>
    (block.kind === 'row' ? block.cells.flatMap(({ paragraphs }) => paragraphs.flat()) : block.lines).map((line) => ({
      line,
      block: at,
      kind: block.kind,
    })),
  )

const withoutBlanks = (text: string): string => text.replace(/\s/g, '')
const NEAR = 2

const isSameLine = (truth: TrueLine, { line }: ReadLine): boolean =>
  line.page === truth.page &&
  withoutBlanks(line.text) === truth.text &&
  line.box.every((value, at) => Math.abs(value - (truth.box as Box)[at as 0]) <= NEAR)

/** Reads the sheets, drawn in any order, and compares with what they say. */
export function scoreOf(sheets: readonly Sheet[], seed = 1): Score {
  const dice = diceOf(seed)
  const read = readLines(layOut(sheets.map((sheet) => shuffledPage(pageOfSheet(sheet), dice))))
  const truth = sheets.flatMap((sheet) => sheet.truth)
  const places = placesOf(truth, read)
  const score = newScore()
  const count = (share: Share, right: boolean, fault: string): void => {
    share.all++
    if (right) share.right++
    else score.faults.push(fault)
  }
  truth.forEach((line, at) => {
    const place = places[at]
    const kind = place === undefined ? null : read[place]?.kind
    if (line.role !== 'furniture') count(score.lines, place !== undefined, `lost: ${line.article} ${line.text}`)
    if (line.role === 'heading') count(score.headings, kind === 'heading', `no heading: ${line.text}`)
    if (line.role === 'furniture') count(score.furniture, isFurniture(line, read), `no furniture: ${line.text}`)
    if (kind === 'heading') count(score.headed, line.role === 'heading', `false heading: ${line.text}`)
    if (kind === 'furniture') count(score.furnished, line.role === 'furniture', `false furniture: ${line.text}`)
  })
  const last = new Map<string, number>()
  truth.forEach((line, at) => {
    if (line.role === 'furniture') return
    const before = last.get(line.article)
    last.set(line.article, at)
    if (before === undefined) return
    const [from, to] = [places[before], places[at]]
    const text = `${line.article} …${truth[before]?.text.slice(-12)} [${from}] → ${line.text.slice(0, 12)} [${to}]`
    count(score.adjacency, from !== undefined && to === from + 1, `apart: ${text}`)
    const isOne = truth[before]?.paragraph === line.paragraph
    if (isOne) count(score.joined, from !== undefined && to !== undefined && read[from]?.block === read[to]?.block, `not joined: ${text}`)
  })
  const truthAt = new Map(places.map((place, at) => [place, truth[at]]))
  read.slice(1).forEach((next, at) => {
    const one = read[at]
    if (!one || one.block !== next.block || next.kind === 'row') return
    const [a, b] = [truthAt.get(at), truthAt.get(at + 1)]
    count(
      score.joins,
      a !== undefined && b !== undefined && a.article === b.article && a.paragraph === b.paragraph,
      `joined: …${one.line.text.slice(-12)} + ${next.line.text.slice(0, 12)}`,
    )
  })
  return score
}

/** Whether both ends of a line were read as furniture: strips may be cut or joined. */
const isFurniture = ({ page, box }: TrueLine, read: readonly ReadLine[]): boolean => {
  const strips = read.filter(({ kind, line }) => kind === 'furniture' && line.page === page)
  const y = (box[1] + box[3]) / 2
  return [box[0] + NEAR, box[2] - NEAR].every((x) =>
    strips.some(({ line }) => line.box[0] <= x && line.box[2] >= x && line.box[1] <= y && line.box[3] >= y),
  )
}

/** For each true line the place of the line that was read for it. */
function placesOf(truth: readonly TrueLine[], read: readonly ReadLine[]): (number | undefined)[] {
  const byText = new Map<string, number[]>()
  read.forEach(({ line }, at) => {
    const key = withoutBlanks(line.text)
    byText.set(key, [...(byText.get(key) ?? []), at])
  })
  return truth.map((line) => byText.get(line.text)?.find((at) => isSameLine(line, read[at] as ReadLine)))
}
