import { type Finding, findingOf, type OutlinedDocument, type Span } from '../../model/index.ts'
import { sourceSpan, type TextView, viewOf } from '../../text/view.ts'
import { compileDocumentWords, type DocumentLexicon, type DocumentWords } from './document-words.ts'
import { type NamedDocument, namedDocuments } from './named-documents.ts'
import { compileRepealWords, type RepealLexicon, type RepealWords } from './repeal-words.ts'
import { planNamedIn } from './titles.ts'

/** What one sentence repeals: its documents, and where it says so. */
interface Statement extends Span {
  documents: readonly NamedDocument[]
  words: string
}

const CLAUSE_MARK = /[，。；：！？\n]/
const ABOUT = '关于'
/** 关于废止《…》的通知, as a title stands: at the end of its line. */
const TITLE_ENDS = /^的([^，。；：\n]{2,3})(?=\n|$)/
/** The label of a line in a list: 1. （二） */
const LINE_LABEL = /^(?:（[0-9一二三四五六七八九十]{1,4}）|[0-9一二三四五六七八九十]{1,4}[、.．])?/

/**
 * The documents that a document repeals (废止): 《…》（某政办发〔2023〕5号）同时废止, one finding each, with its number, its title and the plan that the title names. Documents that
 * are only mentioned, or of which a part is repealed, are none.
 */
export function repealFindings({ source, blocks }: OutlinedDocument, lexicon: DocumentLexicon & RepealLexicon): Finding[] {
  const words = compileRepealWords(lexicon)
  const parts = blocks.filter(({ kind, belongs }) => kind !== 'furniture' && belongs !== 'article')
  const view = viewOf(source.text, parts)
  if (!words.verbAnywhere.test(view.text)) return []
  const documentWords = compileDocumentWords(lexicon)
  const named = namedDocuments(view.text, words)
  return [...statementsAround(view.text, named, words), ...statementsAbove(view.text, named, words)]
    .sort((one, other) => one.start - other.start)
    .flatMap((statement) => findingsOf(statement, view, documentWords))
}

function findingsOf({ documents, words: statement, start, end }: Statement, view: TextView, words: DocumentWords): Finding[] {
  return documents.map(({ title, number }) =>
    findingOf('repeals_notice', { statement, number, title, plan: planOf(title, words) }, sourceSpan(view, start, end)),
  )
}

/** 关于印发〈某某方案〉的通知 repeals the plan with it; 〈〉 are typed as <> too. */
const planOf = (title: string | null, words: DocumentWords): string | null =>
  title === null ? null : planNamedIn(title.replace(/[〈<]/g, '《').replace(/[〉>]/g, '》'), words)

/** Documents that stand beside each other, with the statement behind them or before them. */
function statementsAround(text: string, named: readonly NamedDocument[], words: RepealWords): Statement[] {
  return runsOf(text, named, words).flatMap((documents) => {
    const [first] = documents
    const last = documents.at(-1)
    if (!first || !last) return []
    const clause = clauseBefore(text, first.start)
    const lead = words.leadAtEnd.exec(clause)?.[0] ?? ''
    const start = first.start - lead.length
    const behind = words.behind.exec(text.slice(last.end))
    if (behind?.[1] !== undefined && !words.isMention(clause.slice(0, clause.length - lead.length)))
      return [{ documents, words: behind[1], start, end: last.end + behind[0].length }]
    const before = statementBefore(clause.slice(0, clause.length - lead.length), text.slice(last.end), words)
    return before === null ? [] : [{ documents, words: before, start: start - before.length, end: last.end }]
  })
}

function runsOf(text: string, named: readonly NamedDocument[], words: RepealWords): NamedDocument[][] {
  const runs: NamedDocument[][] = []
  for (const document of named) {
    const run = runs.at(-1)
    const end = run?.at(-1)?.end
    if (run && end !== undefined && words.between.test(text.slice(end, document.start))) run.push(document)
    else runs.push([document])
  }
  return runs
}

function clauseBefore(text: string, at: number): string {
  let start = at
  while (start > 0 && !CLAUSE_MARK.test(text.charAt(start - 1))) start--
  return text.slice(start, at)
}

/** 并废止, 县政府决定废止, or 关于废止 in a title; null where the clause says something else. */
function statementBefore(clause: string, behind: string, words: RepealWords): string | null {
  const verb = words.verbAtEnd.exec(clause)?.[0]
  if (verb === undefined || words.isMention(clause)) return null
  let rest = clause.slice(0, clause.length - verb.length)
  if (rest.endsWith(ABOUT)) return TITLE_ENDS.test(behind) ? verb : null
  if (!words.documentsEnd.test(behind)) return null
  for (let adverb = words.adverbAtEnd.exec(rest); adverb; adverb = words.adverbAtEnd.exec(rest)) rest = rest.slice(0, adverb.index)
  return rest === '' || words.decidesAtEnd.test(rest) ? clause.slice(rest.length) : null
}

/** 下列文件予以废止： and the documents on the lines below it, up to the first line that names none. */
function statementsAbove(text: string, named: readonly NamedDocument[], words: RepealWords): Statement[] {
  const lines = linesOf(text)
  return lines.flatMap((line, at) => {
    const printed = text.slice(line.start, line.end)
    const found = words.listBelow.exec(printed)
    const statement = found?.[1] ?? found?.[2]
    if (statement === undefined || words.isMention(printed)) return []
    const below: Statement[] = []
    for (const next of lines.slice(at + 1)) {
      const document = documentOnLine(text, next, named)
      if (!document) break
      below.push({ documents: [document], words: statement, start: document.start, end: document.end })
    }
    return below
  })
}

function linesOf(text: string): Span[] {
  let start = 0
  return text.split('\n').map((line) => {
    const span = { start, end: start + line.length }
    start = span.end + 1
    return span
  })
}

/** The document that a line of a list names: 1.《…》（某政办发〔2023〕5号）, 2.关于…的通知（某政办发〔2022〕8号）. */
function documentOnLine(text: string, { start, end }: Span, named: readonly NamedDocument[]): NamedDocument | null {
  const begins = start + (LINE_LABEL.exec(text.slice(start, end))?.[0].length ?? 0)
  const document = named.find((each) => each.start >= begins && each.end <= end)
  if (!document) return null
  if (document.start === begins) return document
  const before = text.slice(begins, document.start)
  return document.title === null && before.endsWith('（') ? { ...document, title: before.slice(0, -1), start: begins } : null
}
