import type { Ledger } from '../store/index.ts'
import { columnLabels } from './column-labels.ts'
import { columnHeading, columnOf } from './made-columns.ts'
import { QueryError, type QueryResult, type Value } from './result.ts'

/**
 * Rows sorted by columns of the answer, in either language's name; what is equal keeps its order, and what is empty comes last.
 * @param by names, with - before those whose highest value comes first
 * @throws QueryError where a column is not one of the answer's
 */
export function sortResult(ledger: Ledger, { columns, rows }: QueryResult, by: readonly string[]): QueryResult {
  const labels = columnLabels(ledger)
  const keys = by.map((asked) => {
    const descending = asked.startsWith('-')
    const name = descending ? asked.slice(1) : asked
    const english = columnOf(name, labels)
    const at = columns.findIndex((column) => column === name || column === english || column === chineseOf(english))
    if (at === -1) throw new QueryError(`the answer has no column "${name}" to sort by; there are: ${columns.join(', ')}`)
    return { at, sign: descending ? -1 : 1 }
  })
  const sorted = [...rows].sort((one, other) => {
    for (const { at, sign } of keys) {
      const order = compared(one[at] ?? null, other[at] ?? null, sign)
      if (order !== 0) return order
    }
    return 0
  })
  return { columns, rows: sorted }

  function chineseOf(english: string | null): string | null {
    return english && columnHeading(english, labels, 'zh')
  }
}

function compared(one: Value, other: Value, sign: number): number {
  if (one === other) return 0
  if (one === null) return 1
  if (other === null) return -1
  if (typeof one === 'number' && typeof other === 'number') return sign * (one - other)
  return sign * (String(one) < String(other) ? -1 : 1)
}
