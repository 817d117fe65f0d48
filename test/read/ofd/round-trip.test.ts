import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { circularPages } from '../../../fixtures/scripts/pages/circular.ts'
import { newspaperPages } from '../../../fixtures/scripts/pages/newspaper.ts'
import type { PlacedCharacter, PlacedPage } from '../../../fixtures/scripts/pages/placed-page.ts'
import { ofdOf } from '../../../fixtures/scripts/pages/write-ofd.ts'
import { outlineSeed, type SeedOutline } from '../../../fixtures/scripts/seed-outline.ts'
import type { Box } from '../../../src/layout/box.ts'
import type { Glyph } from '../../../src/layout/page.ts'
import { openOfd } from '../../../src/read/ofd/open-ofd.ts'
import { findingsOf } from './ofd-file.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')

/** Points: finer than any printer. */
const TOLERANCE = 0.05

/** A line of 16 pt type, each character one em or half of it wide. */
function line(text: string, number: number, x: number, baseline: number, style: Partial<PlacedCharacter> = {}): PlacedCharacter[] {
  const size = style.size ?? 16
  let pen = x
  return [...text].map((character) => {
    const advance = /[\x20-\x7e]/.test(character) ? size / 2 : size
    const placed: PlacedCharacter = {
      text: character,
      x: pen,
      baseline,
      size,
      advance,
      face: 'fang',
      bold: false,
      colour: 'black',
      line: number,
      ...style,
    }
    pen += advance
    return placed
  })
}

const pageWith = (number: number, characters: readonly PlacedCharacter[], rest: Partial<PlacedPage> = {}): PlacedPage => ({
  number,
  width: 595.28,
  height: 841.89,
  characters,
  lines: [],
  drawings: [],
  ...rest,
})

const near = (a: number, b: number): boolean => Math.abs(a - b) <= TOLERANCE

/** What was set and is not among the glyphs at its place, or is there and was not set. */
function differences(set: readonly PlacedCharacter[], glyphs: readonly Glyph[]): string[] {
  const left = new Map<string, Glyph[]>()
  for (const glyph of glyphs) left.set(glyph.text, [...(left.get(glyph.text) ?? []), glyph])
  const missing = set
    .filter(({ text }) => text.trim() !== '')
    .filter((character) => {
      const alike = left.get(character.text) ?? []
      const at = alike.findIndex((glyph) => standsAt(character, glyph))
      if (at >= 0) alike.splice(at, 1)
      return at < 0
    })
  return [...missing, ...[...left.values()].flat()].map(({ text }) => text)
}

const standsAt = ({ x, baseline, size }: PlacedCharacter, { box: [x0, y0], size: em }: Glyph): boolean =>
  near(x0, x) && near(y0, baseline - 0.88 * size) && near(em, size)

describe('what is written is read at the same place', () => {
  const characters = [
    ...line('关于印发２０２５年民生实事的通知', 0, 150.11, 200, { face: 'song', size: 22, bold: true }),
    ...line('一、改造 456 户以上, A&B<C>', 1, 79.37, 260.5),
    ...line('牵头单位：住建局', 2, 79.37, 288.55, { face: 'kai' }),
    ...line('人民政府文件', 3, 90, 120, { face: 'hei', size: 40, colour: 'red' }),
  ]
  const rule = { x0: 79.37, y0: 150, x1: 515.9, y1: 150, thickness: 1.5, colour: 'red' } as const

  it('characters, their type and their width', async () => {
    const { positioned } = await (await openOfd(ofdOf([pageWith(1, characters)]))).page(1)
    expect(positioned.width).toBeCloseTo(595.28, 2)
    expect(differences(characters, positioned.glyphs)).toEqual([])
    const glyph = (text: string) => positioned.glyphs.find((one) => one.text === text)
    expect(glyph('印')).toMatchObject({ font: '宋体', bold: true })
    expect(glyph('牵')).toMatchObject({ font: '楷体', bold: false })
    const { box } = glyph('6') ?? { box: [0, 0, 0, 0] }
    expect(box[2] - box[0]).toBeCloseTo(8, 2)
    expect(positioned.glyphs.filter(({ spaceBefore }) => spaceBefore).map(({ text }) => text)).toEqual(['4', '户', 'A'])
  })

  it('vertical headlines', async () => {
    const headline = [...'惠民实事'].map(
      (text, at): PlacedCharacter => ({ ...(line(text, 1, 300, 100 + at * 26, { size: 24 })[0] as PlacedCharacter) }),
    )
    const { positioned } = await (await openOfd(ofdOf([pageWith(1, headline)]))).page(1)
    expect(differences(headline, positioned.glyphs)).toEqual([])
  })

  it('rules and pictures; a seal is an annotation', async () => {
    const drawings: PlacedPage['drawings'] = [
      { kind: 'seal', x: 400, y: 600, radius: 60 },
      { kind: 'picture', x: 100, y: 400, width: 200, height: 90 },
    ]
    const page = await (await openOfd(ofdOf([pageWith(1, characters, { lines: [rule], drawings })]))).page(1)
    const { rules, pictures, areas } = page.positioned
    const rounded = (boxes: readonly Box[]): number[][] => boxes.map((box) => box.map((side) => Math.round(side * 100) / 100))
    expect(rounded(rules)).toEqual([[79.37, 149.25, 515.9, 150.75]])
    expect(rounded(pictures)).toEqual([[100, 400, 300, 490]])
    expect(areas).toEqual([])
    expect(findingsOf(page)).toEqual([['annotations_not_read', { page: 1, count: 1 }]])
    expect(differences(characters, page.positioned.glyphs)).toEqual([])
  })

  it('what stands on every page is on the template, and read on every page', async () => {
    const head = line('石城县人民政府公报', 0, 79.37, 60, { size: 10.5 })
    const pages = [1, 2].map((number) => pageWith(number, [...head, ...line(`第${number}页的正文`, number, 79.37, 120)], { lines: [rule] }))
    const bytes = ofdOf(pages)
    const parts = unzipSync(bytes)
    const part = (name: string): string => new TextDecoder().decode(parts[name])
    expect(part('Doc_0/Tpls/Tpl_0/Content.xml')).toContain('石城县人民政府公报')
    expect(part('Doc_0/Pages/Page_1/Content.xml')).not.toContain('石城县人民政府公报')
    const file = await openOfd(bytes)
    for (const page of pages) {
      const { positioned } = await file.page(page.number)
      expect(differences(page.characters, positioned.glyphs)).toEqual([])
      expect(positioned.rules).toHaveLength(1)
    }
  })

  it('the same pages give the same bytes', () => {
    expect(ofdOf([pageWith(1, characters, { lines: [rule] })])).toEqual(ofdOf([pageWith(1, characters, { lines: [rule] })]))
  })
})

describe('the seeds, typeset', () => {
  const seeds = readdirSync(join(ROOT, 'seeds')).map((name): [string, SeedOutline] => {
    const stem = basename(name, '.txt')
    const gold = JSON.parse(readFileSync(join(ROOT, 'fixtures', 'gold', `${stem}.gold.json`), 'utf8'))
    return [stem, outlineSeed(readFileSync(join(ROOT, 'seeds', name), 'utf8'), gold)]
  })

  it.each(seeds)('%s: every character of a circular and of a newspaper at its place', async (_, outline) => {
    for (const { pages } of [circularPages(outline), newspaperPages(outline, 3)]) {
      const file = await openOfd(ofdOf(pages))
      expect(file.pageCount).toBe(pages.length)
      for (const page of pages) expect(differences(page.characters, (await file.page(page.number)).positioned.glyphs)).toEqual([])
    }
  })
})
