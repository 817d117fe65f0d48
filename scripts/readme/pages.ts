import type { Language } from '../../src/messages/index.ts'
import { consoleBlocks, withOutputs } from './console-blocks.ts'
import { cutLike } from './cut-lines.ts'
import type { ProjectCopy } from './shown-commands.ts'

/** The pages whose commands are run, and the language that they are run in. */
export const PAGES: readonly { file: string; language: Language }[] = [
  { file: 'README.md', language: 'en' },
  { file: 'README.zh-CN.md', language: 'zh' },
]

/** The pages of docs/ whose commands are run on the ledger that `npm start` makes. */
export const DOCUMENTATION: readonly { file: string; language: Language }[] = [{ file: 'docs/asking.md', language: 'en' }]

/** The page with what its commands print now. */
export async function currentPage(page: string, language: Language, project: ProjectCopy): Promise<string> {
  const printed = new Map<string, string[]>()
  for (const { command } of consoleBlocks(page)) printed.set(command, await project.run(command, language))
  return withOutputs(page, ({ command, shown }) => cutLike(shown, printed.get(command) ?? []))
}
