import { endsSentence } from './endings.ts'
import type { Entry, Section } from './entries.ts'
import type { MarkedLine } from './line-kinds.ts'

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
    if (last && !last.first.row && others.length >= MIN_SIBLINGS) trim(last, others)
  }
}

const leavesOf = (entries: readonly Entry[]): Entry[] =>
  entries.flatMap((entry) => (entry.children.length === 0 ? [entry] : leavesOf(entry.children)))

const isText = (mark: MarkedLine): boolean => mark.kind === 'text' || mark.kind === 'entry'

/**
 * Whether a text line starts a paragraph. Where members end their sentences a line below an unfinished one goes on with it (a column broke there); where they do not,
 * each line is one.
 */
const startsParagraph = (before: MarkedLine | undefined, finished: boolean): boolean =>
  !before || !finished || endsSentence(before.line.text)

function paragraphs(entry: Entry, finished: boolean): number {
  const texts = entry.lines.filter(isText)
  return texts.filter((_, at) => startsParagraph(texts[at - 1], finished)).length
}

const endsFinished = (entry: Entry): boolean => endsSentence(entry.lines.findLast(isText)?.line.text ?? '')

function trim(entry: Entry, others: readonly Entry[]): void {
  const finished = others.filter(endsFinished).length * 2 > others.length
  const most = others.reduce((longest, other) => Math.max(longest, paragraphs(other, finished)), 0)
  if (entry.lines.some(({ kind }) => kind === 'field')) return
  let seen = 0
  const at = entry.lines.findIndex((mark, index) => {
    if (isText(mark) && startsParagraph(entry.lines[index - 1], finished)) seen++
    return seen > most
  })
  if (at < 1) return
  const cut = new Set(entry.lines.slice(at).map(({ line }) => line))
  entry.lines = entry.lines.slice(0, at)
  entry.parts = entry.parts.filter((part) => !cut.has(part.line))
}
