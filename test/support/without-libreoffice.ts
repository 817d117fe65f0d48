import { onTestFinished } from 'vitest'
import { temporaryFolder } from './temporary-folder.ts'

/** Until the test is over no program is found. */
export function withoutLibreOffice(): void {
  withPrograms(temporaryFolder())
}

/** Until the test is over programs are looked for in one folder alone. */
export function withPrograms(folder: string): void {
  const path = process.env.PATH
  process.env.PATH = folder
  onTestFinished(() => {
    process.env.PATH = path
  })
}
