import type { Element } from '@xmldom/xmldom'
import { childElements, descendants } from '../xml.ts'
import { remove, unwrap } from './tree.ts'
import { isOn, isWord, valueAt, wordChild, wordDescendants } from './xml.ts'

/** What content controls (内容控件, w:sdt) were found to be. */
export interface ControlledContent {
  /** Controls that nobody filled in: their text is a prompt. */
  prompts: number
  /** The paragraphs of tables of contents that Word makes as a building block. */
  contentsParagraphs: ReadonlySet<Element>
}

const CONTENTS_GALLERY = 'Table of Contents'

/** Custom markup around text (17.5.1): it names what the text is and shows nothing. */
const MARKUP = ['customXml', 'smartTag']
const MARKUP_PROPERTIES = ['customXmlPr', 'smartTagPr']

/** Puts what content controls and custom markup show in their place. A check box shows its symbol, which is text like any other. */
export function openContentControls(story: Element): ControlledContent {
  const contentsParagraphs = new Set<Element>()
  let prompts = 0
  // Inner ones first: what is taken out of an outer one is whole.
  for (const control of wordDescendants(story, 'sdt').reverse()) {
    const properties = wordChild(control, 'sdtPr')
    const content = wordChild(control, 'sdtContent')
    if (properties && isOn(properties, 'showingPlcHdr')) {
      if (content && wordDescendants(content, 't').some((text) => (text.textContent ?? '').trim() !== '')) prompts += 1
      emptyContent(content)
    }
    if (content && properties && valueAt(properties, 'docPartObj', 'docPartGallery') === CONTENTS_GALLERY) {
      for (const paragraph of wordDescendants(content, 'p')) contentsParagraphs.add(paragraph)
    }
    if (content) unwrap(content)
    for (const child of childElements(control)) if (isWord(child, 'sdtPr') || isWord(child, 'sdtEndPr')) remove(child)
    unwrap(control)
  }
  for (const properties of descendants(story, (element) => MARKUP_PROPERTIES.some((name) => isWord(element, name)))) remove(properties)
  for (const markup of descendants(story, (element) => MARKUP.some((name) => isWord(element, name)))) unwrap(markup)
  return { prompts, contentsParagraphs }
}

/** Takes out the text of a prompt; paragraphs and cells stay where they are. */
function emptyContent(content: Element | null): void {
  if (content) for (const run of wordDescendants(content, 'r')) remove(run)
}
