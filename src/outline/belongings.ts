import type { BlockBelongs, BlockKind, OutlinedBlock, SourceBlock, SourceDocument } from '../model/index.ts'
import type { Entry, Section } from './entries.ts'
import type { MarkedLine } from './line-kinds.ts'
import type { Line } from './lines.ts'
import type { Selection } from './selection.ts'

interface Named {
  belongs: BlockBelongs
  kind: BlockKind
}

/** Names every block; a block whose lines are different things is divided. */
export function belongingsOf(
  source: SourceDocument,
  marked: readonly MarkedLine[],
  sections: readonly Section[],
  selection: Selection,
): OutlinedBlock[] {
  const names = new Map<Line, Named>()
  for (const entry of marked) names.set(entry.line, { belongs: 'other', kind: entry.line.kind })
  nameAround(marked, selection, names)
  for (const section of sections) {
    for (const root of section.roots) nameTree(root, belongingOf(section, selection), selection, names)
  }
  return blocksOf(source, marked, names)
}

const belongingOf = (section: Section, selection: Selection): BlockBelongs => {
  if (selection.sections.has(section)) return 'list'
  if (selection.results.has(section)) return 'result'
  return section.inArticle ? 'article' : 'other'
}

/** What is no entry: cover lines before the list, articles after it, requirements' and furniture's own. */
function nameAround(marked: readonly MarkedLine[], selection: Selection, names: Map<Line, Named>): void {
  const firstLine = selection.roots[0]?.first.line.start ?? Number.POSITIVE_INFINITY
  let inArticle = false
  for (const { line, kind } of marked) {
    const named = names.get(line)
    if (!named) continue
    if (kind === 'headline' || kind === 'news_lead' || kind === 'byline') inArticle = true
    if (kind === 'title') inArticle = false
    if (kind === 'title' || kind === 'headline') named.kind = 'heading'
    if (kind === 'furniture') named.kind = 'furniture'
    else if (kind === 'copy_to' || kind === 'printed' || kind === 'signature') named.belongs = 'cover'
    else if (inArticle) named.belongs = 'article'
    else if (line.start < firstLine || kind === 'header') named.belongs = 'cover'
  }
  for (const section of selection.sections) {
    for (const { line, kind } of section.opening) {
      const named = names.get(line)
      if (named && (kind === 'title' || kind === 'announcement')) named.belongs = 'list'
    }
  }
}

function nameTree(entry: Entry, belongs: BlockBelongs, selection: Selection, names: Map<Line, Named>): void {
  const own: BlockBelongs = selection.requirements.has(entry) ? 'requirement' : belongs
  for (const { line, kind } of entry.lines) {
    const named = names.get(line)
    // The header of a table below a heading is no more of the list than one above it.
    if (named && (kind !== 'header' || entry.first.row)) named.belongs = own
  }
  const first = names.get(entry.first.line)
  if (first && first.kind !== 'row') first.kind = entry.children.length > 0 ? 'heading' : 'entry'
  for (const child of entry.children) nameTree(child, own, selection, names)
}

/** One block for each source block, or for the paragraph that goes on over several; where its lines are different things, one for each stretch of them. */
function blocksOf(source: SourceDocument, marked: readonly MarkedLine[], names: ReadonlyMap<Line, Named>): OutlinedBlock[] {
  const linesByBlock = source.blocks.map((): Line[] => [])
  for (const { line } of marked) linesByBlock[line.blocks[0]]?.push(line)
  const blocks: OutlinedBlock[] = []
  for (let at = 0; at < source.blocks.length; ) {
    const last = lastOfParagraph(linesByBlock, at)
    const block = { ...(source.blocks[at] as SourceBlock), end: source.blocks[last]?.end ?? 0 }
    blocks.push(...piecesOf(block, linesByBlock.slice(at, last + 1).flat(), names))
    at = last + 1
  }
  return blocks
}

/** The last source block that lines of a paragraph reach, from its first on. */
function lastOfParagraph(linesByBlock: readonly (readonly Line[])[], first: number): number {
  let last = first
  for (let at = first; at <= last; at++) for (const { blocks } of linesByBlock[at] ?? []) last = Math.max(last, blocks[1])
  return last
}

function piecesOf(block: SourceBlock, lines: readonly Line[], names: ReadonlyMap<Line, Named>): OutlinedBlock[] {
  const pieces: OutlinedBlock[] = []
  for (const line of lines) {
    const named = names.get(line) ?? { belongs: 'other', kind: block.kind }
    const start = Math.max(line.start, block.start)
    const end = Math.min(line.end, block.end)
    const last = pieces[pieces.length - 1]
    if (last && last.belongs === named.belongs) last.end = end
    else pieces.push({ ...block, start, end, ...named })
  }
  const [only] = pieces
  if (!only) return [{ ...block, belongs: 'other' as const }]
  return pieces.length === 1 ? [{ ...block, kind: only.kind, belongs: only.belongs }] : pieces
}
