import { parseGold } from '../../src/evaluate/gold.ts'
import { createSegmenter, loadLexicon } from '../../src/lexicon/index.ts'
import { type AnnotatedText, withOffsets } from './annotated-text.ts'
import { loadPerturbationWords } from './words.ts'

/** What an annotation of the tests says of a quantity; the rest is as for a plain target. */
export interface AnnotatedQuantity {
  quote: string
  value: number
  unit: string
  before?: string
  valueMax?: number
  comparator?: string
  role?: string
  per?: string[]
  partOf?: string
  action?: string
  object?: string
}

export interface AnnotatedItem {
  path?: string
  title?: string
  assignments?: { role: string; names: string[] }[]
  deadline?: { quote: string; date: string }
  quantities?: AnnotatedQuantity[]
}

/** A document of the tests: a text with the annotation of its items, numbered by position where they have no path. */
export function annotated(text: string, items: readonly AnnotatedItem[], document: Record<string, unknown> = {}): AnnotatedText {
  const gold = {
    source: 'notice.txt',
    document,
    items: items.map((item, index) => ({
      path: String(index + 1),
      ...item,
      quantities: (item.quantities ?? []).map((quantity) => ({ comparator: 'eq', role: 'target', ...quantity })),
    })),
  }
  return withOffsets(text, parseGold(JSON.stringify(gold), 'notice.gold.json'))
}

const lexicon = loadLexicon()

/** What the perturbation of the tests works with. */
export const kit = { lexicon, segmenter: createSegmenter(lexicon), words: loadPerturbationWords() }
