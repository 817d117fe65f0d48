import type { Finding } from '../../model/index.ts'
import type { ReadLimits } from '../limits.ts'
import { timeLimitExceeded } from '../reader.ts'

/** Both limits of time on one reading. */
export interface TimeWatch {
  /** A sign of life, with the page that was begun. */
  progress(page: number | null): void
  /** The page that was begun last. */
  readonly page: number | null
  end(): void
}

/** Watches from now until `end`; a limit that is exceeded is told once. */
export function watchTime(limits: ReadLimits, exceeded: (finding: Finding) => void): TimeWatch {
  let page: number | null = null
  const timerOf = (measure: 'milliseconds' | 'millisecondsWithoutProgress'): NodeJS.Timeout =>
    setTimeout(() => exceeded(timeLimitExceeded(measure, limits[measure], page)), limits[measure])
  const whole = timerOf('milliseconds')
  const withoutProgress = timerOf('millisecondsWithoutProgress')
  return {
    progress(begun) {
      page = begun
      withoutProgress.refresh()
    },
    get page() {
      return page
    },
    end() {
      clearTimeout(whole)
      clearTimeout(withoutProgress)
    },
  }
}
