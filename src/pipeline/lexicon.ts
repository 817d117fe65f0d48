import { type Lexicon, LexiconError, loadLexicon } from '../lexicon/index.ts'
import { UsageError } from './errors.ts'

/**
 * The lexicon with a person's own files laid over it.
 * @param overlays YAML files, later ones win
 * @throws UsageError where one is wrong or not there
 */
export function lexiconWith(overlays: readonly string[]): Lexicon {
  try {
    return loadLexicon(overlays)
  } catch (error) {
    if (error instanceof LexiconError) throw new UsageError({ code: 'lexicon_fault', message: error.message })
    const { code, path } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' && path !== undefined && overlays.includes(path)) throw new UsageError({ code: 'no_such_path', path })
    throw error
  }
}
