import { relative, resolve } from 'node:path'
import { Command, Option } from 'commander'
import { commandWords, labelOf, messageOf } from '../../messages/index.ts'
import type { RecordedFailure } from '../../store/index.ts'
import type { CommandContext, CommandIo } from '../io.ts'
import { DEFAULT_LEDGER, ledgerOption } from '../options.ts'

const EXAMPLES = `
A failure stands until a file is imported from the same place, or with the same bytes; taizhang import --retry tries those that stand again.

Examples:
  taizhang failures
  taizhang failures --all --format json        those too that a later import has put right`

interface FailuresOptions {
  db: string
  all?: true
  format: 'table' | 'json'
}

/** `taizhang failures`: the files that could not be imported, and why. */
export function failuresCommand(context: CommandContext): Command {
  return new Command('failures')
    .description('list the files that could not be imported, and why')
    .addOption(ledgerOption())
    .option('--all', 'those too that a later import has put right')
    .addOption(new Option('--format <format>', 'how to print').choices(['table', 'json']).default('table'))
    .addHelpText('after', EXAMPLES)
    .action(async ({ db, all, format }: FailuresOptions) => {
      const { io } = context
      const [{ withLedger }, { failures }] = await Promise.all([import('../../pipeline/with-ledger.ts'), import('../../store/index.ts')])
      const database = resolve(io.folder, db)
      const listed = await withLedger(database, { now: io.now, create: false, shown: db }, (ledger) =>
        failures(ledger, { resolved: all ?? false }),
      )
      if (format === 'json') io.out(`${JSON.stringify(listed, null, 2)}\n`)
      else await printFailures(listed, database, io)
    })
}

async function printFailures(listed: readonly RecordedFailure[], database: string, io: CommandIo): Promise<void> {
  const words = commandWords[io.language]
  if (listed.length === 0) {
    io.out(`${words.noFailures}\n`)
    return
  }
  const { renderTable } = await import('../../render/index.ts')
  const anyResolved = listed.some(({ resolvedAt }) => resolvedAt !== null)
  const headings = [labelOf('file', io.language), words.since, ...(anyResolved ? [words.resolved] : []), words.reason]
  const rows = listed.map(({ origin, failedAt, resolvedAt, finding }) => [
    origin,
    day(failedAt),
    ...(anyResolved ? [resolvedAt === null ? '' : day(resolvedAt)] : []),
    messageOf(finding, io.language),
  ])
  io.out(
    renderTable(
      headings.map((heading) => ({ heading })),
      rows,
      io.columns,
    ),
  )
  const option = database === resolve(io.folder, DEFAULT_LEDGER) ? '' : ` --db ${relative(io.folder, database)}`
  io.out(`\n${words.stillThere(io.program, option)}\n`)
}

const day = (moment: string): string => moment.slice(0, 10)
