import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { extractDocument } from '../../src/extract/index.ts'
import { createSegmenter, loadLexicon } from '../../src/lexicon/index.ts'
import type { ExtractedDocument } from '../../src/model/index.ts'
import { readBytes } from '../../src/read/index.ts'

const lexicon = loadLexicon()
const segmenter = createSegmenter(lexicon)
const ROOT = join(import.meta.dirname, '..', '..')

/** Extracts a file of the repository, in whatever format. */
export const extractFile = (...path: string[]): Promise<ExtractedDocument> =>
  extractBytes(readFileSync(join(ROOT, ...path)), basename(path.at(-1) ?? ''))

/** Extracts what stands in no file. */
export async function extractBytes(bytes: Uint8Array, name = ''): Promise<ExtractedDocument> {
  const outcome = await readBytes(bytes, { name })
  if (outcome.kind === 'failed') throw new Error(JSON.stringify(outcome.finding))
  return extractDocument(outcome.document, { lexicon, segmenter })
}

const flat = (text: string | null): string => (text ?? '').replace(/\s/g, '')

/** Everything that a document promises, without places: what must not depend on the format. */
export function promisesOf({ items, document }: ExtractedDocument): unknown {
  return {
    document: {
      ...document,
      title: flat(document.title),
      declaredCounts: document.declaredCounts.map(({ value, noun, level }) => ({ value, noun, level })),
    },
    items: items.map((item) => ({
      path: item.path,
      title: flat(item.title),
      leaf: item.leaf,
      truncated: item.truncated,
      declaredCount: item.declaredCount?.value ?? null,
      assignments: item.assignments.map(({ role, openEnded, names }) => ({ role, openEnded, names: names.map(({ name }) => name) })),
      deadline: item.deadline && { quote: flat(item.deadline.quote), date: item.deadline.date, kind: item.deadline.kind },
      quantities: item.quantities.map(({ id: _id, start: _start, end: _end, restates, quote, partOf, action, object, ...rest }) => ({
        ...rest,
        restates: restates !== null,
        quote: flat(quote),
        partOf: flat(partOf),
        action: flat(action),
        object: flat(object),
      })),
    })),
  }
}

/** Names of the seeds without .txt, in order. */
export const stems = readdirSync(join(ROOT, 'seeds'))
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -'.txt'.length))
