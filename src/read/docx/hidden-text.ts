import type { Element } from '@xmldom/xmldom'
import { descendants } from '../xml.ts'
import { joinParagraphs } from './joined-paragraphs.ts'
import { resolveCharacters } from './resolved-characters.ts'
import { type ParagraphStyle, type Styles, styleChain } from './styles.ts'
import { mergedAwayCells } from './table-cells.ts'
import { remove } from './tree.ts'
import { enclosingParagraph, isOn, isWord, wordChild, wordDescendants } from './xml.ts'

/**
 * Takes out what Word does not show: hidden text (隐藏文字, w:vanish), hidden rows, and what stands in cells that are merged into the one above.
 * A paragraph with nothing left and a hidden end is gone, and no list counts it; one with a hidden end runs on into the next.
 * @returns how many characters were taken out
 */
export function dropHidden(story: Element, styles: Styles): number {
  let characters = 0
  const drop = (element: Element): void => {
    characters += characterCount(element)
    remove(element)
  }
  for (const row of wordDescendants(story, 'tr')) if (isOn(row, 'trPr', 'hidden')) drop(row)
  for (const table of wordDescendants(story, 'tbl'))
    for (const cell of mergedAwayCells(table)) for (const run of wordDescendants(cell, 'r')) drop(run)
  if (!mayHide(story, styles)) return characters
  const chains = new Map<Element, ParagraphStyle[]>()
  for (const paragraph of wordDescendants(story, 'p')) chains.set(paragraph, styleChain(paragraph, styles))
  for (const run of wordDescendants(story, 'r')) {
    const paragraph = enclosingParagraph(run)
    if (paragraph && resolveCharacters(run, chains.get(paragraph) ?? [], styles).hidden) drop(run)
  }
  joinParagraphs([...chains.keys()], {
    isEndGone: (paragraph) => {
      const properties = wordChild(paragraph, 'pPr')
      return properties !== null && resolveCharacters(properties, chains.get(paragraph) ?? [], styles).hidden === true
    },
    isEmpty: (paragraph) => descendants(paragraph, (element) => SHOWN.some((name) => isWord(element, name))).length === 0,
    properties: 'first',
  })
  return characters
}

function mayHide(story: Element, { paragraph, character, defaultCharacters }: Styles): boolean {
  const formats = [defaultCharacters, ...[...paragraph.values(), ...character.values()].map(({ characters }) => characters)]
  return formats.some(({ hidden }) => hidden) || wordDescendants(story, 'vanish').length > 0
}

function characterCount(element: Element): number {
  return wordDescendants(element, 't').reduce((count, text) => count + (text.textContent ?? '').length, 0)
}

/** What keeps a paragraph that ends in hidden text. */
const SHOWN = ['t', 'sym', 'drawing', 'pict', 'object', 'footnoteReference', 'endnoteReference']
