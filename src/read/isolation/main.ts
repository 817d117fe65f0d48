import { rmSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { openContainer } from '../containers/index.ts'
import { readBytes } from '../index.ts'
import { lazyOcr } from '../ocr/engines.ts'
import { OUT_OF_MEMORY_LINE, type ProcessSettings, type ReadReply, type ReadRequest } from './messages.ts'

// The reading process: reads one file after another for the process that started it. See `reader-process.ts`.

const { limits, ocr, temporaryFolder }: ProcessSettings = JSON.parse(process.argv[2] ?? '')
// Where tmpdir() looks, on every system.
for (const name of ['TMPDIR', 'TMP', 'TEMP']) process.env[name] = temporaryFolder

const guard = new Worker(new URL('./memory-guard.mjs', import.meta.url), {
  workerData: { bytes: limits.megabytes * 1e6, lastWords: OUT_OF_MEMORY_LINE, temporaryFolder },
  execArgv: [],
})
guard.unref()

/** One engine for all files. */
const ocrSource = ocr && lazyOcr(ocr).source

const reply = (message: ReadReply): void => void process.send?.(message)

process.on('message', async ({ task, name, bytes, viewPage }: ReadRequest) => {
  const onProgress = (page: number | null): void => reply({ kind: 'progress', page })
  try {
    const options = { name, limits, onProgress }
    const outcome = task === 'open' ? await openContainer(bytes, options) : await readBytes(bytes, { ...options, ocr: ocrSource, viewPage })
    reply({ kind: 'done', outcome })
  } catch (error) {
    reply({ kind: 'threw', message: String(error) })
  }
})

// Whoever started us has closed the line, or is gone: nobody waits for the answer.
process.on('disconnect', () => {
  rmSync(temporaryFolder, { recursive: true, force: true })
  process.exit()
})
