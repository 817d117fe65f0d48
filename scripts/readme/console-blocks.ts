/** What opens a block that shows a command and what it prints, and what closes it. */
const CONSOLE_BLOCK = /^```console\n\$ (.+)\n((?:.*\n)*?)```$/gm

export interface ConsoleBlock {
  /** As a person types it, without the prompt. */
  command: string
  /** What the page shows of its output, line by line. */
  shown: string[]
}

/** The console blocks of a Markdown page, in order; each shows one command. */
export function consoleBlocks(page: string): ConsoleBlock[] {
  return [...page.matchAll(CONSOLE_BLOCK)].map(([, command = '', output = '']) => ({ command, shown: output.split('\n').slice(0, -1) }))
}

/** The page with other outputs in its console blocks, everything else as it was. */
export function withOutputs(page: string, outputOf: (block: ConsoleBlock) => readonly string[]): string {
  return page.replace(CONSOLE_BLOCK, (_block, command: string, output: string) => {
    const lines = outputOf({ command, shown: output.split('\n').slice(0, -1) })
    return ['```console', `$ ${command}`, ...lines, '```'].join('\n')
  })
}
