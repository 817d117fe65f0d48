import type { Lexicon } from '../lexicon/sections.ts'
import type { ExtractedDocument, Item } from '../model/index.ts'
import { simplifiedTwin } from '../text/traditional.ts'
import { type Features, featuresOf } from './features.ts'
import { type Part, partsOf } from './parts.ts'
import { promiseText } from './promise-text.ts'

export interface ComparedPart extends Part {
  features: Features
}

/** A leaf item taken apart for comparison. */
export interface ComparedItem {
  item: Item
  /** Its place in the list, from 0 to 1. */
  place: number
  parts: readonly ComparedPart[]
  /** Its text with the numbers masked: what two items have alike that say the same. */
  masked: string
}

/** The leaf items of a document, ready to be compared. */
export function comparedItems(document: ExtractedDocument, lexicon: Lexicon): ComparedItem[] {
  const text = simplifiedTwin(document.text) ?? document.text
  const leaves = document.items.filter(({ leaf }) => leaf)
  return leaves.map((item, index) => {
    const parts = partsOf(promiseText(text, item, lexicon), item.quantities)
    return {
      item,
      place: leaves.length < 2 ? 0 : index / (leaves.length - 1),
      parts: parts.map((part) => ({ ...part, features: featuresOf(part, item.domains, lexicon) })),
      masked: parts.map((part) => part.text).join('，'),
    }
  })
}
