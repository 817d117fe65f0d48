import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { Command } from 'commander'
import { lexiconWords, troubleMessage } from '../../messages/index.ts'
import { UsageError } from '../../pipeline/errors.ts'
import { type CommandContext, type CommandIo, EXIT } from '../io.ts'
import { lexiconOption } from '../options.ts'

const EXAMPLES = `
The lexicon holds the words that the rules use: units, bounds, verbs, bureaux, divisions, labels. Files of your own lie over it
(--lexicon, or lexicon: in a pipeline file); docs/extending.md shows how to write one.

Examples:
  taizhang lexicon check words.yaml                  what is wrong in a file, line by line
  taizhang lexicon explain 不少于                     what a word is, where it stands, which rules use it
  taizhang lexicon explain 城管局 --lexicon words.yaml`

const CHECK_EXAMPLES = `
Schema, entries that stand twice, examples without their word, names that point to nothing. Without a file the words that
come with taizhang are checked. Exit code 2 where something is wrong.

Examples:
  taizhang lexicon check
  taizhang lexicon check words.yaml`

const EXPLAIN_EXAMPLES = `
Examples:
  taizhang lexicon explain 公里
  taizhang lexicon explain 大理州 --json`

/** `taizhang lexicon`: what the words are and whether files of words are right. */
export function lexiconCommand(context: CommandContext): Command {
  return new Command('lexicon')
    .description('check files of words, explain a word')
    .addHelpText('after', EXAMPLES)
    .addCommand(checkCommand(context))
    .addCommand(explainCommand(context))
}

function checkCommand(context: CommandContext): Command {
  return new Command('check')
    .description('what is wrong in lexicon files')
    .argument('[file...]', 'YAML files; those that come with taizhang where none is named')
    .addHelpText('after', CHECK_EXAMPLES)
    .action(async (files: string[]) => {
      context.exitCode = await check(files, context.io)
    })
}

async function check(names: readonly string[], io: CommandIo): Promise<number> {
  const { checkLexicon } = await import('../../lexicon/check.ts')
  const { files, troubles } = checkLexicon(existing(names, io))
  const words = lexiconWords[io.language]
  for (const { file, line, trouble } of troubles) io.out(`${file}:${line}: ${troubleMessage(trouble, io.language)}\n`)
  const entries = files.reduce((sum, file) => sum + file.entries, 0)
  io.out(`${words.files(files.length, entries)}: ${troubles.length === 0 ? words.nothingWrong : words.wrong(troubles.length)}\n`)
  return troubles.length === 0 ? EXIT.done : EXIT.usage
}

function explainCommand(context: CommandContext): Command {
  return new Command('explain')
    .description('what a word is, where it stands and which rules use it')
    .argument('<word>', 'as a notice prints it')
    .addOption(lexiconOption())
    .option('--json', 'the same as data')
    .addHelpText('after', EXPLAIN_EXAMPLES)
    .action(async (word: string, { lexicon, json }: { lexicon: string[]; json?: true }) => {
      const { io } = context
      const [{ explainWord }, { wordExplanation }] = await Promise.all([
        import('../../lexicon/explain.ts'),
        import('../word-explanation.ts'),
      ])
      const explanation = explainWord(word, existing(lexicon, io))
      io.out(json ? `${JSON.stringify(explanation, null, 2)}\n` : wordExplanation(explanation, io.language))
    })
}

/** @throws UsageError where a file is not there */
function existing(names: readonly string[], io: CommandIo): { path: string; shown: string }[] {
  return names.map((shown) => {
    const path = resolve(io.folder, shown)
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new UsageError({ code: 'no_such_path', path: shown })
    return { path, shown }
  })
}
