import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { runCommandLine } from '../../src/cli/run-command-line.ts'
import type { Language } from '../../src/messages/index.ts'

const ROOT = join(import.meta.dirname, '..', '..')
/** What the commands on the pages read. */
const READ = ['pipelines', 'seeds', 'fixtures/gold', 'fixtures/diff']
/** A word of a command line, bare or in quotation marks. */
const WORD = /"([^"]*)"|(\S+)/g

/** A copy of the project in a temporary folder, without a ledger until `npm start` has made one. */
export interface ProjectCopy {
  /** The lines that a command prints. */
  run(command: string, language: Language): Promise<string[]>
  remove(): void
}

/** Copies what the commands read. */
export function copyProject(): ProjectCopy {
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-readme-'))
  for (const name of READ) cpSync(join(ROOT, name), join(folder, name), { recursive: true })
  return {
    run: async (command, language) => linesOf(await outputOf(command, folder, language)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

async function outputOf(command: string, folder: string, language: Language): Promise<string> {
  const [program = '', ...args] = [...command.matchAll(WORD)].map(([, quoted, bare = '']) => quoted ?? bare)
  if (program === 'npm' && args[0] === 'start') return start(folder, language)
  if (program === 'npx' && args[0] === 'taizhang') return taizhang(args.slice(1), folder, language)
  if (program === 'sqlite3') return sqlite(args, folder)
  throw new Error(`a page shows a command that is not known here: ${command}`)
}

/** What `npm start` runs once everything is installed and built, on a fresh clone. */
async function start(folder: string, language: Language): Promise<string> {
  rmSync(join(folder, 'out'), { recursive: true, force: true })
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: { start: string } }
  return taizhang(scripts.start.split('dist/cli/main.js ')[1]?.split(' ') ?? [], folder, language)
}

async function taizhang(args: readonly string[], folder: string, language: Language): Promise<string> {
  let printed = ''
  let troubles = ''
  const code = await runCommandLine(args, {
    out: (text) => {
      printed += text
    },
    err: (text) => {
      troubles += text
    },
    errIsTerminal: false,
    columns: null,
    language,
    folder,
    now: () => new Date(),
    program: 'npx taizhang',
    input: async () => new Uint8Array(),
    interrupted: () => new AbortController().signal,
    debug: false,
  })
  if (code !== 0) throw new Error(`taizhang ${args.join(' ')} ended with ${code}: ${troubles}`)
  return printed
}

/** As `sqlite3 FILE SQL` prints rows: a line each, values divided by |, and a whole number in a column of real numbers as 2.0. */
function sqlite([file = '', sql = '']: readonly string[], folder: string): string {
  const database = new Database(join(folder, file), { readonly: true })
  try {
    const rows = database.prepare<[], (string | number | bigint | null)[]>(sql).raw().safeIntegers().all()
    return rows.map((row) => `${row.map(sqliteText).join('|')}\n`).join('')
  } finally {
    database.close()
  }
}

function sqliteText(value: string | number | bigint | null): string {
  if (typeof value === 'number' && Number.isInteger(value)) return value.toFixed(1)
  return String(value ?? '')
}

const linesOf = (output: string): string[] => output.replace(/\n$/, '').split('\n')
