import { fitText } from '../render/index.ts'
import type { CommandIo } from './io.ts'

/** Shows how far a command is: on a terminal one line that is written over, otherwise one line a document. */
export interface Progress {
  /** `trouble` stays on the screen; a document without is only counted on a terminal. */
  done(name: string, trouble: string | null): void
  /** A file turned out to hold others, which are counted in its stead; what there is to say of it stays on the screen. */
  opened(files: number, remarks: readonly string[]): void
  end(): void
}

/** Columns of a terminal that does not say how many it has. */
const USUAL_COLUMNS = 80
const CLEAR_LINE = '\r\x1b[K'

export function createProgress(io: CommandIo, expected: number): Progress {
  let count = 0
  let total = expected
  if (!io.errIsTerminal) {
    return {
      done(name, trouble) {
        count++
        // Of a single document only a trouble is news.
        if (total > 1 || trouble !== null) io.err(`[${count}/${total}] ${trouble === null ? name : `✗ ${trouble}`}\n`)
      },
      opened(files, remarks) {
        total += files - 1
        for (const remark of remarks) io.err(`${remark}\n`)
      },
      end() {},
    }
  }
  const show = (text: string): void => io.err(CLEAR_LINE + fitText(text, (io.columns ?? USUAL_COLUMNS) - 1))
  return {
    done(name, trouble) {
      count++
      if (trouble !== null) io.err(`${CLEAR_LINE}✗ ${trouble}\n`)
      show(`[${count}/${total}] ${name}`)
    },
    opened(files, remarks) {
      total += files - 1
      for (const remark of remarks) io.err(`${CLEAR_LINE}${remark}\n`)
    },
    end() {
      io.err(CLEAR_LINE)
    },
  }
}
