import { stat } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import type { InputFile } from './inputs.ts'

export interface WatchOptions {
  /** The files that are there now. */
  find(): Promise<InputFile[]>
  /** Milliseconds that size and time of a file must stand still: one that changes is still being written. */
  settle: number
  /** Ends the watch. */
  signal: AbortSignal
}

/** Milliseconds between two looks. Looking is asking for every file, which works on network drives too, where nobody is told of changes. */
const INTERVAL = 250
/** A look at very many files takes long; it takes this share of the time at most. */
const LARGEST_SHARE = 0.1

interface Seen {
  stamp: string
  /** When it was first seen so, in milliseconds of the monotonic clock. */
  since: number
  handedOn: boolean
}

/** Hands on files as they come and as they change, each when it stands still; first those that are there already. Ends with the signal. */
export async function* watchFiles({ find, settle, signal }: WatchOptions): AsyncGenerator<InputFile[], void, void> {
  let seen = new Map<string, Seen>()
  while (!signal.aborted) {
    const start = performance.now()
    const files = await find()
    const stamps = await Promise.all(files.map(({ path }) => stampOf(path)))
    // What is gone is forgotten: it may come back.
    seen = new Map(files.flatMap(({ path }, at) => seenNow(path, stamps[at] ?? null, seen, start)))
    const settled = files.filter(({ path }) => isSettled(seen.get(path), start, settle))
    for (const { path } of settled) seen.set(path, { ...(seen.get(path) as Seen), handedOn: true })
    if (settled.length > 0) yield settled
    else await pause(Math.max(INTERVAL, (performance.now() - start) / LARGEST_SHARE), signal)
  }
}

function seenNow(path: string, stamp: string | null, before: ReadonlyMap<string, Seen>, now: number): [string, Seen][] {
  if (stamp === null) return []
  const known = before.get(path)
  return [[path, known?.stamp === stamp ? known : { stamp, since: now, handedOn: false }]]
}

const isSettled = (file: Seen | undefined, now: number, settle: number): boolean =>
  file !== undefined && !file.handedOn && now - file.since >= settle

/** What changes when a file is written or replaced; null where there is none. */
async function stampOf(path: string): Promise<string | null> {
  try {
    const { size, mtimeNs, ino } = await stat(path, { bigint: true })
    return `${size} ${mtimeNs} ${ino}`
  } catch {
    return null
  }
}

/** Until then, or until the signal comes. */
const pause = (milliseconds: number, signal: AbortSignal): Promise<void> => delay(milliseconds, undefined, { signal }).catch(() => {})
