import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type GoldDocument, parseGold } from '../../src/evaluate/index.ts'
import type { UnitIndex } from '../../src/lexicon/units.ts'
import { type Reading, readingOf } from './reading.ts'

/** A line of a document with the quantities that its annotation has in it. */
export interface AnnotatedLine {
  readonly text: string
  readonly expected: readonly Reading[]
}

/** A folder of annotations and the folder of the plain texts that they annotate. */
export interface AnnotatedFolder {
  readonly gold: string
  readonly texts: string
}

const GOLD_ENDING = '.gold.json'

/** The lines of all documents of a folder that stand from the first annotated quantity to the last: what is around the list is not annotated. */
export function annotatedLines({ gold, texts }: AnnotatedFolder, units: UnitIndex): AnnotatedLine[] {
  return readdirSync(gold)
    .filter((name) => name.endsWith(GOLD_ENDING))
    .sort()
    .flatMap((name) => {
      const annotation = parseGold(readFileSync(join(gold, name), 'utf8'), name)
      return linesOf(readFileSync(join(texts, annotation.source), 'utf8'), annotation, units)
    })
}

function linesOf(text: string, { items }: GoldDocument, units: UnitIndex): AnnotatedLine[] {
  const placed = items
    .flatMap(({ quantities }) => quantities)
    .flatMap((quantity) => (quantity.start === null ? [] : [{ quantity, start: quantity.start }]))
  const first = Math.min(...placed.map(({ start }) => start))
  const last = Math.max(...placed.map(({ start }) => start))
  const lines: AnnotatedLine[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const end = start + line.length
    if (line.trim() !== '' && end >= first && start <= last) {
      const inLine = placed.filter((one) => one.start >= start && one.start <= end)
      lines.push({ text: line, expected: inLine.map(({ quantity }) => readingOf(quantity, units)) })
    }
    start = end + 1
  }
  return lines
}
