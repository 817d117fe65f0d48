import { assignmentRoleLabel, commandWords, type Language, labelOf, messageOf, quantityRoleLabel, UNTITLED } from '../messages/index.ts'
import type { Assignment, ExtractedDocument, Finding, Item, Quantity } from '../model/index.ts'
import { fitText } from '../render/index.ts'

const INDENT = '   '

/** A document for a person to read: what it is, and its items with what is promised, by whom and until when. */
export function summaryOf(extracted: ExtractedDocument, language: Language, columns: number | null): string {
  const lines = [
    ...documentLines(extracted, language),
    '',
    ...extracted.items.flatMap((item) => itemLines(item, language)),
    ...findingLines(extracted, language),
  ]
  return lines.map((line) => (columns === null ? line : fitText(line, columns))).join('\n')
}

function documentLines({ source, document, items }: ExtractedDocument, language: Language): string[] {
  const fields = [
    [labelOf('title', language), document.title],
    [labelOf('region', language), document.region?.name],
    [labelOf('planYear', language), document.planYear],
    [labelOf('docNumber', language), document.docNumber],
    [labelOf('issuer', language), document.issuer],
    [labelOf('issuedOn', language), document.issuedOn],
    [labelOf('items', language), items.filter(({ leaf }) => leaf).length],
  ]
  return [source.name, ...fields.filter(([, value]) => value != null).map(([name, value]) => `${INDENT}${name}: ${oneLine(String(value))}`)]
}

function itemLines(item: Item, language: Language): string[] {
  const heading = `${item.path}  ${oneLine(item.title ?? UNTITLED[language])}`
  const { deadline } = item
  return [
    heading,
    ...item.quantities.map((quantity) => `${INDENT}${quantityLine(quantity, language)}`),
    ...item.assignments.map((assignment) => `${INDENT}${assignmentLine(assignment, language)}`),
    ...(deadline ? [`${INDENT}${labelOf('deadline', language)}: ${deadline.date ?? oneLine(deadline.quote ?? '')}`] : []),
  ]
}

function quantityLine({ role, quote, action, object }: Quantity, language: Language): string {
  const about = [action, object].filter((part) => part !== null).join(' ')
  return `${quantityRoleLabel(role, language)}: ${oneLine(quote)}${about === '' ? '' : `  (${oneLine(about)})`}`
}

function assignmentLine({ role, names, openEnded }: Assignment, language: Language): string {
  return `${assignmentRoleLabel(role, language)}: ${names.map(({ name }) => oneLine(name)).join('、')}${openEnded ? ' …' : ''}`
}

function findingLines({ text, findings }: ExtractedDocument, language: Language): string[] {
  return findings.map((finding) => `! ${placeOf(finding, text, language)}${messageOf(finding, language)}`)
}

/** `3/2, line 47: ` as far as it is known. */
function placeOf({ itemPath, start }: Finding, text: string, language: Language): string {
  const line = start === null ? null : commandWords[language].line(text.slice(0, start).split('\n').length)
  const parts = [itemPath, line].filter((part) => part !== null)
  return parts.length === 0 ? '' : `${parts.join(', ')}: `
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, '')
