import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const OUT = join(import.meta.dirname, '..', '..', 'out')

/** Gives a folder for files that nobody needs afterwards; compiled sources find the packages of the project from there. */
export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  mkdirSync(OUT, { recursive: true })
  const folder = mkdtempSync(join(OUT, 'formats-'))
  try {
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
