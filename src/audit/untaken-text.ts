import { type ExtractedDocument, type Finding, findingOf, type Item, type Span } from '../model/index.ts'
import { leadingNumber } from './printed-number.ts'

type Block = ExtractedDocument['blocks'][number]

/** Text of the list that lies outside every item, with the number of characters that are no white space. */
interface Stretch extends Span {
  length: number
}

const WORDS = /\p{Script=Han}/u
const WHITE_SPACE = /\s/g
/** So many characters of a stretch are quoted: enough to recognise it by. */
const QUOTED = 24

/** Text between and behind the items that no item took: what the outline counts to the list, or what it could not name at all. */
export function auditUntakenText({ text, blocks, items }: ExtractedDocument): Finding[] {
  const [first] = items
  if (!first) return []
  const taken = [...items].sort((a, b) => a.start - b.start)
  const lastEnd = Math.max(...items.map(({ end }) => end))
  const ofList = blocks.filter((block) => isOfList(block, lastEnd))
  const listStart = Math.min(first.start, ofList.find((block) => !isOpening(block, text))?.start ?? first.start)
  const repeated = new Set(blocks.filter(({ end }) => end <= listStart).map((block) => compact(text, block)))
  const candidates = ofList.filter((block) => block.end > listStart && !repeated.has(compact(text, block)))
  return stretchesOf(candidates, taken, text).map((stretch) => {
    const quote = text.slice(stretch.start, stretch.end).slice(0, QUOTED)
    return findingOf(
      'text_not_taken',
      { quote, length: stretch.length, after: pathBefore(stretch, taken) },
      { start: stretch.start, end: stretch.end },
    )
  })
}

/** Title, lead and column headers stand before the list; what is an entry or numbered before the first item is an item that was lost. */
const isOpening = ({ kind, start, end }: Block, text: string): boolean => kind !== 'entry' && leadingNumber(text.slice(start, end)) === null

/** Titles and column headers that a page break repeats have the same text as the ones before the list. */
const compact = (text: string, { start, end }: Span): string => text.slice(start, end).replace(WHITE_SPACE, '')

function isOfList({ kind, belongs, start }: Block, lastEnd: number): boolean {
  if (kind === 'furniture') return false
  return belongs === 'list' || (belongs === 'other' && start < lastEnd)
}

/** What the items leave of the blocks; stretches with no item in between are one. */
function stretchesOf(blocks: readonly Block[], taken: readonly Item[], text: string): Stretch[] {
  const stretches: Stretch[] = []
  for (const piece of blocks.flatMap((block) => leftOf(block, taken)).flatMap((span) => visible(span, text))) {
    const last = stretches.at(-1)
    if (last && !taken.some(({ start }) => start >= last.end && start < piece.start)) {
      last.end = piece.end
      last.length += piece.length
    } else stretches.push(piece)
  }
  return stretches
}

function leftOf({ start, end }: Span, taken: readonly Item[]): Span[] {
  const left: Span[] = []
  let at = start
  for (const item of taken) {
    if (item.end <= at) continue
    if (item.start >= end) break
    if (item.start > at) left.push({ start: at, end: item.start })
    at = item.end
  }
  return at < end ? [...left, { start: at, end }] : left
}

/** The span without white space around it; none where it holds no Chinese (a bookmark, a line of signs). */
function visible({ start, end }: Span, text: string): Stretch[] {
  const piece = text.slice(start, end)
  if (!WORDS.test(piece)) return []
  const from = start + piece.length - piece.trimStart().length
  return [{ start: from, end: from + piece.trim().length, length: piece.replace(WHITE_SPACE, '').length }]
}

const pathBefore = ({ start }: Span, taken: readonly Item[]): string | null => taken.findLast((item) => item.start < start)?.path ?? null
