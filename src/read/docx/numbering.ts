import type { Document, Element } from '@xmldom/xmldom'
import { descendants } from '../xml.ts'
import type { Styles } from './styles.ts'
import { bulletText, PLAIN_BULLET, symbolFontOf } from './symbols.ts'
import { attributeOf, integerAt, isCompatibility, isOn, isWord, valueAt, wordChild, wordChildren } from './xml.ts'

/** One level of a list (w:lvl): how its number is counted and printed. */
export interface ListLevel {
  start: number
  /** ST_NumberFormat: decimal, chineseCounting … */
  format: string
  /** The label with %1 … %9 for the numbers of the levels: （%2）. */
  text: string
  /** The level counts anew after a paragraph of a level above this one (counted from 1); 0 never, null after any level above its own. */
  restartAfter: number | null
  /** All numbers of the label are Arabic (w:isLgl). */
  legal: boolean
  suffix: 'tab' | 'space' | 'nothing'
  /** The label is hidden text: it is counted and not shown. */
  hidden: boolean
  /** The paragraph style that this level belongs to. */
  paragraphStyle: string | null
}

/** A list as paragraphs refer to it (w:num). Lists with the same `counter` count on from each other. */
export interface ListDefinition {
  id: string
  counter: string
  levels: ReadonlyMap<number, ListLevel>
  /** Where a level begins anew when this list is first used on it. */
  startOverrides: ReadonlyMap<number, number>
}

const LIST_STYLE_LINKS_FOLLOWED = 10
const ZERO_PADDED = /^0{1,9}1(?=\D|$)/

/** Levels of a list: 0–8 (17.9.6). Others are not read. */
const LEVELS = 9

/** The lists of a document by their numId. */
export function readNumbering(document: Document | null, styles: Styles): ReadonlyMap<string, ListDefinition> {
  const root = document?.documentElement
  if (!root) return new Map()
  const abstractLists = new Map(wordChildren(root, 'abstractNum').map((element) => [attributeOf(element, 'abstractNumId') ?? '', element]))
  const lists = new Map(wordChildren(root, 'num').map((element) => [attributeOf(element, 'numId') ?? '', element]))
  const definitions = new Map<string, ListDefinition>()
  for (const [id, list] of lists) {
    const abstract = abstractListOf(list, lists, abstractLists, styles)
    if (abstract) definitions.set(id, defineList(id, list, abstract))
  }
  return definitions
}

/** The abstract list behind a list; one that only names a numbering style (w:numStyleLink) is looked up through that style. */
function abstractListOf(
  list: Element,
  lists: ReadonlyMap<string, Element>,
  abstractLists: ReadonlyMap<string, Element>,
  styles: Styles,
): Element | null {
  let current: Element | undefined = list
  for (let link = 0; current && link < LIST_STYLE_LINKS_FOLLOWED; link++) {
    const abstract = abstractLists.get(valueAt(current, 'abstractNumId') ?? '')
    const style = abstract ? valueAt(abstract, 'numStyleLink') : null
    if (!abstract || style === null) return abstract ?? null
    current = lists.get(styles.numbering.get(style) ?? '')
  }
  return null
}

function defineList(id: string, list: Element, abstract: Element): ListDefinition {
  const levels = new Map<number, ListLevel>()
  for (const element of levelElements(abstract, 'lvl')) levels.set(levelNumber(element), readLevel(element))
  const startOverrides = new Map<number, number>()
  for (const override of levelElements(list, 'lvlOverride')) {
    const level = levelNumber(override)
    const replaced = wordChild(override, 'lvl')
    if (replaced) levels.set(level, readLevel(replaced))
    const start = integerAt(override, 'startOverride')
    if (start !== null) startOverrides.set(level, start)
  }
  return { id, counter: attributeOf(abstract, 'abstractNumId') ?? '', levels, startOverrides }
}

const levelElements = (parent: Element, name: string): Element[] =>
  wordChildren(parent, name).filter((element) => levelNumber(element) >= 0 && levelNumber(element) < LEVELS)

const levelNumber = (element: Element): number => Number(attributeOf(element, 'ilvl') ?? '0')

function readLevel(element: Element): ListLevel {
  const suffix = valueAt(element, 'suff')
  return {
    start: integerAt(element, 'start') ?? 0,
    format: wordChild(element, 'lvlPicBulletId') ? 'bullet' : formatOf(element),
    text: labelPattern(element),
    restartAfter: integerAt(element, 'lvlRestart'),
    legal: isOn(element, 'isLgl'),
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
    hidden: isOn(element, 'rPr', 'vanish'),
    paragraphStyle: valueAt(element, 'pStyle'),
  }
}

/** The label with its placeholders; a bullet as the character that it shows. */
function labelPattern(level: Element): string {
  if (wordChild(level, 'lvlPicBulletId')) return PLAIN_BULLET
  const text = valueAt(level, 'lvlText') ?? ''
  return valueAt(level, 'numFmt') === 'bullet' ? bulletText(text, symbolFontOf(level)) : text
}

/** The number format; newer Word writes further ones as a choice with a sample (001, 002, …) beside one that older Word knows. */
function formatOf(level: Element): string {
  const plain = valueAt(level, 'numFmt')
  if (plain !== null && plain !== 'custom') return plain
  const choices = descendants(level, (element) => isWord(element, 'numFmt'))
  const sample = choices.map((element) => attributeOf(element, 'format') ?? '').find((format) => ZERO_PADDED.test(format))
  if (sample !== undefined) return (ZERO_PADDED.exec(sample) as RegExpExecArray)[0]
  const fallback = choices.find((element) => isCompatibility(element.parentNode, 'Fallback'))
  return (fallback && attributeOf(fallback, 'val')) ?? 'decimal'
}
