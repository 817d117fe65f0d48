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
  sha256: string
  container: string | null
}

/** A file that need not be read: what is extracted from its bytes is there already. */
export interface KnownFile {
  kind: 'known'
  file: InputFile
  name: string
  sha256: string
  container: string | null
}

/** Says of the hash of a file's bytes whether what is extracted from them is there already. */
export type IsKnown = (sha256: string) => boolean

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

/** Loads inputs in order, and instead of one that holds files what it holds. Never rejects, unless `isKnown` throws. */
export async function* loadFiles(
  files: readonly InputFile[],
  open: Open,
  isKnown: IsKnown = () => false,
): AsyncGenerator<LoadedFile | KnownFile | OpenedFile | FailedFile, void, void> {
  const stemWithin = createStemsWithin(files)
  for (const file of files) {
    const bytes = file.bytes ?? (await readFile(file.path).catch((error: Error) => error))
    if (bytes instanceof Error) {
      yield { kind: 'failed', file, sha256: null, finding: findingOf('unreadable_file', { reason: reasonOf(bytes) }) }
      continue
    }
    const sha256 = sha256Of(bytes)
    if (isKnown(sha256)) {
      yield { kind: 'known', file, sha256, ...placeOf(basename(file.path)) }
      continue
    }
    try {
      for await (const { path, ...found } of filesWithin(bytes, basename(file.path), open)) {
        const inside = path.slice(basename(file.path).length + 1)
        const own = inside === '' ? file : fileInside(file, inside, found.kind === 'file' ? stemWithin(file, inside) : inside)
        if (found.kind !== 'file') yield { ...found, file: own }
        else if (inside === '') yield { kind: 'loaded', file, bytes, sha256, ...placeOf(path) }
        else yield fileWithin(own, found.bytes, placeOf(path), isKnown)
      }
    } catch (error) {
      // A fault of ours in one file must not lose the others.
      yield { kind: 'failed', file, sha256, finding: findingOf('internal_error', { message: String(error) }) }
    }
  }
}

function fileWithin(file: InputFile, bytes: Uint8Array, place: Place, isKnown: IsKnown): LoadedFile | KnownFile {
  const sha256 = sha256Of(bytes)
  return isKnown(sha256) ? { kind: 'known', file, sha256, ...place } : { kind: 'loaded', file, bytes, sha256, ...place }
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const fileInside = ({ path, shown }: InputFile, inside: string, stem: string): InputFile => ({
  path: `${path}/${inside}`,
  shown: `${shown}/${inside}`,
  stem,
})

type Place = Pick<LoadedFile, 'name' | 'container'>

function placeOf(path: string): Place {
  const end = path.lastIndexOf('/')
  return { name: path.slice(end + 1), container: end < 0 ? null : path.slice(0, end) }
}

/** `ENOENT: no such file or directory, open '…'` without its path, which stands before the message already. */
const reasonOf = (error: Error): string => error.message.replace(/, \w+( '.*')?$/, '')
