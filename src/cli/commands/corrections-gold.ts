import { join, resolve } from 'node:path'
import { Command } from 'commander'
import { commandWords } from '../../messages/index.ts'
import { UsageError } from '../../pipeline/errors.ts'
import { writeText } from '../../pipeline/write-files.ts'
import type { Ledger } from '../../store/index.ts'
import type { CommandContext, CommandIo } from '../io.ts'
import { ledgerOption } from '../options.ts'

const EXAMPLES = `
The annotation has everything that holds for the document now: what people said, and for all that nobody looked at, what the program read.
taizhang review and correct come first. With --text the text that the quotes are of is written beside it, as UTF-8, and named as the source.

Examples:
  taizhang corrections gold 3fa9c1 --out gold/
  taizhang corrections gold 3fa9c1 --out gold/ --text && taizhang eval gold gold/notice.txt`

const PLAIN_TEXT = /^text\/plain/

interface GoldOptions {
  db: string
  out: string
  text?: true
}

/** `taizhang corrections gold`: a corrected document as an annotation to score extraction against. */
export function correctionsGoldCommand({ io }: CommandContext): Command {
  return new Command('gold')
    .description('write a corrected document as an annotation, which taizhang eval takes')
    .argument('<id>', "the document's id or its beginning")
    .requiredOption('--out <folder>', 'where to, as <stem>.gold.json')
    .option('--text', 'write its text too, as <stem>.txt')
    .addOption(ledgerOption())
    .addHelpText('after', EXAMPLES)
    .action((id: string, options: GoldOptions) => writeGold(id, options, io))
}

async function writeGold(id: string, { db, out, text: withText }: GoldOptions, io: CommandIo): Promise<void> {
  const [{ withLedger }, { goldOfDocument }] = await Promise.all([
    import('../../pipeline/with-ledger.ts'),
    import('../../evaluate/index.ts'),
  ])
  const { document, corrections } = await withLedger(resolve(io.folder, db), { now: io.now, create: false, shown: db }, (ledger) =>
    correctedDocument(ledger, id),
  )
  const { name, mediaType } = document.source
  const stem = name.replace(/\.[^.]+$/, '')
  const source = withText ? `${stem}.txt` : name
  const file = join(out, `${stem}.gold.json`)
  const gold = goldOfDocument(document, { source, isPlain: withText === true || PLAIN_TEXT.test(mediaType) })
  await writeText(resolve(io.folder, file), `${JSON.stringify(gold, null, 1)}\n`)
  if (withText) await writeText(resolve(io.folder, join(out, source)), document.text)
  io.out(`${commandWords[io.language].goldWritten(file, document.items.length, corrections)}\n`)
}

/** @throws UsageError where the ledger has no such document, or several */
async function correctedDocument(ledger: Ledger, id: string) {
  const { effectiveDocument, findDocument, placedCorrections } = await import('../../store/index.ts')
  const found = findDocument(ledger, id)
  if (found.kind === 'not_found') throw new UsageError({ code: 'no_such_document', id: found.id })
  if (found.kind === 'ambiguous') throw new UsageError({ code: 'ambiguous_document', id: found.id, candidates: found.candidates })
  const document = effectiveDocument(ledger, found.documentId)
  if (!document) throw new UsageError({ code: 'no_such_document', id })
  return { document, corrections: placedCorrections(ledger, found.documentId) }
}
