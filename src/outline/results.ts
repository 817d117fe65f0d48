import type { Entry, Section } from './entries.ts'
import { labelsIn } from './labels.ts'
import { type LinePart, partText } from './lines.ts'
import { endsAsResults } from './result-titles.ts'
import { holdsOneOf, type OutlineWords } from './words.ts'

/** Whether a sentence tells what was done (完成情况) and does not look ahead. */
export function isResultSentence(sentence: string, words: OutlineWords): boolean {
  const tells = holdsOneOf(sentence, words.resultPhrases) || holdsDone(sentence, words) || looksBack(sentence, words)
  return tells && !holdsOneOf(sentence, words.promisePhrases)
}

/** 去年只修了210公里。: of last year, done (了), and this year is not spoken of; what was carried over is still to do (上年结转的项目全部完工). */
const looksBack = (sentence: string, words: OutlineWords): boolean =>
  words.pastYears.some((year) => sentence.startsWith(year)) && sentence.includes(DONE) && !holdsOneOf(sentence, words.thisYears)

const DONE = '了'

/** 已 and a verb that is not an attribute: 已建成3座, but not 对已建成的3座, nor 已享受同类救助的不重复享受, which says whom it is not for. */
function holdsDone(sentence: string, words: OutlineWords): boolean {
  for (let at = sentence.indexOf('已'); at >= 0; at = sentence.indexOf('已', at + 1)) {
    const verb = words.verbs.longestAt(sentence, at + 1)
    const behind = sentence.slice(at + 1 + (verb?.word.length ?? 0))
    if (verb && !behind.startsWith('的') && !OF_WHOM.test(behind)) return true
  }
  return false
}

/** 的 and what holds for those: 不再, 可, 按. */
const OF_WHOM = /^[^，。；]*的，?(?:不|可|应|须|需|按|将|由)/

/** A text divided into stretches that promise and stretches that tell what was done. */
export function resultSentencesOf(part: LinePart, words: OutlineWords): { part: LinePart; isResult: boolean }[] {
  const stretches: { part: LinePart; isResult: boolean }[] = []
  let from = part.from
  for (let at = part.from; at < part.to; at++) {
    if (!/[。！？]/.test(part.line.text.charAt(at)) && at + 1 < part.to) continue
    const isResult = isResultSentence(part.line.text.slice(from, at + 1), words)
    const last = stretches[stretches.length - 1]
    if (last?.isResult === isResult) last.part = { ...last.part, to: at + 1 }
    else stretches.push({ part: { line: part.line, from, to: at + 1 }, isResult })
    from = at + 1
  }
  return stretches
}

/** Under a title that says so a few such sentences are enough. */
const SHARE_UNDER_TITLE = 0.3
const SHARE_ALONE = 0.6

/** Whether the section reports on what was done: its title says so, or most of its members do; a table or item with a place for it beside what is promised does not. */
export function isResultSection(section: Section, leaves: readonly Entry[], words: OutlineWords): boolean {
  if (leaves.length === 0 || leaves.some((leaf) => (leaf.first.row?.results.length ?? 0) > 0 || hasResultLabel(leaf, words))) return false
  const title = section.opening.findLast(({ kind }) => kind === 'title' || kind === 'headline' || kind === 'header')
  return tellResults(leaves, title?.line.text ?? '', words)
}

/** Whether so many of the entries tell what was done that all of them do, under what their title says. */
export function tellResults(leaves: readonly Entry[], title: string, words: OutlineWords): boolean {
  if (endsAsResults(title, words) && !leaves.some((leaf) => promises(leaf, words))) return true
  const told = leaves.filter((leaf) => tellsResult(leaf, words)).length / Math.max(1, leaves.length)
  return told >= (holdsOneOf(title, words.resultTitles) ? SHARE_UNDER_TITLE : SHARE_ALONE)
}

/** Whether an entry looks ahead: 将, 力争, 年底前. */
const promises = (entry: Entry, words: OutlineWords): boolean =>
  textsOf(entry).some((part) => holdsOneOf(partText(part), words.promisePhrases))

const textsOf = (entry: Entry): readonly LinePart[] =>
  entry.first.row ? [...entry.first.row.title, ...entry.first.row.content] : entry.parts

/** 完成情况：… beside what is promised. */
const hasResultLabel = ({ parts }: Entry, words: OutlineWords): boolean =>
  parts.some(({ line, from, to }) => labelsIn(line, words, from, to).some(({ kind, start }) => kind === 'result' && start > from))

function tellsResult(entry: Entry, words: OutlineWords): boolean {
  return textsOf(entry).some((part) =>
    partText(part)
      .split(/[。！？]/)
      .some((sentence) => isResultSentence(sentence, words)),
  )
}
