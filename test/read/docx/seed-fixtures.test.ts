import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { automaticDocx, tableDocx, typedDocx } from '../../../fixtures/scripts/docx-forms.ts'
import { outlineSeed, type SeedAnnotation, type SeedOutline } from '../../../fixtures/scripts/seed-outline.ts'
import type { SourceDocument } from '../../../src/model/index.ts'
import { blocksOfKind, blockTexts, quoteOf, readDocument } from '../reading.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const stems = readdirSync(join(ROOT, 'seeds')).map((name) => basename(name, '.txt'))

const bytesOf = (stem: string, form: string) => readFileSync(join(ROOT, 'fixtures', 'docx', `${stem}.${form}.docx`))
const readForm = (stem: string, form: string) => readDocument(bytesOf(stem, form))
const readSeed = (stem: string) => readFileSync(join(ROOT, 'seeds', `${stem}.txt`), 'utf8')
const goldOf = (stem: string) => JSON.parse(readFileSync(join(ROOT, 'fixtures', 'gold', `${stem}.gold.json`), 'utf8')) as SeedAnnotation

/** A seed's text without white space and without the bookmark that it shows. */
const folded = (text: string): string => text.replace(/\[bookmark: [^\]]+\]/g, '').replace(/\s/g, '')

describe.each(stems)('%s as docx', (stem) => {
  let typed: SourceDocument
  let automatic: SourceDocument
  let tabled: SourceDocument
  let outline: SeedOutline

  beforeAll(async () => {
    typed = await readForm(stem, 'typed')
    automatic = await readForm(stem, 'auto')
    tabled = await readForm(stem, 'table')
    outline = outlineSeed(readSeed(stem), goldOf(stem))
  })

  it.each(Object.entries({ typed: typedDocx, auto: automaticDocx, table: tableDocx }))(
    'is to the byte what the scripts make: %s',
    async (form, make) => {
      expect(Buffer.from(await make(outline)).equals(bytesOf(stem, form))).toBe(true)
    },
  )

  it('with typed numbers says every character of the seed', () => {
    expect(folded(typed.text)).toBe(folded(readSeed(stem)))
    expect(typed.findings).toEqual([])
  })

  it('with automatic numbers shows every label as it was typed', () => {
    // Word leaves a gap after 1. where it is typed without one.
    const withoutGap = blockTexts(automatic).map((text) => text.replace(/^(\d+\.) /, '$1'))
    expect(withoutGap).toEqual(blockTexts(typed))
    expect(automatic.blocks.map(({ kind, level }) => [kind, level])).toEqual(typed.blocks.map(({ kind, level }) => [kind, level]))
    expect(automatic.findings).toEqual([])
  })

  it('with the list as a table has a row an item and what stands around it as paragraphs', () => {
    const rows = blocksOfKind(tabled, 'row')
    const [header, ...entries] = rows.map((row) => row.cells.map((cell) => quoteOf(tabled, cell)))
    expect(header?.[0]).toBe('序号')
    expect(entries).toHaveLength(outline.items.length)
    for (const [at, item] of outline.items.entries()) {
      const cells = entries[at] ?? []
      if (item.leaf) {
        expect(cells).toHaveLength(header?.length ?? 0)
        expect(cells[0]).toBe(item.label.text.replace(/[、.]$/, ''))
        expect(cells[header?.indexOf('内容') ?? -1]).toBe(item.body)
        for (const { label, value } of item.fields) expect(cells[header?.indexOf(label) ?? -1]).toBe(value)
      } else {
        expect(cells).toEqual([item.heading])
        expect(rows[at + 1]?.cells[0]).toMatchObject({ column: 0, columnSpan: header?.length, rowSpan: 1 })
      }
    }
    const around = outline.paragraphs.filter(({ item }) => item === null).map(({ text }) => text)
    expect(blockTexts(tabled).filter((_, at) => tabled.blocks[at]?.kind !== 'row')).toEqual(around)
  })
})

describe('the structure that the fixtures are made from', () => {
  it('has headings of levels one and two where GB/T 9704 sets them apart', async () => {
    const levels = await Promise.all(
      stems.map(async (stem) => blocksOfKind(await readForm(stem, 'typed'), 'heading').filter(({ level }) => level !== null).length),
    )
    expect(levels).toEqual([0, 10, 10, 2, 10])
  })

  it('keeps a label that no automatic list would print at its place', async () => {
    const document = await readForm(stems[3] ?? '', 'auto')
    expect(blockTexts(document)).toContain('2、 工作要求')
  })
})
