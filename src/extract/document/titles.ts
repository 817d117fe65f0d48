import { printedDateAt } from './printed-date.ts'
import { DOCUMENT_NUMBER } from './document-number.ts'
import type { DocumentLine } from './document-lines.ts'
import type { DocumentWords } from './document-words.ts'

/** A title that may run over several lines. */
export interface FoundTitle {
  text: string
  lines: readonly DocumentLine[]
}

/** The titles before a list: the circular's (关于印发…的通知) and the list's own. */
export interface DocumentTitles {
  circular: FoundTitle | null
  own: FoundTitle | null
  /** What `title` of the document is. */
  title: string | null
}

const MOST_LINES = 4
const LONGEST_TITLE = 80
const ABOUT = '关于'
const SENTENCE_MARK = /[。；！？]/
const SENTENCE_END = /[。；：，、！？]$/
const ATTACHMENT = /^附(?:件|表)?[0-9一二三四五六七八九十]*[：:.、]?/
const ALL_IN_BRACKETS = /^（[^（）]*）$/
const BRACKET_AT_END = /（([^（）]*)）$/
const DECORATION = /^[*#\s]+|[*#\s]+$/g

/** Finds the titles among the lines before the list. */
export function titlesOf(lines: readonly DocumentLine[], words: DocumentWords): DocumentTitles {
  const head = lines.filter(({ place, belongs }) => place === 'head' && belongs !== 'furniture')
  const circular = circularTitle(head, words)
  const rest = head.filter((line) => !circular?.lines.includes(line))
  const own = ownTitle(rest.filter(({ belongs }) => belongs !== 'article'), words) ?? (circular ? null : ownTitle(rest, words))
  const title = own?.text ?? planNamedIn(circular?.text ?? '', words) ?? circular?.text ?? firstHeading(head, words)
  return { circular, own, title }
}

/** …关于…的通知 over up to four lines, with the issuer on a line of its own before it where it is printed so. */
function circularTitle(lines: readonly DocumentLine[], words: DocumentWords): FoundTitle | null {
  const endings = [...words.of('circular'), ...words.of('announcement')]
  for (let first = 0; first < lines.length; first++) {
    if (!lines[first]?.text.includes(ABOUT)) continue
    let text = ''
    for (let last = first; last < Math.min(lines.length, first + MOST_LINES); last++) {
      const line = lines[last]
      if (!line || SENTENCE_MARK.test(line.text)) break
      text += line.text
      const bare = withoutDraftBracket(text, words)
      if (text.length > 2 * LONGEST_TITLE) break
      if (endings.some((ending) => bare.endsWith(ending))) return { text: bare, lines: lines.slice(first, last + 1) }
    }
  }
  return null
}

/** 关于印发《某某方案》的通知 and 关于印发某某方案的通知 name a plan. */
function planNamedIn(circular: string, words: DocumentWords): string | null {
  const quoted = /《(.+)》/.exec(circular)
  if (quoted?.[1]) return quoted[1]
  const issues = words.of('issues').find((word) => circular.includes(ABOUT + word))
  if (!issues) return null
  const plan = circular.slice(circular.indexOf(ABOUT + issues) + ABOUT.length + issues.length).replace(/的[^的]{2,3}$/, '')
  return words.titleEndings.some((ending) => plan.endsWith(ending)) ? plan : null
}

/** The last title before the list that names livelihood works. */
function ownTitle(lines: readonly DocumentLine[], words: DocumentWords): FoundTitle | null {
  const groups = titleGroups(lines, words)
  return groups.reverse().find(({ text }) => isListTitle(text, words)) ?? null
}

function isListTitle(text: string, words: DocumentWords): boolean {
  const named = [...words.of('subject'), ...words.of('counted')].some((word) => text.includes(word))
  return named && words.titleEndings.some((ending) => text.endsWith(ending))
}

/** Neighbouring title lines, joined where the first does not end a title or the next begins none. */
function titleGroups(lines: readonly DocumentLine[], words: DocumentWords): FoundTitle[] {
  const groups: { text: string; lines: DocumentLine[] }[] = []
  let open = false
  for (const line of lines) {
    if (ALL_IN_BRACKETS.test(line.text)) continue
    const text = titleText(line, words)
    if (text === null) {
      open = false
      continue
    }
    const group = groups[groups.length - 1]
    if (open && group && belongsTogether(group.text, text, words)) {
      group.text += text
      group.lines.push(line)
    } else groups.push({ text, lines: [line] })
    open = true
  }
  return groups
}

/** A line that may be a title or a part of one, without what is printed around it; null where it is something else. */
function titleText(line: DocumentLine, words: DocumentWords): string | null {
  const text = withoutDraftBracket(line.text.replace(DECORATION, '').replace(ATTACHMENT, ''), words)
  if (text === '' || text.length > LONGEST_TITLE || SENTENCE_END.test(text) || SENTENCE_MARK.test(text)) return null
  if (DOCUMENT_NUMBER.test(text) || printedDateAt(text, 0) || words.labels.longestAt(text, 0)) return null
  return unquoted(text)
}

const unquoted = (text: string): string => /^《([^《》]+)》$/.exec(text)?.[1] ?? text

function belongsTogether(first: string, second: string, words: DocumentWords): boolean {
  if (first.length + second.length > LONGEST_TITLE) return false
  const complete = words.titleEndings.some((ending) => first.endsWith(ending)) && isListTitle(first, words)
  return !complete || !(isListTitle(second, words) && /[0-9〇一二三四五六七八九十]/.test(second))
}

/** （征求意见稿） is no part of the title. */
export function withoutDraftBracket(text: string, words: DocumentWords): string {
  const bracket = BRACKET_AT_END.exec(text)
  return bracket && words.of('draft').some((word) => bracket[1]?.includes(word)) ? text.slice(0, bracket.index) : text
}

function firstHeading(lines: readonly DocumentLine[], words: DocumentWords): string | null {
  const heading = lines.find((line) => line.kind === 'heading' && titleText(line, words) !== null)
  return heading ? titleText(heading, words) : null
}
