import type { Language } from '../messages/index.ts'

/** What a command writes to and knows of its surroundings; tests give their own. */
export interface CommandIo {
  /** Results. */
  out(text: string): void
  /** Progress and troubles. */
  err(text: string): void
  /** Whether `err` is a terminal, where a line can be written over. */
  errIsTerminal: boolean
  /** Letters in a line of `out`; null where it is no terminal and lines may be of any length. */
  columns: number | null
  language: Language
  /** The folder that paths are relative to. */
  folder: string
  now(): Date
  /** How this program is called, for the commands that it proposes. */
  program: string
  /** Everything that comes on standard input. */
  input(): Promise<Uint8Array>
  /** Aborts when the person asks the program to end (Ctrl+C); from then on a second time ends it at once. */
  interrupted(): AbortSignal
  /** Show where in the program an unexpected error arose. */
  debug: boolean
}

/** What a command gets: its surroundings, and a place for the exit code that it ends with. */
export interface CommandContext {
  io: CommandIo
  exitCode: number
}

/** What a command says by its exit code. */
export const EXIT = {
  done: 0,
  /** Some documents failed and the rest is done; also: the only one failed. */
  someFailed: 1,
  /** The command line, a pipeline file or a lexicon file is wrong. */
  usage: 2,
  /** The machine does not give what is needed, or the program has a fault. */
  environment: 3,
} as const
