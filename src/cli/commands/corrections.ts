import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import { z } from 'zod'
import { commandWords } from '../../messages/index.ts'
import { type CorrectionsFile, correctionsFileSchema } from '../../model/index.ts'
import { EnvironmentError, UsageError } from '../../pipeline/errors.ts'
import type { CommandContext, CommandIo } from '../io.ts'
import { ledgerOption } from '../options.ts'
import { RESULT_FORMATS, type ResultFormat } from '../result-format.ts'
import { correctionsGoldCommand } from './corrections-gold.ts'

const EXAMPLES = `
Examples:
  taizhang corrections list                           who said what, when, and in how many documents it holds
  taizhang corrections export corrections.json        to review and share; without a file, on standard output
  taizhang corrections import corrections.json --db other.sqlite
  taizhang corrections gold 3fa9c1 --out gold/        a corrected document as an annotation to score extraction against`

/** `taizhang corrections`: the record of what people said. */
export function correctionsCommand(context: CommandContext): Command {
  const command = new Command('corrections').description('list, export and import what people corrected').addHelpText('after', EXAMPLES)
  command
    .command('list')
    .description('the record, withdrawn corrections too')
    .addOption(ledgerOption())
    .addOption(new Option('--format <format>', 'how to print').choices(RESULT_FORMATS).default('table'))
    .action((options: { db: string; format: ResultFormat }) => list(options, context.io))
  command
    .command('export')
    .description('write them as JSON, by moment')
    .argument('[file]', 'where to; standard output where none is named')
    .addOption(ledgerOption())
    .action((file: string | undefined, { db }: { db: string }) => exportFile(file, db, context.io))
  command
    .command('import')
    .description('take them from such a file; what is on record already changes nothing')
    .argument('<file>', 'as export writes it')
    .addOption(ledgerOption())
    .action((file: string, { db }: { db: string }) => importFile(file, db, context.io))
  command.addCommand(correctionsGoldCommand(context))
  return command
}

async function list({ db, format }: { db: string; format: ResultFormat }, io: CommandIo): Promise<void> {
  const [{ withLedger }, { listCorrections }, { printResult }] = await Promise.all([
    import('../../pipeline/with-ledger.ts'),
    import('../../query/index.ts'),
    import('../print-result.ts'),
  ])
  await withLedger(resolve(io.folder, db), { now: io.now, create: false, shown: db }, (ledger) =>
    printResult(listCorrections(ledger, io.language), format, io),
  )
}

async function exportFile(file: string | undefined, db: string, io: CommandIo): Promise<void> {
  const [{ withLedger }, { exportCorrections }] = await Promise.all([
    import('../../pipeline/with-ledger.ts'),
    import('../../store/index.ts'),
  ])
  const exported = await withLedger(resolve(io.folder, db), { now: io.now, create: false, shown: db }, exportCorrections)
  const json = `${JSON.stringify(exported, null, 2)}\n`
  if (file === undefined) return io.out(json)
  await writeFile(resolve(io.folder, file), json).catch((error: Error) => {
    throw new EnvironmentError({ code: 'cannot_write', path: file, message: error.message })
  })
  io.out(`${commandWords[io.language].correctionsWritten(exported.corrections.length, file)}\n`)
}

async function importFile(file: string, db: string, io: CommandIo): Promise<void> {
  const [{ withLedger }, { importCorrections }] = await Promise.all([
    import('../../pipeline/with-ledger.ts'),
    import('../../store/index.ts'),
  ])
  const json = await readFile(resolve(io.folder, file), 'utf8').catch((error: Error) => {
    throw new UsageError({ code: 'cannot_read', path: file, message: error.message })
  })
  const corrections = correctionsIn(json)
  const imported = await withLedger(resolve(io.folder, db), { now: io.now, create: false, shown: db }, (ledger) => {
    try {
      return importCorrections(ledger, corrections)
    } catch (error) {
      if (error instanceof RangeError) throw new UsageError({ code: 'corrections_file', message: error.message })
      throw error
    }
  })
  io.out(`${commandWords[io.language].correctionsImported(imported)}\n`)
}

function correctionsIn(json: string): CorrectionsFile {
  try {
    return correctionsFileSchema.parse(JSON.parse(json))
  } catch (error) {
    const message = error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Error ? error.message : String(error)
    throw new UsageError({ code: 'corrections_file', message })
  }
}
