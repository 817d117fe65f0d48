import type { RecognisedCharacter } from './engine.ts'
import type { InkLine } from './ink-line.ts'

const HAN = /\p{Script=Han}/u
const DIGIT_OR_CAPITAL = /[\p{Nd}\p{Lu}]/u
/** How high digits and capitals are by the ink of Han of the same type, from the lowest faces (仿宋) to the highest (黑体). */
const BY_HAN = { from: 0.6, to: 0.86 }

/**
 * The em of a line by what it says, in pixels: nothing but digits (100%。 as the end of a paragraph) is less high than Han of the same type. Where a size that
 * most of the page is set in explains its height, it is of that size.
 */
export function emByKind(line: InkLine, characters: readonly RecognisedCharacter[], lines: readonly InkLine[]): number {
  if (characters.some(({ text }) => HAN.test(text)) || !characters.some(({ text }) => DIGIT_OR_CAPITAL.test(text))) return line.em
  const likely = lines.filter(({ em }) => line.em >= BY_HAN.from * em && line.em <= BY_HAN.to * em)
  return commonestEm(likely) ?? line.em
}

/** The size of most ink; null where there is none. */
function commonestEm(lines: readonly InkLine[]): number | null {
  const ink = new Map<number, number>()
  for (const { em, parts } of lines) ink.set(em, (ink.get(em) ?? 0) + parts.length)
  const [em] = [...ink].reduce<readonly [number | null, number]>((most, entry) => (entry[1] > most[1] ? entry : most), [null, 0])
  return em
}
