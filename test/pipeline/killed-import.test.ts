import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { generatedNotices } from '../../bench/import/generated-notices.ts'
import { loaderArguments } from '../../src/read/isolation/source-loader.ts'
import { closeLedger, openLedger } from '../../src/store/index.ts'
import { type Random, randomFrom } from '../perturbation/random.ts'
import { dumpOf } from '../support/ledger.ts'
import { removeSharedFolders, sharedFolder } from '../support/temporary-folder.ts'

const ALL = process.env.TAIZHANG_TEST === 'all'
/** As many moments as there are tests for; each costs the start of a program. */
const KILLS = ALL ? 50 : 3
const NOTICES = ALL ? 300 : 50
const PROGRAM = join(import.meta.dirname, '../support/import-program.ts')
/** Milliseconds that an import is given after its first document, at most, before it is killed: about what a tenth of the notices takes. */
const LONGEST_WAIT = 1500
/** Milliseconds that it is given from its start where it is killed while it starts. */
const START = 3000
/** So many kills come after the first document for one that comes before. */
const LATER_KILLS = 3
/** Milliseconds for one start and its end. */
const ONE_IMPORT = 60_000

let folder = ''
beforeAll(() => {
  folder = sharedFolder()
  mkdirSync(join(folder, 'notices'))
  for (const { name, text } of generatedNotices(NOTICES, 'killed')) writeFileSync(join(folder, 'notices', name), text)
  // Failures are rows too.
  writeFileSync(join(folder, 'notices', '00010-empty.txt'), '')
  cpSync(join(folder, 'notices', '00003.txt'), join(folder, 'notices', '00020-the-same.txt'))
})
afterAll(removeSharedFolders)

const start = (ledger: string): ChildProcess =>
  spawn(process.execPath, [...loaderArguments(), PROGRAM, folder, ledger], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] })

/** Imports the folder to its end. @returns what it printed */
async function importAll(ledger: string): Promise<string> {
  const child = start(ledger)
  let printed = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    printed += text
  })
  const [code] = await once(child, 'close')
  expect(code).toBe(0)
  return printed
}

/** Begins the import and kills it, while it starts or after its first document. */
async function importAndKill(ledger: string, random: Random): Promise<{ killed: boolean; printed: string }> {
  const child = start(ledger)
  const closed = once(child, 'close')
  let printed = ''
  const firstDocument = new Promise<void>((resolve) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      resolve()
    })
  })
  const early = random.below(LATER_KILLS + 1) === 0
  const wait = random.below(early ? START : LONGEST_WAIT)
  if (!early) await Promise.race([firstDocument, closed])
  await new Promise((resolve) => setTimeout(resolve, wait))
  child.kill('SIGKILL')
  const [, signal] = await closed
  return { killed: signal === 'SIGKILL', printed }
}

describe('an import that is killed at any moment', () => {
  const name = `and begun again makes the ledger of one that was not disturbed (${KILLS} kills)`
  test(name, { timeout: ONE_IMPORT * (KILLS + 4) }, async () => {
    const random = randomFrom('killed')
    await importAll('undisturbed.sqlite')
    let kills = 0
    for (let number = 0; kills < KILLS; number++) {
      const ledger = `killed-${number}.sqlite`
      let isGoing = true
      let stored = ''
      while (isGoing && kills < KILLS) {
        const { killed, printed } = await importAndKill(ledger, random)
        isGoing = killed
        if (killed) kills++
        stored += printed
        // Looking also puts in order what a kill left behind; what follows has to be able to do that itself.
        if (random.below(2) === 0 && existsSync(join(folder, ledger))) expect(integrityOf(ledger)).toBe('ok')
      }
      const printed = await importAll(ledger)
      expect(integrityOf(ledger)).toBe('ok')
      expect(rowsIn(ledger)).toEqual(rowsIn('undisturbed.sqlite'))
      // What was stored before a kill is neither read nor stored again.
      const before = stored.match(/^stored \S+(?=\n)/gm) ?? []
      expect(before.filter((line) => printed.includes(`${line}\n`))).toEqual([])
    }
  })
})

function withLedger<T>(name: string, look: (ledger: ReturnType<typeof openLedger>) => T): T {
  const ledger = openLedger(join(folder, name), { create: false })
  try {
    return look(ledger)
  } finally {
    closeLedger(ledger)
  }
}

const integrityOf = (name: string): unknown => withLedger(name, ({ database }) => database.pragma('integrity_check', { simple: true }))

/** Every row of every table, a table a line. */
const rowsIn = (name: string): string[] => withLedger(name, (ledger) => dumpOf(ledger).split('\n'))
