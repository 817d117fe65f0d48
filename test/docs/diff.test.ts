import { expect, test } from 'vitest'
import { runIn } from '../support/command-line.ts'
import { examplesOf } from '../support/document-examples.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

test('docs/diff.md shows what its command prints', async () => {
  const { files, commands } = examplesOf('docs/diff.md')
  expect(commands).toHaveLength(3)
  const folder = temporaryFolder(files)
  await runIn(folder, ['import', ...Object.keys(files), '--db', 'years.sqlite'])
  for (const { args, output } of commands) expect(await runIn(folder, args)).toMatchObject({ code: 0, out: output })
})
