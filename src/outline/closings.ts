import { endsSentence } from './endings.ts'
import type { Entry, Section } from './entries.ts'
import type { MarkedLine } from './line-kinds.ts'
import { partText } from './lines.ts'

const MIN_SIBLINGS = 2

/**
 * Takes closing paragraphs (下一步，…；一篇稿件的结尾) off the last member of each section: where all members before it are shorter, what comes after as many
 * paragraphs as they have is no part of it. Changes the entries in place; the lines go to the section's closing.
 */
export function trimClosings(sections: readonly Section[]): void {
  for (const section of sections) {
    const leaves = leavesOf(section.roots)
    const last = leaves[leaves.length - 1]
    const others = leaves.slice(0, -1).filter((leaf) => leaf.label.family === last?.label.family)
    if (last && !last.first.row && others.length >= MIN_SIBLINGS) trim(last, Math.max(...others.map(paragraphs)))
  }
}

const leavesOf = (entries: readonly Entry[]): Entry[] => entries.flatMap((entry) => (entry.children.length === 0 ? [entry] : leavesOf(entry.children)))

const isText = (mark: MarkedLine): boolean => mark.kind === 'text' || mark.kind === 'entry'

/** Paragraphs of text: lines that go on after a line that ends no sentence are one. */
function paragraphs(entry: Entry): number {
  const texts = entry.lines.filter(isText)
  return texts.filter((mark, at) => at === 0 || endsSentence(texts[at - 1]?.line.text ?? '')).length
}

function trim(entry: Entry, most: number): void {
  if (paragraphs(entry) <= most || entry.lines.some(({ kind }) => kind === 'field')) return
  let seen = 0
  const at = entry.lines.findIndex((mark, index) => {
    const before = entry.lines[index - 1]
    if (isText(mark) && (!before || endsSentence(before.line.text))) seen++
    return seen > most
  })
  if (at < 1) return
  const cut = new Set(entry.lines.slice(at).map(({ line }) => line))
  entry.lines = entry.lines.slice(0, at)
  entry.parts = entry.parts.filter((part) => !cut.has(part.line) || partText(part) === '')
}
