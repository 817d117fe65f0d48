import { spawn } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { LIBREOFFICE_MEGABYTES, LIBREOFFICE_MILLISECONDS } from '../limits.ts'
import { profileSettings } from './libreoffice-profile.ts'

/** What LibreOffice calls a format that it reads: told, so that it does not guess and read rubbish as plain text. */
export type LibreOfficeFilter = 'MS Word 97' | 'MS Word 95' | 'Rich Text Format'

export type Conversion = { kind: 'converted'; bytes: Uint8Array } | { kind: 'not_installed' } | { kind: 'failed'; reason: string }

/** It ends with this after setting up a new profile and wants to be started again. */
const RESTART = 81
const MOST_STARTS = 3

/** Milliseconds between two looks whether somebody cancelled. */
const LOOK_INTERVAL = 100

/** The program that converts; null where LibreOffice is not installed. `soffice` is a script that starts others; the program beside it is one process, which can be killed. */
export function findLibreOffice(path: string = process.env.PATH ?? ''): string | null {
  for (const folder of path.split(delimiter)) {
    const found = join(folder, process.platform === 'win32' ? 'soffice.exe' : 'soffice')
    if (folder === '' || !existsSync(found)) continue
    const program = realpathSync(found)
    const alone = join(dirname(program), 'soffice.bin')
    return existsSync(alone) ? alone : program
  }
  return null
}

/**
 * Converts to docx in a profile and folder of its own, which are gone afterwards. Macros are not run, nothing is fetched, and what takes too long is killed.
 * @param checkpoint called all the while; what it throws ends the program
 */
export async function convertToDocx(bytes: Uint8Array, filter: LibreOfficeFilter, checkpoint: () => void): Promise<Conversion> {
  checkpoint()
  const program = findLibreOffice()
  if (program === null) return { kind: 'not_installed' }
  const folder = await mkdtemp(join(tmpdir(), 'taizhang-office-'))
  try {
    await mkdir(join(folder, 'profile', 'user'), { recursive: true })
    await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), profileSettings())
    await writeFile(join(folder, 'document'), bytes)
    const end = performance.now() + LIBREOFFICE_MILLISECONDS
    for (let start = 1; start <= MOST_STARTS; start++) {
      const said = await runIn(folder, program, filter, end, checkpoint)
      if (said.kind === 'stopped') return { kind: 'failed', reason: said.reason }
      if (said.code !== RESTART) break
    }
    return { kind: 'converted', bytes: await readFile(join(folder, 'out', 'document.docx')) }
  } catch (error) {
    // It ends with 0 also where it could not read the file.
    if (isNodeError(error) && error.code === 'ENOENT') return { kind: 'failed', reason: 'no document came out' }
    throw error
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

type Said = { kind: 'ended'; code: number | null } | { kind: 'stopped'; reason: string }

function runIn(folder: string, program: string, filter: LibreOfficeFilter, end: number, checkpoint: () => void): Promise<Said> {
  const call = [
    program,
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
    ...['--headless', '--norestore', '--nolockcheck', '--nodefault', '--nologo', '--nofirststartwizard'],
    `--infilter=${filter}`,
    ...['--convert-to', 'docx:MS Word 2007 XML', '--outdir', join(folder, 'out'), join(folder, 'document')],
  ]
  const [command = program, ...args] = withinMemory(call)
  return new Promise((resolve, reject) => {
    // In the group of this process, so that it ends where a reading process is killed.
    const child = spawn(command, args, { cwd: folder, env: environmentIn(folder), stdio: 'ignore' })
    let stopped: (() => void) | null = null
    const stop = (answer: () => void): void => {
      stopped ??= answer
      child.kill('SIGKILL')
    }
    const look = setInterval(() => {
      if (stopped) return
      try {
        checkpoint()
        if (performance.now() > end) stop(() => resolve({ kind: 'stopped', reason: `stopped after ${LIBREOFFICE_MILLISECONDS / 1000} s` }))
      } catch (error) {
        stop(() => reject(error))
      }
    }, LOOK_INTERVAL)
    child.on('error', (error) => stop(() => resolve({ kind: 'stopped', reason: error.message })))
    child.on('close', (code) => {
      clearInterval(look)
      if (stopped) stopped()
      else resolve({ kind: 'ended', code })
    })
  })
}

/** The shell sets the limit and becomes the program. Only there does a limit on addresses hold. */
const withinMemory = (call: readonly string[]): readonly string[] =>
  process.platform === 'linux' ? ['/bin/sh', '-c', 'ulimit -v "$0" && exec "$@"', String(LIBREOFFICE_MEGABYTES * 1000), ...call] : call

/** Nothing of the person's own: no settings, no proxies, no language. */
const environmentIn = (folder: string): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  SystemRoot: process.env.SystemRoot,
  HOME: folder,
  TMPDIR: folder,
  TMP: folder,
  TEMP: folder,
  LC_ALL: 'C.UTF-8',
  SAL_USE_VCLPLUGIN: 'svp',
})

const isNodeError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'code' in error
