import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { circularPages } from '../../fixtures/scripts/pages/circular.ts'
import type { PlacedPage } from '../../fixtures/scripts/pages/placed-page.ts'
import { readOutline, seedStems } from '../../fixtures/scripts/seed-files.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const TYPESCRIPT = dirname(createRequire(import.meta.url).resolve('typescript/package.json'))

/** The circulars one after another, again and again. */
export function repeatedCirculars(pageCount: number): PlacedPage[] {
  const pages = seedStems().flatMap((stem) => circularPages(readOutline(stem)).pages)
  return Array.from({ length: pageCount }, (_, at) => ({ ...(pages[at % pages.length] as PlacedPage), number: at + 1 }))
}

/** Compiles the sources into a folder, from which the packages of the project can be found. */
export function compileTo(folder: string): void {
  execFileSync(process.execPath, [join(TYPESCRIPT, 'bin', 'tsc'), '-p', 'tsconfig.build.json', '--outDir', folder], { cwd: ROOT })
}

/** Bytes that a process of its own holds at most while it reads a pdf. @param library the folder of `compileTo`, where the file is written too */
export function peakMemoryOf(pdf: Uint8Array, library: string): number {
  const file = join(library, 'repeated.pdf')
  writeFileSync(file, pdf)
  return Number(execFileSync(process.execPath, [join(ROOT, 'bench', 'peak-memory.mjs'), library, file], { encoding: 'utf8' }))
}
