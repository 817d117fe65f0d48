/** Finds which word of a fixed set stands at a place of a text: the longest, in time that depends on the words and not on the text. */
export interface WordIndex<T> {
  /** The longest word that starts at `offset`, with what it stands for; null where none does. */
  longestAt(text: string, offset: number): { word: string; entry: T } | null
  /** The longest word that ends before `offset`; null where none does. */
  longestBefore(text: string, offset: number): { word: string; entry: T } | null
  get(word: string): T | undefined
}

type Bucket<T> = { word: string; entry: T }[]

function addTo<T>(buckets: Map<string, Bucket<T>>, key: string, word: string, entry: T): void {
  const bucket = buckets.get(key)
  if (bucket) bucket.push({ word, entry })
  else buckets.set(key, [{ word, entry }])
}

/** Builds the index; of two entries with one word the later wins, so that an overlay lies over the lexicon. */
export function indexWords<T>(entries: Iterable<readonly [string, T]>): WordIndex<T> {
  const byWord = new Map<string, T>()
  for (const [word, entry] of entries) if (word !== '') byWord.set(word, entry)
  const byFirst = new Map<string, Bucket<T>>()
  const byLast = new Map<string, Bucket<T>>()
  for (const [word, entry] of byWord) {
    addTo(byFirst, word.charAt(0), word, entry)
    addTo(byLast, word.charAt(word.length - 1), word, entry)
  }
  for (const buckets of [byFirst, byLast]) {
    for (const bucket of buckets.values()) bucket.sort((a, b) => b.word.length - a.word.length)
  }
  return {
    longestAt: (text, offset) => byFirst.get(text.charAt(offset))?.find(({ word }) => text.startsWith(word, offset)) ?? null,
    longestBefore: (text, offset) => byLast.get(text.charAt(offset - 1))?.find(({ word }) => text.endsWith(word, offset)) ?? null,
    get: (word) => byWord.get(word),
  }
}
