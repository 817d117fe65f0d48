import type { Lexicon } from '../lexicon/sections.ts'
import { type Finding, findingOf, type OutlinedDocument, type OutlinedItem, type SourceDocument } from '../model/index.ts'
import { belongingsOf } from './belongings.ts'
import { trimClosings } from './closings.ts'
import { sectionsOf } from './entries.ts'
import { foldMeasures } from './folding.ts'
import { itemsOf, sectionTexts } from './items.ts'
import { markDocument } from './marking.ts'
import { withReportsApart } from './reports.ts'
import { selectList } from './selection.ts'
import { toldResults } from './told-results.ts'
import { outlineWordsOf } from './words.ts'

export interface OutlineContext {
  lexicon: Lexicon
}

/**
 * Decides which part of a document is the list and cuts it into items (篇章结构): every block gets a name, every item its path, title, text and fields.
 * Pure: the same document and lexicon give the same outline. The findings of reading come first.
 */
export function outlineDocument(source: SourceDocument, { lexicon }: OutlineContext): OutlinedDocument {
  const words = outlineWordsOf(lexicon)
  const marked = markDocument(source, words)
  const read = sectionsOf(marked)
  foldMeasures(read, words)
  trimClosings(read)
  const sections = withReportsApart(read, words)
  const selection = selectList(sections, words)
  const { items, results } = itemsOf(source.text, selection, words)
  return {
    source,
    blocks: belongingsOf(source, marked, sections, selection),
    items,
    results: [
      ...results,
      ...[...selection.results].flatMap((section) => sectionTexts(source.text, section, words)),
      ...toldResults(marked, sections, words),
    ].sort((a, b) => a.start - b.start),
    findings: [...source.findings, ...findingsOf(items)],
  }
}

function findingsOf(items: readonly OutlinedItem[]): Finding[] {
  if (items.length === 0) return [findingOf('no_list_found')]
  return items
    .filter((item) => item.truncated)
    .map((item) => findingOf('item_truncated', {}, { itemPath: item.path, start: item.start, end: item.end }))
}
