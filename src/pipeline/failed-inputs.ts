import { stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { failures, type Ledger } from '../store/index.ts'
import { type InputFile, inputFile } from './inputs.ts'

/** What there is to try again. */
export interface FailedInputs {
  /** Files that failed, and those that hold one that failed; in the order of their paths. */
  files: InputFile[]
  /** Where a file failed and none is now: moved, or never one. */
  gone: string[]
}

/**
 * The files whose failures stand in the ledger.
 * @param folder what their paths are relative to
 */
export async function failedInputs(ledger: Ledger, folder: string): Promise<FailedInputs> {
  const origins = [...new Set(failures(ledger).map(({ origin }) => origin))]
  const found = await Promise.all(origins.map((origin) => fileAt(resolve(folder, origin))))
  const paths = [...new Set(found.filter((path) => path !== null))].sort()
  return { files: paths.map((path) => inputFile(path, folder)), gone: origins.filter((_, at) => found[at] === null) }
}

/** The file at a path, or the one that holds it (a zip for a path inside); null where there is none. */
async function fileAt(path: string): Promise<string | null> {
  for (let at = path; at !== dirname(at); at = dirname(at)) {
    const found = await stat(at).catch(() => null)
    if (found) return found.isFile() ? at : null
  }
  return null
}
