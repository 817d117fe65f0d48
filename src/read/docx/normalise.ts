import type { Element } from '@xmldom/xmldom'
import { MAX_TABLE_COLUMNS } from '../limits.ts'
import { childElements, descendants } from '../xml.ts'
import {
  enclosingParagraph,
  integerAt,
  isCompatibility,
  isWord,
  newElement,
  newTextRun,
  remove,
  unwrap,
  wordChild,
  wordChildren,
  wordDescendants,
} from './xml.ts'

/** Elements around text that mammoth does not look into: fields with their last result, writing direction, the base of ruby. */
const TRANSPARENT = ['fldSimple', 'dir', 'bdo', 'ruby', 'rubyBase']

/** The reading over a ruby base, which repeats it, and properties that mammoth does not know. */
const isTextless = (element: Element): boolean => element.localName === 'oMathParaPr' || isWord(element, 'rt') || isWord(element, 'tblPrEx')

/** A formula on a line of its own, around the formula itself. */
const isFormulaLine = (element: Element): boolean => element.localName === 'oMathPara'

/** What hangs beside the text and may hold a text box. */
const FLOATING = ['drawing', 'pict', 'object']

/** Rewrites a story with the same text in the few forms that mammoth reads whole. */
export function normaliseStory(story: Element): void {
  chooseAlternatives(story)
  liftTextBoxes(story)
  for (const textless of descendants(story, isTextless)) remove(textless)
  for (const wrapper of descendants(story, (element) => isFormulaLine(element) || TRANSPARENT.some((name) => isWord(element, name))))
    unwrap(wrapper)
  for (const formula of descendants(story, isFormula)) replaceByText(formula)
  for (const lineEnd of wordDescendants(story, 'cr')) replaceBy(lineEnd, 'br')
  for (const tab of wordDescendants(story, 'ptab')) replaceBy(tab, 'tab')
  for (const row of wordDescendants(story, 'tr')) fillGridBefore(row)
}

function replaceBy(element: Element, name: string): void {
  element.parentNode?.insertBefore(newElement(element, name), element)
  remove(element)
}

const isFormula = (element: Element): boolean => element.localName === 'oMath' && (element.namespaceURI ?? '').endsWith('/math')

/** A formula (m:oMath) becomes the characters in it: what number it states is kept, how it is set is not. */
function replaceByText(formula: Element): void {
  const paragraph = enclosingParagraph(formula)
  if (!paragraph) return
  formula.parentNode?.insertBefore(newTextRun(paragraph, formula.textContent ?? ''), formula)
  remove(formula)
}

/** mc:AlternateContent: the same thing for newer and older Word. One stays: the one with a text box in it, else the older form. */
function chooseAlternatives(story: Element): void {
  for (const alternatives of descendants(story, (element) => isCompatibility(element, 'AlternateContent'))) {
    const choices = childElements(alternatives)
    const chosen =
      choices.find((choice) => isCompatibility(choice, 'Choice') && wordDescendants(choice, 'txbxContent').length > 0) ??
      choices.find((choice) => isCompatibility(choice, 'Fallback')) ??
      choices[0]
    for (const choice of choices) if (choice !== chosen) remove(choice)
    if (chosen) unwrap(chosen)
    unwrap(alternatives)
  }
}

/** Text boxes (文本框) inside drawings of any kind become the one kind that mammoth reads; their text follows the paragraph that they hang on. */
function liftTextBoxes(story: Element): void {
  for (const floating of descendants(story, (element) => FLOATING.some((name) => isWord(element, name)))) {
    const boxes = wordDescendants(floating, 'txbxContent').filter((box) => !isInsideAnother(box, floating))
    if (boxes.length === 0) continue
    const picture = newElement(floating, 'pict')
    for (const box of boxes) picture.appendChild(box)
    floating.parentNode?.insertBefore(picture, floating)
    remove(floating)
  }
}

function isInsideAnother(box: Element, limit: Element): boolean {
  for (let node = box.parentNode; node && node !== limit; node = node.parentNode) if (isWord(node, 'txbxContent')) return true
  return false
}

/** A row that begins some grid columns in (w:gridBefore) gets an empty cell there, so that columns can be counted. */
function fillGridBefore(row: Element): void {
  const properties = wordChild(row, 'trPr')
  const skipped = Math.min((properties && integerAt(properties, 'gridBefore')) ?? 0, MAX_TABLE_COLUMNS)
  const firstCell = wordChildren(row, 'tc')[0]
  if (skipped < 1 || !firstCell) return
  const cell = newElement(row, 'tc')
  const cellProperties = newElement(row, 'tcPr')
  cellProperties.appendChild(newElement(row, 'gridSpan', { val: String(skipped) }))
  cell.appendChild(cellProperties)
  cell.appendChild(newElement(row, 'p'))
  row.insertBefore(cell, firstCell)
}
