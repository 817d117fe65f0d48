import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { loaderArguments } from '../../src/read/isolation/source-loader.ts'
import { runIn } from '../support/command-line.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const ROOT = join(import.meta.dirname, '../..')
const MAIN = join(ROOT, 'src/cli/main.ts')
const SETTLE = 1
/** Milliseconds: a program starts in a few seconds on a busy machine. */
const PATIENCE = 25_000

interface Watch {
  process: ChildProcess
  /** What it has printed. */
  printed(): string
  /** Resolves when it has printed that. */
  until(text: string): Promise<void>
}

/** `taizhang import --watch` as a process of its own. */
function watch(folder: string, ...args: string[]): Watch {
  const child = spawn(
    process.execPath,
    [...loaderArguments(), MAIN, '--language', 'en', 'import', 'notices', '--watch', '--settle', String(SETTLE), ...args],
    { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  onTestFinished(() => void child.kill('SIGKILL'))
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (printed += text))
  const until = async (text: string): Promise<void> => {
    const end = performance.now() + PATIENCE
    while (!printed.includes(text)) {
      if (performance.now() > end) throw new Error(`not printed: ${text}; but: ${printed}`)
      await pause(50)
    }
  }
  return { process: child, printed: () => printed, until }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

async function interrupt({ process: child }: Watch): Promise<number> {
  child.kill('SIGINT')
  const [code] = await once(child, 'close')
  return code
}

const documentsIn = async (folder: string): Promise<{ origins: string[] }[]> =>
  JSON.parse((await runIn(folder, ['documents', '--format', 'json'])).out).documents

describe('a folder that is watched', () => {
  test('gives what is there, what comes and what changes, and ends cleanly with what was done', async () => {
    const folder = temporaryFolder({ 'notices/a.txt': '通知一\n' })
    const watching = watch(folder)
    await watching.until('stored  notices/a.txt')
    mkdirSync(join(folder, 'notices/县'))
    writeFileSync(join(folder, 'notices/县/b.txt'), '通知二\n')
    await watching.until('stored  notices/县/b.txt')
    writeFileSync(join(folder, 'notices/a.txt'), '通知三，有变化\n')
    await watching.until('stored  notices/a.txt\nstored  notices/县/b.txt\nstored  notices/a.txt')
    writeFileSync(join(folder, 'notices/c.txt'), '')
    await watching.until('✗ notices/c.txt: the file is empty')
    expect(await interrupt(watching)).toBe(1)
    expect(watching.printed()).toContain('watching 1 file; Ctrl+C ends\n')
    expect(watching.printed()).toMatch(/3 stored, 1 failed\n$/)
    expect((await documentsIn(folder)).map(({ origins }) => origins).sort()).toEqual([
      ['notices/a.txt'],
      ['notices/a.txt'],
      ['notices/县/b.txt'],
    ])
  }, 120_000)

  test('waits for a file that is still being written', async () => {
    const folder = temporaryFolder({ 'notices/first.txt': '通知\n' })
    const watching = watch(folder, '--json')
    await watching.until('notices/first.txt')
    const path = join(folder, 'notices/long.txt')
    // Written for three times as long as it has to stand still, never standing still for half of that.
    for (let part = 0; part < 10; part++) {
      appendFileSync(path, `第${part}段\n`)
      await pause((SETTLE * 1000 * 3) / 10)
    }
    expect(watching.printed()).not.toContain('long.txt')
    await watching.until('notices/long.txt')
    expect(await interrupt(watching)).toBe(0)
    const { event, summary } = JSON.parse(watching.printed().trimEnd().split('\n').at(-1) ?? '')
    expect({ event, states: summary.states }).toEqual({ event: 'finished', states: { stored: 2 } })
    const found = await runIn(folder, ['search', '第9段', '--documents'])
    expect(found.out).toContain('1 found')
  }, 120_000)

  test('may be empty at first', async () => {
    const folder = temporaryFolder({ 'notices/.keep': '' })
    const watching = watch(folder)
    await watching.until('watching 0 files')
    expect(await interrupt(watching)).toBe(0)
  }, 60_000)
})
