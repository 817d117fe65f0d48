import { resolve } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { addFilterOptions, type FilterOptions, filtersOf } from '../filter-options.ts'
import type { CommandContext, CommandIo } from '../io.ts'
import { DEFAULT_LEDGER, ledgerOption, lexiconOption } from '../options.ts'
import { withQueryFaults } from '../query-faults.ts'

const EXAMPLES = `
From the worst: errors, warnings (corrections without a place among them), values of low and of medium certainty; with --all what only informs.
What somebody has accepted or corrected is not listed again. Below each stands what to type.

Examples:
  taizhang review                              the worst of the whole ledger
  taizhang review --region 昌吉 --limit 50
  taizhang review --document 3fa9c1 --json     one document, for programs`

interface ReviewCommandOptions extends FilterOptions {
  db: string
  lexicon: string[]
  all?: true
  limit: number
  json?: true
}

/** Entries that fit on two screens. */
const USUAL_LIMIT = 10

/** `taizhang review`: what a person should look at, from the worst. */
export function reviewCommand(context: CommandContext): Command {
  const command = new Command('review')
    .description('list what a person should look at, from the worst, with what to type')
    .addOption(ledgerOption())
    .option('--all', 'findings that only inform too')
    .option('--limit <n>', 'so many of the worst', countOf, USUAL_LIMIT)
    .option('--json', 'print JSON')
  return addFilterOptions(command)
    .addOption(lexiconOption())
    .addHelpText('after', EXAMPLES)
    .action((options: ReviewCommandOptions) => review(options, context.io))
}

async function review(options: ReviewCommandOptions, io: CommandIo): Promise<void> {
  const [{ reviewLedger }, { withLedger }, { lexiconWith }, { printReview }] = await Promise.all([
    import('../../query/index.ts'),
    import('../../pipeline/with-ledger.ts'),
    import('../../pipeline/lexicon.ts'),
    import('../print-review.ts'),
  ])
  const { db, lexicon: overlays, all = false, limit, json, ...given } = options
  const lexicon = lexiconWith(overlays.map((path) => resolve(io.folder, path)))
  const entries = await withLedger(resolve(io.folder, db), { now: io.now, create: false, shown: db }, (ledger) =>
    withQueryFaults(() => reviewLedger(ledger, { lexicon, language: io.language, filters: filtersOf(given), all })),
  )
  const shown = entries.slice(0, limit)
  if (json) io.out(`${JSON.stringify({ total: entries.length, entries: shown }, null, 2)}\n`)
  else printReview(shown, { total: entries.length, option: db === DEFAULT_LEDGER ? '' : ` --db ${db}` }, io)
}

function countOf(value: string): number {
  if (!/^[1-9]\d{0,6}$/.test(value)) throw new InvalidArgumentError('It should be a whole number from 1.')
  return Number(value)
}
