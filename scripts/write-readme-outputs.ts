// Writes into README.md, README.zh-CN.md and the documentation what the commands in their console blocks print, cut where the pages cut it.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { currentPage, DOCUMENTATION, PAGES } from './readme/pages.ts'
import { copyProject } from './readme/shown-commands.ts'

const project = copyProject()
try {
  for (const { file, language } of [...PAGES, ...DOCUMENTATION]) {
    const path = join(import.meta.dirname, '..', file)
    writeFileSync(path, await currentPage(readFileSync(path, 'utf8'), language, project))
  }
} finally {
  project.remove()
}
