import { mkdir, writeFile } from 'node:fs/promises'
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
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
  } catch (error) {
    throw new EnvironmentError({ code: 'cannot_write', path, message: (error as Error).message })
  }
}
