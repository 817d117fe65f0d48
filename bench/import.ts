// How long an import of many notices takes, and the same import again: `npx tsx bench/import.ts [NOTICES]`. The notices are generated, the same for the
// same seed; each run is a process of its own, from its start to its end.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { loaderArguments } from '../src/read/isolation/source-loader.ts'
import { generatedNotices } from './import/generated-notices.ts'

const NOTICES = Number(process.argv[2] ?? 10_000)
const SEED = 'taizhang import'
const MAIN = join(import.meta.dirname, '..', 'src/cli/main.ts')
/** The second run is to take less than this share of the first. */
const BAR = 0.05

const folder = mkdtempSync(join(tmpdir(), 'taizhang-bench-'))
try {
  mkdirSync(join(folder, 'notices'))
  let bytes = 0
  for (const { name, text } of generatedNotices(NOTICES, SEED)) {
    writeFileSync(join(folder, 'notices', name), text)
    bytes += Buffer.byteLength(text)
  }
  console.log(
    `${NOTICES} notices of ${Math.round(bytes / NOTICES)} bytes; ${availableParallelism()} processors, load ${loadavg()[0]?.toFixed(1)}`,
  )
  const first = importNotices()
  tell('first', first)
  console.log(`ledger: ${Math.round(statSync(join(folder, 'ledger.sqlite')).size / 1e6)} MB`)
  const second = importNotices()
  tell('second', second)
  const share = second.seconds / first.seconds
  console.log(`the second takes ${(share * 100).toFixed(1)} % of the first`)
  if (second.states !== JSON.stringify({ unchanged: NOTICES }) || share >= BAR) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

interface Run {
  seconds: number
  /** As JSON. */
  states: string
}

function importNotices(): Run {
  const start = performance.now()
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [...loaderArguments(), MAIN, 'import', 'notices', '--db', 'ledger.sqlite', '--json'],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1e9,
    },
  )
  const seconds = (performance.now() - start) / 1000
  const last = stdout.trimEnd().split('\n').at(-1) ?? ''
  if (!last.startsWith('{"event":"finished"')) throw new Error(`the import did not finish: ${stderr}`)
  return { seconds, states: JSON.stringify(JSON.parse(last).summary.states) }
}

function tell(name: string, { seconds, states }: Run): void {
  console.log(`${name}: ${seconds.toFixed(1)} s, ${Math.round(NOTICES / seconds)} notices a second, ${states}`)
}
