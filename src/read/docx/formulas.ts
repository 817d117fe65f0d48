import type { Element, Node } from '@xmldom/xmldom'
import { childElements, isElement } from '../xml.ts'
import { raised } from './raised-digits.ts'

/** Whether a node is the element of that name in Office's language of formulas (OMML, 22.1). */
export const isMath = (node: Node | null, name: string): node is Element =>
  isElement(node) && node.localName === name && (node.namespaceURI ?? '').endsWith('/math')

const PLAIN_OPERAND = /^(?:\p{L}+|\d+(?:\.\d+)?|.)?$/u
const NUMBER = /^[-−]?\d+$/
const DEFAULT_OPERATOR = '∫'

/** A formula in one line: a/b, x², √(a+b). What it states is kept, how it is set is not. */
export function formulaText(element: Element): string {
  if (element.localName?.endsWith('Pr')) return ''
  if (element.localName === 't') return element.textContent ?? ''
  return WRITERS[element.localName ?? '']?.(element) ?? childrenText(element)
}

const childrenText = (element: Element): string => childElements(element).map(formulaText).join('')

const part = (element: Element, name: string): string => {
  const child = childElements(element).find((one) => one.localName === name)
  return child ? formulaText(child) : ''
}

const parts = (element: Element, name: string): string[] =>
  childElements(element)
    .filter((one) => one.localName === name)
    .map(formulaText)

/** In brackets where it would run together with what stands beside it. */
const operand = (text: string): string => (PLAIN_OPERAND.test(text) || isBracketed(text) ? text : `(${text})`)

function isBracketed(text: string): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    depth += Number(text[at] === '(') - Number(text[at] === ')')
    if (depth === 0) return at > 0 && at === text.length - 1
  }
  return false
}

const superscript = (text: string): string => (text === '' ? '' : NUMBER.test(text) ? raised(text) : `^${operand(text)}`)
const subscript = (text: string): string => (text === '' ? '' : `_${operand(text)}`)

/** A character that a formula's properties name; `otherwise` where they do not. */
function character(element: Element, property: string, otherwise: string): string {
  const properties = childElements(element).find((one) => one.localName?.endsWith('Pr'))
  const named = properties && childElements(properties).find((one) => one.localName === property)
  return named ? (named.getAttributeNS(named.namespaceURI, 'val') ?? '') : otherwise
}

const WRITERS: Readonly<Record<string, (element: Element) => string>> = {
  f: (fraction) => `${operand(part(fraction, 'num'))}/${operand(part(fraction, 'den'))}`,
  sSup: (script) => operand(part(script, 'e')) + superscript(part(script, 'sup')),
  sSub: (script) => operand(part(script, 'e')) + subscript(part(script, 'sub')),
  sSubSup: (script) => operand(part(script, 'e')) + subscript(part(script, 'sub')) + superscript(part(script, 'sup')),
  sPre: (script) => subscript(part(script, 'sub')) + superscript(part(script, 'sup')) + operand(part(script, 'e')),
  rad: (root) => `${superscript(part(root, 'deg'))}√${operand(part(root, 'e'))}`,
  nary: (sum) =>
    character(sum, 'chr', DEFAULT_OPERATOR) + subscript(part(sum, 'sub')) + superscript(part(sum, 'sup')) + operand(part(sum, 'e')),
  d: (bracket) =>
    character(bracket, 'begChr', '(') + parts(bracket, 'e').join(character(bracket, 'sepChr', '|')) + character(bracket, 'endChr', ')'),
  eqArr: (lines) => parts(lines, 'e').join('; '),
  m: (matrix) => `[${parts(matrix, 'mr').join('; ')}]`,
  mr: (row) => parts(row, 'e').join(', '),
  limLow: (limit) => part(limit, 'e') + subscript(part(limit, 'lim')),
  limUpp: (limit) => part(limit, 'e') + superscript(part(limit, 'lim')),
}
