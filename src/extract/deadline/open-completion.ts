import { findNamedDates, type NamedDate } from './dates.ts'
import { promisesCompletion } from './purpose.ts'
import type { DateText } from './time-words.ts'

const SENTENCE_END = /[。！？；\n]/
const CLAUSE_END = /[，：（）]/

/** Whether the sentence of a date also promises completion and says no time for it (4月开工，全年完成5个): the date is not all that is promised. */
export function leavesCompletionOpen(read: DateText, date: NamedDate): boolean {
  const sentence = sentenceAround(read.text, date.start)
  const dates = findNamedDates(sentence, read.words, read.place)
  let at = 0
  let next = 0
  let isPaused = false
  for (const clause of sentence.split(CLAUSE_END)) {
    const end = at + clause.length
    const before = next
    while (dates[next] && (dates[next]?.start ?? end) < end) next++
    const isDated = next > before || isPaused
    if (!isDated && promisesCompletion(clause, read.words)) return true
    // 5月底前，全面完成招标: the clause behind the comma is that of the date.
    isPaused = next > before && dates[next - 1]?.end === end
    at = end + 1
  }
  return false
}

function sentenceAround(text: string, at: number): string {
  let start = at
  while (start > 0 && !SENTENCE_END.test(text.charAt(start - 1))) start--
  const rest = text.slice(at)
  const end = rest.search(SENTENCE_END)
  return text.slice(start, end < 0 ? text.length : at + end)
}
