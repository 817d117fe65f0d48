import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ExtractedDocument } from '../model/index.ts'
import { EnvironmentError } from './errors.ts'
import type { InputFile } from './inputs.ts'
import { stemOf } from './stems.ts'

/** An extracted document as it is written: the public JSON, two spaces, a line end at the end. */
export const jsonOf = (extracted: ExtractedDocument): string => `${JSON.stringify(extracted, null, 2)}\n`

/**
 * Writes `FOLDER/<stem>.json`.
 * @throws EnvironmentError where it cannot be written
 */
export async function writeJson(folder: string, file: InputFile, extracted: ExtractedDocument): Promise<void> {
  await writeText(join(folder, `${stemOf(file)}.json`), jsonOf(extracted))
}

/**
 * Writes `FOLDER/<stem>.txt`: the stored text, exactly.
 * @throws EnvironmentError where it cannot be written
 */
export async function writeStoredText(folder: string, file: InputFile, { text }: ExtractedDocument): Promise<void> {
  await writeText(join(folder, `${stemOf(file)}.txt`), text)
}

/**
 * Writes a file and the folders above it.
 * @throws EnvironmentError where it cannot be written
 */
export async function writeText(path: string, text: string): Promise<void> {
  await tried(path, async () => {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
  })
}

/**
 * Writes a file piece by piece, and the folders above it. It gets its name when it is whole: one that was there stays until then.
 * @throws EnvironmentError where it cannot be written; what making a piece throws is left as it is
 */
export async function writePieces(path: string, pieces: Iterable<string | Uint8Array>): Promise<void> {
  const unfinished = `${path}.part`
  const file = await tried(path, async () => {
    await mkdir(dirname(path), { recursive: true })
    return open(unfinished, 'w')
  })
  try {
    try {
      for (const piece of pieces) await tried(path, () => file.writeFile(piece))
    } finally {
      await file.close()
    }
    await tried(path, () => rename(unfinished, path))
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

async function tried<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw new EnvironmentError({ code: 'cannot_write', path, message: (error as Error).message })
  }
}
