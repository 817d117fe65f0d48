import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

const words = z.array(z.string()).nonempty()

const perturbationWordsSchema = z.strictObject({
  placeFirst: words,
  placeSecond: words,
  numberPrefixes: words,
  simplified: z.record(z.string(), z.string()),
  commonPlaceStems: words,
  notInVillageNames: words,
  bureauStems: words,
  bureauEndings: words,
  bureauLevels: words,
  bureauOwners: words,
  plainBureauStarts: words,
  keptBureauParts: words,
  keptBureauStarts: words,
  keptBureauEnds: words,
  bureauNeighbours: words,
  familyNames: words,
  givenCharacters: words,
  personTitles: words,
  commonClassifiers: words,
  rareClassifiers: z.strictObject({ anywhere: words, afterNoun: words }),
  unitsOfOtherNumbers: words,
  openingVerbs: words,
  tyingWords: words,
})
export type PerturbationWords = z.infer<typeof perturbationWordsSchema>

/** The words that the perturbation invents from; `words.yaml` says what each list is for. */
export function loadPerturbationWords(): PerturbationWords {
  return perturbationWordsSchema.parse(parse(readFileSync(join(import.meta.dirname, 'words.yaml'), 'utf8')))
}
