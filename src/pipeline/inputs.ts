import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { UsageError } from './errors.ts'

/** A file to read: `path` is absolute, `shown` is what a person is told and the ledger keeps as its origin. */
export interface InputFile {
  path: string
  shown: string
  /** Of a file inside another, whose paths are names only: what files are named by that are written for it. */
  stem?: string
}

/**
 * The files that paths and patterns stand for, each once, in the order of their paths. A folder stands for all files below it but hidden ones;
 * a path that is not there stays in the list, so that reading it fails and says so.
 * @param patterns files, folders and glob patterns
 * @param folder what relative ones are relative to
 * @param shownFrom what shown paths are relative to
 * @throws UsageError where a pattern or folder holds no file
 */
export async function findInputs(patterns: readonly string[], folder: string, shownFrom: string = folder): Promise<InputFile[]> {
  const found = await Promise.all(patterns.map((pattern) => filesOf(pattern, folder)))
  const paths = [...new Set(found.flat())].sort()
  return paths.map((path) => ({ path, shown: portable(relative(shownFrom, path)) }))
}

async function filesOf(pattern: string, folder: string): Promise<string[]> {
  const path = resolve(folder, pattern)
  const kind = await kindOf(path)
  if (kind === 'file') return [path]
  // A name that exists is that name, whatever brackets and stars it holds; only others are patterns.
  if (kind === 'none' && !isDynamicPattern(pattern)) return [path]
  const files =
    kind === 'folder' ? await filesBelow(path) : await glob(portable(pattern), { cwd: folder, absolute: true, expandDirectories: false })
  if (files.length === 0) throw new UsageError({ code: 'nothing_matches', pattern })
  return files.map((file) => resolve(file))
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'none'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch {
    return 'none'
  }
}

const isHidden = (entry: Dirent): boolean => entry.name.startsWith('.')

async function filesBelow(folder: string): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter((entry) => !isHidden(entry))
  const nested = await Promise.all(
    entries.map((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)])),
  )
  return nested.flat()
}

const portable = (path: string): string => (sep === '\\' ? path.replaceAll('\\', '/') : path)
