import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import { commandWords } from '../../messages/index.ts'
import { UsageError } from '../../pipeline/errors.ts'
import type { SqlOutcome } from '../../query/index.ts'
import type { CommandContext, CommandIo } from '../io.ts'
import { ledgerOption } from '../options.ts'
import { RESULT_FORMATS, type ResultFormat } from '../result-format.ts'

const EXAMPLES = `
One statement that reads; nothing can be written, and one that takes too long is stopped. docs/data-dictionary.md says what every view and column means.
The view ledger has its Chinese twin 台账, items 事项, documents 文件, assignments 分工, deadlines 时限, findings 发现.

Examples:
  taizhang sql "SELECT 地区, count(*) FROM 事项 WHERE 是否事项 GROUP BY 地区"
  taizhang sql "SELECT item, quote FROM ledger WHERE unit = '户'" --format csv --limit 10000
  taizhang sql "SELECT * FROM documents" --db county.sqlite --timeout 60`

interface SqlCommandOptions {
  db: string
  limit: number
  timeout: number
  format: ResultFormat
}

/** `taizhang sql`: one statement that reads. */
export function sqlCommand(context: CommandContext): Command {
  return new Command('sql')
    .description('ask the ledger in SQL; reads only')
    .argument('<statement>', 'one statement that gives rows')
    .addOption(ledgerOption())
    .option('--limit <n>', 'rows at most', wholeNumber, 1000)
    .option('--timeout <seconds>', 'stop the statement after that time', wholeNumber, 10)
    .addOption(new Option('--format <format>', 'how to print').choices(RESULT_FORMATS).default('table'))
    .addHelpText('after', EXAMPLES)
    .action(async (statement: string, options: SqlCommandOptions) => {
      const { io } = context
      const [{ runSql }, { printResult }] = await Promise.all([import('../../query/index.ts'), import('../print-result.ts')])
      const path = resolve(io.folder, options.db)
      if (!existsSync(path)) throw new UsageError({ code: 'no_such_ledger', path: options.db })
      await bringUpToDate(path, options.db, io)
      const outcome = await runSql(path, statement, { rows: options.limit, seconds: options.timeout })
      const { result, more } = rowsOf(outcome, options)
      printResult(result, options.format, io)
      if (more) io.err(`${commandWords[io.language].rowsLeftOut(options.limit)}\n`)
    })
}

/** The views that the documentation speaks of may be newer than the ledger; another program's database is refused. */
async function bringUpToDate(path: string, shown: string, io: CommandIo): Promise<void> {
  const { withLedger } = await import('../../pipeline/with-ledger.ts')
  await withLedger(path, { now: io.now, create: false, shown }, () => undefined)
}

function rowsOf(outcome: SqlOutcome, { timeout }: SqlCommandOptions): Extract<SqlOutcome, { kind: 'rows' }> {
  switch (outcome.kind) {
    case 'rows':
      return outcome
    case 'not_reading':
      throw new UsageError({ code: 'sql_not_reading' })
    case 'fault':
      throw new UsageError({ code: 'query_fault', message: outcome.message })
    case 'stopped':
      throw new UsageError(outcome.limit === 'seconds' ? { code: 'sql_too_long', seconds: timeout } : { code: 'sql_too_large' })
  }
}

/** As far as timers and lists go. */
function wholeNumber(value: string): number {
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new InvalidArgumentError('It should be a whole number from 1 to 999999.')
  return Number(value)
}
