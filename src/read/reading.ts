import { DEFAULT_LIMITS } from './limits.ts'
import type { OcrEngine } from './ocr/engine.ts'
import { type OcrSource, type ReaderOptions, type Reading, timeLimitExceeded, UnreadableFile } from './reader.ts'

/** Begins a reading: its clock runs from now. */
export function beginReading({ name, limits: own, signal, ocr = null, viewPage = null, onProgress }: ReaderOptions): Reading {
  const limits = { ...DEFAULT_LIMITS, ...own }
  const end = performance.now() + limits.milliseconds
  let reached: number | null = null
  const checkpoint = (page?: number): void => {
    reached = page ?? reached
    onProgress?.(reached)
    signal?.throwIfAborted()
    if (performance.now() >= end) throw new UnreadableFile(timeLimitExceeded('milliseconds', limits.milliseconds, reached))
  }
  return { name, limits, viewPage, checkpoint, ocr: ocr && withCheckpoints(ocr, checkpoint) }
}

/** The same engine with a checkpoint before every block: a page of a newspaper takes minutes. */
function withCheckpoints(source: OcrSource, checkpoint: () => void): OcrSource {
  return async () => {
    const engine: OcrEngine = await source()
    return {
      name: engine.name,
      recognise: (picture, shape) => {
        checkpoint()
        return engine.recognise(picture, shape)
      },
      close: () => engine.close(),
    }
  }
}
