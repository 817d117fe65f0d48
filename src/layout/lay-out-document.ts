import type { LayoutBlock, LinesBlock } from './block.ts'
import { withoutFootnotes } from './footnotes.ts'
import { furnitureOf } from './furniture.ts'
import { withHeadingLevels } from './heading-levels.ts'
import { joinJumps } from './jumps.ts'
import { type Margins, marginsOf } from './margins.ts'
import { narrowedMargins } from './narrowed-lines.ts'
import type { Column, PageLayout } from './page-layout.ts'
import { blocksOfLines, type PlacedLine } from './paragraphs.ts'
import { rowsOfTables } from './rows-of-tables.ts'
import { type FloatStep, isHeadline, type Step } from './steps.ts'
import type { TextLine } from './text-line.ts'
import { turnedBack } from './upright.ts'

/**
 * All pages as one text: paragraphs joined over columns and pages, tables over pages; frames and captions behind the article that they stand in; furniture
 * behind everything, so that nothing cuts a value in two.
 */
export function layOutDocument(pages: readonly PageLayout[]): LayoutBlock[] {
  const margins = marginsOf(pages)
  const narrowed = new Map(pages.flatMap((page) => [...narrowedMargins(page, margins)]))
  const context: Context = { furniture: furnitureOf(pages), margins, narrowed, tables: 0, repeated: [] }
  const { steps, marks } = joinJumps(pages.flatMap((page) => stepsOf(page.columns, page, context)))
  const furniture = [
    ...pages.flatMap((page) => [...page.columns.flatMap(linesOf).filter((line) => context.furniture.has(line)), ...page.loose]),
    ...marks,
  ]
  const body = blocksOfSteps(steps, context)
  const turned = new Map(pages.map((page) => [page.number, page.turned]))
  return turnedBack(withHeadingLevels([...body, ...context.repeated, ...furniture.map(furnitureBlock)]), (page) => turned.get(page))
}

interface Context {
  furniture: ReadonlySet<TextLine>
  margins: ReadonlyMap<Column, Margins>
  /** Margins of lines that pictures make shorter. */
  narrowed: ReadonlyMap<TextLine, Margins>
  /** How many tables were numbered so far, and their header rows that are printed again on later pages. */
  tables: number
  repeated: LayoutBlock[]
}

const furnitureBlock = (line: TextLine): LinesBlock => ({ kind: 'furniture', level: null, lines: [line] })

const linesOf = (column: Column): TextLine[] =>
  column.items.flatMap((item) => (item.kind === 'line' ? [item.line] : item.kind === 'frame' ? item.columns.flatMap(linesOf) : []))

const stepsOf = (columns: readonly Column[], page: PageLayout, context: Context): Step[] =>
  columns.flatMap((column) => stepsOfColumn(column, page, context))

function stepsOfColumn(column: Column, page: PageLayout, context: Context): Step[] {
  const margins = context.margins.get(column)
  if (!margins) return []
  const printed = column.items.filter((item) => item.kind !== 'line' || !context.furniture.has(item.line))
  const { items, notes } = withoutFootnotes({ ...column, items: printed }, page.body)
  const steps: Step[] = []
  let sameColumn = false
  let divided = false
  for (const item of items) {
    if (item.kind === 'line') {
      steps.push({
        kind: 'line',
        placed: {
          line: item.line,
          margins: context.narrowed.get(item.line) ?? margins,
          body: Math.max(page.body, margins.size),
          sameColumn,
          divided,
        },
      })
      sameColumn = true
      divided = false
    } else if (item.kind === 'rule') divided = sameColumn
    else {
      steps.push(...stepsOfThing(item, page, context))
      sameColumn = false
    }
  }
  const noted = notes.map((lines): LinesBlock => ({ kind: 'paragraph', level: null, lines }))
  return noted.length > 0 ? [...steps, { kind: 'float', page: page.number, blocks: noted }] : steps
}

function stepsOfThing(item: Exclude<Column['items'][number], { kind: 'line' | 'rule' }>, page: PageLayout, context: Context): Step[] {
  const float = (blocks: readonly LayoutBlock[]): Step => ({ kind: 'float', page: page.number, blocks })
  if (item.kind === 'picture') return item.caption.length > 0 ? [float([{ kind: 'caption', level: null, lines: item.caption }])] : []
  if (item.kind === 'frame') return [float(blocksOfSteps(stepsOf(item.columns, page, context), context))]
  const table: Step = { kind: 'table', page: page.number, grid: item.grid, cells: item.cells }
  return item.rest.length > 0 ? [table, float([{ kind: 'paragraph', level: null, lines: item.rest }])] : [table]
}

/** Lines become paragraphs as though nothing were set between them; a table ends what is above it, but where it only goes on. */
function blocksOfSteps(steps: readonly Step[], context: Context): LayoutBlock[] {
  const tables = rowsOfTables(
    steps.filter((step) => step.kind !== 'float'),
    context.tables,
  )
  context.tables += tables.count
  context.repeated.push(...tables.repeated)
  const blocks: LayoutBlock[] = []
  const floats: { step: FloatStep; behind: TextLine | null }[] = []
  let run: PlacedLine[] = []
  for (const step of steps) {
    if (step.kind === 'line') run.push(step.placed)
    else if (step.kind === 'float') floats.push({ step, behind: run[run.length - 1]?.line ?? lastLine(blocks) })
    else {
      const rows = tables.rows.get(step) ?? []
      if (rows.length > 0) {
        blocks.push(...blocksOfLines(run), ...rows)
        run = []
      }
    }
  }
  blocks.push(...blocksOfLines(run))
  const headlines = new Set(steps.flatMap((step) => (step.kind === 'line' && isHeadline(step.placed) ? [step.placed.line] : [])))
  return withFloats(blocks, floats, articleStarts(blocks, headlines))
}

/** The blocks that begin an article: headlines, or the kicker (引题), a heading in smaller type, right above one. */
function articleStarts(blocks: readonly LayoutBlock[], headlines: ReadonlySet<TextLine>): Set<LayoutBlock> {
  const isHead = (block: LayoutBlock | undefined): boolean => block?.kind === 'heading' && block.lines.some((line) => headlines.has(line))
  return new Set(
    blocks.filter((block, at) => {
      const before = blocks[at - 1]
      const hasKicker = before?.kind === 'heading' && !isHead(before)
      return isHead(block) ? !hasKicker : block.kind === 'heading' && isHead(blocks[at + 1])
    }),
  )
}

/** Puts each float behind its article: above the next headline, or where the next page begins. */
function withFloats(
  blocks: readonly LayoutBlock[],
  floats: readonly { step: FloatStep; behind: TextLine | null }[],
  starts: ReadonlySet<LayoutBlock>,
): LayoutBlock[] {
  const placed: LayoutBlock[] = floats.filter(({ behind }) => behind === null).flatMap(({ step }) => [...step.blocks])
  let open: FloatStep[] = []
  for (const block of blocks) {
    const page = firstPage(block)
    const due = starts.has(block) ? open : open.filter((step) => step.page < page)
    placed.push(...due.flatMap((step) => [...step.blocks]), block)
    open = open.filter((step) => !due.includes(step))
    open.push(...floats.filter(({ behind }) => behind !== null && linesOfBlock(block).includes(behind)).map(({ step }) => step))
  }
  return [...placed, ...open.flatMap((step) => [...step.blocks])]
}

const linesOfBlock = (block: LayoutBlock): readonly TextLine[] =>
  block.kind === 'row' ? block.cells.flatMap(({ paragraphs }) => paragraphs.flat()) : block.lines

const lastLine = (blocks: readonly LayoutBlock[]): TextLine | null => blocks.flatMap(linesOfBlock).at(-1) ?? null

const firstPage = (block: LayoutBlock): number => (block.kind === 'row' ? block.cells[0]?.page : block.lines[0]?.page) ?? 0
