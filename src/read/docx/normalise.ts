import type { Element } from '@xmldom/xmldom'
import { childElements, descendants } from '../xml.ts'
import { type ControlledContent, openContentControls } from './content-controls.ts'
import { showFields } from './fields.ts'
import { formulaText, isMath } from './formulas.ts'
import { raiseDigits } from './raised-digits.ts'
import { writeSymbols } from './symbols.ts'
import { normaliseTables } from './table-cells.ts'
import { append, remove, replaceBy, unwrap } from './tree.ts'
import { countUnread, type UnreadContent } from './unread-content.ts'
import { enclosingParagraph, isCompatibility, isWord, newElement, newTextRun, wordDescendants } from './xml.ts'

/** Elements around text that mammoth does not look into: writing direction, the base of ruby. */
const TRANSPARENT = ['dir', 'bdo', 'ruby', 'rubyBase']

/** The reading over a ruby base, which repeats it, and properties that mammoth does not know. */
const isTextless = (element: Element): boolean => isMath(element, 'oMathParaPr') || isWord(element, 'rt') || isWord(element, 'tblPrEx')

/** A formula on a line of its own, around the formula itself. */
const isFormulaLine = (element: Element): boolean => isMath(element, 'oMathPara')

/** What hangs beside the text and may hold a text box. */
const FLOATING = ['drawing', 'pict', 'object']

/** What was met while a story was rewritten. */
export interface NormalisedStory extends Omit<ControlledContent, 'contentsParagraphs'>, UnreadContent {
  /** The paragraphs of tables of contents. */
  contentsParagraphs: Set<Element>
  /** Symbols that stand as �. */
  unknownSymbols: number
}

/** Rewrites a story with the same text in the few forms that mammoth reads whole. */
export function normaliseStory(story: Element): NormalisedStory {
  // Ours are written later: none of the document's own may pass for one.
  for (const bookmark of wordDescendants(story, 'bookmarkStart')) remove(bookmark)
  chooseAlternatives(story)
  const unread = countUnread(story)
  liftTextBoxes(story)
  const { prompts, contentsParagraphs } = openContentControls(story)
  const printedByFields = showFields(story)
  for (const textless of descendants(story, isTextless)) remove(textless)
  for (const wrapper of descendants(story, (element) => isFormulaLine(element) || TRANSPARENT.some((name) => isWord(element, name))))
    unwrap(wrapper)
  for (const formula of descendants(story, (element) => isMath(element, 'oMath'))) replaceByText(formula)
  for (const lineEnd of wordDescendants(story, 'cr')) replaceBy(lineEnd, newElement(lineEnd, 'br'))
  for (const tab of wordDescendants(story, 'ptab')) replaceBy(tab, newElement(tab, 'tab'))
  const unknownSymbols = writeSymbols(story)
  raiseDigits(story)
  normaliseTables(story)
  return { ...unread, prompts, unknownSymbols, contentsParagraphs: new Set([...contentsParagraphs, ...printedByFields]) }
}

function replaceByText(formula: Element): void {
  const paragraph = enclosingParagraph(formula)
  if (!paragraph) return
  replaceBy(formula, newTextRun(paragraph, formulaText(formula)))
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
    for (const box of boxes) append(picture, box)
    replaceBy(floating, picture)
  }
}

function isInsideAnother(box: Element, limit: Element): boolean {
  for (let node = box.parentNode; node && node !== limit; node = node.parentNode) if (isWord(node, 'txbxContent')) return true
  return false
}
