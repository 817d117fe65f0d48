import type { GoldQuantity } from '../../src/evaluate/gold.ts'
import type { Lexicon, Segmenter } from '../../src/lexicon/index.ts'
import type { AnnotatedText } from './annotated-text.ts'
import { renameBureaux } from './bureaux.ts'
import { drawClassifiers } from './classifiers.ts'
import { reorderClauses } from './clauses.ts'
import { EDIT_KINDS, type Edit, type EditFinder, mergeEdits } from './edits.ts'
import { renameNumberPrefix } from './number-prefix.ts'
import { numberUses } from './number-uses.ts'
import { drawNumbers } from './numbers.ts'
import { renamePersons } from './persons.ts'
import { renamePlaces } from './places.ts'
import { type Random, randomFrom } from './random.ts'
import { rewriteAnnotated } from './rewrite-gold.ts'
import type { PerturbationWords } from './words.ts'

export const PERTURBATIONS = [...EDIT_KINDS, 'clauses'] as const
export type Perturbation = (typeof PERTURBATIONS)[number]

export interface PerturbationOptions {
  readonly lexicon: Lexicon
  readonly segmenter: Segmenter
  readonly words: PerturbationWords
  readonly seed: number
  /** Which changes are made; what one of them chooses does not depend on the others. */
  readonly only?: readonly Perturbation[]
}

export interface PerturbedDocument extends AnnotatedText {
  /** How many places of the text each change replaced; for clauses, how many sentences. */
  readonly changes: Readonly<Record<Perturbation, number>>
  /** Numerals of annotated quantities that have no other number of their shape. */
  readonly keptNumbers: number
}

/** The document with invented names and numbers, rare classifiers and clauses in another order, and its annotation to match. The same seed gives the same. */
export function perturbDocument(original: AnnotatedText, options: PerturbationOptions): PerturbedDocument {
  const { lexicon, segmenter, words, only = PERTURBATIONS } = options
  const random = (kind: Perturbation): Random => randomFrom(`${options.seed}/${original.gold.source}/${kind}`)
  const reordered = only.includes('clauses') ? reorderClauses(original, words, random('clauses')) : { document: original, sentences: 0 }
  const { document } = reordered
  const uses = numberUses(document)
  const numbers = drawNumbers(document, uses, words, random('numbers'))
  const classifiers = drawClassifiers(document, uses, words, random('classifiers'))
  const wanted =
    (find: EditFinder): EditFinder =>
    (piece) =>
      find(piece).filter(({ kind }) => only.includes(kind))
  const places = renamePlaces(document, lexicon, segmenter, words, random('places'))
  const findNames = wanted(
    together(
      renamePersons(document, words, random('persons')),
      renameBureaux(document, lexicon, words, random('bureaux'), places.leadingPlace),
      renameNumberPrefix(document, words, random('places')),
      places.editsIn,
    ),
  )
  const edits = mergeEdits(
    [...numbers.edits, ...classifiers.edits].filter(({ kind }) => only.includes(kind)),
    findNames(document.text),
  )
  const newValues = (quantity: GoldQuantity): Partial<GoldQuantity> => {
    const [least, most] = uses.filter(({ owner }) => owner.quantity === quantity)
    return {
      ...(least && only.includes('numbers') && { value: numbers.newValue(least) }),
      ...(most && only.includes('numbers') && { valueMax: numbers.newValue(most) }),
      ...(least && only.includes('classifiers') && { unit: classifiers.newUnit(least) }),
    }
  }
  const rewritten = rewriteAnnotated(document, {
    edits,
    editsIn: together(findNames, wanted(numbers.editsIn)),
    quantity: newValues,
    region: edits.some(({ kind }) => kind === 'places') ? places.homeName : document.gold.document.region,
  })
  return { ...rewritten, changes: { ...countsOf(edits), clauses: reordered.sentences }, keptNumbers: numbers.kept }
}

/** Where two finders want the same place, the earlier one has it. */
const together =
  (...finders: readonly EditFinder[]): EditFinder =>
  (piece) =>
    mergeEdits(...finders.map((find) => find(piece)))

function countsOf(edits: readonly Edit[]): Record<(typeof EDIT_KINDS)[number], number> {
  const count = (kind: Edit['kind']): number => edits.filter((edit) => edit.kind === kind).length
  return {
    places: count('places'),
    bureaux: count('bureaux'),
    persons: count('persons'),
    numbers: count('numbers'),
    classifiers: count('classifiers'),
  }
}
