export { type Lexicon, LexiconError, loadLexicon } from './load.ts'
export { createSegmenter, type Segmenter, type TaggedWord } from './segmenter.ts'
export { indexWords, type WordIndex } from './word-index.ts'
