import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../src/extract/index.ts'
import { createSegmenter, loadLexicon } from '../../src/lexicon/index.ts'
import type { ExtractedDocument } from '../../src/model/index.ts'
import { readBytes } from '../../src/read/index.ts'

const lexicon = loadLexicon()
const segmenter = createSegmenter(lexicon)
const ROOT = join(import.meta.dirname, '..', '..')

async function extractFile(...path: string[]): Promise<ExtractedDocument> {
  const outcome = await readBytes(readFileSync(join(ROOT, ...path)), { name: basename(path.at(-1) ?? '') })
  if (outcome.kind === 'failed') throw new Error(JSON.stringify(outcome.finding))
  return extractDocument(outcome.document, { lexicon, segmenter })
}

const flat = (text: string | null): string => (text ?? '').replace(/\s/g, '')

/** Everything that a document promises, without places: what must not depend on the format. */
function promisesOf({ items, document }: ExtractedDocument): unknown {
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

const FORMS = ['typed', 'auto', 'table']
const stems = readdirSync(join(ROOT, 'seeds'))
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -'.txt'.length))

describe.each(stems)('%s', (stem) => {
  it.each(FORMS)('says the same as docx (%s)', async (form) => {
    const fromText = await extractFile('seeds', `${stem}.txt`)
    const fromDocx = await extractFile('fixtures', 'docx', `${stem}.${form}.docx`)
    expect(promisesOf(fromDocx)).toEqual(promisesOf(fromText))
    expect(fromText.items.length).toBeGreaterThan(0)
    for (const { quantities } of fromDocx.items) {
      for (const { start, end, quote } of quantities) expect(fromDocx.text.slice(start, end)).toBe(quote)
    }
  })
})

describe('the table form', () => {
  it('traces each quantity to its cell', async () => {
    const { items, anchors } = await extractFile('fixtures', 'docx', `${stems[0]}.table.docx`)
    for (const { start, end } of items.flatMap((item) => item.quantities)) {
      expect(anchors.some((anchor) => 'cell' in anchor && anchor.start <= start && end <= anchor.end)).toBe(true)
    }
  })
})
