import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { auditWordings } from '../../src/messages/audit-messages.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/audit.md'), 'utf8')
/** The page by rule: its heading with the codes, then what it says. */
const entries = page.split(/^### /m).slice(1)

test.each(Object.keys(auditWordings))('%s has an entry with examples that it takes and refuses', (code) => {
  const entry = entries.find((text) => text.split('\n')[0]?.includes(`\`${code}\``))
  expect(entry).toMatch(/^- taken: \S/m)
  expect(entry).toMatch(/^- refused: \S/m)
})
