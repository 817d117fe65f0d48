import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import PQueue from 'p-queue'
import type { Finding, SourceDocument } from '../model/index.ts'
import { type OpenOutcome, openContainer } from './containers/index.ts'
import { detectFormat } from './detect.ts'
import type { KnownFormat } from './format.ts'
import { READERS, type ReadOutcome, readBytes } from './index.ts'
import type { Outcomes, ReadingProgram, ReadRequest, Task } from './isolation/messages.ts'
import { type ReaderProcess, startReaderProcess } from './isolation/reader-process.ts'
import { PROGRAM_ENDING } from './isolation/source-loader.ts'
import { DEFAULT_LIMITS, type ReadLimits } from './limits.ts'
import type { OcrEngineName } from './ocr/engines.ts'
import type { ReaderOptions } from './reader.ts'

/** `Made`: what is made of a document that was read, in the same process. */
export interface IsolatedReader<Made = SourceDocument> {
  /**
   * As `readBytes`; besides, a reading over the limits of time and memory is stopped whatever it does, and one that crashes crashes nothing else
   * (time_limit_exceeded, memory_limit_exceeded, reader_crashed).
   * @param options.textsHere false: plain text too is read in a process of its own, which pays where there is much of it
   * @throws the signal's reason
   */
  read(
    bytes: Uint8Array,
    options: { name: string; signal?: AbortSignal; viewPage?: number | undefined; textsHere?: boolean },
  ): Promise<ReadOutcome<Made>>
  /** As `openContainer`, in the same processes and within the same limits. */
  open(bytes: Uint8Array, options: { name: string; signal?: AbortSignal }): Promise<OpenOutcome>
  /** Ends every process; readings under way reject. */
  close(): Promise<void>
}

export interface IsolatedReaderOptions {
  /** Those that are left out are DEFAULT_LIMITS. */
  limits?: Partial<ReadLimits>
  /** Where pages go that need OCR; null, as where it is left out: they are reported and left out. */
  ocr?: OcrEngineName | null
  /** Files that are read at the same time; each process may take as much memory as the limit allows. */
  processes?: number
}

/** Readers of our own code alone, linear in their input: the process costs more than they do. */
const READ_HERE: ReadonlySet<KnownFormat> = new Set(['txt'])

const READING: ReadingProgram<SourceDocument> = {
  entry: fileURLToPath(new URL(`./isolation/main${PROGRAM_ENDING}`, import.meta.url)),
  settings: null,
  make: (document) => document,
}

/** Makes a reader that reads in processes of its own: started when first needed, used for many files, killed and replaced where one does not end. */
export const createIsolatedReader = (options: IsolatedReaderOptions = {}): IsolatedReader => createIsolatedReaderFor(READING, options)

/** As `createIsolatedReader`; what was read is worked on in the process that read it. */
export function createIsolatedReaderFor<Made>(
  program: ReadingProgram<Made>,
  { limits: own = {}, ocr = null, processes = 1 }: IsolatedReaderOptions = {},
): IsolatedReader<Made> {
  const limits = { ...DEFAULT_LIMITS, ...own }
  const queue = new PQueue({ concurrency: processes })
  const started = new Set<ReaderProcess<Made>>()
  const idle: ReaderProcess<Made>[] = []
  let closed = false

  const start = (): ReaderProcess<Made> => {
    const reader = startReaderProcess(program, { limits, ocr })
    started.add(reader)
    return reader
  }

  const readIn = async (
    reader: ReaderProcess<Made>,
    request: ReadRequest,
    signal?: AbortSignal,
  ): Promise<Outcomes<Made>[Task] | Finding> => {
    try {
      const result = await reader.read(request, signal)
      if (closed) throw closedReader()
      return result
    } finally {
      if (reader.alive) idle.push(reader)
      else started.delete(reader)
    }
  }

  const work = async (request: ReadRequest, signal?: AbortSignal): Promise<Outcomes<Made>[Task]> => {
    signal?.throwIfAborted()
    if (closed) throw closedReader()
    const waiting = takeAlive(idle)
    let result = await readIn(waiting ?? start(), request, signal)
    // What earlier files left behind in a process must not decide about this one.
    if ('code' in result && result.code !== 'time_limit_exceeded' && waiting) result = await readIn(start(), request, signal)
    if ('kind' in result) return result
    return { kind: 'failed', sha256: createHash('sha256').update(request.bytes).digest('hex'), finding: result }
  }

  const readHere = async (bytes: Uint8Array, options: ReaderOptions): Promise<ReadOutcome<Made>> => {
    const outcome = await readBytes(bytes, options)
    return outcome.kind === 'failed' ? outcome : { ...outcome, document: program.make(outcome.document) }
  }

  return {
    read: (bytes, { name, signal, viewPage = null, textsHere = true }) =>
      isReadHere(bytes, limits, textsHere)
        ? readHere(bytes, { name, limits, ...(signal && { signal }) })
        : queue.add(async () => {
            const outcome = await work({ task: 'read', name, bytes, viewPage }, signal)
            if (outcome.kind === 'opened') throw new Error('opened what was to be read')
            return outcome
          }),
    open: (bytes, { name, signal }) =>
      bytes.length > limits.bytes
        ? openContainer(bytes, { name, limits, ...(signal && { signal }) })
        : queue.add(async () => {
            const outcome = await work({ task: 'open', name, bytes, viewPage: null }, signal)
            if (outcome.kind === 'read') throw new Error('read what was to be opened')
            return outcome
          }),
    close: async () => {
      closed = true
      await Promise.all([...started].map((reader) => reader.kill()))
    },
  }
}

const closedReader = (): Error => new Error('the reader is closed')

/** One that ended while it waited (killed from outside) is left out. */
function takeAlive<Made>(idle: ReaderProcess<Made>[]): ReaderProcess<Made> | undefined {
  for (let reader = idle.pop(); reader; reader = idle.pop()) if (reader.alive) return reader
  return undefined
}

/** Also what is refused before any reader sees it. */
function isReadHere(bytes: Uint8Array, limits: ReadLimits, textsHere: boolean): boolean {
  if (bytes.length === 0 || bytes.length > limits.bytes) return true
  const format = detectFormat(bytes)
  return (textsHere && READ_HERE.has(format)) || !READERS.some((reader) => reader.format === format)
}
