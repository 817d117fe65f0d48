import { createRequire } from 'node:module'
import { extname } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Compiled, our programs are JavaScript as they are; from the sources they need the loader that is a package of development. */
export const PROGRAM_ENDING = extname(import.meta.url)

/** Arguments for Node with which a process of ours can run its program. */
export const loaderArguments = (): string[] =>
  PROGRAM_ENDING === '.ts' ? ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href] : []
