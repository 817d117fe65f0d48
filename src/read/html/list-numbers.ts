import { writeChineseNumeral } from '../../text/numeral-writer.ts'
import { inlineStyle } from './style.ts'
import { attributeOf, childElements, type HtmlElement } from './tree.ts'

/** The label of an item as it was typed, where a reader that makes HTML of another format (Markdown) knows it. */
export const TYPED_LABEL = 'taizhang-label'

const LETTERS = 26

/** a … z, aa … */
function letters(number: number): string {
  let rest = number
  let written = ''
  while (rest > 0) {
    written = String.fromCharCode('a'.charCodeAt(0) + ((rest - 1) % LETTERS)) + written
    rest = Math.floor((rest - 1) / LETTERS)
  }
  return written
}

const ROMAN: readonly (readonly [string, number])[] = [
  ...([
    ['m', 1000],
    ['cm', 900],
    ['d', 500],
    ['cd', 400],
    ['c', 100],
    ['xc', 90],
    ['l', 50],
    ['xl', 40],
  ] as const),
  ...([
    ['x', 10],
    ['ix', 9],
    ['v', 5],
    ['iv', 4],
    ['i', 1],
  ] as const),
]
const LARGEST_ROMAN = 3999

function roman(number: number): string {
  if (number > LARGEST_ROMAN) return String(number)
  let rest = number
  let written = ''
  for (const [digits, value] of ROMAN) {
    for (; rest >= value; rest -= value) written += digits
  }
  return written
}

/** How browsers write the number of an item, by the `type` of its list or the list-style-type of its own style (CSS Counter Styles 3). */
const STYLES: Readonly<Record<string, (number: number) => string>> = {
  a: (number) => `${letters(number)}. `,
  A: (number) => `${letters(number).toUpperCase()}. `,
  i: (number) => `${roman(number)}. `,
  I: (number) => `${roman(number).toUpperCase()}. `,
  'lower-alpha': (number) => `${letters(number)}. `,
  'lower-latin': (number) => `${letters(number)}. `,
  'upper-alpha': (number) => `${letters(number).toUpperCase()}. `,
  'upper-latin': (number) => `${letters(number).toUpperCase()}. `,
  'lower-roman': (number) => `${roman(number)}. `,
  'upper-roman': (number) => `${roman(number).toUpperCase()}. `,
  'cjk-ideographic': chinese,
  'simp-chinese-informal': chinese,
  'trad-chinese-informal': chinese,
}

function chinese(number: number): string {
  return `${writeChineseNumeral(number, { style: 'lower' })}、`
}

const STYLE_NAME = /[a-z-]+/g

/** The label that a browser shows before each item of a list; none for a list without numbers. */
export function labelsOfList(list: HtmlElement): ReadonlyMap<HtmlElement, string> {
  const labels = new Map<HtmlElement, string>()
  const items = childElements(list).filter(({ tagName }) => tagName === 'li')
  const style = styleOf(list)
  if (list.tagName !== 'ol' || style === 'none') return labels
  const step = attributeOf(list, 'reversed') === null ? 1 : -1
  let number = integerIn(list, 'start') ?? (step === 1 ? 1 : items.length)
  for (const item of items) {
    number = integerIn(item, 'value') ?? number
    const write = number > 0 ? STYLES[styleOf(item) ?? attributeOf(item, 'type') ?? style ?? attributeOf(list, 'type') ?? ''] : undefined
    if (styleOf(item) !== 'none') labels.set(item, attributeOf(item, TYPED_LABEL) ?? write?.(number) ?? `${number}. `)
    number += step
  }
  return labels
}

function styleOf(element: HtmlElement): string | null {
  const style = inlineStyle(element)
  const names = (style.get('list-style-type') ?? style.get('list-style') ?? '').match(STYLE_NAME) ?? []
  return names.find((name) => name === 'none' || name in STYLES) ?? null
}

function integerIn(element: HtmlElement, name: string): number | null {
  const written = attributeOf(element, name)?.trim() ?? ''
  return /^[+-]?\d{1,9}$/.test(written) ? Number(written) : null
}
