import type { OutlinedItem } from '../../model/index.ts'
import type { DocumentLine } from './document-lines.ts'
import { DOCUMENT_NUMBER } from './document-number.ts'
import type { DocumentWords } from './document-words.ts'
import { listNamedInSentence } from './title-in-sentence.ts'

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
/** 标题：某县人民政府关于… */
const LABEL_END = '：'
const SENTENCE_MARK = /[。；！？]/
const SENTENCE_END = /[。；：，、！？]$/
const ATTACHMENT = /^附(?:件|表)?[0-9一二三四五六七八九十]*[：:.、]?/
const ALL_IN_BRACKETS = /^（[^（）]*）$/
const BRACKET_AT_END = /（([^（）]*)）$/
/** 某县2025年 | 民生实事清单 */
const YEAR_OR_PLACE = /[0-9〇零一二三四五六七八九]{4}年(?![0-9]{1,2}月)|[省市县区州旗]$/
const YEAR = /[0-9〇零一二三四五六七八九]{4}年/
const NUMERAL = /[0-9〇一二三四五六七八九十]/
/** The first plan in a title; a plan's name may quote another (《〈…〉实施方案》, 《《…》实施方案》). */
const QUOTED_PLAN = /《((?:[^《》]|《[^《》]*》)+)》/
const CLAUSE = /^[^，。；：]+/
/** 【聚焦两会】 before a headline */
const COLUMN = /^【[^【】]*】/
const DECORATION = /^[*#\s]+|[*#\s]+$/g

/** Finds the titles among the lines before the list; a list without one is called what a sentence, the only group or the headline below it calls it. */
export function titlesOf(lines: readonly DocumentLine[], items: readonly OutlinedItem[], words: DocumentWords): DocumentTitles {
  const head = lines.filter(({ place, kind }) => place === 'head' && kind !== 'furniture')
  const circular = circularTitle(head, words)
  const rest = head.filter((line) => !circular?.lines.includes(line))
  const own = ownTitle(rest, words) ?? (circular ? null : headlineOf(rest, words))
  const title =
    own?.text ??
    planNamedIn(circular?.text ?? '', words) ??
    circular?.text ??
    namedTitle(head, words) ??
    firstHeading(head, words) ??
    indirectTitle(lines, items, words)
  return { circular, own, title }
}

function indirectTitle(lines: readonly DocumentLine[], items: readonly OutlinedItem[], words: DocumentWords): string | null {
  const head = lines.filter(({ place, kind }) => place === 'head' && kind !== 'furniture')
  return issuedPlan(head, words) ?? titleOfOnlyGroup(items, words) ?? headlineBelow(lines, words) ?? listNamedInSentence(head, words)
}

/** 县政府办印发2025年民生实事实施方案，解读如下。 */
function issuedPlan(head: readonly DocumentLine[], words: DocumentWords): string | null {
  for (const { text, belongs } of head) {
    const verb = belongs === 'article' ? undefined : words.of('hands_out').find((word) => text.includes(word))
    if (verb === undefined) continue
    const issued = text.slice(text.indexOf(verb) + verb.length).replace(/^了/, '')
    const plan = QUOTED_PLAN.exec(issued)?.index === 0 ? QUOTED_PLAN.exec(issued)?.[1] : CLAUSE.exec(issued)?.[0]
    if (plan && namesWorks(plan, words) && words.titleDocuments.some((word) => plan.endsWith(word))) return plan
  }
  return null
}

/** 一、十件民生实事任务分解表, where all items are in it. */
function titleOfOnlyGroup(items: readonly OutlinedItem[], words: DocumentWords): string | null {
  const [only, ...others] = items.filter(({ path }) => !path.includes('/'))
  const title = only && !only.leaf && others.length === 0 ? only.title?.text : undefined
  return title && isListTitle(title, words) ? title : null
}

/** The headline of a page that is printed below its text, and no link to other pages. */
function headlineBelow(lines: readonly DocumentLine[], words: DocumentWords): string | null {
  const below = lines.filter(({ place, kind }) => place === 'tail' && kind === 'heading')
  const titles = below.flatMap((line) => titleText(line, words) ?? []).filter((text) => isListTitle(text, words) && YEAR.test(text))
  return titles.length === 1 ? (titles[0] ?? null) : null
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
      if (endings.some((ending) => bare.endsWith(ending)))
        return { text: bare.slice(bare.lastIndexOf(LABEL_END, bare.indexOf(ABOUT)) + 1), lines: lines.slice(first, last + 1) }
    }
  }
  return null
}

/** 关于印发《某某方案》的通知 and 关于印发某某方案的通知 name a plan. */
export function planNamedIn(circular: string, words: DocumentWords): string | null {
  const quoted = QUOTED_PLAN.exec(circular)
  if (quoted?.[1]) return quoted[1]
  const issues = words.of('issues').find((word) => circular.includes(ABOUT + word))
  if (!issues) return null
  const plan = circular.slice(circular.indexOf(ABOUT + issues) + ABOUT.length + issues.length).replace(/的[^的]{2,3}$/, '')
  return endsTitle(plan, words) ? plan : null
}

/** The last title before the list that names livelihood works. */
function ownTitle(lines: readonly DocumentLine[], words: DocumentWords): FoundTitle | null {
  return (
    titleGroups(lines, words)
      .reverse()
      .find(({ text }) => isListTitle(text, words)) ?? null
  )
}

/** Ends with a word for documents (清单), or with what they hold where the year or the number is said (2025年十件民生实事, …出炉). */
function isListTitle(headline: string, words: DocumentWords): boolean {
  if (!namesWorks(headline, words)) return false
  const text = withoutEnding(headline, words)
  return (
    words.titleDocuments.some((word) => text.endsWith(word)) ||
    (words.titleThings.some((word) => text.endsWith(word)) && NUMERAL.test(text))
  )
}

const withoutEnding = (headline: string, words: DocumentWords): string => {
  const ending = words.of('headline_ending').find((word) => headline.endsWith(word)) ?? ''
  return headline.slice(0, headline.length - ending.length)
}

const namesWorks = (text: string, words: DocumentWords): boolean =>
  [...words.of('subject'), ...words.of('counted')].some((word) => text.includes(word))
const endsTitle = (text: string, words: DocumentWords): boolean =>
  [...words.titleDocuments, ...words.titleThings].some((word) => text.endsWith(word))

/** Neighbouring title lines, joined where one title runs over them. */
function titleGroups(lines: readonly DocumentLine[], words: DocumentWords): FoundTitle[] {
  const groups: { text: string; lines: DocumentLine[] }[] = []
  let open = false
  for (const line of lines) {
    if (ALL_IN_BRACKETS.test(line.text)) continue
    const text = line.belongs === 'article' ? null : titleText(line, words)
    if (text === null) {
      open = false
      continue
    }
    const group = groups[groups.length - 1]
    if (open && group && line.kind !== 'row' && areOneTitle(group.text, text, words)) {
      group.text += text
      group.lines.push(line)
    } else groups.push({ text, lines: [line] })
    open = true
  }
  return groups
}

/** 某县2025年重大民生 | 实事项目实施方案, 十件民生实事 | 工作方案: the second ends the first, and begins no title of its own. */
function areOneTitle(first: string, second: string, words: DocumentWords): boolean {
  if (first.length + second.length > LONGEST_TITLE || !endsTitle(second, words) || (isListTitle(second, words) && YEAR.test(second)))
    return false
  const complete = isListTitle(first, words)
  return complete ? !isListTitle(second, words) : namesWorks(first, words) || YEAR_OR_PLACE.test(first)
}

/** A line that may be a title or a part of one, without what is printed around it; null where it is something else. */
function titleText(line: DocumentLine, words: DocumentWords): string | null {
  const text = withoutDraftBracket(line.text.replace(DECORATION, '').replace(ATTACHMENT, '').replace(COLUMN, ''), words)
  if (text === '' || text.length > LONGEST_TITLE || SENTENCE_END.test(text) || SENTENCE_MARK.test(text)) return null
  if (DOCUMENT_NUMBER.test(text) || line.dates.some(({ start }) => start === 0)) return null
  const label = words.labels.longestAt(text, 0)
  if (!label) return unquoted(text)
  return label.entry.field === 'title' && text.startsWith(LABEL_END, label.word.length) ? unquoted(text.slice(label.word.length + 1)) : null
}

const unquoted = (text: string): string => /^《([^《》]+)》$/.exec(text)?.[1] ?? text

/** （征求意见稿） is no part of the title. */
export function withoutDraftBracket(text: string, words: DocumentWords): string {
  const bracket = BRACKET_AT_END.exec(text)
  return bracket && words.of('draft').some((word) => bracket[1]?.includes(word)) ? text.slice(0, bracket.index) : text
}

/** A news article's headline that names the works, where its list has no title of its own. */
function headlineOf(lines: readonly DocumentLine[], words: DocumentWords): FoundTitle | null {
  const line = lines.find(({ kind, text }) => kind === 'heading' && isListTitle(text, words))
  return line ? { text: line.text, lines: [line] } : null
}

/** 政府工作报告, 管理办法: what the first lines of a text end with. */
function namedTitle(head: readonly DocumentLine[], words: DocumentWords): string | null {
  let text = ''
  for (const line of head.slice(0, MOST_LINES)) {
    const part = titleText(line, words)
    if (part === null) return null
    text += part
    if (words.of('work_title').some((word) => text.endsWith(word))) return text.length <= LONGEST_TITLE ? text : null
  }
  return null
}

function firstHeading(lines: readonly DocumentLine[], words: DocumentWords): string | null {
  const heading = lines.find((line) => line.kind === 'heading' && titleText(line, words) !== null)
  return heading ? titleText(heading, words) : null
}
