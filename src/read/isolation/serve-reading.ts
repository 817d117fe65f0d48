import { rmSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { SourceDocument } from '../../model/index.ts'
import { openContainer } from '../containers/index.ts'
import { type ReadOutcome, readBytes } from '../index.ts'
import { lazyOcr } from '../ocr/engines.ts'
import { OUT_OF_MEMORY_LINE, type Preparation, type ProcessSettings, type ReadReply, type ReadRequest } from './messages.ts'

/**
 * The reading process: reads one file after another for the process that started it, until the line to it closes. See `reader-process.ts`.
 * @param prepare gets the settings of the program, and gives what is made of every document before it is handed on
 */
export function serveReading<Made>(prepare: (settings: unknown) => (document: SourceDocument) => Made | Promise<Made>): void {
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
  let make: ReturnType<typeof prepare> | null = null

  const reply = (message: ReadReply<Made>): void => void process.send?.(message)
  const onProgress = (page: number | null): void => reply({ kind: 'progress', page })

  const readAndMake = async ({ name, bytes, viewPage }: ReadRequest): Promise<ReadOutcome<Made>> => {
    const outcome = await readBytes(bytes, { name, limits, onProgress, ocr: ocrSource, viewPage })
    if (outcome.kind === 'failed') return outcome
    // The reading is done, and what follows has its own time.
    onProgress(null)
    if (make === null) throw new Error('a file came before the settings')
    return { ...outcome, document: await make(outcome.document) }
  }

  process.on('message', async (message: Preparation | ReadRequest) => {
    try {
      if (message.task === 'prepare') {
        make = prepare(message.settings)
        return
      }
      const { task, name, bytes } = message
      reply({
        kind: 'done',
        outcome: task === 'open' ? await openContainer(bytes, { name, limits, onProgress }) : await readAndMake(message),
      })
    } catch (error) {
      reply({ kind: 'threw', message: String(error) })
    }
  })

  // Whoever started us has closed the line, or is gone: nobody waits for the answer.
  process.on('disconnect', () => {
    rmSync(temporaryFolder, { recursive: true, force: true })
    process.exit()
  })
}
