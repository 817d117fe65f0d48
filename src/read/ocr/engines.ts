import type { OcrEngine } from './engine.ts'

/** The engines by name: the one that comes with the package, and one that is used where it is installed beside it. */
export const OCR_ENGINES = ['tesseract', 'pp-ocr'] as const
export type OcrEngineName = (typeof OCR_ENGINES)[number]

/** Starts an engine. @throws OcrEngineMissing where it is not installed */
export async function openOcrEngine(name: OcrEngineName): Promise<OcrEngine> {
  if (name === 'pp-ocr') return (await import('./pp-ocr.ts')).createPpOcrEngine()
  return (await import('./tesseract.ts')).createTesseractEngine()
}

export interface LazyOcr {
  /** Starts the engine when it is first asked for, and gives the same from then on. */
  source: () => Promise<OcrEngine>
  /** Ends it where it was started. */
  close(): Promise<void>
}

/** An engine for whoever may not need it: starting one takes most of a second. */
export function lazyOcr(name: OcrEngineName): LazyOcr {
  let engine: Promise<OcrEngine> | null = null
  return {
    source: () => (engine ??= openOcrEngine(name)),
    close: async () => {
      const opened = await engine?.catch(() => null)
      await opened?.close()
    },
  }
}
