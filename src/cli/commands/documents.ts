import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import { type Language, labelOf, messageOf, noticeWords, stateLabel } from '../../messages/index.ts'
import type { CommandContext, CommandIo } from '../io.ts'
import { ledgerOption } from '../options.ts'

const EXAMPLES = `
Below the others are listed: documents that do not count beside another of their notice, documents that were removed, and files that failed.

Examples:
  taizhang documents
  taizhang documents --db county.sqlite --format json`

interface DocumentsOptions {
  db: string
  format: 'table' | 'json'
}

/** `taizhang documents`: what the ledger holds, what was removed and what failed. */
export function documentsCommand(context: CommandContext): Command {
  return new Command('documents')
    .description('list the documents of a ledger, those too that failed or were removed')
    .addOption(ledgerOption())
    .addOption(new Option('--format <format>', 'how to print').choices(['table', 'json']).default('table'))
    .addHelpText('after', EXAMPLES)
    .action(async (options: DocumentsOptions) => {
      const { io } = context
      const [{ withLedger }, { documents, failures, listNotices, removals }] = await Promise.all([
        import('../../pipeline/with-ledger.ts'),
        import('../../store/index.ts'),
      ])
      await withLedger(resolve(io.folder, options.db), { now: io.now, create: false, shown: options.db }, async (ledger) => {
        const listing = {
          documents: documents(ledger),
          failures: failures(ledger),
          versions: listNotices(ledger)
            .flatMap(({ versions }) => versions)
            .filter(({ standing }) => standing === 'version' || standing === 'not_in_force'),
          removals: removals(ledger).filter(({ restoredAt }) => restoredAt === null),
        }
        if (options.format === 'json') io.out(`${JSON.stringify(listing, null, 2)}\n`)
        else await printListing(listing, io)
      })
    })
}

type Store = typeof import('../../store/index.ts')
interface Listing {
  documents: ReturnType<Store['documents']>
  /** Documents that the views do not count: another one of their notice stands for them, or it is no longer in force. */
  versions: ReturnType<Store['listNotices']>[number]['versions']
  failures: ReturnType<Store['failures']>
  removals: ReturnType<Store['removals']>
}

/** So much of an id tells the documents of a ledger apart. */
const ID_LENGTH = 12
const WIDEST_TITLE = 44
const COUNTS = ['items', 'quantities', 'assignments', 'deadlines', 'findings'] as const

async function printListing({ documents, versions, failures, removals }: Listing, io: CommandIo): Promise<void> {
  const { renderTable } = await import('../../render/index.ts')
  const label = (name: Parameters<typeof labelOf>[0]): string => labelOf(name, io.language)
  const headings = [
    { heading: label('id') },
    { heading: label('planYear'), align: 'right' as const },
    { heading: label('region') },
    { heading: label('document'), widest: WIDEST_TITLE },
    ...COUNTS.map((name) => ({ heading: label(name), align: 'right' as const })),
  ]
  const rows = documents.map((document) => [
    document.id.slice(0, ID_LENGTH),
    String(document.planYear ?? ''),
    document.region ?? '',
    document.name,
    ...COUNTS.map((name) => String(document[name])),
  ])
  io.out(renderTable(headings, rows, io.columns))
  const words = noticeWords[io.language]
  for (const { id, name, standing, linkedTo, reason } of versions) {
    const why = linkedTo === null || reason === null ? '' : `  ${words.linkedBy(linkedTo.slice(0, ID_LENGTH), words.reasons[reason])}`
    io.out(`${words.standings[standing]}  ${id.slice(0, ID_LENGTH)}  ${name}${why}\n`)
  }
  for (const { documentId, removedAt, reason } of removals) {
    io.out(`${stateLabel('removed', io.language)}  ${documentId.slice(0, ID_LENGTH)}  ${day(removedAt)}  ${reason}\n`)
  }
  for (const failure of failures) io.out(`${stateLabel('failed', io.language)}  ${failureText(failure, io.language)}\n`)
}

const day = (moment: string): string => moment.slice(0, 10)

const failureText = ({ origin, finding, failedAt }: Listing['failures'][number], language: Language): string =>
  `${origin}  ${day(failedAt)}  ${messageOf(finding, language)}`
