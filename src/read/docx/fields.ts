import type { Element } from '@xmldom/xmldom'
import { descendants } from '../xml.ts'
import { equationFieldText } from './equation-field.ts'
import { symbolText } from './symbols.ts'
import { insertBefore, remove, unwrap } from './tree.ts'
import { attributeOf, enclosingParagraph, integerAt, isOn, isWord, newTextRun, wordChild, wordChildren, wordDescendants } from './xml.ts'

/** A complex field (17.16.18): w:fldChar begin, instruction, separate, result, end; by place in the list of what stands in runs. */
interface Field {
  begin: number
  separate: number | null
  end: number
}

/** What runs hold. */
const CONTENT = ['fldChar', 'instrText', 't', 'tab', 'ptab', 'br', 'cr', 'sym', 'noBreakHyphen', 'softHyphen', 'drawing', 'pict', 'object']

const CONTENTS_FIELD = /^\s*TOC\b/i

/** Fields inside one another that are looked into; Word writes three or four deep. */
const DEEPEST_FIELD = 20

/** An instruction longer than this states nothing that is shown. */
const LONGEST_SHOWN_INSTRUCTION = 2000

/**
 * Leaves of every field what it shows: the stored result, not the instruction; where there is no result (EQ, SYMBOL, drop-down lists, check boxes) what Word would draw.
 * @returns the paragraphs that a table of contents printed
 */
export function showFields(story: Element): Set<Element> {
  const contentsParagraphs = new Set<Element>()
  for (const simple of wordDescendants(story, 'fldSimple')) {
    if (CONTENTS_FIELD.test(attributeOf(simple, 'instr') ?? '')) noteParagraphs(wordDescendants(simple, 't'), contentsParagraphs)
    unwrap(simple)
  }
  const content = descendants(story, (element) => CONTENT.some((name) => isWord(element, name)))
  for (const field of fieldsIn(content)) {
    const instructed = content.slice(field.begin + 1, field.separate ?? field.end)
    const instruction = instructed.map((element) => (isWord(element, 'instrText') ? (element.textContent ?? '') : '')).join('')
    if (CONTENTS_FIELD.test(instruction)) noteParagraphs(content.slice(field.separate ?? field.end, field.end), contentsParagraphs)
    showOneField(content[field.begin] as Element, instruction, content.slice((field.separate ?? field.end) + 1, field.end))
    for (const element of instructed) remove(element)
  }
  for (const element of content) if (isWord(element, 'fldChar') || isWord(element, 'instrText')) remove(element)
  return contentsParagraphs
}

function noteParagraphs(elements: readonly Element[], paragraphs: Set<Element>): void {
  for (const element of elements) {
    const paragraph = isWord(element, 't') ? enclosingParagraph(element) : null
    if (paragraph) paragraphs.add(paragraph)
  }
}

/** The fields that end, inner ones first: in a damaged file what never ended may not swallow the text behind it. */
function fieldsIn(content: readonly Element[]): Field[] {
  const open: { begin: number; separate: number | null }[] = []
  const fields: Field[] = []
  for (const [at, element] of content.entries()) {
    if (!isWord(element, 'fldChar')) continue
    const type = attributeOf(element, 'fldCharType')
    const innermost = open.at(-1)
    if (type === 'begin') open.push({ begin: at, separate: null })
    else if (type === 'separate' && innermost) innermost.separate = at
    else if (type === 'end' && innermost) {
      open.pop()
      if (open.length < DEEPEST_FIELD) fields.push({ ...innermost, end: at })
    }
  }
  return fields
}

function showOneField(begin: Element, instruction: string, result: readonly Element[]): void {
  const shown = shownByForm(begin, instruction) ?? (result.length === 0 ? shownByInstruction(instruction) : null)
  const run = begin.parentNode
  if (shown === null || shown === '' || !isWord(run, 'r')) return
  for (const element of result) remove(element)
  if (run.parentNode) insertBefore(run.parentNode, newTextRun(run, shown), run)
}

/** What the form fields of older Word hold (w:ffData): check boxes and drop-down lists. */
function shownByForm(begin: Element, instruction: string): string | null {
  const checkBox = wordChild(begin, 'ffData', 'checkBox')
  if (checkBox && /FORMCHECKBOX/i.test(instruction)) {
    const decisive = wordChild(checkBox, 'checked') ? 'checked' : 'default'
    return isOn(checkBox, decisive) ? '☑' : '☐'
  }
  const dropDown = wordChild(begin, 'ffData', 'ddList')
  if (!dropDown || !/FORMDROPDOWN/i.test(instruction)) return null
  const chosen = integerAt(dropDown, 'result') ?? integerAt(dropDown, 'default') ?? 0
  const entry = wordChildren(dropDown, 'listEntry')[chosen]
  return entry ? attributeOf(entry, 'val') : null
}

function shownByInstruction(instruction: string): string | null {
  if (instruction.length > LONGEST_SHOWN_INSTRUCTION) return null
  const symbol = /^\s*SYMBOL\s+(0x[0-9a-f]+|\d+)(?:.*\\f\s*"([^"]+)")?/i.exec(instruction)
  if (symbol) return symbolText(symbol[2] ?? '', Number(symbol[1]))
  return equationFieldText(instruction)
}
