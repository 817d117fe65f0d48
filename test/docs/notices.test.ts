import { expect, test } from 'vitest'
import { runIn } from '../support/command-line.ts'
import { examplesOf } from '../support/document-examples.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** In milliseconds. */
const TIME_FOR_A_PAGE = 120_000

test(
  'docs/notices.md shows what its commands print',
  async () => {
    const { files, commands } = examplesOf('docs/notices.md')
    expect(commands).toHaveLength(3)
    const folder = temporaryFolder(files)
    expect(await runIn(folder, ['import', ...Object.keys(files), '--db', 'l.sqlite'])).toMatchObject({ code: 0 })
    for (const { args, output } of commands) expect(await runIn(folder, args)).toMatchObject({ code: 0, out: output })
  },
  TIME_FOR_A_PAGE,
)
