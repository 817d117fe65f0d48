import { compileDomains } from '../lexicon/domains.ts'
import { type Lexicon, LexiconError, loadLexicon } from '../lexicon/index.ts'
import { UsageError } from './errors.ts'

/**
 * The lexicon with a person's own files laid over it.
 * @param overlays YAML files, later ones win
 * @throws UsageError where one is wrong or not there
 */
export function lexiconWith(overlays: readonly string[]): Lexicon {
  try {
    const lexicon = loadLexicon(overlays)
    // What points nowhere is found now and not in the first document.
    if (overlays.length > 0) compileDomains(lexicon)
    return lexicon
  } catch (error) {
    if (error instanceof LexiconError) throw new UsageError(error.trouble, error.place)
    const { code, path } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' && path !== undefined && overlays.includes(path)) throw new UsageError({ code: 'no_such_path', path })
    // Reading a folder does not say which.
    if (code === 'EISDIR') throw new UsageError({ code: 'cannot_read', path: overlays.join(', '), message: (error as Error).message })
    throw error
  }
}
