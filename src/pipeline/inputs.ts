import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { UsageError } from './errors.ts'

/** A file to read: `path` is absolute, `shown` is what a person is told and the ledger keeps as its origin. */
export interface InputFile {
  path: string
  shown: string
  /** Of a file inside another, whose paths are names only: what files are named by that are written for it. */
  stem?: string
  /** What stands in it, where it is no file on disk. */
  bytes?: Uint8Array
}

/** A file on disk. @param shownFrom what the path that is shown is relative to */
export const inputFile = (path: string, shownFrom: string): InputFile => ({ path, shown: portable(relative(shownFrom, path)) })

/**
 * The files that paths and patterns stand for, each once, in the order of their paths. A folder stands for all files below it but hidden ones, those too
 * of folders that links in it lead to;
 * a path that is not there stays in the list, so that reading it fails and says so.
 * @param patterns files, folders and glob patterns
 * @param folder what relative ones are relative to
 * @param shownFrom what shown paths are relative to
 * @throws UsageError where a pattern or folder holds no file
 */
export async function findInputs(patterns: readonly string[], folder: string, shownFrom: string = folder): Promise<InputFile[]> {
  const found = await Promise.all(patterns.map((pattern) => filesOf(pattern, folder)))
  const empty = patterns.find((_, at) => found[at]?.length === 0)
  if (empty !== undefined) throw new UsageError({ code: 'nothing_matches', pattern: empty })
  return inOrder(found.flat(), shownFrom)
}

/** As `findInputs`, of what is watched: that there is no file yet is no mistake. */
export async function findWatched(patterns: readonly string[], folder: string): Promise<InputFile[]> {
  const found = await Promise.all(patterns.map((pattern) => filesOf(pattern, folder)))
  return inOrder(found.flat(), folder)
}

/** The files that a list names, and those below the folders that it names: every line is a path and no pattern. An empty folder in it is passed over. */
export async function findListed(paths: readonly string[], folder: string): Promise<InputFile[]> {
  const found = await Promise.all(paths.map((path) => filesAt(resolve(folder, path))))
  return inOrder(found.flat(), folder)
}

const inOrder = (paths: readonly string[], shownFrom: string): InputFile[] =>
  [...new Set(paths)].sort().map((path) => inputFile(path, shownFrom))

async function filesOf(pattern: string, folder: string): Promise<string[]> {
  const path = resolve(folder, pattern)
  // A name that exists is that name, whatever brackets and stars it holds; only others are patterns.
  if (!isDynamicPattern(pattern) || (await kindOf(path)) !== 'none') return filesAt(path)
  const files = await glob(portable(pattern), { cwd: folder, absolute: true, expandDirectories: false })
  return files.map((file) => resolve(file))
}

/** One that is not there stays, so that reading it fails and says so. */
const filesAt = async (path: string): Promise<string[]> => ((await kindOf(path)) === 'folder' ? filesBelow(path) : [path])

async function kindOf(path: string): Promise<'file' | 'folder' | 'none'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch {
    return 'none'
  }
}

const isHidden = (entry: Dirent): boolean => entry.name.startsWith('.')

/**
 * @param above real paths of the folders on the way down: a link that leads back to one of them is passed over, or there would be no end
 */
async function filesBelow(folder: string, above: readonly string[] = []): Promise<string[]> {
  const real = await realpath(folder)
  if (above.includes(real)) return []
  const entries = (await readdir(folder, { withFileTypes: true })).filter((entry) => !isHidden(entry))
  const nested = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name)
      switch (await kindBelow(entry, path)) {
        case 'folder':
          return filesBelow(path, [...above, real])
        case 'file':
          return [path]
        case 'neither':
          return []
      }
    }),
  )
  return nested.flat()
}

/** What stands in a folder, or what a link in it leads to. Pipes, sockets and devices hold no document; to read a pipe that nobody writes into would never end. */
async function kindBelow(entry: Dirent, path: string): Promise<'file' | 'folder' | 'neither'> {
  try {
    const found = entry.isSymbolicLink() ? await stat(path) : entry
    if (found.isDirectory()) return 'folder'
    return found.isFile() ? 'file' : 'neither'
  } catch {
    // A link that leads nowhere stays, so that reading it fails and says so.
    return 'file'
  }
}

const portable = (path: string): string => (sep === '\\' ? path.replaceAll('\\', '/') : path)
