import type { DocumentFields, OutlinedItem } from '../../model/index.ts'
import { findNumerals, numeralAt } from '../../text/numeral.ts'
import { sourceSpan } from '../../text/view.ts'
import type { DocumentLine } from './document-lines.ts'
import type { DocumentWords } from './document-words.ts'

type DeclaredCounts = DocumentFields['declaredCounts']

/** A list has a few hundred entries at most. */
const MOST_ITEMS = 500
/** 十件惠民实事, 10个方面30件民生实事: so many characters between the counter and what is counted. */
const REACH = 12
/** 实事项目 is one noun with 实事. */
const LONGEST_TAIL = 2
const CLAUSE_MARK = /[，。；：、]/
const YEAR = /((?:19|20)\d{2})年/g

/** What the title or the text before the list says of its length: 十件民生实事, 十大民生行动; each once. */
export function declaredCountsOf(
  lines: readonly DocumentLine[],
  items: readonly OutlinedItem[],
  planYear: number | null,
  words: DocumentWords,
): DeclaredCounts {
  const found: DeclaredCounts = []
  for (const line of lines) {
    if (line.place !== 'head' || line.belongs === 'requirement') continue
    for (const count of countsIn(line, items, planYear, words)) {
      if (!found.some(({ value, level }) => value === count.value && level === count.level)) found.push(count)
    }
  }
  return found
}

function countsIn(line: DocumentLine, items: readonly OutlinedItem[], planYear: number | null, words: DocumentWords): DeclaredCounts {
  const { text, view } = line
  const counts: DeclaredCounts = []
  for (const { start, end, value } of findNumerals(text)) {
    const count = countBehind(text, end, words)
    if (!count || !Number.isInteger(value) || value < 2 || value > MOST_ITEMS || !isOfThisYear(text, start, planYear, words)) continue
    const level = count.level ?? levelOf(value, count.group, items)
    counts.push({ value, noun: count.noun, level, ...sourceSpan(view, start, count.end) })
  }
  return counts
}

interface Counted {
  noun: string
  end: number
  /** null: what is there so many of decides. */
  level: 'group' | null
  group: boolean
}

/** The counter behind the number and the noun that it counts. */
function countBehind(text: string, at: number, words: DocumentWords): Counted | null {
  const counters = [
    ...words.of('group').map((word) => ({ word, group: true })),
    ...words.of('countable').map((word) => ({ word, group: false })),
  ]
  const counter = counters.filter(({ word }) => text.startsWith(word, at)).sort((a, b) => b.word.length - a.word.length)[0]
  if (!counter) return null
  const from = at + counter.word.length
  // 10个方面30件民生实事: the groups are counted before the works.
  const next = counter.group ? numeralAt(text, from) : null
  if (next) return countBehind(text, next.end, words) && { noun: counter.word.replace(/^个/, ''), end: from, level: 'group', group: true }
  const reach = text.slice(from, from + REACH)
  const mark = reach.search(CLAUSE_MARK)
  const clause = mark < 0 ? reach : reach.slice(0, mark)
  const ends = words.of('counted').flatMap((noun) => (clause.includes(noun) ? [clause.indexOf(noun) + noun.length] : []))
  if (ends.length === 0) return null
  const end = Math.max(...ends.filter((each) => each - Math.min(...ends) <= LONGEST_TAIL))
  return { noun: clause.slice(0, end).replace(/[“”"]/g, ''), end: from + end, level: null, group: counter.group }
}

/** 2024年十件实事 in the plan of 2025 tells of the last one. */
function isOfThisYear(text: string, at: number, planYear: number | null, words: DocumentWords): boolean {
  const before = text.slice(Math.max(0, text.lastIndexOf('。', at)), at)
  if (words.of('other_year').some((word) => before.includes(word))) return false
  const year = [...before.matchAll(YEAR)].pop()?.[1]
  return year === undefined || planYear === null || Number(year) === planYear
}

/** Whether groups or items are counted: what there are so many of, else what the counter says. */
function levelOf(value: number, group: boolean, items: readonly OutlinedItem[]): 'item' | 'group' {
  const groups = items.filter(({ leaf, path }) => !leaf && !path.includes('/')).length
  const leaves = items.filter(({ leaf }) => leaf).length
  if (value === leaves) return 'item'
  if (value === groups) return 'group'
  return group && groups > 0 ? 'group' : 'item'
}
