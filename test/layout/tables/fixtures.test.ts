import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { PageTruth, TrueLine } from '../../../fixtures/scripts/pages/placed-page.ts'
import type { LayoutCell } from '../../../src/layout/block.ts'
import { holdsMiddle } from '../../../src/layout/box.ts'
import { linesOfGlyphs } from '../../../src/layout/lines.ts'
import { continueTables, findRuledTables, glyphsInCells, type PlacedTable, paragraphsOfCell } from '../../../src/layout/tables/index.ts'
import { openPdf } from '../../../src/read/pdf/open-pdf.ts'

const PAGES = join(import.meta.dirname, '../../../fixtures/pages')
const files = readdirSync(PAGES).filter((name) => name.endsWith('.pdf'))

async function tablesOf(name: string): Promise<PlacedTable[]> {
  const pdf = await openPdf(new Uint8Array(readFileSync(join(PAGES, name))))
  const tables: PlacedTable[] = []
  for (let page = 1; page <= pdf.pageCount; page++) {
    const { positioned } = await pdf.page(page)
    const before = tables.filter((table) => table.page === page - 1).map(({ grid }) => grid)
    for (const grid of findRuledTables(positioned, before)) {
      const texts = glyphsInCells(grid, positioned.glyphs).cells
      const cells = grid.cells.map(({ box, column, columnSpan, rowSpan }, at): LayoutCell => {
        const lines = linesOfGlyphs(page, texts[at] ?? [])
        return { column, columnSpan, rowSpan, page, box, paragraphs: paragraphsOfCell(lines, box) }
      })
      tables.push({ page, grid, cells, followsTable: true, isAfterGap: false })
    }
  }
  await pdf.close()
  return tables
}

const truthOf = (name: string): TrueLine[] => {
  const bytes = gunzipSync(readFileSync(join(PAGES, name.replace(/\.pdf$/, '.truth.json.gz'))))
  return [...(JSON.parse(bytes.toString('utf8')) as PageTruth).lines].filter((line) => line.kind === 'cell')
}

const bare = (text: string): string => text.replace(/\s/g, '')

describe('lists printed as tables over several pages', () => {
  const tables = files.filter((name) => name.endsWith('.table.pdf'))

  it.each(tables)('%s: one table, each cell says its lines and holds them', async (name) => {
    const whole = continueTables(await tablesOf(name))
    expect(whole).toHaveLength(1)
    const cells = new Map(
      whole.flatMap(({ rows }) =>
        rows.flatMap((row) => row.cells.map((cell) => [`cell-${row.row}-${cell.column}`, cell] as [string, LayoutCell])),
      ),
    )
    const truth = truthOf(name)
    const articles = [...new Set(truth.map((line) => line.article))]
    expect(articles.length).toBeGreaterThan(30)
    for (const article of articles) {
      const lines = truth.filter((line) => line.article === article)
      const cell = cells.get(article)
      expect(
        bare(
          cell?.paragraphs
            .flat()
            .map((line) => line.text)
            .join('') ?? '',
        ),
        article,
      ).toBe(bare(lines.map((line) => line.text).join('')))
      for (const line of lines)
        if (cell && line.page === cell.page) expect(holdsMiddle(cell.box, line.box), `${article} ${line.text}`).toBe(true)
    }
  })

  it('all five are there', () => {
    expect(tables).toHaveLength(5)
  })
})

describe('newspaper pages and circulars', () => {
  it.each(files.filter((name) => !name.endsWith('.table.pdf')))('%s: no tables', async (name) => {
    expect(await tablesOf(name)).toEqual([])
  })
})
