import type { Span } from '../../model/index.ts'
import { DOCUMENT_NUMBER } from './document-number.ts'
import type { RepealWords } from './repeal-words.ts'

/** Another document that a text names (所引文件): 《…的通知》（某政办发〔2023〕5号）, or by its number alone. */
export interface NamedDocument extends Span {
  title: string | null
  number: string | null
}

const LONGEST_TITLE = 120
const OPENS = /[《〈]/
const CLOSES = /[》〉]/
const NUMBER_HERE = new RegExp(`^[，、]?${DOCUMENT_NUMBER.source}`, 'u')
const NUMBER_ANYWHERE = new RegExp(DOCUMENT_NUMBER.source, 'gu')

/** The documents that a text names, in its order. Titles within titles are parts of them. */
export function namedDocuments(text: string, words: RepealWords): NamedDocument[] {
  const titled: NamedDocument[] = []
  for (let at = text.indexOf('《'); at >= 0; at = text.indexOf('《', at)) {
    const end = closingOf(text, at)
    if (end === null) at++
    else {
      titled.push(withNumber(text, at, end, words))
      at = Math.max(end, titled.at(-1)?.end ?? end)
    }
  }
  return [...titled, ...numbersAlone(text, titled, words)].sort((one, other) => one.start - other.start)
}

function closingOf(text: string, start: number): number | null {
  let depth = 0
  for (let at = start; at < Math.min(text.length, start + LONGEST_TITLE); at++) {
    if (OPENS.test(text.charAt(at))) depth++
    if (CLOSES.test(text.charAt(at)) && --depth === 0) return at + 1
  }
  return null
}

/** The title with its number: in the bracket behind it, right behind it, or right before it. */
function withNumber(text: string, start: number, titleEnd: number, words: RepealWords): NamedDocument {
  const title = text.slice(start + 1, titleEnd - 1).replace(/\s/g, '')
  let end = titleEnd
  let number: string | null = null
  while (text.charAt(end) === '（') {
    const closes = closingBracket(text, end)
    if (closes === null) break
    number ??= numberIn(text.slice(end + 1, closes - 1), words)
    end = closes
  }
  const behind = number === null ? NUMBER_HERE.exec(text.slice(end)) : null
  if (behind?.[1] !== undefined) return { title, number: behind[1], start, end: end + behind[0].length }
  const before = number === null ? [...text.slice(0, start).matchAll(NUMBER_ANYWHERE)].pop() : undefined
  if (before && before.index + before[0].length === start) {
    const printed = before[0].replace(words.beforeNumber, '')
    return { title, number: printed, start: start - printed.length, end }
  }
  return { title, number, start, end }
}

function closingBracket(text: string, start: number): number | null {
  let depth = 0
  for (let at = start; at < Math.min(text.length, start + LONGEST_TITLE); at++) {
    if (text.charAt(at) === '（') depth++
    if (text.charAt(at) === '）' && --depth === 0) return at + 1
  }
  return null
}

function numberIn(bracket: string, words: RepealWords): string | null {
  // A line may end within it.
  const [found] = bracket.replace(/\s/g, '').matchAll(NUMBER_ANYWHERE)
  return found ? found[0].replace(words.beforeNumber, '') : null
}

/** Numbers that stand without a title. */
function numbersAlone(text: string, titled: readonly Span[], words: RepealWords): NamedDocument[] {
  return [...text.matchAll(NUMBER_ANYWHERE)].flatMap(({ 0: printed, index }) => {
    const number = printed.replace(words.beforeNumber, '')
    const end = index + printed.length
    const start = end - number.length
    return titled.some((other) => other.start < end && start < other.end) ? [] : [{ title: null, number, start, end }]
  })
}
