import { resolve } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import type { Exported } from '../../export/exported.ts'
import { diffWords } from '../../messages/index.ts'
import type { ExtractedDocument, LineageReport } from '../../model/index.ts'
import { UsageError } from '../../pipeline/errors.ts'
import { type ComparedDocuments, type ComparedOptions, comparedDocuments } from '../compared-documents.ts'
import { checkOut, deliver } from '../deliver.ts'
import { type CommandContext, type CommandIo, EXIT } from '../io.ts'
import { ledgerOption, lexiconOption, ocrOption } from '../options.ts'

const EXAMPLES = `
One name is a region: all its lists in the ledger. Several are lists as taizhang diff takes them: files, ids or region:year.
An undertaking that pauses for a year is found again. Its first row has the items of each list, the rows below one number each.

Examples:
  taizhang lineage 连云港市                              every undertaking that stands in two years or more
  taizhang lineage 连云港市 --years 3 --words 学校       only what goes on for three, about schools
  taizhang lineage 连云港市 --format xlsx --out 沿革.xlsx
  taizhang lineage 2022.txt 2023.txt 2025.txt --json     files, for a program`

const LINEAGE_FORMATS = ['table', 'markdown', 'csv', 'xlsx', 'json'] as const
type LineageFormat = (typeof LINEAGE_FORMATS)[number]

interface LineageOptions extends ComparedOptions {
  years: number
  words?: string
  format: LineageFormat
  json?: true
  out?: string
}

/** `taizhang lineage`: undertakings over several years. */
export function lineageCommand(context: CommandContext): Command {
  return new Command('lineage')
    .description('follow undertakings over several years: where they stand in each list, and their numbers')
    .argument('<lists...>', 'a region, or lists: files, ids, or region:year')
    .addOption(ledgerOption())
    .option('--years <n>', 'in so many lists or more', numberOfLists, 2)
    .option('--words <text>', 'only undertakings with this in the text of one of their items')
    .addOption(new Option('--format <format>', 'how to print').choices(LINEAGE_FORMATS).default('table'))
    .addOption(new Option('--json', 'the same as --format json').conflicts('format'))
    .option('--out <file>', 'write what would be printed into a file; xlsx needs one')
    .addOption(lexiconOption())
    .addOption(ocrOption())
    .addHelpText('after', EXAMPLES)
    .action(async (names: string[], options: LineageOptions) => {
      context.exitCode = await follow(names, options, context.io)
    })
}

function numberOfLists(value: string): number {
  if (!/^[2-9]$|^[1-9]\d$/.test(value)) throw new InvalidArgumentError('It should be a number from 2 to 99.')
  return Number(value)
}

async function follow(names: readonly string[], options: LineageOptions, io: CommandIo): Promise<number> {
  const format = options.json ? 'json' : options.format
  checkOut(format, options.out)
  const [only, ...others] = names
  const compared =
    only !== undefined && others.length === 0 ? await listsOfRegion(only, options, io) : await comparedDocuments(names, options, io)
  if (!compared) return EXIT.someFailed
  const [{ lineagesOf }, { lineageGrid, lineageMarkdown, lineageTable }, { exportGrid }] = await Promise.all([
    import('../../diff/index.ts'),
    import('../../render/diff/index.ts'),
    import('../../export/export-grid.ts'),
  ])
  const { lexicon, counts } = compared
  const whole = lineagesOf(compared.documents, { lexicon, ...(counts && { counts }) })
  const documents = whole.documents.flatMap(({ id }) => compared.documents.find(({ source }) => source.sha256 === id) ?? [])
  const report = selected(whole, documents, options)
  const shown = { report, documents }
  const grid = (as: 'csv' | 'xlsx') => exportGrid(diffWords[io.language].lineageHeading, lineageGrid(shown, io.language), as, io.language)
  const printers: Record<LineageFormat, () => Exported> = {
    table: () => [lineageTable(shown, io.language, options.out === undefined ? io.columns : null)],
    markdown: () => [lineageMarkdown(shown, io.language)],
    csv: () => grid('csv'),
    xlsx: () => grid('xlsx'),
    json: () => [`${JSON.stringify(report, null, 2)}\n`],
  }
  await deliver(printers[format](), options.out, io)
  return EXIT.done
}

/** @throws UsageError where the ledger has fewer than two */
async function listsOfRegion(region: string, options: LineageOptions, io: CommandIo): Promise<ComparedDocuments | null> {
  const [{ withLedger }, { lexiconWith }, { listsOf }] = await Promise.all([
    import('../../pipeline/with-ledger.ts'),
    import('../../pipeline/lexicon.ts'),
    import('../../query/index.ts'),
  ])
  const lexicon = lexiconWith(options.lexicon.map((path) => resolve(io.folder, path)))
  const ids = await withLedger(resolve(io.folder, options.db), { now: io.now, create: false, shown: options.db }, (ledger) =>
    listsOf(ledger, region, lexicon).map(({ id }) => id),
  )
  if (ids.length < 2) throw new UsageError({ code: 'no_lists', region })
  return comparedDocuments(ids, options, io)
}

/** Those that stand in enough lists and speak of what is asked for. */
function selected(report: LineageReport, documents: readonly ExtractedDocument[], { years, words }: LineageOptions): LineageReport {
  const asked = words?.replace(/\s/g, '')
  const says = (document: number, path: string): boolean => {
    const { text = '', items = [] } = documents[document] ?? {}
    const item = items.find((one) => one.path === path)
    return (
      item !== undefined &&
      asked !== undefined &&
      (text.slice(item.start, item.end) + (item.title ?? '')).replace(/\s/g, '').includes(asked)
    )
  }
  return {
    ...report,
    lineages: report.lineages.filter(
      ({ steps }) =>
        steps.length >= years && (asked === undefined || steps.some(({ document, items }) => items.some((path) => says(document, path)))),
    ),
  }
}
