import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { circularPages } from '../../fixtures/scripts/pages/circular.ts'
import type { PlacedPage } from '../../fixtures/scripts/pages/placed-page.ts'
import { readOutline, seedStems } from '../../fixtures/scripts/seed-files.ts'

const PEAK_MEMORY = join(import.meta.dirname, '..', 'peak-memory.ts')

/** The circulars one after another, again and again. */
export function repeatedCirculars(pageCount: number): PlacedPage[] {
  const pages = seedStems().flatMap((stem) => circularPages(readOutline(stem)).pages)
  return Array.from({ length: pageCount }, (_, at) => ({ ...(pages[at % pages.length] as PlacedPage), number: at + 1 }))
}

/** Bytes that a process of its own holds at most while it reads a pdf. @param folder for the file */
export function peakMemoryOf(pdf: Uint8Array, folder: string): number {
  const file = join(folder, 'repeated.pdf')
  writeFileSync(file, pdf)
  const output = execFileSync(process.execPath, ['--import', 'tsx', PEAK_MEMORY, file], { encoding: 'utf8' })
  return Number(output)
}
