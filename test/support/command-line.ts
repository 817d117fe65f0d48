import type { CommandIo } from '../../src/cli/io.ts'
import { runCommandLine } from '../../src/cli/run-command-line.ts'

export interface CommandResult {
  code: number
  out: string
  err: string
}

/** Runs a command line in this process, in a folder, and says what it printed; the clock stands still. */
export async function runIn(folder: string, args: readonly string[], own: Partial<CommandIo> = {}): Promise<CommandResult> {
  const printed = { out: '', err: '' }
  const code = await runCommandLine(args, {
    out: (text) => {
      printed.out += text
    },
    err: (text) => {
      printed.err += text
    },
    errIsTerminal: false,
    columns: null,
    language: 'en',
    folder,
    now: () => new Date('2025-06-01T00:00:00Z'),
    program: 'taizhang',
    input: async () => new Uint8Array(),
    interrupted: () => new AbortController().signal,
    debug: false,
    ...own,
  })
  return { code, ...printed }
}
