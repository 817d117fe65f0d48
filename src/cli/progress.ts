import { commandWords } from '../messages/index.ts'
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
/** Milliseconds that the rate is taken over: what went before, files that were known, says little of those to come. */
const RATE_OVER = 20_000

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
  const pace = createPace(io)
  const show = (text: string): void => io.err(CLEAR_LINE + fitText(text, (io.columns ?? USUAL_COLUMNS) - 1))
  return {
    done(name, trouble) {
      count++
      if (trouble !== null) io.err(`${CLEAR_LINE}✗ ${trouble}\n`)
      show(`[${count}/${total}] ${pace(count, total)}${name}`)
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

/** Says, of the files done until now, how many a second that is and how long the others will take; nothing in the first moment. */
function createPace({ now, language }: CommandIo): (count: number, total: number) => string {
  let samples = [{ at: now().getTime(), count: 0 }]
  return (count, total) => {
    const at = now().getTime()
    const recent = samples.filter((sample) => at - sample.at <= RATE_OVER)
    const first = recent[0] ?? samples.at(-1)
    samples = [...recent, { at, count }]
    if (first === undefined || at <= first.at || count === first.count) return ''
    const perSecond = ((count - first.count) * 1000) / (at - first.at)
    return `${commandWords[language].pace(perSecond, (total - count) / perSecond)}  `
  }
}
