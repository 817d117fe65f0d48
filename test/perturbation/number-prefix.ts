import type { AnnotatedText } from './annotated-text.ts'
import type { Edit, EditFinder } from './edits.ts'
import { foldText, placesOf, printedSpan } from './folded-text.ts'
import type { Random } from './random.ts'
import type { PerturbationWords } from './words.ts'

/** 克政办发〔2025〕3号: the character or two of the place in front of what the number says of the office. */
const PLACE_IN_NUMBER = /^(\p{Script=Han}{1,2}?)(?=[政府委办党])/u

/** Replaces the characters that stand for a place at the beginning of the document's number, wherever the number stands. */
export function renameNumberPrefix({ gold }: AnnotatedText, words: PerturbationWords, random: Random): EditFinder {
  const { docNumber } = gold.document
  const prefix = PLACE_IN_NUMBER.exec(docNumber ?? '')?.[1]
  if (docNumber === null || prefix === undefined) return () => []
  const written = random.shuffled(words.numberPrefixes).slice(0, prefix.length).join('')
  return (piece) => {
    const folded = foldText(piece)
    return placesOf(folded, foldText(docNumber).text).map(
      (at): Edit => ({ kind: 'places', ...printedSpan(folded, at, at + prefix.length), text: written }),
    )
  }
}
