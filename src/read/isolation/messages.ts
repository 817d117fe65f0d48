import type { SourceDocument } from '../../model/index.ts'
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

/** What is made of each document in the process that read it: a program that ends in `serveReading`, and the same for texts that are read here. */
export interface ReadingProgram<Made> {
  /** The program's file. */
  entry: string
  /** What the program is told once, before the first file; crosses as structured clone. */
  settings: unknown
  /** What the program makes, made in this process. */
  make(document: SourceDocument): Made
}

/** To the reading process, first of all. */
export interface Preparation {
  task: 'prepare'
  settings: unknown
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
export interface Outcomes<Made> {
  read: ReadOutcome<Made>
  open: OpenOutcome
}
export type Task = keyof Outcomes<unknown>

/** From the reading process: signs of life, then what came of the file. */
export type ReadReply<Made> =
  | { kind: 'progress'; page: number | null }
  | { kind: 'done'; outcome: Outcomes<Made>[Task] }
  /** A fault of ours. */
  | { kind: 'threw'; message: string }

/** The line on standard error by which a process says that it ends itself for its memory. */
export const OUT_OF_MEMORY_LINE = 'taizhang: memory limit exceeded'
