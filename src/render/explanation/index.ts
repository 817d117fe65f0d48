import { compileQuantityWords } from '../../extract/quantity/index.ts'
import { compileDomains } from '../../lexicon/domains.ts'
import type { Lexicon, Segmenter } from '../../lexicon/index.ts'
import { assignmentRoleLabel, explanationWords, type Language, labelOf, ruleMessage, UNTITLED } from '../../messages/index.ts'
import type { Assignment, Deadline, ExtractedDocument, Item, Span } from '../../model/index.ts'
import { lineOf } from '../../text/sentence.ts'
import { simplified, simplifiedTwin } from '../../text/traditional.ts'
import { type Fact, quantityFacts } from './quantity-facts.ts'
import { markedSentence } from './surroundings.ts'

/** What the explanation looks words up in. */
export interface ExplanationTools {
  lexicon: Lexicon
  segmenter: Segmenter
}

/** A value in its sentence with what is known of it. */
interface ExplainedValue {
  sentence: string
  facts: Fact[]
}

const INDENT = '  '

/** Every value of an item in its sentence, with the rule that took it and why its parts are what they are: for a person to read. */
export function explainItem(extracted: ExtractedDocument, item: Item, tools: ExplanationTools, language: Language): string {
  const { text } = extracted
  const said = explanationWords[language]
  const words = compileQuantityWords(tools.lexicon, tools.segmenter)
  // A text in Traditional Chinese is explained with the words that the rules saw.
  const reading = { words, inSimplified: simplifiedTwin(text) === null ? (part: string) => part : simplified }
  const marked = (span: Span): string => markedSentence(text, span, item)
  const values: ExplainedValue[] = [
    ...item.quantities.map((quantity) => ({ sentence: marked(quantity), facts: quantityFacts(quantity, item, text, reading, language) })),
    ...item.assignments.flatMap((assignment) => assignmentValues(assignment, marked, language)),
    ...(item.deadline ? [deadlineValue(item.deadline, said.deadline, marked, language)] : []),
    ...item.milestones.map((milestone) => deadlineValue(milestone, said.milestone, marked, language)),
    ...item.domains.map((domain) => domainValue(domain, text, tools.lexicon, language)),
  ]
  const lines = values.flatMap(({ sentence, facts }) => [
    '',
    INDENT + sentence,
    ...facts.map(([label, fact]) => `${INDENT}${INDENT}${label}: ${fact}`),
  ])
  if (item.truncated) lines.unshift(INDENT + said.truncated)
  if (values.length === 0) lines.push(INDENT + said.nothing)
  const heading = `${item.path}  ${(item.title ?? UNTITLED[language]).replace(/\s*\n\s*/g, '')}  (${said.line(lineOf(text, item.start))})`
  return `${[heading, ...lines].join('\n')}\n`
}

function assignmentValues({ role, names, openEnded }: Assignment, marked: (span: Span) => string, language: Language): ExplainedValue[] {
  const said = explanationWords[language]
  return names.map((name, index) => ({
    sentence: marked(name),
    facts: [
      [assignmentRoleLabel(role, language), name.name === name.quote ? name.name : `${name.name}; ${said.sharedParts(name.quote)}`],
      [
        said.canonical,
        name.canonical ? `${name.canonical.name}; ${ruleMessage(name.canonical.rule, language)} (${name.canonical.rule})` : said.notKnown,
      ],
      ...(openEnded && index === names.length - 1 ? ([[said.marks, said.openEnded]] as Fact[]) : []),
    ],
  }))
}

function deadlineValue(deadline: Deadline, label: string, marked: (span: Span) => string, language: Language): ExplainedValue {
  const said = explanationWords[language]
  const { start, end, date, kind, yearFrom, inferred } = deadline
  const facts: Fact[] = [[label, `${date ?? said.noDate}; ${said.kinds[kind]}; ${said.yearFrom[yearFrom]}`]]
  if (inferred !== null) facts.push([said.inferred, `${ruleMessage(inferred, language)} (${inferred})`])
  return { sentence: start === null || end === null ? `(${said.inferred})` : marked({ start, end }), facts }
}

function domainValue({ code, words }: Item['domains'][number], text: string, lexicon: Lexicon, language: Language): ExplainedValue {
  const said = explanationWords[language]
  const entry = compileDomains(lexicon).byCode.get(code)
  const name = entry === undefined ? code : language === 'zh' ? entry.word : entry.english
  const spoken = [...new Set(words.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, '')))]
  return { sentence: `${said.domain}: ${name} (${code}); ${said.because(spoken.join('、'))}`, facts: [] }
}

/** What a document's fields are and which of them are inferred, by which rule. */
export function explainFields({ document }: ExtractedDocument, language: Language): string {
  const inferred = new Map(document.inferred.map(({ field, rule }) => [field, rule]))
  const fields = [
    ['title', document.title],
    ['region', document.region?.name ?? null],
    ['planYear', document.planYear],
    ['docNumber', document.docNumber],
    ['issuer', document.issuer],
    ['issuedOn', document.issuedOn],
  ] as const
  const lines = fields.flatMap(([field, value]) => {
    const rule = inferred.get(field)
    if (value === null) return []
    return [
      `${labelOf(field, language)}: ${String(value).replace(/\s*\n\s*/g, '')}${rule === undefined ? '' : `; ${ruleMessage(rule, language)} (${rule})`}`,
    ]
  })
  return `${lines.join('\n')}\n`
}
