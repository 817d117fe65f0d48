import { resolve } from 'node:path'
import { Command } from 'commander'
import { commandWords } from '../../messages/index.ts'
import { UsageError } from '../../pipeline/errors.ts'
import type { CommandContext } from '../io.ts'
import { ledgerOption } from '../options.ts'

const EXAMPLES = `
The document leaves every view; what was extracted, the day and the reason stay on record. Importing it again does not bring
it back, taizhang import --restore does.

Example:
  taizhang remove 3fa9c1 --reason '误导入：往年的草案'`

interface RemoveOptions {
  db: string
  reason: string
  by?: string
}

/** `taizhang remove`: takes a document out that was imported by mistake, on record. */
export function removeCommand(context: CommandContext): Command {
  return new Command('remove')
    .description('take a document out that was imported by mistake, on record')
    .argument('<id>', "the document's id or its beginning, as taizhang documents lists it")
    .requiredOption('--reason <text>', 'why, for the record')
    .option('--by <name>', 'who, for the record')
    .addOption(ledgerOption())
    .addHelpText('after', EXAMPLES)
    .action(async (id: string, { db, reason, by }: RemoveOptions) => {
      const { io } = context
      const [{ withLedger }, { removeDocument }] = await Promise.all([
        import('../../pipeline/with-ledger.ts'),
        import('../../store/index.ts'),
      ])
      const result = await withLedger(resolve(io.folder, db), { now: io.now, create: false, shown: db }, (ledger) =>
        removeDocument(ledger, id, { reason, ...(by !== undefined && { by }) }),
      )
      if (result.kind === 'not_found') throw new UsageError({ code: 'no_such_document', id })
      if (result.kind === 'ambiguous') throw new UsageError({ code: 'ambiguous_document', id, candidates: result.candidates })
      const { documentId, removal } = result
      const words = commandWords[io.language]
      const said =
        result.kind === 'removed'
          ? words.removedDone(documentId, removal.reason)
          : words.removedBefore(documentId, removal.removedAt, removal.reason)
      io.out(`${said}\n`)
    })
}
