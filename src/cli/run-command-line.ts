import { CommanderError } from 'commander'
import { troubleMessage } from '../messages/index.ts'
import { CommandError } from '../pipeline/errors.ts'
import { type CommandContext, type CommandIo, EXIT } from './io.ts'
import { createProgram } from './program.ts'

/**
 * Runs one command line to its end. What is expected to go wrong is one line on `err`, never a stack trace.
 * @param args without node and script
 * @returns the exit code
 */
export async function runCommandLine(args: readonly string[], io: CommandIo): Promise<number> {
  const context: CommandContext = { io, exitCode: EXIT.done }
  try {
    await createProgram(context).parseAsync(args, { from: 'user' })
    return context.exitCode
  } catch (error) {
    // Commander has written its own line already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage
    return reportError(error, context.io)
  }
}

function reportError(error: unknown, io: CommandIo): number {
  if (io.debug && error instanceof Error) io.err(`${error.stack}\n`)
  if (error instanceof CommandError) {
    io.err(`taizhang: ${error.describe(io.language)}\n`)
    return error.exitCode
  }
  const message = error instanceof Error ? error.message : String(error)
  io.err(`taizhang: ${troubleMessage({ code: 'unexpected', message }, io.language)}\n`)
  return EXIT.environment
}
