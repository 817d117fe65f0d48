import { Worker } from 'node:worker_threads'
import Database from 'better-sqlite3'
import { OUT_OF_MEMORY_LINE } from '../../read/isolation/messages.ts'
import type { Value } from '../result.ts'
import type { SqlReply, SqlRequest } from './messages.ts'

// The process of one SQL statement: SQLite gives no other chance to stop one that does not end. See `run-sql.ts`.

const { path, sql, limit, megabytes, temporaryFolder }: SqlRequest = JSON.parse(process.argv[2] ?? '')
process.env.SQLITE_TMPDIR = temporaryFolder

new Worker(new URL('../../read/isolation/memory-guard.mjs', import.meta.url), {
  workerData: { bytes: megabytes * 1e6, lastWords: OUT_OF_MEMORY_LINE, temporaryFolder },
  execArgv: [],
}).unref()

process.send?.(replyTo(sql), () => process.exit())

function replyTo(statement: string): SqlReply {
  try {
    return rowsOf(new Database(path, { readonly: true, fileMustExist: true }), statement)
  } catch (error) {
    return { kind: 'fault', message: error instanceof Error ? error.message : String(error) }
  }
}

function rowsOf(database: Database.Database, statement: string): SqlReply {
  const prepared = database.prepare<[], SqlValue[]>(statement)
  // What gives no rows writes, attaches or copies files; SQLite itself says which statements only read.
  if (!prepared.reader || !prepared.readonly) return { kind: 'not_reading' }
  const columns = distinctNames(prepared.columns().map(({ name }) => name))
  const rows: Value[][] = []
  for (const row of prepared.raw().safeIntegers().iterate()) {
    if (rows.length === limit) return { kind: 'rows', result: { columns, rows }, more: true }
    rows.push(row.map(cellOf))
  }
  return { kind: 'rows', result: { columns, rows }, more: false }
}

type SqlValue = string | number | bigint | Buffer | null

/** Whole numbers that JavaScript does not hold exactly stay exact as text, and so do bytes, as SQL writes them. */
function cellOf(value: SqlValue): Value {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  return Buffer.isBuffer(value) ? `x'${value.toString('hex')}'` : value
}

/** Names of columns without repetition, which would be one key of an object: a, a (2). */
function distinctNames(names: readonly string[]): string[] {
  return names.map((name, at) => {
    const before = names.slice(0, at).filter((other) => other === name).length
    return before === 0 ? name : `${name} (${before + 1})`
  })
}
