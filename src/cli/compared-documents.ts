import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { FeatureCounts } from '../diff/word-weights.ts'
import type { Lexicon } from '../lexicon/index.ts'
import type { ExtractedDocument } from '../model/index.ts'
import { UsageError } from '../pipeline/errors.ts'
import { findInputs, type InputFile } from '../pipeline/inputs.ts'
import type { Ledger } from '../store/index.ts'
import { extractAll } from './extract-all.ts'
import type { CommandIo } from './io.ts'
import type { OcrChoice } from './options.ts'

export interface ComparedOptions {
  db: string
  lexicon: string[]
  ocr: OcrChoice
}

/** What is to be compared, and the words of the ledger that some of it is from; null where a file could not be read. */
export interface ComparedDocuments {
  documents: ExtractedDocument[]
  lexicon: Lexicon
  counts: FeatureCounts | null
}

/** A list as it is asked for: 石家庄市:2022, the beginning of an id, or a file. */
type Asked = { kind: 'file'; file: InputFile } | { kind: 'list'; region: string; year: number } | { kind: 'id'; id: string }

const REGION_AND_YEAR = /^(?<region>.+)[:：](?<year>\d{4})$/
const YEAR = /^[:：](?<year>\d{4})$/
/** The beginning of a SHA-256. */
const ID = /^[0-9a-f]{4,64}$/i

/**
 * The documents that arguments stand for, in their order. Files are read, all others are looked up in the ledger.
 * @returns null where a file failed, which has been told
 * @throws UsageError where the ledger has no such list or document, or several
 */
export async function comparedDocuments(
  names: readonly string[],
  options: ComparedOptions,
  io: CommandIo,
): Promise<ComparedDocuments | null> {
  const asked: Asked[] = []
  for (const name of names) asked.push(await askedFor(name, io))
  const { lexiconWith } = await import('../pipeline/lexicon.ts')
  const lexicon = lexiconWith(options.lexicon.map((path) => resolve(io.folder, path)))
  const read = await readFiles(asked, options, io)
  if (read === null) return null
  if (asked.every(({ kind }) => kind === 'file')) return { documents: inOrderOf(asked, read, []), lexicon, counts: null }
  const [{ withLedger }, { countLedger }] = await Promise.all([import('../pipeline/with-ledger.ts'), import('../diff/index.ts')])
  return withLedger(resolve(io.folder, options.db), { now: io.now, create: false, shown: options.db }, async (ledger) => {
    const stored = await Promise.all(asked.filter(({ kind }) => kind !== 'file').map((one) => storedDocument(ledger, one, lexicon)))
    checkPlans(
      asked.filter(({ kind }) => kind !== 'file'),
      stored,
    )
    return { documents: inOrderOf(asked, read, stored), lexicon, counts: countLedger(ledger, lexicon) }
  })
}

/** The year where a name stands for the lists of all regions (`:2024`), else null. */
export async function yearOfAllRegions(name: string, io: CommandIo): Promise<number | null> {
  const year = YEAR.exec(name)?.groups?.year
  return year === undefined || (await isThereAs(name, io)) ? null : Number(year)
}

const isThereAs = (name: string, io: CommandIo): Promise<boolean> =>
  stat(resolve(io.folder, name)).then(
    () => true,
    () => false,
  )

async function askedFor(name: string, io: CommandIo): Promise<Asked> {
  if ((await yearOfAllRegions(name, io)) !== null) throw new UsageError({ code: 'year_of_all_regions', name })
  const isThere = await isThereAs(name, io)
  const list = REGION_AND_YEAR.exec(name)?.groups
  if (!isThere && list) return { kind: 'list', region: list.region ?? '', year: Number(list.year) }
  if (!isThere && ID.test(name)) return { kind: 'id', id: name }
  const files = await findInputs([name], io.folder)
  const [file] = files
  if (file === undefined || files.length > 1) throw new UsageError({ code: 'one_file_at_a_time', pattern: name, count: files.length })
  return { kind: 'file', file }
}

/** By path; null where one failed. */
async function readFiles(asked: readonly Asked[], options: ComparedOptions, io: CommandIo): Promise<Map<string, ExtractedDocument> | null> {
  const files = asked.flatMap((one) => (one.kind === 'file' ? [one.file] : []))
  const read = new Map<string, ExtractedDocument>()
  if (files.length === 0) return read
  const failed = await extractAll(files, options, io, async ({ file, extracted }) => {
    read.set(file.path, extracted)
  })
  return failed === 0 ? read : null
}

function inOrderOf(
  asked: readonly Asked[],
  read: ReadonlyMap<string, ExtractedDocument>,
  stored: readonly ExtractedDocument[],
): ExtractedDocument[] {
  const fromLedger = [...stored]
  return asked.flatMap((one) => (one.kind === 'file' ? read.get(one.file.path) : fromLedger.shift()) ?? [])
}

/** @throws UsageError where two years were asked for and one plan covers both */
function checkPlans(asked: readonly Asked[], stored: readonly ExtractedDocument[]): void {
  const yearsOf = new Map<string, number>()
  for (const [index, one] of asked.entries()) {
    const id = stored[index]?.source.sha256
    if (one.kind !== 'list' || id === undefined) continue
    const year = yearsOf.get(id) ?? one.year
    if (year !== one.year) throw new UsageError({ code: 'one_plan', region: one.region, years: [year, one.year] })
    yearsOf.set(id, year)
  }
}

async function storedDocument(ledger: Ledger, asked: Asked, lexicon: Lexicon): Promise<ExtractedDocument> {
  const id = asked.kind === 'list' ? await idOfList(ledger, asked, lexicon) : await idOf(ledger, asked.kind === 'id' ? asked.id : '')
  const { effectiveDocument } = await import('../store/index.ts')
  const document = effectiveDocument(ledger, id)
  if (!document) throw new UsageError({ code: 'no_such_document', id })
  return document
}

async function idOf(ledger: Ledger, id: string): Promise<string> {
  const { findDocument } = await import('../store/index.ts')
  const found = findDocument(ledger, id)
  if (found.kind === 'not_found') throw new UsageError({ code: 'no_such_document', id })
  if (found.kind === 'ambiguous') throw new UsageError({ code: 'ambiguous_document', id, candidates: found.candidates })
  return found.documentId
}

async function idOfList(ledger: Ledger, { region, year }: { region: string; year: number }, lexicon: Lexicon): Promise<string> {
  const { findList } = await import('../query/index.ts')
  const found = findList(ledger, region, year, lexicon)
  if (found.kind === 'not_found') throw new UsageError({ code: 'no_such_list', region, year })
  if (found.kind === 'ambiguous') {
    const candidates = found.candidates.map(({ id, name }) => `${id.slice(0, SHOWN_ID)} ${name}`)
    throw new UsageError({ code: 'ambiguous_list', region, year, candidates })
  }
  return found.documentId
}

/** So much of an id tells the documents of a ledger apart. */
const SHOWN_ID = 12
