import { pixelHeight } from '../image/picture.ts'
import type { InkLine } from './ink-line.ts'
import type { LineReading } from './line-reading.ts'
import { type PlacedCharacter, placedCharacters } from './place-characters.ts'
import { recogniseLine } from './recognise-line.ts'

/** Characters that stand for one value, or one that the engine was not sure of. */
interface Spot {
  /** Where it starts and ends (outside) among the characters of its line. */
  from: number
  to: number
  /** x in pixels: from the character before to the one after, so that ink between them that was overlooked belongs to it. */
  left: number
  right: number
  numeral: boolean
}

/** How a spot is looked at again: with so much of the line on either side, in em, and so large, in pixels of an em. */
interface Look {
  before: number
  after: number
  em: number
}

/** What follows a numeral misleads engines (％以 is read as 8以): these looks end where it ends. */
const LOOKS_AT_NUMERALS: readonly Look[] = [
  { before: 2.5, after: 0, em: 40 },
  { before: 5, after: 0, em: 36 },
]
/** A digit by itself is easily taken for another (3 for 8): at the beginning of a line these looks go on behind it. */
const LOOKS_AT_FIRST: readonly Look[] = [
  { before: 0, after: 2.5, em: 40 },
  { before: 0, after: 5, em: 36 },
]
const LOOKS_AT_DOUBTFUL: readonly Look[] = [
  { before: 2.2, after: 2.2, em: 40 },
  { before: 1.2, after: 1.2, em: 28 },
]

/** In em: no more paper than stands between two characters, so that nothing of the next one is seen. */
const MARGIN = 0.08

/** In em: less ink than a decimal point has is dirt. */
const SPECK = 0.08

/** Of ten characters that are wrong five are below, of a thousand that are right five. */
const SURE = 0.955

const DIGIT = /\p{Nd}/u
/** What a numeral is printed with, and the letters that digits are taken for. */
const NUMERAL_PART = /^[\p{Nd}.．%％〇OoIlSBZ]$/u
/** A per cent sign stands at the end. */
const NUMERAL = /^[\p{Nd}.．〇OoIlSBZ]+[%％]?$/u
/** All but 1 and the point, and their ink in the narrowest face, in em. */
const WIDE_CHARACTER = /^[02-9%％]$/
const NARROWEST = 0.28
/** Nothing ends a numeral that could as well be a mark after it. */
const NUMERAL_END = /^[\p{Nd}%％〇OoIlSBZ]$/u
/** Marks are as often read worse as better by themselves. */
const WORD_CHARACTER = /^[\p{Letter}\p{Nd}]$/u

/**
 * Has the numerals of a line and the characters that the engine was not sure of read again, larger and without what stands around them. Where two
 * readings agree they are taken, otherwise the surest: a wrong digit is no word that a reader would stumble on.
 */
export async function lookedAtAgain(
  characters: readonly PlacedCharacter[],
  line: InkLine,
  reading: LineReading,
): Promise<PlacedCharacter[]> {
  const result: PlacedCharacter[] = []
  let next = 0
  for (const spot of spotsOf(characters)) {
    result.push(...characters.slice(next, spot.from), ...(await bestReading(characters.slice(spot.from, spot.to), spot, line, reading)))
    next = spot.to
  }
  return [...result, ...characters.slice(next)]
}

function spotsOf(characters: readonly PlacedCharacter[]): Spot[] {
  const spots: Spot[] = []
  for (let at = 0; at < characters.length; at++) {
    let to = at
    while (to < characters.length && NUMERAL_PART.test(characters[to]?.text ?? '')) to++
    while (to > at && !NUMERAL_END.test(characters[to - 1]?.text ?? '')) to--
    if (characters.slice(at, to).some(({ text }) => DIGIT.test(text))) {
      spots.push(spotOf(characters, at, to, true))
      at = to - 1
    } else if (isDoubtful(characters[at])) spots.push(spotOf(characters, at, at + 1, false))
  }
  return spots
}

const spotOf = (characters: readonly PlacedCharacter[], from: number, to: number, numeral: boolean): Spot => ({
  from,
  to,
  left: characters[from - 1]?.box[2] ?? Number.NEGATIVE_INFINITY,
  right: characters[to]?.box[0] ?? Number.POSITIVE_INFINITY,
  numeral,
})

const isDoubtful = (character: PlacedCharacter | undefined): boolean =>
  character !== undefined && character.confidence < SURE && WORD_CHARACTER.test(character.text)

async function bestReading(
  first: readonly PlacedCharacter[],
  spot: Spot,
  line: InkLine,
  reading: LineReading,
): Promise<readonly PlacedCharacter[]> {
  const isWhole = (characters: readonly PlacedCharacter[]): boolean =>
    !spot.numeral || (isNumeral(characters, line.em) && !leavesInk(characters, spot, line))
  const readings = isWhole(first) ? [first] : []
  for (const look of looksAt(spot)) {
    const again = await readAgain(spot, look, line, reading)
    if (again.length === 0 || !isWhole(again) || (!spot.numeral && !isOneWord(again))) continue
    const same = readings.find((other) => textOf(other) === textOf(again))
    if (same) return same
    readings.push(again)
  }
  return readings.reduce((best, other) => (leastConfidence(other) > leastConfidence(best) ? other : best), readings[0] ?? first)
}

const looksAt = ({ from, numeral }: Spot): readonly Look[] =>
  !numeral ? LOOKS_AT_DOUBTFUL : from === 0 ? LOOKS_AT_FIRST : LOOKS_AT_NUMERALS

async function readAgain({ left, right }: Spot, look: Look, line: InkLine, { page, ink, engine }: LineReading): Promise<PlacedCharacter[]> {
  const from = Math.max(left, line.box[0])
  const to = Math.min(right, line.box[2])
  const part = partOfLine(line, from - look.before * line.em, to + look.after * line.em)
  if (!part) return []
  const found = placedCharacters(await recogniseLine(page, part, engine, { em: look.em, margin: MARGIN }), part, ink)
  return found.filter(({ box }) => (box[0] + box[2]) / 2 > from && (box[0] + box[2]) / 2 < to)
}

/** One character that is no digit: of those numerals are made. */
const isOneWord = ([only, ...others]: readonly PlacedCharacter[]): boolean =>
  only !== undefined && others.length === 0 && WORD_CHARACTER.test(only.text) && !DIGIT.test(only.text)

/** Whether a reading is a numeral each of whose characters has ink of its own: of ％ alone engines make 8％. */
const isNumeral = (characters: readonly PlacedCharacter[], em: number): boolean =>
  NUMERAL.test(textOf(characters)) &&
  characters.every(({ text, hasInk, box }) => hasInk && (!WIDE_CHARACTER.test(text) || box[2] - box[0] >= NARROWEST * em))

const PERCENT = /[%％]/

/** Whether a numeral was read with fewer characters than it has pieces of ink: a thin 1 at its end is easily overlooked. A per cent sign has up to three. */
function leavesInk(characters: readonly PlacedCharacter[], { left, right }: Spot, line: InkLine): boolean {
  if (PERCENT.test(textOf(characters))) return false
  const pieces = line.parts.filter(
    ({ box }) => (box[0] + box[2]) / 2 > left && (box[0] + box[2]) / 2 < right && pixelHeight(box) >= SPECK * line.em,
  )
  const sorted = pieces.map(({ box }) => box).sort((a, b) => a[0] - b[0])
  let count = 0
  let end = Number.NEGATIVE_INFINITY
  for (const box of sorted) {
    if (box[0] >= end) count++
    end = Math.max(end, box[2])
  }
  return characters.length < count
}

/** The part of a line between two places, of whole pieces of ink. */
function partOfLine(line: InkLine, from: number, to: number): InkLine | null {
  const parts = line.parts.filter(({ box }) => box[0] >= from && box[2] <= to + 1)
  if (parts.length === 0) return null
  const [left, right] = [Math.min(...parts.map(({ box }) => box[0])), Math.max(...parts.map(({ box }) => box[2]))]
  return { ...line, parts, box: [left, line.box[1], right, line.box[3]] }
}

const textOf = (reading: readonly PlacedCharacter[]): string => reading.map(({ text }) => text).join('')

const leastConfidence = (reading: readonly PlacedCharacter[]): number => Math.min(...reading.map(({ confidence }) => confidence))
