import { type InkPicture, pixelWidth } from '../image/picture.ts'
import { withColons, withDashes, withQuotes } from './by-shape.ts'
import { withCells } from './character-cells.ts'
import { emByKind } from './em-by-kind.ts'
import type { RecognisedCharacter } from './engine.ts'
import type { InkLine } from './ink-line.ts'
import { labelParts, saysLabel, withLabel } from './labels.ts'
import type { LineReading } from './line-reading.ts'
import { lookedAtAgain } from './look-again.ts'
import { pageNumberParts, pageNumberText } from './page-number.ts'
import { type PlacedCharacter, placedCharacters } from './place-characters.ts'
import { recogniseLine } from './recognise-line.ts'
import { numeralOfStrokes, withStrokesCounted } from './strokes.ts'
import { withThrees } from './threes.ts'

/** A line as it was read. */
export interface ReadLine {
  /** From left to right, each with its place in pixels of the straightened page. */
  characters: readonly RecognisedCharacter[]
  /** The em of its type in pixels. */
  em: number
}

export async function readLine(line: InkLine, reading: LineReading): Promise<ReadLine> {
  const number = await readPageNumber(line, reading)
  if (number) return { characters: number, em: line.em }
  const recognised = await recogniseWhole(line, reading)
  const sized = { ...line, em: emByKind(line, recognised, reading.lines) }
  return { characters: await placedAndSure(recognised, sized, reading), em: sized.em }
}

async function placedAndSure(
  recognised: readonly RecognisedCharacter[],
  line: InkLine,
  reading: LineReading,
): Promise<RecognisedCharacter[]> {
  const placed = withWholePercent(placedCharacters(recognised, line, reading.ink), line, reading.ink)
  const sure = withStrokesCounted(withThrees(await lookedAtAgain(withoutEchoes(placed), line, reading), reading.ink), line)
  const labelled = await labelRead(sure, line, reading)
  return withCells(withQuotes(withDashes(withColons(labelled, line)), line), line.em)
}

/** Engines take the brackets of （一） for anything: where they stand there and were not read, what is between them is read by itself. */
async function labelRead(
  characters: readonly RecognisedCharacter[],
  line: InkLine,
  { page, ink, engine }: LineReading,
): Promise<readonly RecognisedCharacter[]> {
  const label = labelParts(line, ink)
  if (!label || saysLabel(characters, label)) return characters
  const strokes = numeralOfStrokes(label.number.parts, line.em)
  if (strokes) {
    const [x0, , x1] = label.number.box
    const numeral = { text: strokes, box: [x0, line.box[1], x1, line.box[3]] as const, confidence: BY_SHAPE, spaceBefore: false }
    return withLabel(characters, label, [numeral]) ?? characters
  }
  for (const em of SIZES_OF_SHORT_LINE) {
    const found = placedCharacters(await recogniseLine(page, label.number, engine, { em, margin: LABEL_MARGIN }), label.number, ink)
    const labelled = withLabel(characters, label, withStrokesCounted(found, label.number))
    if (labelled) return labelled
  }
  return characters
}

/** In em: a line of a character or two, as paragraphs end with, is read at one size and not at another. */
const SHORT = 3
/** Pixels of an em. */
const SIZES_OF_SHORT_LINE = [33, 40, 28]
const LINE_MARGIN = 0.3
/** How sure a character is that is told by its shape alone. */
const BY_SHAPE = 0.9
/** In em: nothing of the brackets. */
const LABEL_MARGIN = 0.05

async function recogniseWhole(line: InkLine, { page, engine }: LineReading): Promise<RecognisedCharacter[]> {
  if (pixelWidth(line.box) > SHORT * line.em) return recogniseLine(page, line, engine)
  let best: RecognisedCharacter[] = []
  for (const em of SIZES_OF_SHORT_LINE) {
    const found = await recogniseLine(page, line, engine, { em, margin: LINE_MARGIN })
    if (leastConfidence(found) > leastConfidence(best)) best = found
    if (leastConfidence(best) >= DOUBTFUL) break
  }
  return best
}

const leastConfidence = (characters: readonly RecognisedCharacter[]): number =>
  characters.length === 0 ? 0 : Math.min(...characters.map(({ confidence }) => confidence))

const HAN = /\p{Script=Han}/u
const PERCENT = /^[%％]$/
/** Nothing that is in doubt and has no ink was printed. */
const DOUBTFUL = 0.955

/** Engines read a per cent sign as 8%: where there is one character more than there is ink for, that 8 is none. */
function withWholePercent(characters: readonly PlacedCharacter[], line: InkLine, ink: InkPicture): readonly PlacedCharacter[] {
  const inkless = (all: readonly PlacedCharacter[]): number => all.filter(({ hasInk, text }) => !hasInk && HAN.test(text)).length
  return characters.reduce<readonly PlacedCharacter[]>((kept, character, at) => {
    if (character.text !== '8' || !PERCENT.test(characters[at + 1]?.text ?? '') || inkless(kept) === 0) return kept
    const without = placedCharacters(
      kept.filter((other) => other !== character),
      line,
      ink,
    )
    return without.length < kept.length && inkless(without) < inkless(kept) ? without : kept
  }, characters)
}

/** Engines read a bracket twice, as (t or (〔: what is left without ink of its own is an echo. */
const withoutEchoes = (characters: readonly PlacedCharacter[]): PlacedCharacter[] =>
  characters.filter(({ hasInk, confidence, text }) => hasInk || confidence >= DOUBTFUL || HAN.test(text))

/** Pixels of an em: a digit by itself is read at one size and not at another. */
const SIZES_OF_PAGE_NUMBER = [33, 40, 28, 48]
/** In em: paper at the ends of a page number. */
const PAGE_NUMBER_MARGIN = 0.3

/** — 1 —: engines read the two dashes as anything; what stands between them is read by itself. Null where the line is no page number. */
async function readPageNumber(line: InkLine, { page, engine }: LineReading): Promise<RecognisedCharacter[] | null> {
  const parts = pageNumberParts(line)
  if (!parts) return null
  for (const em of SIZES_OF_PAGE_NUMBER) {
    const number = await recogniseLine(page, parts.number, engine, { em, margin: PAGE_NUMBER_MARGIN })
    const text = pageNumberText(number.map((character) => character.text).join(''))
    if (text === null) continue
    const confidence = Math.min(...number.map((character) => character.confidence))
    return [
      { text: '—', box: parts.before, confidence, spaceBefore: false },
      { text, box: parts.number.box, confidence, spaceBefore: true },
      { text: '—', box: parts.after, confidence, spaceBefore: true },
    ]
  }
  return null
}
