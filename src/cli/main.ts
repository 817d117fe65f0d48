#!/usr/bin/env node
import { buffer } from 'node:stream/consumers'
import { languageOf } from '../messages/index.ts'
import { runCommandLine } from './run-command-line.ts'

// A reader that has seen enough (`taizhang query | head`) closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  errIsTerminal: process.stderr.isTTY ?? false,
  columns: process.stdout.isTTY ? process.stdout.columns : null,
  language: languageOf(process.env),
  folder: process.cwd(),
  now: () => new Date(),
  // Inside a project npm runs us, and the bin is not on the person's path.
  program: process.env.npm_lifecycle_event ? 'npx taizhang' : 'taizhang',
  input: () => buffer(process.stdin),
  interrupted,
  debug: Boolean(process.env.TAIZHANG_DEBUG),
})

/** Only who asks for it takes these signals; whatever else runs is ended by them. */
function interrupted(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort())
  return controller.signal
}
