// How long searches take in a ledger of 10,000 items: `npx tsx bench/search.ts`. The items are those of the seeds, over and over, each copy of
// another year, so that frequent words are as frequent as in real notices and the index is as large.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { searchItems } from '../src/index.ts'
import { closeLedger, openLedger } from '../src/store/index.ts'
import { fillLedger } from './ledger/fill-ledger.ts'

const ITEMS = 10_000
const RUNS = 15
const LIMIT = 20

const QUERIES: [what: string, query: string, filters?: Parameters<typeof searchItems>[2]][] = [
  ['one character, in half of the items', '的'],
  ['one character', '园'],
  ['two characters', '公园'],
  ['four characters', '农村公路'],
  ['a whole clause', '完善农村公路附属设施'],
  ['three words', '实施 完成 建设'],
  ['OR, NOT and brackets', '(公园 OR 停车位) 改造 NOT 养老'],
  ['with a region and a year', '养老', { filters: { region: '昌吉', year: 2020 } }],
  ['with a role', '养老', { filters: { role: ['standard'] } }],
]

const folder = mkdtempSync(join(tmpdir(), 'taizhang-bench-'))
const ledger = openLedger(join(folder, 'ledger.db'))
try {
  const items = await fillLedger(ledger, ITEMS)
  ledger.database.pragma('wal_checkpoint(TRUNCATE)')
  const bytes = statSync(join(folder, 'ledger.db')).size
  console.log(`${items} items in ${countOf('SELECT count(*) FROM documents')} documents, ${Math.round(bytes / 1e6)} MB`)
  console.log(`\nbest ${LIMIT}, median of ${RUNS}:`)
  for (const [what, query, options] of QUERIES) {
    const { total } = searchItems(ledger, query, { ...options, limit: LIMIT })
    const times = Array.from({ length: RUNS }, () => millisecondsOf(() => searchItems(ledger, query, { ...options, limit: LIMIT })))
    console.log(`${median(times).toFixed(1).padStart(7)} ms  ${String(total).padStart(5)} found  ${query}  (${what})`)
  }
} finally {
  closeLedger(ledger)
  rmSync(folder, { recursive: true, force: true })
}

function countOf(sql: string): unknown {
  return ledger.database.prepare(sql).pluck().get()
}

function millisecondsOf(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0
}
