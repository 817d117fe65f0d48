import { resolve } from 'node:path'
import { Command } from 'commander'
import { noticeWords } from '../../messages/index.ts'
import { UsageError } from '../../pipeline/errors.ts'
import type { CommandContext, CommandIo } from '../io.ts'
import { ledgerOption } from '../options.ts'

const EXAMPLES = `
Of the documents that tell one notice this one counts from now on, whatever the rules say. The decision stays on record and holds through
imports; of several in one notice the last holds, and --withdraw takes one back.

Examples:
  taizhang prefer 3fa9c1 --note '网页有勘误' --by 王
  taizhang prefer 3fa9c1 --withdraw`

interface PreferOptions {
  db: string
  note?: string
  by?: string
  withdraw?: true
}

/** `taizhang prefer`: says which document of its notice counts. */
export function preferCommand(context: CommandContext): Command {
  return new Command('prefer')
    .description('say which document of its notice counts')
    .argument('<id>', "the document's id or its beginning, as taizhang notices lists it")
    .option('--withdraw', 'take the decision back')
    .option('--note <text>', 'why, for the record')
    .option('--by <name>', 'who, for the record')
    .addOption(ledgerOption())
    .addHelpText('after', EXAMPLES)
    .action(async (id: string, options: PreferOptions) => {
      context.io.out(`${await prefer(id, options, context.io)}\n`)
    })
}

async function prefer(id: string, { db, note, by, withdraw }: PreferOptions, io: CommandIo): Promise<string> {
  const [{ withLedger }, { preferDocument }] = await Promise.all([import('../../pipeline/with-ledger.ts'), import('../../store/index.ts')])
  const decision = withdraw ? 'withdrawn' : 'preferred'
  const result = await withLedger(resolve(io.folder, db), { now: io.now, create: false, shown: db }, (ledger) =>
    preferDocument(ledger, id, { decision, ...(note !== undefined && { note }), ...(by !== undefined && { by }) }),
  )
  if (result.kind === 'not_found') throw new UsageError({ code: 'no_such_document', id: result.id })
  if (result.kind === 'ambiguous') throw new UsageError({ code: 'ambiguous_document', id: result.id, candidates: result.candidates })
  if (result.kind === 'not_preferred') throw new UsageError({ code: 'not_preferred', id: result.documentId })
  const words = noticeWords[io.language]
  if (result.kind === 'withdrawn') return words.preferenceWithdrawn(result.documentId, result.countedId)
  return result.standing === 'counted' ? words.preferredNow(result.documentId) : words.notCountedNow(result.documentId)
}
