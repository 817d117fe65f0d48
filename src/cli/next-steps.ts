import { relative, resolve } from 'node:path'
import { commandWords } from '../messages/index.ts'
import type { CommandIo } from './io.ts'
import { DEFAULT_LEDGER } from './options.ts'

/** An end of October: when most of what a plan year promises has to stand. */
const EXAMPLE_DATE = '10-31'

export interface Imported {
  database: string
  /** Files and folders that were written besides. */
  written: readonly string[]
  /** The year that the proposed question is about. */
  planYear: number
}

/** Where the ledger is, what else was written, and what can be asked. */
export function printNextSteps({ database, written, planYear }: Imported, io: CommandIo): void {
  const shown = relative(io.folder, database)
  const option = database === resolve(io.folder, DEFAULT_LEDGER) ? '' : ` --db ${shown}`
  const { ledger, look, alsoWritten } = commandWords[io.language]
  const steps = [
    [`query --role target${option}`, look.targets],
    [`query --due-by ${planYear}-${EXAMPLE_DATE}${option}`, look.due],
    [`documents${option}`, look.documents],
  ] as const
  const width = Math.max(...steps.map(([command]) => command.length))
  io.out(`\n${ledger}: ${shown}\n`)
  if (written.length > 0) io.out(`${alsoWritten}: ${written.map((path) => relative(io.folder, path)).join(', ')}\n`)
  io.out('\n')
  for (const [command, does] of steps) io.out(`  ${io.program} ${command.padEnd(width)}  ${does}\n`)
}
