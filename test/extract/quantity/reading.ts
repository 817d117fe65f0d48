import { compileQuantityWords, findQuantitiesIn } from '../../../src/extract/quantity/index.ts'
import { createSegmenter, loadLexicon } from '../../../src/lexicon/index.ts'
import type { Quantity } from '../../../src/model/index.ts'
import { viewOf } from '../../../src/text/view.ts'

const lexicon = loadLexicon()
const words = compileQuantityWords(lexicon, createSegmenter(lexicon))

/** The quantities of a text that is one run. */
export const quantitiesOf = (text: string): Quantity[] =>
  findQuantitiesIn(text, viewOf(text, [{ start: 0, end: text.length }]), words, '').quantities

/** The finding codes of a text that is one run. */
export const findingsOf = (text: string): string[] =>
  findQuantitiesIn(text, viewOf(text, [{ start: 0, end: text.length }]), words, '').findings.map(({ code }) => code)
