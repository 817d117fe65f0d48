import { existsSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { Command } from 'commander'
import { commandWords } from '../../messages/index.ts'
import { type CommandContext, type CommandIo, EXIT } from '../io.ts'
import { ledgerOption } from '../options.ts'
import { neededNode } from '../package-version.ts'
import { chineseFonts, ocrEngine, officeConverter, pageDrawer, pdfReader } from '../page-tools.ts'

const EXAMPLES = `
Each line is something that taizhang needs: ✓ with what is there, ✗ with what does not work without it. Exit code 3 where something is missing.

Example:
  taizhang doctor`

/** One thing that is needed: what is there, or that it is missing and what that costs. */
interface Check {
  name: string
  cost: string
  /** What is there, in a few words; throws where it is missing or does not work. */
  look: () => string | Promise<string>
  /** Without it everything works, with less to work on. */
  optional?: true
}

/** `taizhang doctor`: what is installed, what is missing and what that costs. */
export function doctorCommand(context: CommandContext): Command {
  return new Command('doctor')
    .description('what is installed, what is missing and what that costs')
    .addOption(ledgerOption())
    .addHelpText('after', EXAMPLES)
    .action(async ({ db }: { db: string }) => {
      const { io } = context
      for (const check of checks(resolve(io.folder, db), io)) {
        const { line, works } = await examined(check)
        io.out(`${line}\n`)
        if (!works && !check.optional) context.exitCode = EXIT.environment
      }
    })
}

async function examined({ name, cost, look }: Check): Promise<{ line: string; works: boolean }> {
  try {
    return { line: `✓ ${name}: ${await look()}`, works: true }
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n')
    return { line: `✗ ${name}: ${cost} (${reason})`, works: false }
  }
}

function checks(database: string, io: CommandIo): Check[] {
  const { doctor } = commandWords[io.language]
  const minimum = neededNode()
  return [
    { name: doctor.node.name, cost: doctor.node.cost(minimum), look: () => nodeVersion(minimum) },
    { name: doctor.sqlite.name, cost: doctor.sqlite.cost(), look: sqliteVersion },
    { name: doctor.segmenter.name, cost: doctor.segmenter.cost(), look: segmenterVersion },
    { name: doctor.lexicon.name, cost: doctor.lexicon.cost(), look: () => lexiconSize(io) },
    { name: doctor.docx.name, cost: doctor.docx.cost(), look: docxReader },
    { name: doctor.pdf.name, cost: doctor.pdf.cost(), look: pdfReader },
    { name: doctor.ocr.name, cost: doctor.ocr.cost(), look: ocrEngine },
    { name: doctor.drawing.name, cost: doctor.drawing.cost(), look: pageDrawer, optional: true },
    { name: doctor.office.name, cost: doctor.office.cost(), look: officeConverter, optional: true },
    { name: doctor.fonts.name, cost: doctor.fonts.cost(), look: chineseFonts, optional: true },
    { name: doctor.ledger.name, cost: doctor.ledger.cost(), look: () => ledgerContent(database, io), optional: true },
  ]
}

function nodeVersion(minimum: string): string {
  const [have, need] = [process.versions.node, minimum].map((version) => version.split('.').map(Number))
  const enough = (have?.[0] ?? 0) > (need?.[0] ?? 0) || (have?.[0] === need?.[0] && (have?.[1] ?? 0) >= (need?.[1] ?? 0))
  if (!enough) throw new Error(process.versions.node)
  return process.versions.node
}

async function sqliteVersion(): Promise<string> {
  const { closeLedger, openLedger } = await import('../../store/index.ts')
  const ledger = openLedger(':memory:')
  try {
    return String(ledger.database.prepare('SELECT sqlite_version()').pluck().get())
  } finally {
    closeLedger(ledger)
  }
}

async function segmenterVersion(): Promise<string> {
  const { createSegmenter, loadLexicon } = await import('../../lexicon/index.ts')
  const sample = '实施老旧小区改造'
  return createSegmenter(loadLexicon())
    .tag(sample)
    .map(({ word }) => word)
    .join(' | ')
}

async function lexiconSize(io: CommandIo): Promise<string> {
  const { loadLexicon } = await import('../../lexicon/index.ts')
  const count = Object.values(loadLexicon()).reduce((sum, entries) => sum + entries.length, 0)
  if (count === 0) throw new Error('0')
  return commandWords[io.language].doctor.words(count)
}

async function docxReader(): Promise<string> {
  await import('mammoth')
  return 'mammoth'
}

async function ledgerContent(path: string, io: CommandIo): Promise<string> {
  const shown = relative(io.folder, path)
  if (!existsSync(path)) throw new Error(shown)
  const { closeLedger, documents, failures, openLedger } = await import('../../store/index.ts')
  const ledger = openLedger(path, { create: false })
  try {
    return `${shown}, ${commandWords[io.language].doctor.holds(documents(ledger).length, failures(ledger).length)}`
  } finally {
    closeLedger(ledger)
  }
}
