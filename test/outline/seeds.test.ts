import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { outlineDocument } from '../../src/outline/index.ts'
import { readBytes } from '../../src/read/index.ts'
import { lexicon, quote } from './outlining.ts'

const ROOT = join(import.meta.dirname, '../..')

interface GoldItem {
  path: string
  title: string | null
  leaf: boolean
  truncated?: boolean
  declaredCount?: number
  assignments: { role: string }[]
  deadline: object | null
  quantities: { quote: string }[]
}

const annotated = readdirSync(join(ROOT, 'fixtures/gold'))
  .filter((name) => name.endsWith('.gold.json'))
  .map((name) => {
    const gold = JSON.parse(readFileSync(join(ROOT, 'fixtures/gold', name), 'utf8')) as { source: string; items: GoldItem[] }
    return { stem: name.replace('.gold.json', ''), ...gold }
  })

const fold = (text: string): string => text.normalize('NFKC').replace(/[\s"“”'‘’《》〈〉。，,、;；:：]/g, '')

const FILES = annotated.flatMap(({ stem, source, items }) => [
  { file: join('seeds', source), items },
  ...['typed', 'auto', 'table'].map((kind) => ({ file: join('fixtures/docx', `${stem}.${kind}.docx`), items })),
])

describe.each(FILES)('$file', ({ file, items }) => {
  it('has the items of its annotation, with their titles, fields and everything that is counted', async () => {
    const outcome = await readBytes(readFileSync(join(ROOT, file)), { name: file })
    if (outcome.kind === 'failed') throw new Error(outcome.finding.code)
    const document = outlineDocument(outcome.document, { lexicon })
    expect(document.items.map((item) => [item.path, item.leaf, item.truncated])).toEqual(
      items.map((item) => [item.path, item.leaf, item.truncated ?? false]),
    )
    for (const [at, item] of document.items.entries()) {
      const gold = items[at] as GoldItem
      expect(fold(item.title?.text ?? ''), item.path).toBe(fold(gold.title ?? ''))
      expect(item.declaredCount?.value ?? null, item.path).toBe(gold.declaredCount ?? null)
      expect(new Set(item.fields.map((field) => field.kind)), item.path).toEqual(
        new Set([...gold.assignments.map((assignment) => assignment.role), ...(gold.deadline ? ['deadline'] : [])]),
      )
      const body = fold(item.body.map((run) => quote(document, run)).join(''))
      for (const quantity of gold.quantities) expect(body, item.path).toContain(fold(quantity.quote))
    }
  })
})
