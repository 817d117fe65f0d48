import { createRequire } from 'node:module'
import type { Jieba } from '@node-rs/jieba'
import type { Lexicon } from './load.ts'

/** A word with its part of speech in the tag set of jieba (n noun, v verb, vn verbal noun, d adverb …). */
export interface TaggedWord {
  word: string
  tag: string
}

/** Cuts Chinese text into words; never asked to split numbers. The seam to the segmentation library. */
export interface Segmenter {
  /** The words of `text` in order; joined they are `text`. */
  tag(text: string): TaggedWord[]
}

/** A frequency high enough that a word of ours is kept whole against the library's own dictionary. */
const OWN_WORD_FREQUENCY = 100_000

/** The segmenter with our verbs and head nouns in its dictionary. The dictionary (0.4 s) is loaded on first use. */
export function createSegmenter(lexicon: Lexicon): Segmenter {
  let jieba: Jieba | null = null
  const load = (): Jieba => {
    const require = createRequire(import.meta.url)
    const library = require('@node-rs/jieba') as typeof import('@node-rs/jieba')
    const { dict } = require('@node-rs/jieba/dict') as { dict: Uint8Array }
    const loaded = library.Jieba.withDict(dict)
    loaded.loadDict(Buffer.from(ownDictionary(lexicon)))
    return loaded
  }
  return {
    tag(text) {
      jieba ??= load()
      return jieba.tag(text, true)
    },
  }
}

function ownDictionary(lexicon: Lexicon): string {
  const verbs = lexicon.verbs.map(({ word }) => `${word} ${OWN_WORD_FREQUENCY} v\n`)
  const nouns = lexicon.headNouns.map(({ word }) => `${word} ${OWN_WORD_FREQUENCY} n\n`)
  return [...verbs, ...nouns].join('')
}
