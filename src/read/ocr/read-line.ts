import { withColons, withDashes, withQuotes } from './by-shape.ts'
import { withCells } from './character-cells.ts'
import type { RecognisedCharacter } from './engine.ts'
import type { InkLine } from './ink-line.ts'
import type { LineReading } from './line-reading.ts'
import { lookedAtAgain } from './look-again.ts'
import { pageNumberParts, pageNumberText } from './page-number.ts'
import { type PlacedCharacter, placedCharacters } from './place-characters.ts'
import { recogniseLine } from './recognise-line.ts'

/** The characters of a line from left to right, each with its place in pixels of the straightened page. */
export async function readLine(line: InkLine, reading: LineReading): Promise<RecognisedCharacter[]> {
  return (await readPageNumber(line, reading)) ?? readText(line, reading)
}

async function readText(line: InkLine, { page, ink, engine }: LineReading): Promise<RecognisedCharacter[]> {
  const found = placedCharacters(await recogniseLine(page, line, engine), line, ink)
  const sure = await lookedAtAgain(withoutEchoes(found), line, { page, ink, engine })
  return withCells(withQuotes(withDashes(withColons(sure, line)), line), line.em)
}

const HAN = /\p{Script=Han}/u
/** Nothing that is in doubt and has no ink was printed. */
const DOUBTFUL = 0.955

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
