import { parse } from 'node:path'
import { UsageError } from './errors.ts'
import type { InputFile } from './inputs.ts'

/** The name of a file without folder and ending: what its JSON and its annotation are named by. */
export const stemOf = (file: InputFile): string => parse(file.path).name

/**
 * Checks, before anything is done, that no two files go by one stem.
 * @throws UsageError with the two files
 */
export function checkStems(files: readonly InputFile[]): void {
  const byStem = new Map<string, InputFile>()
  for (const file of files) {
    const stem = stemOf(file)
    const other = byStem.get(stem)
    if (other) throw new UsageError({ code: 'same_stem', first: other.shown, second: file.shown, stem })
    byStem.set(stem, file)
  }
}
