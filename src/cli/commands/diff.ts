import { relative, resolve } from 'node:path'
import { Command, Option } from 'commander'
import type { Exported } from '../../export/exported.ts'
import { commandWords, diffWords } from '../../messages/index.ts'
import { type ComparedOptions, comparedDocuments } from '../compared-documents.ts'
import { checkOut, deliver } from '../deliver.ts'
import { addDiffFilters, type DiffFilterOptions, diffFilterOf } from '../diff-filters.ts'
import { type CommandContext, type CommandIo, EXIT } from '../io.ts'
import { ledgerOption, lexiconOption, ocrOption } from '../options.ts'

const EXAMPLES = `
A and B are files, documents of the ledger by the beginning of their ids, or lists of the ledger as region:year.
Items are one to one, split, merged, new or dropped; numbers of the same thing are compared in a common unit.

Examples:
  taizhang diff list-2024.pdf list-2025.docx              two files
  taizhang diff 石家庄市:2021 石家庄市:2022               two years of a region
  taizhang diff 石家庄市:2022 杭州市:2022 --format csv    two regions, for a spreadsheet
  taizhang diff 石家庄市:2021 石家庄市:2022 --format xlsx --out diff.xlsx
  taizhang diff 石家庄市:2021 石家庄市:2022 --change raised --change lowered --by-more-than 20
  taizhang diff 石家庄市:2021 石家庄市:2022 --only new    what is new; --only dropped: what was dropped
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

/** `taizhang diff`: two lists compared. */
export function diffCommand(context: CommandContext): Command {
  const command = new Command('diff')
    .description('compare two lists: what went on, was split, merged, added or dropped, and which numbers changed')
    .argument('<a>', 'the old list: a file, an id, or region:year')
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
  const format = options.json ? 'json' : options.format
  checkOut(format, options.out)
  const filter = diffFilterOf(options)
  const compared = await comparedDocuments([a, b], options, io)
  const [from, to] = compared?.documents ?? []
  if (!compared || !from || !to) return EXIT.someFailed
  const [{ diffDocuments, selectChanges }, { diffGrid, diffMarkdown, diffPage, diffTable }, { exportGrid }] = await Promise.all([
    import('../../diff/index.ts'),
    import('../../render/diff/index.ts'),
    import('../../export/export-grid.ts'),
  ])
  const { lexicon, counts } = compared
  const whole = diffDocuments(from, to, { lexicon, ...(counts && { counts }) })
  const diff = filter ? selectChanges(whole, filter) : whole
  const shown = { diff, from, to }
  if (options.html !== undefined) await writePage(options.html, diffPage(shown, io.language), io)
  const { heading, columns } = diffWords[io.language]
  const grid = (as: 'csv' | 'xlsx') => exportGrid(heading, diffGrid(shown, io.language), as, io.language, { [columns.relative]: 'share' })
  const printers: Record<DiffFormat, () => Exported> = {
    table: () => [diffTable(shown, io.language, options.out === undefined ? io.columns : null)],
    markdown: () => [diffMarkdown(shown, io.language)],
    csv: () => grid('csv'),
    xlsx: () => grid('xlsx'),
    json: () => [`${JSON.stringify(diff, null, 2)}\n`],
  }
  await deliver(printers[format](), options.out, io)
  return EXIT.done
}

/** Where the page is, is told beside the result, which may go into a file. */
async function writePage(file: string, page: string, io: CommandIo): Promise<void> {
  const { writeText } = await import('../../pipeline/write-files.ts')
  const path = resolve(io.folder, file)
  await writeText(path, page)
  io.err(`${commandWords[io.language].alsoWritten}: ${relative(io.folder, path)}\n`)
}
