import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { OUT_OF_MEMORY_LINE } from '../../read/isolation/messages.ts'
import { loaderArguments, PROGRAM_ENDING } from '../../read/isolation/source-loader.ts'
import type { SqlReply, SqlRequest } from './messages.ts'

/** What one statement may take. */
export interface SqlLimits {
  rows: number
  seconds: number
  megabytes: number
}

export const DEFAULT_SQL_LIMITS: SqlLimits = {
  // A screen of rows is tens, a sheet for a person to read hundreds.
  rows: 1000,
  // The views of a ledger of 10,000 items answer in a tenth of a second.
  seconds: 10,
  // Node itself takes 80.
  megabytes: 1024,
}

/** What came of a statement; it was stopped where it went over the limit of time or memory. */
export type SqlOutcome = SqlReply | { kind: 'stopped'; limit: 'seconds' | 'megabytes' }

const ENTRY = fileURLToPath(new URL(`./main${PROGRAM_ENDING}`, import.meta.url))
/** Milliseconds; a timer for longer would fire at once. */
const LONGEST_TIMER = 2 ** 31 - 1
const HEAP_FULL = 'heap out of memory'
/** Letters of standard error that are kept: a crash says why at its end. */
const KEPT_LETTERS = 4000

/**
 * Runs one SQL statement that only reads on a ledger file, in a process of its own, which is killed when its time is over: SQLite blocks the thread that
 * it works in. Writing is refused by the connection as well as by the kind of the statement.
 */
export async function runSql(path: string, sql: string, limits: Partial<SqlLimits> = {}): Promise<SqlOutcome> {
  const { rows, seconds, megabytes } = { ...DEFAULT_SQL_LIMITS, ...limits }
  const temporaryFolder = mkdtempSync(join(tmpdir(), 'taizhang-sql-'))
  const request: SqlRequest = { path, sql, limit: rows, megabytes, temporaryFolder }
  const child = fork(ENTRY, [JSON.stringify(request)], {
    execArgv: [...loaderArguments(), `--max-old-space-size=${megabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  try {
    return await outcomeOf(child, seconds)
  } finally {
    await killed(child)
    rmSync(temporaryFolder, { recursive: true, force: true })
  }
}

/** Kills a process and waits until the system has it no more: what it held open is free then. */
async function killed(child: ChildProcess): Promise<void> {
  const gone = child.pid === undefined || child.exitCode !== null || child.signalCode !== null
  if (gone) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

function outcomeOf(child: ChildProcess, seconds: number): Promise<SqlOutcome> {
  let lastWords = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-KEPT_LETTERS)
  })
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ kind: 'stopped', limit: 'seconds' }), Math.min(seconds * 1000, LONGEST_TIMER))
    const end = (outcome: SqlOutcome): void => {
      clearTimeout(timer)
      resolve(outcome)
    }
    child.on('message', (reply: SqlReply) => end(reply))
    child.on('error', ({ message }) => end({ kind: 'fault', message }))
    child.on('close', (code, signal) => {
      if (lastWords.includes(OUT_OF_MEMORY_LINE) || lastWords.includes(HEAP_FULL)) return end({ kind: 'stopped', limit: 'megabytes' })
      end({ kind: 'fault', message: `${lastWords.trim().split('\n').at(-1) ?? ''} (${signal ?? `exit code ${code}`})` })
    })
  })
}
