import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type Document, isMap, LineCounter, type Node, parseDocument } from 'yaml'
import { z } from 'zod'
import { troubleOfIssue } from '../messages/index.ts'
import { OCR_ENGINES } from '../read/ocr/engines.ts'
import { UsageError } from './errors.ts'

/** Years that notices of this kind can plan for. */
const EARLIEST_YEAR = 1990
const LATEST_YEAR = 2100
/** More files at once than this only fill the memory. */
const MOST_AT_ONCE = 64
const DEFAULT_AT_ONCE = 4

const path = z.string('a path').min(1, 'a path')

const optionsSchema = z.strictObject(
  {
    /** YAML files laid over the lexicon; later ones win. */
    lexicon: z.array(path, 'a list of YAML files').default([]),
    /** The year that dates without a year fall in where a document names none. */
    referenceYear: z
      .int(`a year from ${EARLIEST_YEAR} to ${LATEST_YEAR}`)
      .min(EARLIEST_YEAR, `a year from ${EARLIEST_YEAR} to ${LATEST_YEAR}`)
      .max(LATEST_YEAR, `a year from ${EARLIEST_YEAR} to ${LATEST_YEAR}`)
      .optional(),
    /** What recognises scanned pages; off: they are reported and left out. */
    ocr: z.enum([...OCR_ENGINES, 'off'], `${OCR_ENGINES.join(', ')} or off`).default('tesseract'),
    /** Files that are read at the same time; the ledger has one writer whatever this is. */
    concurrency: z
      .int(`a whole number from 1 to ${MOST_AT_ONCE}`)
      .min(1, `a whole number from 1 to ${MOST_AT_ONCE}`)
      .max(MOST_AT_ONCE, `a whole number from 1 to ${MOST_AT_ONCE}`)
      .default(DEFAULT_AT_ONCE),
  },
  'a mapping of options',
)

const outputsSchema = z.strictObject(
  {
    /** A folder that takes one JSON file a document, as `taizhang extract --json` prints it. */
    json: path.optional(),
    /** A file that takes the view 台账 of the whole ledger. */
    csv: path.optional(),
  },
  'a mapping of outputs',
)

/** A pipeline file: what to read, with which options, where it goes. Paths are relative to the file itself. The messages say what would be right. */
export const pipelineSchema = z.strictObject(
  {
    name: z.string('a name').min(1, 'a name'),
    /** Files, folders and glob patterns. */
    inputs: z.array(path, 'a list of files, folders or patterns').min(1, 'a list of files, folders or patterns'),
    options: optionsSchema.prefault({}),
    database: path,
    outputs: outputsSchema.prefault({}),
  },
  'a mapping with name, inputs and database',
)
export type Pipeline = z.infer<typeof pipelineSchema>

/** A pipeline with every path but its inputs made absolute; those are relative to `folder`. */
export interface LoadedPipeline extends Pipeline {
  folder: string
}

/**
 * Reads and checks a pipeline file.
 * @param shownFrom the folder that `file` is relative to
 * @throws UsageError with file and line, and what would be right
 */
export function loadPipeline(file: string, shownFrom: string): LoadedPipeline {
  const lines = new LineCounter()
  const document = parseDocument(readText(file, shownFrom), { lineCounter: lines })
  const lineAt = (offset: number): number => lines.linePos(offset).line
  const fault = document.errors[0]
  if (fault) {
    const [message = ''] = fault.message.split(' at line ')
    throw new UsageError({ code: 'yaml_syntax', message }, { file, line: lineAt(fault.pos[0]) })
  }
  const parsed = pipelineSchema.safeParse(document.toJS(), { reportInput: true })
  if (!parsed.success) {
    const { issues } = parsed.error
    // A wrong key leaves the right one missing: the wrong one is what has to be put right.
    const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]
    if (issue === undefined) throw parsed.error
    const trouble = troubleOfIssue(issue, { known: keysKnownAt(issue.path), whole: 'pipeline' })
    throw new UsageError(trouble, { file, line: lineAt(offsetOf(document, issue)) })
  }
  return absolutePaths(parsed.data, dirname(resolve(shownFrom, file)))
}

function readText(file: string, shownFrom: string): string {
  try {
    return readFileSync(resolve(shownFrom, file), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new UsageError({ code: 'no_such_path', path: file })
    throw new UsageError({ code: 'cannot_read', path: file, message: (error as Error).message })
  }
}

function absolutePaths(pipeline: Pipeline, folder: string): LoadedPipeline {
  const { json, csv } = pipeline.outputs
  return {
    ...pipeline,
    folder,
    database: resolve(folder, pipeline.database),
    options: { ...pipeline.options, lexicon: pipeline.options.lexicon.map((overlay) => resolve(folder, overlay)) },
    outputs: { ...(json && { json: resolve(folder, json) }), ...(csv && { csv: resolve(folder, csv) }) },
  }
}

type Issue = z.core.$ZodIssue

function keysKnownAt(keys: readonly PropertyKey[]): string[] {
  const schemas: Record<string, { shape: object }> = { options: optionsSchema, outputs: outputsSchema }
  return Object.keys((schemas[String(keys[0])] ?? pipelineSchema).shape)
}

/** Where in the file the key or value stands that an issue is about; its nearest surroundings where it is missing. */
function offsetOf(document: Document, issue: Issue): number {
  const keys = issue.path.map((key) => (typeof key === 'number' ? key : String(key)))
  const parent = keys.length === 0 ? document.contents : document.getIn(keys, true)
  if (issue.code === 'unrecognized_keys' && isMap(parent)) {
    const pair = parent.items.find(({ key }) => String(key) === issue.keys[0])
    return startOf(pair?.key)
  }
  for (let depth = keys.length; depth > 0; depth--) {
    const node = document.getIn(keys.slice(0, depth), true)
    if (node) return startOf(node)
  }
  return startOf(document.contents)
}

const startOf = (node: unknown): number => (node as Node | null | undefined)?.range?.[0] ?? 0
