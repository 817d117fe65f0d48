import type { Box } from '../../../src/layout/index.ts'
import type { Dice } from './dice.ts'
import { advanceOf, glyphsOf, printLine, type Sheet, type Type, widthOfText } from './sheet.ts'
import { paragraph as paragraphText } from './words.ts'

/** A part of a column that text runs down through; things in the way (pictures, boxes) make its lines narrower. */
export interface Slot {
  box: Box
  inTheWay?: readonly Box[]
}

/** How paragraphs are set. */
export interface Setting {
  /** Em that the first line begins further in. */
  indent: number
  /** Em that all other lines begin further in. */
  hanging: number
  /** Points of space between paragraphs. */
  between: number
  /** Lines are stretched to the edge. */
  justified: boolean
  /** Marks at the end of a line stand outside the edge. */
  hangingMarks: boolean
}

export const NEWSPAPER_SETTING: Setting = { indent: 2, hanging: 0, between: 0, justified: true, hangingMarks: false }

const CLOSING = '，。、；：！？）》”％%'
const OPENING = '（《“'

/** What no line break goes through: words, numbers, characters with the marks that cling to them. */
export function clustersOf(text: string): string[] {
  const clusters: string[] = []
  for (const part of text.match(/[A-Za-z0-9.]+|./gu) ?? []) {
    const last = clusters[clusters.length - 1]
    if (last !== undefined && (CLOSING.includes(part) || [...last].every((character) => OPENING.includes(character))))
      clusters[clusters.length - 1] = last + part
    else clusters.push(part)
  }
  return clusters
}

/** The next place for a line; null where the slots are full. */
function placesIn(
  slots: readonly Slot[],
  { size, pitch }: Type,
): () => { x0: number; x1: number; y: number; isLast: boolean; skip: (points: number) => void } | null {
  let at = 0
  let y = slots[0]?.box[1] ?? 0
  const free = ({ box, inTheWay = [] }: Slot, top: number): [number, number] => {
    let [x0, x1] = [box[0], box[2]]
    for (const [bx0, by0, bx1, by1] of inTheWay) {
      if (by1 <= top || by0 >= top + size || bx1 <= x0 || bx0 >= x1) continue
      if (bx0 - x0 > x1 - bx1) x1 = bx0
      else x0 = bx1
    }
    return [x0, x1]
  }
  const settle = (): void => {
    for (let slot = slots[at]; slot; slot = slots[at]) {
      if (y + size <= slot.box[3] + 0.01) {
        const [x0, x1] = free(slot, y)
        if (x1 - x0 >= 5 * size) return
        y += pitch
      } else {
        at++
        y = slots[at]?.box[1] ?? 0
      }
    }
  }
  return () => {
    settle()
    const slot = slots[at]
    if (!slot) return null
    const top = y
    const [x0, x1] = free(slot, top)
    y += pitch
    settle()
    const isLast = slots[at] === undefined
    return {
      x0,
      x1,
      y: top,
      isLast,
      skip: (points) => {
        if (y > (slots[at]?.box[1] ?? 0)) y += points
      },
    }
  }
}

/** What to set: paragraphs one after another; null at the end. */
export type Copy = () => { text: string; type?: Type; role?: 'body' | 'heading'; centred?: boolean; setting?: Partial<Setting> } | null

/** Sets paragraphs down through the slots until they are full; the last line that has room ends before the edge, as articles do. */
export function setBody(
  sheet: Sheet,
  dice: Dice,
  article: string,
  slots: readonly Slot[],
  type: Type,
  setting: Setting,
  copy: Copy = endlessCopy(dice),
): void {
  const next = placesIn(slots, type)
  for (let paragraph = 1000; ; paragraph++) {
    const piece = copy()
    if (!piece) return
    const own = piece.type ?? type
    const { indent, hanging, between, justified, hangingMarks } = { ...setting, ...piece.setting }
    const clusters = clustersOf(piece.text)
    let first = true
    for (let at = 0; at < clusters.length; first = false) {
      const place = next()
      if (!place) return
      const x0 = place.x0 + (first ? indent : hanging) * own.size
      const room = place.x1 - x0
      let text = ''
      let width = 0
      for (; at < clusters.length; at++) {
        const cluster = clusters[at] ?? ''
        const more = widthOfText(cluster, own.size)
        const hangs = hangingMarks && CLOSING.includes(cluster.at(-1) ?? '') ? advanceOf(cluster.at(-1) ?? '', own.size) : 0
        if (text !== '' && width + more - hangs > room + 0.01) break
        text += cluster
        width += more
      }
      const ended = at >= clusters.length || place.isLast
      if (place.isLast && at < clusters.length) {
        const kept = clustersOf(text)
        text = `${kept
          .slice(0, Math.max(1, Math.floor(kept.length * (0.3 + 0.4 * dice.number()))))
          .join('')
          .replace(/[，、；：]$/u, '')}。`
      }
      const letters = [...text].length
      const hung = hangingMarks && width > room ? advanceOf(text.at(-1) ?? '', own.size) : 0
      const gap = !ended && justified && letters > 1 ? Math.max(0, (room - width + hung) / (letters - 1)) : 0
      const from = piece.centred ? place.x0 + (place.x1 - place.x0 - widthOfText(text, own.size)) / 2 : x0
      printLine(sheet, glyphsOf(text, from, place.y, own, gap), { article, role: piece.role ?? 'body', paragraph })
      if (place.isLast) return
      if (ended) place.skip(between)
    }
  }
}

export const endlessCopy =
  (dice: Dice): Copy =>
  () => ({ text: paragraphText(dice) })

export const copyOf = (pieces: readonly NonNullable<ReturnType<Copy>>[]): Copy => {
  let at = 0
  return () => pieces[at++] ?? null
}
