import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import { messageOf, noticeWords } from '../../messages/index.ts'
import { UsageError } from '../../pipeline/errors.ts'
import type { ReextractOutcome } from '../../pipeline/reextract.ts'
import type { Ledger } from '../../store/index.ts'
import { type CommandContext, type CommandIo, EXIT } from '../io.ts'
import { ledgerOption, lexiconOption, referenceYearOption } from '../options.ts'

const EXAMPLES = `
The files are not needed: the ledger keeps what was read. Give the lexicon files that the import was given; the reference year is kept.

Examples:
  taizhang reextract --dry-run                what a newer extractor, or other words, would change
  taizhang reextract                          the same, and store it
  taizhang reextract 3fa9c1 --format json     one document`

interface ReextractCommandOptions {
  db: string
  lexicon: string[]
  referenceYear?: number
  dryRun?: true
  format: 'text' | 'json'
}

/** `taizhang reextract`: the extractor run again over what is stored, and what it changed. */
export function reextractCommand(context: CommandContext): Command {
  return new Command('reextract')
    .description('run the extractor again over the stored documents and report what changed, item by item')
    .argument('[id...]', "documents' ids or their beginnings; all by default")
    .addOption(ledgerOption())
    .addOption(lexiconOption())
    .addOption(referenceYearOption())
    .option('--dry-run', 'report only, store nothing')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .addHelpText('after', EXAMPLES)
    .action(async (ids: string[], options: ReextractCommandOptions) => {
      context.exitCode = await run(ids, options, context.io)
    })
}

async function run(ids: readonly string[], options: ReextractCommandOptions, io: CommandIo): Promise<number> {
  const [{ withLedger }, { reextract }, { lexiconWith }] = await Promise.all([
    import('../../pipeline/with-ledger.ts'),
    import('../../pipeline/reextract.ts'),
    import('../../pipeline/lexicon.ts'),
  ])
  const { db, referenceYear, dryRun = false, format } = options
  const lexicon = lexiconWith(options.lexicon.map((path) => resolve(io.folder, path)))
  return withLedger(resolve(io.folder, db), { now: io.now, create: false, shown: db }, async (ledger) => {
    const documentIds = ids.length === 0 ? undefined : await wholeIds(ledger, ids)
    const outcomes: ReextractOutcome[] = []
    for (const outcome of reextract({ ledger, lexicon, referenceYear, dryRun, ...(documentIds && { documentIds }) })) {
      outcomes.push(outcome)
      if (format === 'text')
        io.out(
          linesOf(outcome, io)
            .map((line) => `${line}\n`)
            .join(''),
        )
    }
    const count = (kind: ReextractOutcome['kind']): number => outcomes.filter((outcome) => outcome.kind === kind).length
    if (format === 'json') io.out(`${JSON.stringify(outcomes, null, 2)}\n`)
    else io.out(`${noticeWords[io.language].reextracted(count('changed'), count('unchanged'), count('not_kept'), count('failed'))}\n`)
    return count('failed') === 0 ? EXIT.done : EXIT.someFailed
  })
}

async function wholeIds(ledger: Ledger, ids: readonly string[]): Promise<string[]> {
  const { findDocument } = await import('../../store/index.ts')
  return ids.map((id) => {
    const found = findDocument(ledger, id)
    if (found.kind === 'not_found') throw new UsageError({ code: 'no_such_document', id })
    if (found.kind === 'ambiguous') throw new UsageError({ code: 'ambiguous_document', id, candidates: found.candidates })
    return found.documentId
  })
}

/** So much of an id tells the documents of a ledger apart. */
const ID_LENGTH = 12
const NOTHING = '—'

/** Nothing of a document that stays the same: those are counted. */
function linesOf(outcome: ReextractOutcome, io: CommandIo): string[] {
  const words = noticeWords[io.language]
  const heading = `${outcome.documentId.slice(0, ID_LENGTH)}  ${outcome.name}`
  if (outcome.kind === 'unchanged') return []
  if (outcome.kind === 'not_kept') return [`${heading}: ${words.notKept}`]
  if (outcome.kind === 'failed') return [`${heading}: ${messageOf(outcome.finding, io.language)}`]
  const { document, items } = outcome.changes
  const valueLine = ({ of, before, after }: (typeof document)[number]): string => `    ${of}: ${before ?? NOTHING} → ${after ?? NOTHING}`
  return [
    `${heading}  ${outcome.from} → ${outcome.to}`,
    ...document.map(valueLine),
    ...items.flatMap(({ kind, from, to, values }) => [
      `  ${words.itemChange(kind, from.join('、'), to.join('、'))}`,
      ...values.map(valueLine),
    ]),
  ]
}
