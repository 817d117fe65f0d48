import { parse } from 'node:path'
import { UsageError } from './errors.ts'
import type { InputFile } from './inputs.ts'

/** Characters of a stem: file systems allow 255 bytes, and a Chinese character has three. */
const LONGEST_STEM = 60

/** What no file system allows in a name, and folders. */
const NOT_IN_NAMES = /[/\\:*?"<>|\p{Cc}]/gu

/** The name of a file without folder and ending: what its JSON and its annotation are named by. */
export const stemOf = (file: InputFile): string => file.stem ?? parse(file.path).name

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

/**
 * Gives files that stand inside others stems of their own: `通知_附件_方案` for 附件/方案.docx in 通知.zip, with a number where that is taken.
 * @param files whose stems are taken
 */
export function createStemsWithin(files: readonly InputFile[]): (outer: InputFile, inside: string) => string {
  const taken = new Set(files.map(stemOf))
  return (outer, inside) => {
    const { dir, name } = parse(inside)
    const whole = [stemOf(outer), dir, name]
      .filter((part) => part !== '')
      .join('_')
      .replace(NOT_IN_NAMES, '_')
    const wanted = [...whole].slice(0, LONGEST_STEM).join('')
    let stem = wanted
    for (let number = 2; taken.has(stem); number++) stem = `${wanted}-${number}`
    taken.add(stem)
    return stem
  }
}
