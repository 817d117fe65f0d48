import { endsSentence } from './endings.ts'
import type { Entry, Section } from './entries.ts'
import type { MarkedLine } from './line-kinds.ts'
import { type LinePart, partText } from './lines.ts'

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
    if (last && !last.first.row && others.length >= MIN_SIBLINGS) {
      endChain(last, others)
      if (last.lines.some(isField)) trimBehindFields(last, others)
      else trim(last, others)
    }
  }
}

const isField = ({ kind }: MarkedLine): boolean => kind === 'field'

/** A sentence below the label lines of the last member, where the label lines of all others come last: 以上项目由县政府办公室督办。 */
function trimBehindFields(last: Entry, others: readonly Entry[]): void {
  const behind = ({ lines }: Entry): MarkedLine[] => lines.slice(lines.findLastIndex(isField) + 1)
  if (!others.every((other) => other.lines.some(isField) && behind(other).length === 0)) return
  const at = behind(last).findIndex(({ kind, line }) => kind === 'text' && endsSentence(line.text))
  if (at >= 0) cut(last, last.lines.length - behind(last).length + at)
}

/** 一是A；二是B；三是C。此外，…: members of one sentence, cut out of one line, end with it. */
function endChain(last: Entry, others: readonly Entry[]): void {
  const from = last.first.line.cutFrom
  const isChain = from !== null && others.every(({ first, parts }) => first.line.cutFrom === from && /[；;]$/.test(lastText(parts)))
  const [part] = last.parts
  const end = isChain && part ? part.line.text.indexOf('。', part.from) : -1
  if (part && end >= 0) last.parts = [{ ...part, to: end + 1 }]
}

const lastText = (parts: readonly LinePart[]): string => {
  const part = parts.at(-1)
  return part ? partText(part) : ''
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
  let seen = 0
  const at = entry.lines.findIndex((mark, index) => {
    if (isText(mark) && startsParagraph(entry.lines[index - 1], finished)) seen++
    return seen > most
  })
  if (at >= 1) cut(entry, at)
}

/** Takes the lines from `at` on off an entry. */
function cut(entry: Entry, at: number): void {
  const lines = new Set(entry.lines.slice(at).map(({ line }) => line))
  entry.lines = entry.lines.slice(0, at)
  entry.parts = entry.parts.filter((part) => !lines.has(part.line))
}
