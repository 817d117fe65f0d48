// How long exports of a ledger of 10,000 items take and how much memory: `npx tsx bench/export.ts`. Each format is a process of its own, which says its peak.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FORMAT_OF_ENDING } from '../src/export/exported.ts'
import { closeLedger, openLedger } from '../src/store/index.ts'
import { fillLedger } from './ledger/fill-ledger.ts'

const ITEMS = 10_000
const PEAK = join(import.meta.dirname, 'say-peak.mjs')
const MAIN = join(import.meta.dirname, '..', 'src', 'cli', 'main.ts')

const folder = mkdtempSync(join(tmpdir(), 'taizhang-bench-'))
try {
  const db = join(folder, 'ledger.db')
  const ledger = openLedger(db)
  const items = await fillLedger(ledger, ITEMS)
  const rows = ledger.database.prepare<[], number>('SELECT count(*) FROM ledger').pluck().get()
  closeLedger(ledger)
  console.log(`${items} items, ${rows} rows of the ledger`)
  for (const ending of Object.keys(FORMAT_OF_ENDING)) console.log(measured(db, `ledger${ending}`))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function measured(db: string, out: string): string {
  const start = performance.now()
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), '--import', PEAK, MAIN, 'export', '--db', db, '--out', out],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  )
  if (status !== 0) throw new Error(stderr)
  const seconds = (performance.now() - start) / 1000
  const megabytes = statSync(join(folder, out)).size / 1e6
  return `${out.padEnd(16)} ${seconds.toFixed(1).padStart(5)} s  ${megabytes.toFixed(1).padStart(6)} MB  ${stderr.trim().split('\n').at(-1)}`
}
