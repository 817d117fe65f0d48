import type { Document, Element } from '@xmldom/xmldom'
import { type CharacterFormat, readCharacterFormat } from './character-format.ts'
import { attributeOf, integerAt, valueAt, wordChild, wordChildren } from './xml.ts'

/** What a paragraph style says about numbering and headings; null where it leaves that to the style that it is based on. */
export interface ParagraphStyle {
  id: string
  name: string | null
  basedOn: string | null
  listId: string | null
  listLevel: number | null
  /** As stored: 0 is the highest, 9 is body text. */
  outlineLevel: number | null
  characters: CharacterFormat
}

export interface CharacterStyle {
  basedOn: string | null
  characters: CharacterFormat
}

export interface Styles {
  paragraph: ReadonlyMap<string, ParagraphStyle>
  character: ReadonlyMap<string, CharacterStyle>
  /** What holds where no style says otherwise (w:docDefaults). */
  defaultCharacters: CharacterFormat
  /** The style of paragraphs that name none. */
  defaultParagraph: string | null
  /** From a numbering style to the list (w:num) that defines it. */
  numbering: ReadonlyMap<string, string>
}

export function readStyles(document: Document | null): Styles {
  const elements = document?.documentElement ? wordChildren(document.documentElement, 'style') : []
  const ofType = (type: string): Element[] => elements.filter((element) => attributeOf(element, 'type') === type)
  const paragraph = new Map<string, ParagraphStyle>()
  for (const element of ofType('paragraph')) {
    const style = readParagraphStyle(element)
    // Of two with the same id the first counts (17.7.4.17).
    if (!paragraph.has(style.id)) paragraph.set(style.id, style)
  }
  const defaultStyle = ofType('paragraph').find((element) => ['1', 'true', 'on'].includes(attributeOf(element, 'default') ?? ''))
  const numbering = ofType('numbering').map((element) => [idOf(element), valueAt(element, 'pPr', 'numPr', 'numId') ?? ''] as const)
  const character = ofType('character').map(
    (element) => [idOf(element), { basedOn: valueAt(element, 'basedOn'), characters: readCharacterFormat(element) }] as const,
  )
  const defaults = document?.documentElement && wordChild(document.documentElement, 'docDefaults', 'rPrDefault')
  return {
    paragraph,
    character: new Map(character),
    defaultCharacters: readCharacterFormat(defaults ?? null),
    defaultParagraph: defaultStyle ? idOf(defaultStyle) : null,
    numbering: new Map(numbering),
  }
}

const idOf = (element: Element): string => attributeOf(element, 'styleId') ?? ''

function readParagraphStyle(element: Element): ParagraphStyle {
  return {
    id: idOf(element),
    name: valueAt(element, 'name'),
    basedOn: valueAt(element, 'basedOn'),
    listId: valueAt(element, 'pPr', 'numPr', 'numId'),
    listLevel: integerAt(element, 'pPr', 'numPr', 'ilvl'),
    outlineLevel: integerAt(element, 'pPr', 'outlineLvl'),
    characters: readCharacterFormat(element),
  }
}

/** The styles that a paragraph inherits from, its own first. */
export function styleChain(paragraph: Element, styles: Styles): ParagraphStyle[] {
  const properties = wordChild(paragraph, 'pPr')
  const chain: ParagraphStyle[] = []
  let id = (properties && valueAt(properties, 'pStyle')) ?? styles.defaultParagraph
  while (id !== null) {
    const style = styles.paragraph.get(id)
    if (!style || chain.includes(style)) break
    chain.push(style)
    id = style.basedOn
  }
  return chain
}
