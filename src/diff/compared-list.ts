import type { ScopeWordEntry } from '../lexicon/comparison-schema.ts'
import type { Lexicon } from '../lexicon/sections.ts'
import type { ExtractedDocument, Item } from '../model/index.ts'
import { simplifiedTwin } from '../text/traditional.ts'
import { compileComparisonWords } from './comparison-words.ts'
import { type Features, featuresOf, namesSomething } from './features.ts'
import { MASK, type Part, partsOf } from './parts.ts'
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
  /** 城乡: whether it is for the country or the town alone; null where it says nothing or both. */
  scope: Scope | null
}

type Scope = ScopeWordEntry['scope']

/** The leaf items of a document, ready to be compared. */
export function comparedItems(document: ExtractedDocument, lexicon: Lexicon): ComparedItem[] {
  const text = simplifiedTwin(document.text) ?? document.text
  const leaves = document.items.filter(({ leaf }) => leaf)
  return leaves.map((item, index) => {
    const parts = partsOf(promiseText(text, item, lexicon), item.quantities)
    const masked = parts.map((part) => part.text).join('，')
    return {
      item,
      place: leaves.length < 2 ? 0 : index / (leaves.length - 1),
      parts: withFeatures(parts, item, lexicon),
      masked,
      scope: scopeOf(masked, lexicon),
    }
  })
}

/** A number without a noun is of what the clause before it speaks of (承前省略): 改造薄弱学校，年度实施10所. */
function withFeatures(parts: readonly Part[], { domains }: Item, lexicon: Lexicon): ComparedPart[] {
  let topic: Part | null = null
  return parts.map((part) => {
    const own = featuresOf(part, domains, lexicon)
    if (namesSomething(own)) {
      if (!part.isMember) topic = part
      return { ...part, features: own }
    }
    const spoken = topic && part.quantities.length > 0 ? { ...part, text: topic.text + MASK + part.text } : part
    return { ...part, features: featuresOf(spoken, domains, lexicon) }
  })
}

function scopeOf(text: string, lexicon: Lexicon): Scope | null {
  const { scope } = compileComparisonWords(lexicon)
  const [first, ...others] = new Set(Array.from(text, (_, at) => scope.longestAt(text, at)?.entry ?? []).flat())
  return others.length === 0 ? (first ?? null) : null
}
