import { resolve } from 'node:path'
import { Command } from 'commander'
import { UsageError } from '../../pipeline/errors.ts'
import { findInputs } from '../../pipeline/inputs.ts'
import { extractAll } from '../extract-all.ts'
import { type CommandContext, type CommandIo, EXIT } from '../io.ts'
import { lexiconOption, type OcrChoice, ocrOption, referenceYearOption } from '../options.ts'

const EXAMPLES = `
Each value stands in its sentence between « and », followed by the rule that took it: why its role, unit and bound are what they are,
where its act and object stand, how a unit got its full name, where a date got its year.

Examples:
  taizhang explain notice.txt --item 3        one item, by its path
  taizhang explain notice.txt --item 4/1
  taizhang explain notice.txt                 the document's own fields and every item`

interface ExplainOptions {
  item?: string
  lexicon: string[]
  referenceYear?: number
  ocr: OcrChoice
}

/** `taizhang explain`: which rule took each value of an item, and why. */
export function explainCommand(context: CommandContext): Command {
  return new Command('explain')
    .description('which rule took each value of an item, and why')
    .argument('<file>', 'a document')
    .option('--item <path>', 'the item, as extract lists it (3, 4/1); all where none is named')
    .addOption(lexiconOption())
    .addOption(referenceYearOption())
    .addOption(ocrOption())
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, options: ExplainOptions) => {
      context.exitCode = await explain(file, options, context.io)
    })
}

async function explain(file: string, options: ExplainOptions, io: CommandIo): Promise<number> {
  const files = await findInputs([file], io.folder)
  const [{ explainFields, explainItem }, { createSegmenter }, { lexiconWith }] = await Promise.all([
    import('../../render/explanation/index.ts'),
    import('../../lexicon/index.ts'),
    import('../../pipeline/lexicon.ts'),
  ])
  const lexicon = lexiconWith(options.lexicon.map((path) => resolve(io.folder, path)))
  const tools = { lexicon, segmenter: createSegmenter(lexicon) }
  const failed = await extractAll(files, options, io, async ({ extracted }) => {
    const { items } = extracted
    const asked = options.item === undefined ? items : items.filter(({ path }) => path === options.item)
    if (options.item !== undefined && asked.length === 0) {
      throw new UsageError({ code: 'no_such_item', path: options.item, known: items.map(({ path }) => path) })
    }
    const parts = asked.map((item) => explainItem(extracted, item, tools, io.language))
    if (options.item === undefined) parts.unshift(explainFields(extracted, io.language))
    io.out(parts.join('\n'))
  })
  return failed === 0 ? EXIT.done : EXIT.someFailed
}
