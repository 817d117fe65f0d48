import type { Finding, SourceBlock, SourceDocument } from '../../src/model/index.ts'
import { readBytes } from '../../src/read/index.ts'
import type { ReaderOptions } from '../../src/read/reader.ts'

type OwnOptions = Omit<ReaderOptions, 'name'>

/** Reads bytes that must be readable. */
export async function readDocument(bytes: Uint8Array, name = 'test', options: OwnOptions = {}): Promise<SourceDocument> {
  const outcome = await readBytes(bytes, { name, ...options })
  if (outcome.kind === 'failed') throw new Error(`not read: ${outcome.finding.code} ${JSON.stringify(outcome.finding.data)}`)
  return outcome.document
}

/** Reads bytes that must be refused. */
export async function refusalOf(bytes: Uint8Array, name = 'test', options: OwnOptions = {}): Promise<Finding> {
  const outcome = await readBytes(bytes, { name, ...options })
  if (outcome.kind === 'read') throw new Error('was read')
  return outcome.finding
}

/** What a span of a document says. */
export const quoteOf = ({ text }: SourceDocument, { start, end }: { start: number; end: number }): string => text.slice(start, end)

/** What each block says, in order. */
export const blockTexts = (document: SourceDocument): string[] => document.blocks.map((block) => quoteOf(document, block))

/** The blocks of one kind. */
export const blocksOfKind = (document: SourceDocument, kind: SourceBlock['kind']): SourceBlock[] =>
  document.blocks.filter((block) => block.kind === kind)

/** The codes of a document's findings with their data. */
export const findingsOf = ({ findings }: SourceDocument): [string, Finding['data']][] => findings.map(({ code, data }) => [code, data])
