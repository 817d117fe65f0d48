import { resolve } from 'node:path'
import { commandWords } from '../messages/index.ts'
import { UsageError } from '../pipeline/errors.ts'
import { failedInputs } from '../pipeline/failed-inputs.ts'
import { findInputs, findListed, findWatched, type InputFile } from '../pipeline/inputs.ts'
import { watchFiles } from '../pipeline/watch-files.ts'
import type { Ledger } from '../store/index.ts'
import type { CommandIo } from './io.ts'

export interface InputOptions {
  db: string
  name?: string
  watch?: true
  /** Seconds. */
  settle: number
  retry?: true
}

/** What is to be imported, and what ends the import before its end. */
export interface ImportInputs {
  batches: Iterable<readonly InputFile[]> | AsyncIterable<readonly InputFile[]>
  signal?: AbortSignal
}

const STANDARD_INPUT = '-'
const MILLISECONDS = 1000

/**
 * What `taizhang import` is to read: files, folders and patterns, now or as they come; what standard input names or is; or what failed before.
 * @throws UsageError before anything is done
 */
export async function importInputs(
  patterns: readonly string[],
  options: InputOptions,
  io: CommandIo,
): Promise<(ledger: Ledger) => ImportInputs> {
  const { name, watch, retry, settle } = options
  const [only] = patterns
  if (retry ? patterns.length > 0 : only === undefined) throw new UsageError({ code: retry ? 'paths_with_retry' : 'nothing_to_import' })
  if (retry) return (ledger) => ({ batches: retried(ledger, io) })
  const isInput = patterns.includes(STANDARD_INPUT)
  if (isInput && (patterns.length > 1 || watch)) throw new UsageError({ code: 'standard_input_alone' })
  if (name !== undefined && !isInput) throw new UsageError({ code: 'name_without_input' })
  const own = (files: readonly InputFile[]): InputFile[] => withoutLedger(files, resolve(io.folder, options.db))
  if (watch) return () => watched(async () => own(await findWatched(patterns, io.folder)), settle * MILLISECONDS, io)
  const files = isInput ? await fromInput(name, io) : own(await findInputs(patterns, io.folder))
  return () => ({ batches: [files] })
}

/** One document, or those that a list names. */
async function fromInput(name: string | undefined, io: CommandIo): Promise<InputFile[]> {
  const bytes = await io.input()
  if (name !== undefined) return [{ path: name, shown: name, bytes }]
  const list = new TextDecoder().decode(bytes)
  // `find -print0` divides by NUL, because a name can hold a line end.
  const paths = list.split(list.includes('\0') ? '\0' : /\r?\n/).filter((path) => path.trim() !== '')
  const files = await findListed(paths, io.folder)
  if (files.length === 0) throw new UsageError({ code: 'nothing_matches', pattern: STANDARD_INPUT })
  return files
}

async function* retried(ledger: Ledger, io: CommandIo): AsyncGenerator<InputFile[], void, void> {
  const { files, gone } = await failedInputs(ledger, io.folder)
  for (const origin of gone) io.err(`${commandWords[io.language].notThere(origin)}\n`)
  yield files
}

function watched(find: () => Promise<InputFile[]>, settle: number, io: CommandIo): ImportInputs {
  const signal = io.interrupted()
  return { signal, batches: batches() }
  async function* batches(): AsyncGenerator<InputFile[], void, void> {
    io.err(`${commandWords[io.language].watching((await find()).length)}\n`)
    yield* watchFiles({ find, settle, signal })
  }
}

/** A ledger that lies in a folder that is read is no notice, and changes with every one. */
const withoutLedger = (files: readonly InputFile[], database: string): InputFile[] =>
  files.filter(
    ({ path }) => path !== database && path !== `${database}-wal` && path !== `${database}-shm` && path !== `${database}-journal`,
  )
