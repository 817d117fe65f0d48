import { resolve } from 'node:path'
import { Command } from 'commander'
import { noticeWords } from '../../messages/index.ts'
import { UsageError } from '../../pipeline/errors.ts'
import type { CommandContext, CommandIo } from '../io.ts'
import { ledgerOption } from '../options.ts'

const LINK_EXAMPLES = `
The decision stays on record and holds through imports, whatever the rules say. Of the two the preferred one counts from now on.

Example:
  taizhang link 3fa9c1 8b07d2 --note '报纸转载' --by 王`

const UNLINK_EXAMPLES = `
The decision stays on record and holds through imports: no rule brings the two together again. Both count from now on.

Example:
  taizhang unlink 3fa9c1 8b07d2 --note '两个附件，内容不同'`

interface LinkOptions {
  db: string
  note?: string
  by?: string
}

/** `taizhang link`: says that two documents tell one notice. */
export const linkCommand = (context: CommandContext): Command =>
  decisionCommand(context, 'linked', 'link', 'say that two documents tell one notice').addHelpText('after', LINK_EXAMPLES)

/** `taizhang unlink`: says that two documents tell two notices. */
export const unlinkCommand = (context: CommandContext): Command =>
  decisionCommand(context, 'unlinked', 'unlink', 'say that two documents tell two notices').addHelpText('after', UNLINK_EXAMPLES)

function decisionCommand(context: CommandContext, decision: 'linked' | 'unlinked', name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .argument('<id>', "a document's id or its beginning, as taizhang notices lists it")
    .argument('<other>', 'the other one')
    .option('--note <text>', 'why, for the record')
    .option('--by <name>', 'who, for the record')
    .addOption(ledgerOption())
    .action(async (one: string, other: string, options: LinkOptions) => {
      context.io.out(`${await decide(one, other, decision, options, context.io)}\n`)
    })
}

async function decide(one: string, other: string, decision: 'linked' | 'unlinked', options: LinkOptions, io: CommandIo): Promise<string> {
  const [{ withLedger }, { decideLink }] = await Promise.all([import('../../pipeline/with-ledger.ts'), import('../../store/index.ts')])
  const { db, note, by } = options
  const result = await withLedger(resolve(io.folder, db), { now: io.now, create: false, shown: db }, (ledger) =>
    decideLink(ledger, one, other, { decision, ...(note !== undefined && { note }), ...(by !== undefined && { by }) }),
  )
  if (result.kind === 'not_found') throw new UsageError({ code: 'no_such_document', id: result.id })
  if (result.kind === 'ambiguous') throw new UsageError({ code: 'ambiguous_document', id: result.id, candidates: result.candidates })
  if (result.kind === 'same_document') throw new UsageError({ code: 'same_document', id: result.documentId })
  const words = noticeWords[io.language]
  const say = result.kind === 'unlinked' ? words.unlinked : result.noticeIds[0] === result.noticeIds[1] ? words.linked : words.linkedNot
  return say(...result.documents)
}
