import { type Language, type Trouble, troubleMessage } from '../messages/index.ts'

/** Where in a file something is wrong; lines count from 1. */
export interface FilePlace {
  file: string
  line: number
}

/** A trouble that ends a command: it is the person's to put right, and no bug. */
export abstract class CommandError extends Error {
  abstract readonly exitCode: number
  readonly trouble: Trouble
  readonly place: FilePlace | null

  constructor(trouble: Trouble, place: FilePlace | null = null) {
    super(troubleMessage(trouble, 'en'))
    this.name = new.target.name
    this.trouble = trouble
    this.place = place
  }

  /** One line: the place where there is one, and what is wrong. */
  describe(language: Language): string {
    const message = troubleMessage(this.trouble, language)
    return this.place === null ? message : `${this.place.file}:${this.place.line}: ${message}`
  }
}

/** The command line, a pipeline file or a lexicon file is wrong. */
export class UsageError extends CommandError {
  readonly exitCode = 2
}

/** The machine does not give what is needed: a ledger that does not open, a full disk. */
export class EnvironmentError extends CommandError {
  readonly exitCode = 3
}
