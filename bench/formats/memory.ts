import { execFileSync } from 'node:child_process'
import { cpSync, writeFileSync } from 'node:fs'
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
  cpSync(join(ROOT, 'src'), folder, { recursive: true, filter: (path) => !path.endsWith('.ts') })
}

/** What a process of its own takes for a file: bytes that it holds at most, seconds of the processor. */
export interface MeasuredReading {
  peakBytes: number
  seconds: number
  characters: number
  items: number
}

/** @param library the folder of `compileTo`, where the file is written too */
export function measuredReading(bytes: Uint8Array, name: string, library: string, { extract = false } = {}): MeasuredReading {
  const file = join(library, name)
  writeFileSync(file, bytes)
  const call = [join(ROOT, 'bench', 'peak-memory.mjs'), library, file, ...(extract ? ['--extract'] : [])]
  return JSON.parse(execFileSync(process.execPath, call, { encoding: 'utf8' })) as MeasuredReading
}
