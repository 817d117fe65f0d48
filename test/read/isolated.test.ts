import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, it, onTestFinished } from 'vitest'
import { slowPagesPdf } from '../../fixtures/scripts/hostile/hostile-pdf.ts'
import type { Finding } from '../../src/model/index.ts'
import { openContainer } from '../../src/read/containers/index.ts'
import { readBytes } from '../../src/read/index.ts'
import { createIsolatedReader, type IsolatedReader, type IsolatedReaderOptions } from '../../src/read/isolated.ts'
import { createTesseractEngine } from '../../src/read/ocr/tesseract.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { docxFile } from './docx/docx-file.ts'
import { scan } from './scan.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const GOOD = join(ROOT, 'fixtures', 'docx', '000_91f78d1c8f0827f1.auto.docx')
const good = readFileSync(GOOD)

/** 40 KB of zip that hold three million paragraphs: reading them takes minutes and gigabytes. */
const endless = docxFile({ body: '<w:p/>'.repeat(3_000_000) })
/** Megabytes that `endless` does not reach within seconds: what stops it is the time. */
const MUCH_MEMORY = 16_000

function openReader(options: IsolatedReaderOptions = {}): IsolatedReader {
  const reader = createIsolatedReader(options)
  onTestFinished(() => reader.close())
  return reader
}

async function refusal(reader: IsolatedReader, bytes: Uint8Array): Promise<Finding> {
  const outcome = await reader.read(bytes, { name: 'hostile' })
  if (outcome.kind === 'read') throw new Error('was read')
  return outcome.finding
}

/** The processes that a process started and that still run. */
function childrenOf(parent: number | undefined): number[] {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n')
  return rows.flatMap((row) => {
    const [, pid, ppid, command = ''] = /^ *(\d+) +(\d+) (.*)$/.exec(row) ?? []
    return Number(ppid) === parent && command.includes('isolation') ? [Number(pid)] : []
  })
}

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function until(holds: () => boolean, milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds
  while (!holds()) {
    if (performance.now() > end) throw new Error(`not within ${milliseconds} ms`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

describe('an isolated reader', () => {
  it('gives what readBytes gives', async () => {
    const reader = openReader()
    expect(await reader.read(good, { name: 'a.docx' })).toEqual(await readBytes(good, { name: 'a.docx' }))
    expect(await reader.read(good.subarray(0, 3000), { name: 'a.docx' })).toEqual(
      await readBytes(good.subarray(0, 3000), { name: 'a.docx' }),
    )
  })

  it('starts one process for many files, and none for plain text or what no reader takes', async () => {
    const reader = openReader()
    const before = childrenOf(process.pid)
    const started = (): number[] => childrenOf(process.pid).filter((pid) => !before.includes(pid))
    await reader.read(Buffer.from('关于印发方案的通知'), { name: 'a.txt' })
    await reader.read(Buffer.from('GIF89a'), { name: 'a.gif' })
    expect(started()).toEqual([])
    await reader.read(good, { name: 'a.docx' })
    const [only] = started()
    await Promise.all([reader.read(good, { name: 'b.docx' }), reader.read(good, { name: 'c.docx' })])
    expect(started()).toEqual([only])
    await reader.close()
    expect(started()).toEqual([])
  })

  it('opens what holds files, in the same processes and within the same limits', async () => {
    const reader = openReader({ limits: { milliseconds: 5000 } })
    const zip = zipSync({ 'a.docx': good })
    expect(await reader.open(zip, { name: 'a.zip' })).toEqual(await openContainer(zip, { name: 'a.zip' }))
    expect(await reader.open(zip.subarray(0, 3000), { name: 'a.zip' })).toMatchObject({ kind: 'failed', finding: { code: 'broken_file' } })
    expect(await reader.read(zip, { name: 'a.zip' })).toMatchObject({ kind: 'failed', finding: { code: 'holds_several_files' } })
  })

  it.skipIf(process.platform === 'win32')('kills LibreOffice with the process that started it', async () => {
    const folder = temporaryFolder({ soffice: '#!/bin/sh\nexec /bin/sleep 611\n' })
    chmodSync(join(folder, 'soffice'), 0o755)
    const path = process.env.PATH
    process.env.PATH = `${folder}:${path}`
    onTestFinished(() => {
      process.env.PATH = path
    })
    const sleeping = (): boolean => execFileSync('ps', ['-A', '-o', 'args='], { encoding: 'utf8' }).includes('/bin/sleep 611')
    const reader = openReader({ limits: { milliseconds: 9000 } })
    const stopped = refusal(reader, readFileSync(join(ROOT, 'fixtures', 'doc', '000_91f78d1c8f0827f1.typed.doc')))
    await until(sleeping, 8000)
    expect(await stopped).toMatchObject({ code: 'time_limit_exceeded' })
    await until(() => !sleeping(), 2000)
  })

  it('stops a file that takes too long, and reads the next', async () => {
    const reader = openReader({ limits: { milliseconds: 5000 } })
    const start = performance.now()
    expect(await refusal(reader, slowPagesPdf())).toMatchObject({
      code: 'time_limit_exceeded',
      severity: 'error',
      data: { measure: 'milliseconds', limit: 5000, page: expect.any(Number) },
    })
    expect(performance.now() - start).toBeLessThan(8000)
    expect(await reader.read(good, { name: 'a.docx' })).toMatchObject({ kind: 'read' })
  })

  it('stops a file that makes no progress', async () => {
    const reader = openReader({ limits: { millisecondsWithoutProgress: 3000, megabytes: MUCH_MEMORY } })
    expect(await refusal(reader, endless)).toMatchObject({
      code: 'time_limit_exceeded',
      data: { measure: 'millisecondsWithoutProgress', limit: 3000 },
    })
  })

  it('stops a file that takes too much memory, and reads the next', async () => {
    const reader = openReader({ limits: { megabytes: 400 } })
    expect(await refusal(reader, endless)).toMatchObject({ code: 'memory_limit_exceeded', severity: 'error', data: { limit: 400 } })
    expect(await reader.read(good, { name: 'a.docx' })).toMatchObject({ kind: 'read' })
  })

  it('says of a crash what it was, and reads the next', async () => {
    const reader = openReader()
    const before = childrenOf(process.pid)
    const crashed = refusal(reader, endless)
    const started = (): number[] => childrenOf(process.pid).filter((pid) => !before.includes(pid))
    await until(() => started().length > 0, 5000)
    for (const pid of started()) process.kill(pid, 'SIGSEGV')
    expect(await crashed).toMatchObject({ code: 'reader_crashed', severity: 'error', data: { reason: 'SIGSEGV' } })
    expect(await reader.read(good, { name: 'a.docx' })).toMatchObject({ kind: 'read' })
  })

  it('is cancelled while it is busy, and reads the next', async () => {
    const reader = openReader()
    await reader.read(good, { name: 'a.docx' })
    const controller = new AbortController()
    const cancelled = reader.read(endless, { name: 'b.docx', signal: controller.signal })
    const aborted = new Promise<number>((resolve) => {
      setTimeout(() => {
        controller.abort()
        resolve(performance.now())
      }, 500)
    })
    await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' })
    expect(performance.now() - (await aborted)).toBeLessThan(1000)
    expect(await reader.read(good, { name: 'c.docx' })).toMatchObject({ kind: 'read' })
  })

  it('recognises scans with an engine of its own, which ends with it', async () => {
    const picture = await (await scan()).png().toBuffer()
    const engine = await createTesseractEngine()
    const expected = await readBytes(picture, { name: 'scan', ocr: async () => engine })
    await engine.close()
    const before = childrenOf(process.pid)
    const reader = openReader({ ocr: 'tesseract' })
    expect(await reader.read(picture, { name: 'scan' })).toEqual(expected)
    expect(expected).toMatchObject({ kind: 'read', document: { text: expect.stringContaining('民生实事') } })
    const controller = new AbortController()
    const again = reader.read(picture, { name: 'scan', signal: controller.signal })
    // Recognising takes longer than that.
    setTimeout(() => controller.abort(), 300)
    await expect(again).rejects.toMatchObject({ name: 'AbortError' })
    expect(childrenOf(process.pid)).toEqual(before)
  })

  it('leaves no temporary files behind, however it ends', async () => {
    const folder = temporaryFolder()
    const own = process.env.TMPDIR
    process.env.TMPDIR = folder
    onTestFinished(() => {
      if (own === undefined) delete process.env.TMPDIR
      else process.env.TMPDIR = own
    })
    const left = (): string[] => readdirSync(folder).filter((name) => name.startsWith('taizhang-'))
    const reader = openReader({ limits: { millisecondsWithoutProgress: 2000, megabytes: MUCH_MEMORY } })
    const stopped = refusal(reader, endless)
    expect(left()).toHaveLength(1)
    expect(await stopped).toMatchObject({ code: 'time_limit_exceeded' })
    await until(() => left().length === 0, 2000)
  })

  it('does not begin what is cancelled already', async () => {
    await expect(openReader().read(good, { name: 'a.docx', signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('that is closed gives up what it reads and reads no more', async () => {
    const reader = openReader()
    const given = expect(reader.read(endless, { name: 'a.docx' })).rejects.toThrow('the reader is closed')
    await reader.close()
    await given
    await expect(reader.read(good, { name: 'b.docx' })).rejects.toThrow('the reader is closed')
  })
})

describe('a program with an isolated reader', () => {
  const module = join(ROOT, 'src/read/isolated.ts')
  const program = (body: string): ReturnType<typeof spawn> =>
    spawn(
      process.execPath,
      [
        '--import',
        'tsx',
        '--input-type=module',
        '--eval',
        `
      import { readFileSync } from 'node:fs'
      import { createIsolatedReader } from ${JSON.stringify(module)}
      const reader = createIsolatedReader()
      ${body}`,
      ],
      { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] },
    )

  it('ends although the reader was never closed, and the reading process with it', async () => {
    const running = program(`
      const outcome = await reader.read(readFileSync(${JSON.stringify(GOOD)}), { name: 'a' })
      console.log(outcome.kind)`)
    let printed = ''
    running.stdout?.on('data', (chunk) => {
      printed += chunk
    })
    const [code] = await once(running, 'close')
    expect({ code, printed }).toEqual({ code: 0, printed: 'read\n' })
  })

  it('that is killed leaves no busy reading process behind', async () => {
    const running = program(`
      await reader.read(readFileSync(${JSON.stringify(GOOD)}), { name: 'a' })
      const { docxFile } = await import(${JSON.stringify(join(ROOT, 'test/read/docx/docx-file.ts'))})
      void reader.read(docxFile({ body: '<w:p/>'.repeat(3_000_000) }), { name: 'b' })
      console.log('busy')`)
    if (running.stdout) await once(running.stdout, 'data')
    const [child = 0] = childrenOf(running.pid)
    expect(isRunning(child)).toBe(true)
    running.kill('SIGKILL')
    await until(() => !isRunning(child), 3000)
  })
})
