/**
 * A function that compiles a part of a lexicon once for each lexicon it is given and remembers the result as long as the lexicon lives.
 * A lexicon is not changed after loading.
 */
export function oncePerLexicon<L extends object, T>(compile: (lexicon: L) => T): (lexicon: L) => T {
  const compiled = new WeakMap<L, T>()
  return (lexicon) => {
    const known = compiled.get(lexicon)
    if (known !== undefined) return known
    const fresh = compile(lexicon)
    compiled.set(lexicon, fresh)
    return fresh
  }
}
