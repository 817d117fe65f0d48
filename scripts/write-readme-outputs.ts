// Writes into README.md and README.zh-CN.md what the commands in their console blocks print, cut where the pages cut it.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { currentPage, PAGES } from './readme/pages.ts'
import { copyProject } from './readme/shown-commands.ts'

const project = copyProject()
try {
  for (const { file, language } of PAGES) {
    const path = join(import.meta.dirname, '..', file)
    writeFileSync(path, await currentPage(readFileSync(path, 'utf8'), language, project))
  }
} finally {
  project.remove()
}
