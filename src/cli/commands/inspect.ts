import { resolve } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { UsageError } from '../../pipeline/errors.ts'
import { findInputs } from '../../pipeline/inputs.ts'
import { writeText } from '../../pipeline/write-files.ts'
import { type Extracted, extractAll } from '../extract-all.ts'
import { type CommandContext, type CommandIo, EXIT } from '../io.ts'
import { lexiconOption, type OcrChoice, ocrOption, referenceYearOption } from '../options.ts'

const EXAMPLES = `
The page as it looks, and over it what was read: columns, blocks by kind and the order in which they are read, tables and pictures, items, and
every quantity, organisation and date at its place; rest the pointer on one to see what it was read as. For files with pages: pdf, OFD, scans.

Examples:
  taizhang inspect notice.pdf --svg page.svg             the first page, to be opened in a browser
  taizhang inspect paper.pdf --page 4 --svg page-4.svg
  taizhang inspect notice.ofd > page.svg                 the same on standard output`

interface InspectOptions {
  page: number
  svg?: string
  lexicon: string[]
  referenceYear?: number
  ocr: OcrChoice
}

/** `taizhang inspect`: one page with what was read on it, as a drawing. */
export function inspectCommand(context: CommandContext): Command {
  return new Command('inspect')
    .description('draw a page with what was read on it')
    .argument('<file>', 'a document with pages: pdf, OFD, a scan')
    .option('--page <n>', 'the page, from 1', pageNumberOf, 1)
    .option('--svg <file>', 'write the drawing to FILE (default: standard output)')
    .addOption(lexiconOption())
    .addOption(referenceYearOption())
    .addOption(ocrOption())
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, options: InspectOptions) => {
      context.exitCode = await inspect(file, options, context.io)
    })
}

async function inspect(file: string, { page, svg, ...options }: InspectOptions, io: CommandIo): Promise<number> {
  const files = await findInputs([file], io.folder)
  if (files.length > 1) throw new UsageError({ code: 'one_file_at_a_time', pattern: file, count: files.length })
  let first = null as Extracted | null
  let count = 0
  const failed = await extractAll(files, { ...options, viewPage: page }, io, async (extracted) => {
    first ??= extracted
    count += 1
  })
  // A file that holds others has several documents: that shows when it is open.
  if (count > 1) throw new UsageError({ code: 'one_file_at_a_time', pattern: file, count })
  if (first) await draw(first, page, svg, io)
  return failed === 0 ? EXIT.done : EXIT.someFailed
}

async function draw(extracted: Extracted, page: number, svg: string | undefined, io: CommandIo): Promise<void> {
  const { pageSvg } = await import('../../render/index.ts')
  const drawing = pageSvg({ ...extracted, page, view: viewOf(extracted, page) }, io.language)
  if (svg === undefined) io.out(drawing)
  else await writeText(resolve(io.folder, svg), drawing)
}

/** @throws UsageError where the document has no such page, or none at all */
function viewOf({ file, extracted, view }: Extracted, page: number): NonNullable<Extracted['view']> {
  const count = extracted.source.pages.length
  if (count === 0) throw new UsageError({ code: 'no_pages', path: file.shown })
  if (!view) throw new UsageError({ code: 'no_such_page', page, count })
  return view
}

/** @throws InvalidArgumentError, which commander words with the option's name */
function pageNumberOf(value: string): number {
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new InvalidArgumentError('It should be the number of a page, from 1.')
  return Number(value)
}
