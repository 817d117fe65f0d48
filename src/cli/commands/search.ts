import { resolve } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import { UsageError } from '../../pipeline/errors.ts'
import type { DocumentHit, ItemHit, SearchResult } from '../../query/index.ts'
import { addFilterOptions, type FilterOptions, filtersOf } from '../filter-options.ts'
import type { CommandContext, CommandIo } from '../io.ts'
import { ledgerOption, lexiconOption } from '../options.ts'
import { withQueryFaults } from '../query-faults.ts'
import { RESULT_FORMATS, type ResultFormat } from '../result-format.ts'

const EXAMPLES = `
Words may have any length from one character, and stand anywhere in an item: 园 finds 公园. Words beside one another must all be there.
OR finds one or the other, NOT leaves out, brackets group, quotation marks hold a phrase with blanks together. Widths, Traditional characters,
capitals and line ends make no difference. The best come first; what was found stands between « and ».

Examples:
  taizhang search 养老                                   the items that speak of old people's care
  taizhang search '(学位 OR 床位) 新增 NOT 民办'         one of two words, a third one, and not a fourth
  taizhang search 农村公路 --region 昌吉 --year 2025     with the filters of query
  taizhang search 督查 --documents                       in whole documents, cover letters and requirements too
  taizhang search 公园 --limit 100 --json                for programs`

interface SearchCommandOptions extends FilterOptions {
  db: string
  lexicon: string[]
  documents?: true
  limit: number
  format: ResultFormat
  json?: true
}

/** Hits that fit on a screen. */
const USUAL_LIMIT = 20

/** `taizhang search`: full text of items and documents. */
export function searchCommand(context: CommandContext): Command {
  const command = new Command('search')
    .description('find words in items or documents, the best first')
    .argument('<words...>', 'words, phrases, AND, OR, NOT and brackets')
    .addOption(ledgerOption())
    .option('--documents', 'find documents by their whole text, not items')
    .option('--limit <n>', 'show so many of the best', countOf, USUAL_LIMIT)
    .addOption(new Option('--format <format>', 'how to print').choices(RESULT_FORMATS).default('table'))
    .option('--json', 'the same as --format json')
  return addFilterOptions(command)
    .addOption(lexiconOption())
    .addHelpText('after', EXAMPLES)
    .action(async (words: string[], options: SearchCommandOptions) => {
      const { printHits } = await import('../print-hits.ts')
      printHits(await search(words.join(' '), options, context.io), options.json ? 'json' : options.format, context.io)
    })
}

async function search(words: string, options: SearchCommandOptions, io: CommandIo): Promise<SearchResult<DocumentHit | ItemHit>> {
  const [{ searchDocuments, searchItems, SearchError }, { withLedger }, { lexiconWith }] = await Promise.all([
    import('../../query/index.ts'),
    import('../../pipeline/with-ledger.ts'),
    import('../../pipeline/lexicon.ts'),
  ])
  const { db, lexicon: overlays, documents, limit, format: _format, json: _json, ...filters } = options
  const lexicon = lexiconWith(overlays.map((path) => resolve(io.folder, path)))
  return withLedger(resolve(io.folder, db), { now: io.now, create: false, shown: db }, async (ledger) => {
    try {
      return await withQueryFaults(() =>
        (documents ? searchDocuments : searchItems)(ledger, words, { lexicon, limit, filters: filtersOf(filters) }),
      )
    } catch (error) {
      if (error instanceof SearchError) throw new UsageError({ code: 'search_fault', fault: error.fault })
      throw error
    }
  })
}

function countOf(value: string): number {
  if (!/^[1-9]\d{0,6}$/.test(value)) throw new InvalidArgumentError('It should be a whole number from 1.')
  return Number(value)
}
