import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Finding, findingOf } from '../../model/index.ts'
import type { ReadLimits } from '../limits.ts'
import {
  OUT_OF_MEMORY_LINE,
  type Outcomes,
  type Preparation,
  type ProcessSettings,
  type ReadingProgram,
  type ReadReply,
  type ReadRequest,
  type Task,
} from './messages.ts'
import { loaderArguments } from './source-loader.ts'
import { watchTime } from './time-watch.ts'

/** A process that reads one file at a time. What stops a reading (a limit, a crash, a cancel) ends the process too. */
export interface ReaderProcess<Made> {
  readonly alive: boolean
  /**
   * The outcome, or the finding that the reading was stopped for.
   * @throws the signal's reason
   */
  read(request: ReadRequest, signal: AbortSignal | undefined): Promise<Outcomes<Made>[Task] | Finding>
  /** Kills it, with every program that it started, whatever it is doing. */
  kill(): Promise<void>
}

/** The last that is known of a process that ended: exit code or signal, and what it wrote. */
interface End {
  how: string
  lastWords: string
}

/** Where a process can lead a group, so that all of it can be killed at once. */
const LEADS_GROUP = process.platform !== 'win32'

/** Letters of standard error that are kept: a crash says why at its end. */
const KEPT_LETTERS = 4000
const HEAP_FULL = 'heap out of memory'

export function startReaderProcess<Made>(
  program: ReadingProgram<Made>,
  own: Omit<ProcessSettings, 'temporaryFolder'>,
): ReaderProcess<Made> {
  const settings: ProcessSettings = { ...own, temporaryFolder: mkdtempSync(join(tmpdir(), 'taizhang-reading-')) }
  const child = fork(program.entry, [JSON.stringify(settings)], {
    execArgv: [...loaderArguments(), `--max-old-space-size=${settings.limits.megabytes}`],
    // Bytes and findings cross as they are.
    serialization: 'advanced',
    detached: LEADS_GROUP,
    // Libraries print their warnings; what is to be said is in the findings.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const ended = endOf(child, settings.temporaryFolder)
  // Messages arrive in their order; where it cannot be sent, the first reading finds that the process has ended.
  child.send({ task: 'prepare', settings: program.settings } satisfies Preparation, () => {})
  return {
    get alive() {
      return isAlive(child)
    },
    async read(request, signal) {
      keepProgramRunning(child, true)
      try {
        return await readIn(child, ended, settings.limits, request, signal)
      } finally {
        keepProgramRunning(child, false)
      }
    },
    async kill() {
      keepProgramRunning(child, true)
      if (isAlive(child)) killGroup(child)
      await ended
    },
  }
}

async function readIn<Made>(
  child: ChildProcess,
  ended: Promise<End>,
  limits: ReadLimits,
  request: ReadRequest,
  signal: AbortSignal | undefined,
): Promise<Outcomes<Made>[Task] | Finding> {
  let stoppedFor: Finding | null = null
  const stop = (): void => killGroup(child)
  const time = watchTime(limits, (finding) => {
    stoppedFor = finding
    stop()
  })
  signal?.addEventListener('abort', stop)
  const { answer, dispose } = answerOf<Made>(child, time.progress)
  // Where it cannot be sent, the process has ended, and that is what is waited for.
  child.send(request, () => {})
  try {
    const first = await Promise.race([answer, ended])
    signal?.throwIfAborted()
    if ('how' in first) return stoppedFor ?? causeOf(first, limits.megabytes, time.page)
    if (first.kind === 'threw') throw new Error(first.message)
    return first.outcome
  } finally {
    time.end()
    signal?.removeEventListener('abort', stop)
    dispose()
  }
}

type Answer<Made> = Exclude<ReadReply<Made>, { kind: 'progress' }>

/** What a process says of the file that it has: its progress, and the answer that ends it. */
function answerOf<Made>(
  child: ChildProcess,
  onProgress: (page: number | null) => void,
): { answer: Promise<Answer<Made>>; dispose: () => void } {
  let onMessage: (reply: ReadReply<Made>) => void = () => {}
  const answer = new Promise<Answer<Made>>((resolve) => {
    onMessage = (reply) => (reply.kind === 'progress' ? onProgress(reply.page) : resolve(reply))
  })
  child.on('message', onMessage)
  return { answer, dispose: () => void child.off('message', onMessage) }
}

/** Resolves when the process has ended and all that it wrote has come; its temporary files are gone then. */
function endOf(child: ChildProcess, temporaryFolder: string): Promise<End> {
  let lastWords = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-KEPT_LETTERS)
  })
  // Programs that it started outlive a crash.
  child.on('exit', () => {
    killGroup(child)
    rmSync(temporaryFolder, { recursive: true, force: true })
  })
  return new Promise((resolve) => {
    child.on('error', ({ message }) => resolve({ how: message, lastWords }))
    child.on('close', (code, signal) => resolve({ how: signal ?? `exit code ${code}`, lastWords }))
  })
}

/** Why a process ended that nobody stopped. */
function causeOf({ how, lastWords }: End, megabytes: number, page: number | null): Finding {
  if (lastWords.includes(OUT_OF_MEMORY_LINE) || lastWords.includes(HEAP_FULL)) {
    return findingOf('memory_limit_exceeded', { limit: megabytes, page })
  }
  const said = lastWords.trim().split('\n').at(-1) ?? ''
  return findingOf('reader_crashed', { reason: said === '' ? how : `${how}, ${said}`, page })
}

const isAlive = ({ pid, exitCode, signalCode }: ChildProcess): boolean => pid !== undefined && exitCode === null && signalCode === null

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    if (LEADS_GROUP) process.kill(-child.pid, 'SIGKILL')
    else child.kill('SIGKILL')
  } catch {
    // All of it has ended already.
  }
}

/** A process that waits for work must not keep the program from ending; one that works must. */
function keepProgramRunning(child: ChildProcess, keeps: boolean): void {
  // The type says a stream; a pipe of a child is a socket.
  const handles = [child, child.channel, child.stderr as Socket | null]
  for (const handle of handles) keeps ? handle?.ref() : handle?.unref()
}
