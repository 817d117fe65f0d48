import { UsageError } from '../pipeline/errors.ts'
import { QueryError } from '../query/result.ts'

/** Does what asks the ledger. @throws UsageError where the question is wrong */
export async function withQueryFaults<T>(ask: () => T | Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof QueryError) throw new UsageError({ code: 'query_fault', message: error.message })
    throw error
  }
}
