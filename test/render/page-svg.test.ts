import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PageTruth } from '../../fixtures/scripts/pages/placed-page.ts'
import { pageSvg, type ShownPage } from '../../src/render/index.ts'
import { all, anchorsIn, inHundredths, parsed, rectanglesIn, shownPage, titleOf } from './shown-pages.ts'

const PAGES = join(import.meta.dirname, '../../fixtures/pages')
const truthOf = (name: string): PageTruth => JSON.parse(gunzipSync(readFileSync(join(PAGES, `${name}.truth.json.gz`))).toString())

const drawn = (shown: ShownPage, language: 'zh' | 'en' = 'en') => parsed(pageSvg(shown, language))

/** The numbers of the order marks of one sort, as they are drawn. */
const numbersOf = (root: ReturnType<typeof parsed>, goesOn: boolean): number[] =>
  all(root, 'g', 'order')
    .filter((mark) => (mark.getAttribute('class') ?? '').includes('goes-on') === goesOn)
    .map((mark) => Number(mark.textContent))

let newspaper: ShownPage
let table: ShownPage
let circular: ShownPage

beforeAll(async () => {
  newspaper = await shownPage('003_041a6529d5c31122.newspaper-3.pdf', 1)
  table = await shownPage('004_edfb66bea4d7dc90.table.pdf', 2)
  circular = await shownPage('000_91f78d1c8f0827f1.circular.ofd', 3)
})

describe.each([
  ['a newspaper page of three columns', () => newspaper, 25],
  ['a table over several pages', () => table, 25],
  ['a page of an OFD', () => circular, 10],
])('%s', (_, page, fewest) => {
  test('has a mark for each block, numbered in the order of the text', () => {
    const { extracted } = page()
    const blocks = extracted.blocks.filter((block) => anchorsIn(page(), block).length > 0)
    expect(blocks.length).toBeGreaterThan(5)
    expect(numbersOf(drawn(page()), false)).toEqual(blocks.map((_, at) => at + 1))
  })

  test('shows each quantity in the very boxes of its anchors', () => {
    const { extracted } = page()
    const quantities = extracted.items.flatMap((item) => item.quantities).filter((quantity) => anchorsIn(page(), quantity).length > 0)
    expect(quantities.length).toBeGreaterThanOrEqual(fewest)
    const shown = all(drawn(page()), 'g', 'value', 'quantity')
    expect(shown.map((element) => titleOf(element).split('\n')[0])).toEqual(quantities.map(({ quote }) => quote.replace(/\s*\n\s*/g, '')))
    const boxes = quantities.map((quantity) => anchorsIn(page(), quantity).flatMap((anchor) => anchor.boxes.map(inHundredths)))
    expect(shown.map(rectanglesIn)).toEqual(boxes)
  })

  test('says nothing that is not there, in both languages', () => {
    for (const language of ['en', 'zh'] as const) {
      const svg = pageSvg(page(), language).replace(/<image [^>]*>/, '')
      expect(svg).not.toMatch(/undefined|null|NaN|\[object/)
      expect(svg).not.toMatch(/(?:href|src)="(?!#)|url\((?!#)/)
    }
  })

  test('is the same each time', () => expect(pageSvg(page(), 'en')).toBe(pageSvg(page(), 'en')))
})

describe('a newspaper page', () => {
  test('has its picture below, as large as the page', async () => {
    const [image] = all(drawn(newspaper), 'image')
    const [, data = ''] = /^data:image\/png;base64,(.+)$/.exec(image?.getAttribute('href') ?? '') ?? []
    const { width = 0, height = 0 } = await sharp(Buffer.from(data, 'base64')).metadata()
    const [page] = newspaper.extracted.source.pages
    expect([image?.getAttribute('width'), image?.getAttribute('height')]).toEqual([String(page?.width), String(page?.height)])
    expect(width / height).toBeCloseTo((page?.width ?? 0) / (page?.height ?? 1), 2)
    expect(all(drawn(newspaper), 'g', 'text')).toEqual([])
  })

  test('marks a block that goes on in the next column again there, with the same number', () => {
    const root = drawn(newspaper)
    const goingOn = numbersOf(root, true)
    expect(goingOn.length).toBeGreaterThan(0)
    expect(numbersOf(root, false)).toEqual(expect.arrayContaining(goingOn))
    const outlines = all(root, 'g', 'block').filter((block) => goingOn.includes(Number.parseInt(titleOf(block), 10)))
    for (const outline of outlines) expect(rectanglesIn(outline).length).toBeGreaterThan(1)
  })

  test('outlines each column, and the framed article', () => {
    const root = drawn(newspaper)
    expect(all(root, 'text', 'column-number').map((element) => element.textContent)).toEqual(
      all(root, 'rect', 'column').map((_, at) => `column ${at + 1}`),
    )
    const columns = newspaper.view.layout.columns.filter(({ items }) => items.some(({ kind }) => kind !== 'rule'))
    const framed = columns.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'frame' ? item.columns : [])))
    expect(all(root, 'rect', 'column')).toHaveLength(columns.length + framed.length)
    expect(all(root, 'rect', 'frame')).toHaveLength(1)
  })

  test('leaves furniture out of the path of reading', () => {
    const root = drawn(newspaper)
    const [furniture] = all(root, 'g', 'order', 'furniture').flatMap((mark) => [...mark.getElementsByTagName('circle')])
    const [path] = all(root, 'g', 'path')
    const [x, y] = ['cx', 'cy'].map((name) => Number(furniture?.getAttribute(name)))
    const ends = [...(path?.getElementsByTagName('path') ?? [])].map((step) =>
      /L(\S+) (\S+)$/
        .exec(step.getAttribute('d') ?? '')
        ?.slice(1)
        .map(Number),
    )
    expect(ends.length).toBeGreaterThan(50)
    const nearest = Math.min(...ends.map((end) => Math.hypot((end?.[0] ?? 0) - (x ?? 0), (end?.[1] ?? 0) - (y ?? 0))))
    expect(nearest).toBeGreaterThan(newspaper.view.layout.body)
  })

  test('tells of a value what it was read as', () => {
    const titles = (language: 'zh' | 'en', kind: string): string[] => all(drawn(newspaper, language), 'g', 'value', kind).map(titleOf)
    expect(titles('en', 'quantity')).toContainEqual(
      expect.stringMatching(
        /^15000米以上\nvalue: at least 15000 米\nrole: target\nact and object: 新建 \+ 排水管网\ncertainty: \w+\nitem 1\/1: 城区管网改造提升工程$/,
      ),
    )
    expect(titles('zh', 'unit')[0]).toMatch(/^责任单位: 住建局\n规范全称: .+\n事项 1\/1: 城区管网改造提升工程$/)
    expect(titles('zh', 'deadline')[0]).toBe('2025年12月30日前\n完成时限: 2025-12-30 (届时完成)\n事项 1/1: 城区管网改造提升工程')
  })
})

describe('a table', () => {
  test('has each cell outlined', () => {
    const grids = table.view.layout.columns.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'table' ? [item.grid] : [])))
    const cells = grids.flatMap((grid) =>
      grid.cells.map(({ box }) => [box[0], box[1], box[2] - box[0]].map((points) => Math.round(points * 100) / 100)),
    )
    expect(cells).toHaveLength(31)
    const outlines = all(drawn(table), 'rect', 'cell').map((rect) => ['x', 'y', 'width'].map((name) => Number(rect.getAttribute(name))))
    expect(outlines).toEqual(cells)
  })

  test('shows its rows from side to side, one below the other', () => {
    const rows = all(drawn(table), 'g', 'block', 'row').map((row) => rectanglesIn(row)[0] ?? [0, 0, 0, 0])
    expect(rows).toHaveLength(12)
    for (const [at, [left, top]] of rows.entries()) {
      expect(left).toBe(rows[0]?.[0])
      if (at > 0) expect(top).toBeGreaterThanOrEqual((rows[at - 1]?.[3] ?? 0) - 1)
    }
  })
})

describe('a page without a picture', () => {
  test('shows its text, each character where it stands', () => {
    const truth = truthOf('000_91f78d1c8f0827f1.circular').lines.filter(({ page }) => page === 3)
    const [text] = all(drawn(circular), 'g', 'text')
    const lines = [...(text?.getElementsByTagName('text') ?? [])]
    expect(lines).toHaveLength(truth.length)
    for (const line of lines) {
      const true_ = truth.find((other) => other.text.replaceAll(' ', '') === line.textContent?.replaceAll(' ', ''))
      const starts = true_?.extents.filter((_, at) => at % 2 === 0) ?? []
      const shown = (line.getAttribute('x') ?? '').split(' ').map(Number)
      expect(Math.abs((shown[0] ?? 0) - (starts[0] ?? Number.NaN))).toBeLessThan(1)
      expect(Math.abs((shown.at(-1) ?? 0) - (starts.at(-1) ?? Number.NaN))).toBeLessThan(1)
    }
  })
})

test('characters that XML does not have are replaced, marks of XML are kept', () => {
  const extracted = { ...circular.extracted, source: { ...circular.extracted.source, name: 'a\u0001b<&"\ud800.ofd' } }
  const root = parsed(pageSvg({ ...circular, extracted }, 'en'))
  expect([...root.getElementsByTagName('text')].map((element) => element.textContent)).toContain('a\ufffdb<&"\ufffd.ofd')
})

test('a page without anything on it says so', () => {
  const view = { ...circular.view, layout: { ...circular.view.layout, body: 0, columns: [] }, picture: null }
  const extracted = { ...circular.extracted, anchors: [], findings: [] }
  const svg = pageSvg({ extracted, page: 3, view }, 'en')
  expect(all(parsed(svg), 'g', 'order')).toEqual([])
  expect(svg).toContain('no text was read on this page')
  expect(svg).not.toMatch(/NaN|Infinity/)
})
