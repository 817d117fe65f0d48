import { resolve } from 'node:path'
import type { FileOutcome } from '../pipeline/extract-file.ts'
import type { InputFile } from '../pipeline/inputs.ts'
import { failureLine, remarkLines } from './failure-line.ts'
import type { CommandIo } from './io.ts'
import { type OcrChoice, ocrOf } from './options.ts'
import { createProgress } from './progress.ts'

export type Extracted = Extract<FileOutcome, { kind: 'extracted' }>

/** Files worked on at the same time: as many as there are workers at most. */
const AT_ONCE = 4

/**
 * Reads and extracts files without a ledger, with progress and failures on `err`.
 * @param take gets each document, in the order of the files; of a file that holds others, each of them
 * @returns how many failed
 */
export async function extractAll(
  files: readonly InputFile[],
  options: { lexicon: readonly string[]; referenceYear?: number; ocr?: OcrChoice; viewPage?: number },
  io: CommandIo,
  take: (extracted: Extracted) => Promise<void>,
): Promise<number> {
  const [{ createFileExtractor }, { lexiconWith }] = await Promise.all([
    import('../pipeline/extract-file.ts'),
    import('../pipeline/lexicon.ts'),
  ])
  const lexicon = lexiconWith(options.lexicon.map((path) => resolve(io.folder, path)))
  const extractor = createFileExtractor({ lexicon, referenceYear: options.referenceYear, ...(options.ocr && { ocr: ocrOf(options.ocr) }) })
  const progress = createProgress(io, files.length)
  let failed = 0
  try {
    for await (const outcome of extractor.extract(files, { concurrency: AT_ONCE, viewPage: options.viewPage })) {
      if (outcome.kind === 'opened') {
        progress.opened(outcome.files, remarkLines(outcome, io.language))
      } else if (outcome.kind === 'failed') {
        failed++
        progress.done(outcome.file.shown, failureLine(outcome, io.language))
      } else if (outcome.kind === 'extracted') {
        progress.done(outcome.file.shown, null)
        await take(outcome)
      }
    }
  } finally {
    await extractor.close()
  }
  progress.end()
  return failed
}
