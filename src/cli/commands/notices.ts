import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import { labelOf, noticeWords } from '../../messages/index.ts'
import type { NoticeSummary, NoticeVersion, Suggestion } from '../../store/index.ts'
import type { CommandContext, CommandIo } from '../io.ts'
import { ledgerOption } from '../options.ts'

const EXAMPLES = `
A notice is what documents tell: a draft and its final form, a page and its pdf, a reprint are documents of one notice, each with the reason. The first one
counts in views and queries; all stay on record. Nothing is joined by a suggestion: taizhang link does, taizhang unlink parts, and
taizhang prefer says which one counts. A notice that is no longer in force counts in no view; the words that say so are shown.

Examples:
  taizhang notices
  taizhang notices --suggest                 what may be one notice, with what speaks for and against it
  taizhang notices --format json`

interface NoticesOptions {
  db: string
  suggest?: true
  format: 'table' | 'json'
}

/** `taizhang notices`: the notices of a ledger with the documents that tell them. */
export function noticesCommand(context: CommandContext): Command {
  return new Command('notices')
    .description('list notices with the documents that tell them: drafts, pages, reprints')
    .addOption(ledgerOption())
    .option('--suggest', 'list pairs that may be one notice, with the reason')
    .addOption(new Option('--format <format>', 'how to print').choices(['table', 'json']).default('table'))
    .addHelpText('after', EXAMPLES)
    .action(async ({ db, suggest, format }: NoticesOptions) => {
      const { io } = context
      const [{ withLedger }, { listNotices, suggestLinks }] = await Promise.all([
        import('../../pipeline/with-ledger.ts'),
        import('../../store/index.ts'),
      ])
      await withLedger(resolve(io.folder, db), { now: io.now, create: false, shown: db }, async (ledger) => {
        const notices = listNotices(ledger)
        const shown = suggest ? suggestLinks(ledger) : notices
        if (format === 'json') io.out(`${JSON.stringify(shown, null, 2)}\n`)
        else if (suggest) await printSuggestions(suggestLinks(ledger), notices, io)
        else await printNotices(notices, io)
      })
    })
}

/** So much of an id tells the documents of a ledger apart. */
const ID_LENGTH = 12
const WIDEST_TITLE = 44
const short = (id: string): string => id.slice(0, ID_LENGTH)

/** A row a notice, and below it a row for each of its documents where there are several. */
async function printNotices(notices: readonly NoticeSummary[], io: CommandIo): Promise<void> {
  const { renderTable } = await import('../../render/index.ts')
  const words = noticeWords[io.language]
  const headings = [
    { heading: labelOf('id', io.language) },
    { heading: labelOf('planYear', io.language), align: 'right' as const },
    { heading: labelOf('region', io.language) },
    { heading: labelOf('document', io.language), widest: WIDEST_TITLE },
    { heading: labelOf('docNumber', io.language) },
    { heading: labelOf('items', io.language), align: 'right' as const },
    { heading: labelOf('state', io.language) },
    { heading: words.reason },
  ]
  const rows = notices.flatMap((notice) => {
    const [preferred, ...others] = notice.versions
    if (!preferred) return []
    return [
      [
        short(preferred.id),
        yearsOf(notice),
        notice.region ?? '',
        notice.title,
        notice.docNumber ?? '',
        String(notice.items),
        stateOf(preferred, io),
        whyNotInForce(notice, io),
      ],
      ...others.map((version) => [
        short(version.id),
        '',
        '',
        version.origins[0] ?? version.name,
        '',
        '',
        stateOf(version, io),
        reasonOf(version, io),
      ]),
    ]
  })
  io.out(renderTable(headings, rows, io.columns))
  io.out(`${words.notices(notices.length, notices.flatMap(({ versions }) => versions).length)}\n`)
}

const yearsOf = ({ planYear, planYearEnd }: NoticeSummary): string =>
  planYear === null ? '' : planYearEnd === null ? String(planYear) : `${planYear}–${planYearEnd}`

function stateOf({ standing, status }: NoticeVersion, io: CommandIo): string {
  const words = noticeWords[io.language]
  return status === 'draft' ? `${words.standings[standing]} · ${words.draft}` : words.standings[standing]
}

function whyNotInForce({ notInForce }: NoticeSummary, io: CommandIo): string {
  const words = noticeWords[io.language]
  const said = notInForce.map(({ reason, documentId, documentName, documentNumber, quote }) =>
    reason === 'page_says' ? words.saysItself(quote) : words.repealedBy(short(documentId), documentNumber ?? documentName, quote),
  )
  return [...new Set(said)].join('；')
}

function reasonOf({ linkedTo, reason, share }: NoticeVersion, io: CommandIo): string {
  const words = noticeWords[io.language]
  if (linkedTo === null || reason === null) return ''
  return words.linkedBy(short(linkedTo), `${words.reasons[reason]}${reason !== 'same_text' || share === null ? '' : ` ${percent(share)}`}`)
}

const percent = (share: number): string => `${Math.round(100 * share)} %`

async function printSuggestions(suggestions: readonly Suggestion[], notices: readonly NoticeSummary[], io: CommandIo): Promise<void> {
  const { renderTable } = await import('../../render/index.ts')
  const words = noticeWords[io.language]
  const titles = new Map(notices.flatMap(({ title, versions }) => versions.map(({ id }) => [id, title] as const)))
  const headings = [
    { heading: labelOf('id', io.language) },
    { heading: labelOf('document', io.language), widest: WIDEST_TITLE },
    { heading: labelOf('id', io.language) },
    { heading: labelOf('document', io.language), widest: WIDEST_TITLE },
    { heading: words.reason },
    { heading: words.share, align: 'right' as const },
    { heading: words.against },
  ]
  const rows = suggestions.map(({ first, second, reason, share, against }) => [
    short(first),
    titles.get(first) ?? '',
    short(second),
    titles.get(second) ?? '',
    words.suggestions[reason],
    percent(share),
    against.map((field) => words.contradictions[field]).join('、'),
  ])
  if (rows.length > 0) io.out(renderTable(headings, rows, io.columns))
  io.out(`${words.suggested(rows.length)}\n`)
}
