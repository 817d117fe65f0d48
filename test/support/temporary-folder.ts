import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder with these files that is gone when the test is over. */
export function temporaryFolder(files: Record<string, string | Uint8Array> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
  return folder
}

const shared: string[] = []

/** An empty folder that the tests of a file share; `removeSharedFolders` belongs into its afterAll. */
export function sharedFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-test-'))
  shared.push(folder)
  return folder
}

export function removeSharedFolders(): void {
  for (const folder of shared.splice(0)) rmSync(folder, { recursive: true, force: true })
}
