import type { Lexicon, Segmenter } from '../../src/lexicon/index.ts'
import type { Regions } from '../../src/lexicon/regions.ts'
import { parseNumeral } from '../../src/text/numeral.ts'
import { writeChineseNumeral } from '../../src/text/numeral-writer.ts'
import type { AnnotatedText } from './annotated-text.ts'
import { applyEdits, type Edit, type EditFinder } from './edits.ts'
import { foldText, printedSpan, respread } from './folded-text.ts'
import { CORPS_DIVISION, PLACE_ENDING, type PlaceContext, placeContext, placeKey, placeNamesIn, townIndex } from './place-names.ts'
import type { Random } from './random.ts'
import type { PerturbationWords } from './words.ts'

export interface NewPlaces {
  /** What is renamed in a piece of the document: the stems of places, never their endings. */
  readonly editsIn: EditFinder
  /** The new name of the division that the document is about, in the longest form that the text has with an ending; null where it has none. */
  readonly homeName: string | null
  /** The place at the beginning of a name (宁波 of 宁波电业局), or nothing. */
  leadingPlace(name: string): string
}

const ENDINGS = ['', '省', '市', '县', '区', '州', '镇', '乡', '街道']
/** Added to the number of a division of the 兵团: there are fourteen. */
const BEYOND_CORPS_DIVISIONS = 20

/** Gives each place of a document another name, the same wherever it stands, in the text and in the strings of its annotation. */
export function renamePlaces(
  document: AnnotatedText,
  lexicon: Lexicon,
  segmenter: Segmenter,
  words: PerturbationWords,
  random: Random,
): NewPlaces {
  const context = placeContext(document, lexicon, segmenter, words)
  const invented = inventedStems(context.regions, words, random)
  const names = new Map<string, string>()
  for (const { key } of placeNamesIn(document.text, context).flatMap(({ stems }) => stems)) {
    if (!names.has(key)) names.set(key, CORPS_DIVISION.test(key) ? divisionNumber(key) : (invented.shift() ?? key))
  }
  const editsIn: EditFinder = (piece) => {
    const folded = foldText(piece, words.simplified)
    const stems = placeNamesIn(piece, context).flatMap((name) => name.stems)
    return stems.flatMap(({ start, end, key }): Edit[] => {
      const span = printedSpan(folded, start, end)
      const name = names.get(key)
      return name === undefined ? [] : [{ kind: 'places', ...span, text: respread(piece.slice(span.start, span.end), name) }]
    })
  }
  const home = longestName(document.text, context)
  return {
    editsIn,
    homeName: home && applyEdits(home, editsIn(home)).text,
    leadingPlace: (name) => name.slice(0, placeNamesIn(name, context).find(({ start }) => start === 0)?.end ?? 0),
  }
}

/** The longest printed name with an ending of the division that a text is about. */
function longestName(text: string, context: PlaceContext): string | null {
  const folded = foldText(text, context.words.simplified)
  const names = placeNamesIn(text, context)
    .filter(({ stems }) => context.home !== null && stems.at(-1)?.key === placeKey(context.home))
    .map(({ start, end }) => folded.text.slice(start, end))
  return names.filter((name) => PLACE_ENDING.test(name)).sort((a, b) => b.length - a.length)[0] ?? null
}

function divisionNumber(key: string): string {
  const value = (parseNumeral(key.slice(0, -1)) ?? 0) + BEYOND_CORPS_DIVISIONS
  return `${/\d/.test(key) ? value : writeChineseNumeral(value, { style: 'lower' })}师`
}

/** All names that can be made of the two lists and that no division and no town has or ends with (云泽州 ends with 泽州), in the order of the seed. */
export function inventedStems({ longestAt }: Regions, { placeFirst, placeSecond }: PerturbationWords, random: Random): string[] {
  const stems = placeFirst.flatMap((first) => placeSecond.map((second) => first + second))
  const isFree = (name: string): boolean =>
    longestAt(name, 0) === null && longestAt(name, 1) === null && townIndex().get(name) === undefined
  return random.shuffled(stems).filter((stem) => ENDINGS.every((ending) => isFree(stem + ending)))
}
