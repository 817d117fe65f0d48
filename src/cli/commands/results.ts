import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import type { Promised } from '../../diff/index.ts'
import { noticeWords } from '../../messages/index.ts'
import type { QueryResult } from '../../query/index.ts'
import type { CommandContext, CommandIo } from '../io.ts'
import { ledgerOption, lexiconOption, yearOf } from '../options.ts'
import { RESULT_FORMATS, type ResultFormat } from '../result-format.ts'

const EXAMPLES = `
What documents report as delivered, beside the promise of that year where the ledger has it: the same region, the same measure, words alike. A result without
a promise stands alone. The share is delivered over promised; both numbers come with the words they are from.

Examples:
  taizhang results
  taizhang results --region 石家庄市 --year 2024
  taizhang results --format csv > results.csv`

interface ResultsOptions {
  db: string
  lexicon: string[]
  region?: string
  year?: number
  linked?: true
  format: ResultFormat
}

/** `taizhang results`: what was delivered, beside what was promised. */
export function resultsCommand(context: CommandContext): Command {
  return new Command('results')
    .description('what was delivered, beside what was promised for that year')
    .addOption(ledgerOption())
    .option('--region <name>', 'only of a division, by its name, a part of it, or its code (which finds what lies in it too)')
    .addOption(new Option('--year <year>', 'only of a year').argParser(yearOf))
    .option('--linked', 'only those whose promise the ledger has')
    .addOption(new Option('--format <format>', 'how to print').choices(RESULT_FORMATS).default('table'))
    .addOption(lexiconOption())
    .addHelpText('after', EXAMPLES)
    .action(async (options: ResultsOptions) => {
      const { printResult } = await import('../print-result.ts')
      printResult(await results(options, context.io), options.format, context.io)
    })
}

async function results({ db, lexicon: overlays, region, year, linked }: ResultsOptions, io: CommandIo): Promise<QueryResult> {
  const [{ withLedger }, { reportedResults }, { documentsMeeting }, { resultReports }, { lexiconWith }] = await Promise.all([
    import('../../pipeline/with-ledger.ts'),
    import('../../diff/index.ts'),
    import('../../query/index.ts'),
    import('../../store/index.ts'),
    import('../../pipeline/lexicon.ts'),
  ])
  const lexicon = lexiconWith(overlays.map((path) => resolve(io.folder, path)))
  const found = await withLedger(resolve(io.folder, db), { now: io.now, create: false, shown: db }, (ledger) => {
    const ofRegion = documentsMeeting(ledger, region === undefined ? {} : { region }, lexicon)
    const asked = new Set(resultReports(ledger).flatMap(({ documentId, countedId }) => (ofRegion.has(countedId) ? [documentId] : [])))
    return reportedResults(ledger, lexicon).filter(({ documentId }) => asked.has(documentId))
  })
  const asked = found.filter((one) => (year === undefined || one.result.year === year) && (!linked || one.promises.length > 0))
  return {
    columns: noticeWords[io.language].resultColumns,
    rows: asked.map(({ documentId, region: of, result, promises, share }) => [
      of,
      result.year,
      result.object,
      result.value,
      result.unit,
      result.quote,
      ...promisedCells(promises),
      share,
      promises.map(({ path }) => path).join(AND) || null,
      documentId.slice(0, ID_LENGTH),
      [...new Set(promises.map((promise) => promise.documentId.slice(0, ID_LENGTH)))].join(AND) || null,
    ]),
  }
}

const AND = '、'

/** The sum of what was promised, in its unit where all have the same, and the words of each. */
function promisedCells(promises: readonly Promised[]): [number | null, string | null, string | null] {
  const [first, ...others] = promises.map(({ quantity }) => quantity)
  if (!first) return [null, null, null]
  const quotes = promises.map(({ quantity }) => quantity.quote).join(AND)
  if (others.every(({ unit }) => unit === first.unit))
    return [others.reduce((sum, { value }) => sum + value, first.value), first.unit, quotes]
  return [others.reduce((sum, { baseValue }) => sum + baseValue, first.baseValue), first.baseUnit, quotes]
}

/** So much of an id tells the documents of a ledger apart. */
const ID_LENGTH = 12
