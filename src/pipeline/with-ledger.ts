import { existsSync } from 'node:fs'
import { closeLedger, type Ledger, LedgerError, openLedger } from '../store/index.ts'
import { EnvironmentError, UsageError } from './errors.ts'

export interface LedgerOptions {
  /** The clock. */
  now: () => Date
  /** false: a ledger that is not there is a mistake of the person, and none is made. */
  create: boolean
  /** The path as the person gave it, for messages. */
  shown: string
}

/**
 * Opens a ledger, works with it and closes it whatever happens.
 * @throws EnvironmentError where it does not open or take what is written
 * @throws UsageError where it is not there and none is to be made
 */
export async function withLedger<T>(
  path: string,
  { now, create, shown }: LedgerOptions,
  work: (ledger: Ledger) => T | Promise<T>,
): Promise<T> {
  if (!create && !existsSync(path)) throw new UsageError({ code: 'no_such_ledger', path: shown })
  try {
    const ledger = openLedger(path, { now: () => now().toISOString(), create })
    try {
      return await work(ledger)
    } finally {
      closeLedger(ledger)
    }
  } catch (error) {
    if (error instanceof LedgerError) throw new EnvironmentError({ ...error.trouble, path: shown })
    throw error
  }
}
