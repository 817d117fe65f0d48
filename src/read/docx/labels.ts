import type { Element } from '@xmldom/xmldom'
import { countParagraph, newCounters } from './counters.ts'
import { formatListNumber } from './number-format.ts'
import type { ListDefinition } from './numbering.ts'
import { type Styles, styleChain } from './styles.ts'
import { insertAtStart, integerAt, newTextRun, valueAt, wordChild, wordDescendants } from './xml.ts'

/** A label that Word generates, with the formats in it that could only be printed in Arabic digits. */
interface Label {
  text: string
  unknownFormats: string[]
}

const NO_LIST = '0'
const PLACEHOLDER = /%([1-9])/g
const ENDS_IN_ASCII = /[!-~]$/

export interface WrittenLabels {
  /** The runs that hold them. */
  runs: ReadonlySet<Element>
  /** The number formats that are not known, once for each label. */
  unknownFormats: readonly string[]
}

/** Writes the labels that Word generates (一、 （一） 1. ①) into the paragraphs of one story as text, in document order. */
export function writeLabels(story: Element, lists: ReadonlyMap<string, ListDefinition>, styles: Styles): WrittenLabels {
  const counters = newCounters()
  const runs = new Set<Element>()
  const unknownFormats: string[] = []
  for (const paragraph of wordDescendants(story, 'p')) {
    const place = listPlaceOf(paragraph, lists, styles)
    if (!place) continue
    const label = labelOf(place.list, place.level, countParagraph(counters, place.list, place.level))
    if (!label) continue
    unknownFormats.push(...label.unknownFormats)
    const run = newTextRun(paragraph, label.text)
    runs.add(run)
    insertAtStart(paragraph, run)
  }
  return { runs, unknownFormats }
}

interface ListPlace {
  list: ListDefinition
  level: number
}

/** The list and level of a paragraph, from itself or from its styles; null where it is not numbered. */
function listPlaceOf(paragraph: Element, lists: ReadonlyMap<string, ListDefinition>, styles: Styles): ListPlace | null {
  const chain = styleChain(paragraph, styles)
  const own = wordChild(paragraph, 'pPr', 'numPr')
  const ownId = own && valueAt(own, 'numId')
  const id = ownId ?? chain.find(({ listId }) => listId !== null)?.listId ?? NO_LIST
  const list = id === NO_LIST ? undefined : lists.get(id)
  if (!list) return null
  const level =
    (own && integerAt(own, 'ilvl')) ??
    levelOfStyle(
      chain.map((style) => style.id),
      list,
    ) ??
    chain.find(({ listLevel }) => listLevel !== null)?.listLevel ??
    0
  return list.levels.has(level) ? { list, level } : null
}

/** The level that names one of the paragraph's styles (w:pStyle): a style's numbering goes by that, not by its own level. */
function levelOfStyle(styleIds: readonly string[], list: ListDefinition): number | null {
  for (const id of styleIds) {
    for (const [level, { paragraphStyle }] of list.levels) if (paragraphStyle === id) return level
  }
  return null
}

/** The label of a paragraph; null for levels that print nothing. */
function labelOf(list: ListDefinition, level: number, numbers: readonly number[]): Label | null {
  const definition = list.levels.get(level)
  if (!definition || definition.hidden) return null
  const unknownFormats: string[] = []
  const isBullet = definition.format === 'bullet'
  const text = isBullet
    ? definition.text
    : definition.text.replace(PLACEHOLDER, (_, digit: string) => {
        const above = Number(digit) - 1
        const number = numbers[above]
        if (number === undefined) return ''
        const own = list.levels.get(above)?.format ?? 'decimal'
        // A bullet above has no number to show, and w:isLgl makes none.
        if (own === 'bullet') return ''
        const format = definition.legal && own !== 'none' ? 'decimal' : own
        const printed = formatListNumber(number, format)
        if (printed === null) unknownFormats.push(format)
        return printed ?? String(number)
      })
  if (text.trim() === '') return null
  // The gap that Word leaves after a label is layout after 、 or ）, but divides numbers after a digit or dot: 1. 2025年, and bullets.
  const divides = definition.suffix !== 'nothing' && (isBullet || ENDS_IN_ASCII.test(text))
  return { text: divides ? `${text} ` : text, unknownFormats }
}
