import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ExtractedDocument } from '../model/index.ts'
import type { DocumentPair } from './compare.ts'
import { GoldError, parseGold } from './gold.ts'
import { type Score, type ScoreOptions, scoreDocuments } from './score.ts'

const GOLD_ENDING = '.gold.json'

export interface Evaluation {
  readonly score: Score
  /** In the order of the gold files' names. */
  readonly pairs: readonly DocumentPair[]
  /** Stems of extracted documents for which there is no annotation: they count in no figure. */
  readonly withoutGold: readonly string[]
  readonly presentOnly: boolean
}

/**
 * Scores extracted documents against the annotations `<stem>.gold.json` of a directory.
 * @param extracted by the stem of the source's name; an annotated document that is not there counts as nothing found (or, with `presentOnly`, not at all)
 * @throws GoldError where the directory cannot be read or holds no annotation, or one cannot be used
 */
export async function evaluateDirectory(
  goldDirectory: string,
  extracted: ReadonlyMap<string, ExtractedDocument>,
  { presentOnly = false }: ScoreOptions = {},
): Promise<Evaluation> {
  const stems = await goldStems(goldDirectory)
  const pairs = await Promise.all(
    stems.map(async (stem): Promise<DocumentPair> => {
      const file = stem + GOLD_ENDING
      return { gold: parseGold(await readFile(join(goldDirectory, file), 'utf8'), file), extracted: extracted.get(stem) ?? null }
    }),
  )
  const withoutGold = [...extracted.keys()].filter((stem) => !stems.includes(stem)).sort()
  return { score: scoreDocuments(pairs, { presentOnly }), pairs, withoutGold, presentOnly }
}

async function goldStems(directory: string): Promise<string[]> {
  const names = await readdir(directory).catch((error: Error) => {
    throw new GoldError(`${directory}: ${error.message}`)
  })
  const stems = names
    .filter((name) => name.endsWith(GOLD_ENDING))
    .sort()
    .map((name) => name.slice(0, -GOLD_ENDING.length))
  if (stems.length === 0) throw new GoldError(`${directory}: holds no *${GOLD_ENDING}`)
  return stems
}
