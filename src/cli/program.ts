import { Command, Option } from 'commander'
import { LANGUAGES, type Language } from '../messages/index.ts'
import { correctCommand } from './commands/correct.ts'
import { correctionsCommand } from './commands/corrections.ts'
import { diffCommand } from './commands/diff.ts'
import { doctorCommand } from './commands/doctor.ts'
import { documentsCommand } from './commands/documents.ts'
import { evalCommand } from './commands/eval.ts'
import { explainCommand } from './commands/explain.ts'
import { exportCommand } from './commands/export.ts'
import { extractCommand } from './commands/extract.ts'
import { failuresCommand } from './commands/failures.ts'
import { importCommand } from './commands/import.ts'
import { inspectCommand } from './commands/inspect.ts'
import { lexiconCommand } from './commands/lexicon.ts'
import { lineageCommand } from './commands/lineage.ts'
import { linkCommand, unlinkCommand } from './commands/link.ts'
import { noticesCommand } from './commands/notices.ts'
import { preferCommand } from './commands/prefer.ts'
import { queryCommand } from './commands/query.ts'
import { reextractCommand } from './commands/reextract.ts'
import { removeCommand } from './commands/remove.ts'
import { resultsCommand } from './commands/results.ts'
import { reviewCommand } from './commands/review.ts'
import { runCommand } from './commands/run.ts'
import { searchCommand } from './commands/search.ts'
import { sqlCommand } from './commands/sql.ts'
import type { CommandContext } from './io.ts'
import { packageVersion } from './package-version.ts'

const DESCRIPTION = `Reads the notices in which Chinese governments promise livelihood works (民生实事)
and keeps what they promise in a ledger (台账) that can be queried.`

const EXAMPLES = `
Examples:
  taizhang run pipelines/seeds.yaml              read what a pipeline file names, into the ledger that it names
  taizhang import notices/ --db ledger.sqlite    read a folder into a ledger
  taizhang query --due-by 2025-10-31             what is due by then
  taizhang extract notice.docx                   look at one document without a ledger

Exit codes: 0 done · 1 some documents failed, the rest is done · 2 command line, pipeline or lexicon file wrong · 3 the environment`

/** The whole command line; each command is a file of its own. */
export function createProgram(context: CommandContext): Command {
  const program = new Command('taizhang')
    .description(DESCRIPTION)
    .version(packageVersion(), '-V, --version')
    .addOption(new Option('--language <code>', 'language of messages (default: from LANG)').choices(LANGUAGES))
    .addHelpText('after', EXAMPLES)
    .hook('preAction', (command) => {
      const { language } = command.opts<{ language?: Language }>()
      if (language) context.io = { ...context.io, language }
    })
  for (const make of COMMANDS) program.addCommand(make(context))
  settle(program, context)
  return program
}

/** In the order of use; help lists them so. */
const COMMANDS = [
  runCommand,
  importCommand,
  extractCommand,
  explainCommand,
  inspectCommand,
  documentsCommand,
  failuresCommand,
  noticesCommand,
  queryCommand,
  searchCommand,
  sqlCommand,
  exportCommand,
  diffCommand,
  lineageCommand,
  resultsCommand,
  reviewCommand,
  correctCommand,
  correctionsCommand,
  linkCommand,
  unlinkCommand,
  preferCommand,
  reextractCommand,
  removeCommand,
  lexiconCommand,
  evalCommand,
  doctorCommand,
]

/** Commander's output goes where ours goes, and its errors are thrown, not ended with; the same for all commands below. */
function settle(command: Command, context: CommandContext): void {
  const { io } = context
  command
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out(text),
      writeErr: (text) => io.err(text),
      outputError: (text, write) => write(`taizhang: ${text.replace(/^error: /, '').replace(/\n(?=\()/, ' ')}`),
    })
    .configureHelp({ showGlobalOptions: false, sortSubcommands: false })
    .showHelpAfterError(false)
  for (const below of command.commands) settle(below, context)
}
