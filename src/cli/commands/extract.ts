import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import { UsageError } from '../../pipeline/errors.ts'
import { findInputs, type InputFile } from '../../pipeline/inputs.ts'
import { checkStems } from '../../pipeline/stems.ts'
import { jsonOf, writeJson, writeStoredText } from '../../pipeline/write-files.ts'
import { type Extracted, extractAll } from '../extract-all.ts'
import { type CommandContext, type CommandIo, EXIT } from '../io.ts'
import { lexiconOption, type OcrChoice, ocrOption, referenceYearOption } from '../options.ts'

const EXAMPLES = `
A file, a folder (everything below it) or a pattern. What a file is, its content decides, not its name.
A zip or a mail (eml, msg) stands for the files in it: the notice in notices.zip is written to out/notices_<name without ending>.json.

Examples:
  taizhang extract notice.txt                      a summary to read
  taizhang extract notice.docx --json              everything that was found, with offsets into the text
  taizhang extract notice.pdf --text               what was read: the text that those offsets count in, exactly
  taizhang extract notices/*.txt --json --out out  one JSON file a document: out/<name without ending>.json
  taizhang extract notices/*.pdf --text --out out  one text file a document: out/<name without ending>.txt`

interface ExtractOptions {
  json?: true
  text?: true
  out?: string
  lexicon: string[]
  referenceYear?: number
  ocr: OcrChoice
}

/** `taizhang extract`: reads documents and shows what is in them, without a ledger. */
export function extractCommand(context: CommandContext): Command {
  return new Command('extract')
    .description('show what is in documents, without a ledger')
    .argument('<file...>', 'files, folders or patterns')
    .option('--json', 'everything that was found, as JSON')
    .addOption(new Option('--text', 'the text as it was read and is stored, exactly').conflicts('json'))
    .option('--out <dir>', 'write the JSON to DIR/<stem>.json, the text to DIR/<stem>.txt')
    .addOption(lexiconOption())
    .addOption(referenceYearOption())
    .addOption(ocrOption())
    .addHelpText('after', EXAMPLES)
    .action(async (patterns: string[], options: ExtractOptions) => {
      const files = await findInputs(patterns, context.io.folder)
      const { take, end } = await presentation(files, options, context.io)
      const failed = await extractAll(files, options, context.io, take)
      end?.()
      context.exitCode = failed === 0 ? EXIT.done : EXIT.someFailed
    })
}

interface Presentation {
  take: (extracted: Extracted) => Promise<void>
  /** When there are no more. */
  end?: () => void
}

/** What is done with each document: a file of JSON or text, the same on standard output, or a summary. */
async function presentation(files: readonly InputFile[], { json, text, out }: ExtractOptions, io: CommandIo): Promise<Presentation> {
  if (out !== undefined) {
    const folder = resolve(io.folder, out)
    checkStems(files)
    const write = text ? writeStoredText : writeJson
    return { take: ({ file, extracted }) => write(folder, file, extracted) }
  }
  if (json || text) {
    // Nothing may stand between two documents that is in neither.
    if (files.length > 1) throw new UsageError({ code: 'several_without_out', option: text ? '--text' : '--json', count: files.length })
    return onlyOne(({ extracted }) => io.out(text ? extracted.text : jsonOf(extracted)), text ? '--text' : '--json')
  }
  const { summaryOf } = await import('../summary.ts')
  return { take: async ({ extracted }) => io.out(`${summaryOf(extracted, io.language, io.columns)}\n`) }
}

/** Shows the only document. A file that holds others has several: that shows when it is open. */
function onlyOne(show: (extracted: Extracted) => void, option: string): Presentation {
  let first = null as Extracted | null
  let count = 0
  return {
    take: async (extracted) => {
      first ??= extracted
      count += 1
    },
    end: () => {
      if (count > 1) throw new UsageError({ code: 'several_without_out', option, count })
      if (first) show(first)
    },
  }
}
