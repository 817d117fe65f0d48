import type { OpenOutcome } from '../containers/index.ts'
import type { ReadOutcome } from '../index.ts'
import type { ReadLimits } from '../limits.ts'
import type { OcrEngineName } from '../ocr/engines.ts'

/** What a reading process is started with, as its one argument in JSON. */
export interface ProcessSettings {
  limits: ReadLimits
  /** The OCR engine that it starts where a page needs one; null: none. */
  ocr: OcrEngineName | null
  /** For its temporary files: it may be killed at any time, and then they are to be gone too. */
  temporaryFolder: string
}

/** To the reading process: one file to read, or to open as a container. */
export interface ReadRequest {
  task: Task
  name: string
  bytes: Uint8Array
  /** As in ReaderOptions. */
  viewPage: number | null
}

/** What a process can do with a file, and what comes of it. */
export interface Outcomes {
  read: ReadOutcome
  open: OpenOutcome
}
export type Task = keyof Outcomes

/** From the reading process: signs of life, then what came of the file. */
export type ReadReply =
  | { kind: 'progress'; page: number | null }
  | { kind: 'done'; outcome: Outcomes[Task] }
  /** A fault of ours. */
  | { kind: 'threw'; message: string }

/** The line on standard error by which a process says that it ends itself for its memory. */
export const OUT_OF_MEMORY_LINE = 'taizhang: memory limit exceeded'
