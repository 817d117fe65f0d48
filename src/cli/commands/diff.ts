import { relative, resolve } from 'node:path'
import { Command, Option } from 'commander'
import type { YearsComparison } from '../../diff/index.ts'
import type { Exported } from '../../export/exported.ts'
import { commandWords, diffWords } from '../../messages/index.ts'
import type { DiffFilter, YearsDiff } from '../../model/index.ts'
import { UsageError } from '../../pipeline/errors.ts'
import type { QueryResult } from '../../query/index.ts'
import { type ComparedOptions, comparedDocuments, yearOfAllRegions } from '../compared-documents.ts'
import { checkOut, deliver } from '../deliver.ts'
import { addDiffFilters, type DiffFilterOptions, diffFilterOf } from '../diff-filters.ts'
import { type CommandContext, type CommandIo, EXIT } from '../io.ts'
import { ledgerOption, lexiconOption, ocrOption } from '../options.ts'

const EXAMPLES = `
A and B are files, documents of the ledger by the beginning of their ids, or lists of the ledger as region:year; :year is that year of all regions.
Items are one to one, split, merged, new or dropped; numbers of the same thing are compared in a common unit.

Examples:
  taizhang diff list-2024.pdf list-2025.docx              two files
  taizhang diff 石家庄市:2021 石家庄市:2022               two years of a region
  taizhang diff :2021 :2022                               two years of every region that has a list for both
  taizhang diff :2021 :2022 --change raised --change lowered --by-more-than 20
  taizhang diff :2021 :2022 --only new                    what is new; --only dropped: what was dropped
  taizhang diff 石家庄市:2022 杭州市:2022 --format csv    two regions, for a spreadsheet
  taizhang diff 石家庄市:2021 石家庄市:2022 --format xlsx --out diff.xlsx
  taizhang diff 3fa9c1 8b07d2 --html out/diff.html        both texts side by side, changes marked
  taizhang diff 石家庄市:2021 石家庄市:2022 --json        pairs and changes, as docs/diff.md describes them`

const DIFF_FORMATS = ['table', 'markdown', 'csv', 'xlsx', 'json'] as const
type DiffFormat = (typeof DIFF_FORMATS)[number]

interface DiffOptions extends ComparedOptions, DiffFilterOptions {
  format: DiffFormat
  json?: true
  html?: string
  out?: string
}

/** `taizhang diff`: two lists compared, or two years of all regions. */
export function diffCommand(context: CommandContext): Command {
  const command = new Command('diff')
    .description('compare two lists: what went on, was split, merged, added or dropped, and which numbers changed')
    .argument('<a>', 'the old list: a file, an id, or region:year; :year for all regions')
    .argument('<b>', 'the new list')
  return addDiffFilters(command)
    .addOption(ledgerOption())
    .addOption(new Option('--format <format>', 'how to print').choices(DIFF_FORMATS).default('table'))
    .addOption(new Option('--json', 'the same as --format json').conflicts('format'))
    .option('--out <file>', 'write what would be printed into a file; xlsx needs one')
    .option('--html <file>', 'write a page with both texts side by side')
    .addOption(lexiconOption())
    .addOption(ocrOption())
    .addHelpText('after', EXAMPLES)
    .action(async (a: string, b: string, options: DiffOptions) => {
      context.exitCode = await compare(a, b, options, context.io)
    })
}

async function compare(a: string, b: string, options: DiffOptions, io: CommandIo): Promise<number> {
  checkOut(formatOf(options), options.out)
  const filter = diffFilterOf(options)
  const [from, to] = await Promise.all([yearOfAllRegions(a, io), yearOfAllRegions(b, io)])
  if (from === null || to === null) return compareLists([a, b], filter, options, io)
  if (from === to) throw new UsageError({ code: 'one_year_twice', year: from })
  return compareAllRegions(from, to, filter, options, io)
}

async function compareLists(names: readonly string[], filter: DiffFilter | null, options: DiffOptions, io: CommandIo): Promise<number> {
  const compared = await comparedDocuments(names, options, io)
  const [from, to] = compared?.documents ?? []
  if (!compared || !from || !to) return EXIT.someFailed
  const [{ diffDocuments, selectChanges }, { diffGrid, diffMarkdown, diffPage, diffTable }] = await Promise.all([
    import('../../diff/index.ts'),
    import('../../render/diff/index.ts'),
  ])
  const { lexicon, counts } = compared
  const whole = diffDocuments(from, to, { lexicon, ...(counts && { counts }) })
  const diff = filter ? selectChanges(whole, filter) : whole
  const shown = { diff, from, to }
  if (options.html !== undefined) await writePage(options.html, diffPage(shown, io.language), io)
  await print(
    {
      table: (width) => diffTable(shown, io.language, width),
      markdown: () => diffMarkdown(shown, io.language),
      grid: () => diffGrid(shown, io.language),
      json: () => diff,
    },
    options,
    io,
  )
  return EXIT.done
}

async function compareAllRegions(
  from: number,
  to: number,
  filter: DiffFilter | null,
  options: DiffOptions,
  io: CommandIo,
): Promise<number> {
  const years = await comparedYears(from, to, filter, options, io)
  const { yearsGrid, yearsMarkdown, yearsPage, yearsTable } = await import('../../render/diff/index.ts')
  if (options.html !== undefined) await writePage(options.html, yearsPage(years, io.language), io)
  await print(
    {
      table: (width) => yearsTable(years, io.language, width),
      markdown: () => yearsMarkdown(years, io.language),
      grid: () => yearsGrid(years, io.language),
      json: (): YearsDiff => ({ from, to, comparisons: years.comparisons.map(({ diff }) => diff), notCompared: years.notCompared }),
    },
    options,
    io,
  )
  return EXIT.done
}

/** @throws UsageError where no region has a list for one of the years */
async function comparedYears(
  from: number,
  to: number,
  filter: DiffFilter | null,
  options: DiffOptions,
  io: CommandIo,
): Promise<YearsComparison> {
  const [{ withLedger }, { lexiconWith }, { compareYears, selectChanges }] = await Promise.all([
    import('../../pipeline/with-ledger.ts'),
    import('../../pipeline/lexicon.ts'),
    import('../../diff/index.ts'),
  ])
  const lexicon = lexiconWith(options.lexicon.map((path) => resolve(io.folder, path)))
  const years = await withLedger(resolve(io.folder, options.db), { now: io.now, create: false, shown: options.db }, (ledger) =>
    compareYears(ledger, from, to, lexicon),
  )
  const [missing] = years.missing
  if (missing !== undefined) throw new UsageError({ code: 'no_list_for_year', year: missing })
  if (filter === null) return years
  return { ...years, comparisons: years.comparisons.map((one) => ({ ...one, diff: selectChanges(one.diff, filter) })) }
}

/** A comparison in each form that it can be printed in. */
interface Printers {
  table(width: number | null): string
  markdown(): string
  grid(): QueryResult
  json(): unknown
}

const formatOf = ({ json, format }: DiffOptions): DiffFormat => (json ? 'json' : format)

async function print(printers: Printers, options: DiffOptions, io: CommandIo): Promise<void> {
  const { exportGrid } = await import('../../export/export-grid.ts')
  const { heading, columns } = diffWords[io.language]
  const grid = (as: 'csv' | 'xlsx') => exportGrid(heading, printers.grid(), as, io.language, { [columns.relative]: 'share' })
  const forms: Record<DiffFormat, () => Exported> = {
    table: () => [printers.table(options.out === undefined ? io.columns : null)],
    markdown: () => [printers.markdown()],
    csv: () => grid('csv'),
    xlsx: () => grid('xlsx'),
    json: () => [`${JSON.stringify(printers.json(), null, 2)}\n`],
  }
  await deliver(forms[formatOf(options)](), options.out, io)
}

/** Where the page is, is told beside the result, which may go into a file. */
async function writePage(file: string, page: string, io: CommandIo): Promise<void> {
  const { writeText } = await import('../../pipeline/write-files.ts')
  const path = resolve(io.folder, file)
  await writeText(path, page)
  io.err(`${commandWords[io.language].alsoWritten}: ${relative(io.folder, path)}\n`)
}
