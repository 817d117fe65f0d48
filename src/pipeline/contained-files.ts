import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Finding, findingOf } from '../model/index.ts'
import { filesWithin, type Open } from '../read/containers/files-within.ts'
import type { InputFile } from './inputs.ts'
import { createStemsWithin } from './stems.ts'

/** A file with its bytes: an input, or one inside an input. `container`: where it stands, `通知.zip/附件`; null for an input. */
export interface LoadedFile {
  kind: 'loaded'
  file: InputFile
  name: string
  bytes: Uint8Array
  container: string | null
}

/** An input, or a file inside one, that holds others: they come next. `files`: how many stand in it directly. */
export interface OpenedFile {
  kind: 'opened'
  file: InputFile
  sha256: string
  files: number
  findings: Finding[]
}

export interface FailedFile {
  kind: 'failed'
  file: InputFile
  /** null where its bytes could not be had. */
  sha256: string | null
  finding: Finding
}

/** Loads inputs in order, and instead of one that holds files what it holds. Never rejects. */
export async function* loadFiles(
  files: readonly InputFile[],
  open: Open,
): AsyncGenerator<LoadedFile | OpenedFile | FailedFile, void, void> {
  const stemWithin = createStemsWithin(files)
  for (const file of files) {
    const bytes = await readFile(file.path).catch((error: Error) => error)
    if (bytes instanceof Error) {
      yield { kind: 'failed', file, sha256: null, finding: findingOf('unreadable_file', { reason: reasonOf(bytes) }) }
      continue
    }
    try {
      for await (const { path, ...found } of filesWithin(bytes, basename(file.path), open)) {
        const inside = path.slice(basename(file.path).length + 1)
        const own = inside === '' ? file : fileInside(file, inside, found.kind === 'file' ? stemWithin(file, inside) : inside)
        if (found.kind === 'file') yield { kind: 'loaded', file: own, bytes: found.bytes, ...placeOf(path) }
        else yield { ...found, file: own }
      }
    } catch (error) {
      // A fault of ours in one file must not lose the others.
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      yield { kind: 'failed', file, sha256, finding: findingOf('internal_error', { message: String(error) }) }
    }
  }
}

const fileInside = ({ path, shown }: InputFile, inside: string, stem: string): InputFile => ({
  path: `${path}/${inside}`,
  shown: `${shown}/${inside}`,
  stem,
})

function placeOf(path: string): { name: string; container: string | null } {
  const end = path.lastIndexOf('/')
  return { name: path.slice(end + 1), container: end < 0 ? null : path.slice(0, end) }
}

/** `ENOENT: no such file or directory, open '…'` without its path, which stands before the message already. */
const reasonOf = (error: Error): string => error.message.replace(/, \w+( '.*')?$/, '')
