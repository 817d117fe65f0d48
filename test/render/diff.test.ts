import { describe, expect, test } from 'vitest'
import { lineagesOf } from '../../src/diff/index.ts'
import {
  diffGrid,
  diffMarkdown,
  diffPage,
  diffTable,
  lineageGrid,
  lineageMarkdown,
  lineageTable,
  type ShownDiff,
} from '../../src/render/diff/index.ts'
import { compared, extractedFrom, lexicon, listOf } from '../diff/comparing.ts'

const from = await listOf(2024, '新改建农村公路120公里。（牵头单位：县交通局）', '改造老旧小区35个，加装电梯20部。', '发放助学金8000万元。')
const to = await listOf(
  2025,
  '加装电梯40部。',
  '农村公路新改建90公里。（牵头单位：县水利局）',
  '改造老旧小区35个。',
  '建设<智慧>书房|3个。',
)
const shown: ShownDiff = { diff: compared(from, to), from, to }

describe('a comparison', () => {
  test('as a table: a line a change, what is said of its pair once', () => {
    const lines = diffTable(shown, 'zh', null).split('\n')
    expect(lines[0]).toBe('云山县 2024年 → 云山县 2025年')
    expect(lines.slice(2).map((line) => line.split(/ {2,}/))).toEqual([
      ['对应', '原序号', '原事项', '新序号', '新事项', '内容', '变化', '原值', '新值', '增减', '增减比例'],
      expect.anything(),
      expect.arrayContaining(['延续', '1', '2', '农村公路', '降低', '120公里', '90公里', '−30 公里', '−25 %']),
      ['', '牵头单位', '不再牵头', '县交通局'],
      ['', '牵头单位', '新增', '县水利局'],
      expect.arrayContaining(['拆分', '2', '1 3', '老旧小区', '不变', '35个', '0 个', '0 %']),
      ['', '电梯', '提高', '20部', '40部', '+20 部', '+100 %'],
      expect.arrayContaining(['取消', '3', '助学金', '8000万元']),
      expect.arrayContaining(['新增', '4', '3个']),
      [''],
      ['事项: 延续1、拆分1、新增1、取消1'],
      ['数量: 提高1、降低1、不变1、新增1、取消1'],
      [''],
    ])
  })

  test('fits the width of a terminal', () => {
    for (const line of diffTable(shown, 'en', 100).split('\n')) expect(line.length).toBeLessThanOrEqual(100)
  })

  test('as a grid: every row says what pair it is of', () => {
    const { columns, rows } = diffGrid(shown, 'en')
    expect(columns).toHaveLength(13)
    for (const row of rows) expect(row).toHaveLength(columns.length)
    expect(rows[1]).toEqual([
      'kept',
      '1',
      expect.any(String),
      '2',
      expect.any(String),
      expect.any(Number),
      'lead unit',
      'leads no more',
      '县交通局',
      '',
      null,
      null,
      '',
    ])
    expect(rows.map(([pair]) => pair)).toEqual(['kept', 'kept', 'kept', 'split', 'split', 'dropped', 'new'])
  })

  test('as Markdown: what a text has of its marks stands for itself', () => {
    const page = diffMarkdown(shown, 'en')
    expect(page).toContain('# 云山县 2024 → 云山县 2025\n')
    expect(page).toContain('## split\n')
    expect(page).toContain('4 建设\\<智慧\\>书房\\|3个。')
    for (const line of page.split('\n').filter((text) => text.startsWith('|'))) expect(line.match(/(?<!\\)\|/g)).toHaveLength(9)
  })

  test('large differences are in 万 and 亿', async () => {
    const later = await listOf(2025, '发放助学金2.3亿元。')
    const earlier = await listOf(2024, '发放助学金8000万元。')
    expect(diffTable({ diff: compared(earlier, later), from: earlier, to: later }, 'zh', null)).toContain('+1.5 亿元')
  })
})

describe('the page', () => {
  const page = diffPage(shown, 'zh')

  test('needs nothing else', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="zh">/)
    expect(page).not.toMatch(/<script|<link|src=|https?:|url\(/)
  })

  test('every link leads to a place that is there, and no place is there twice', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const links = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id)
    expect(links.length).toBeGreaterThan(15)
    expect(links.filter((id) => !ids.includes(id))).toEqual([])
  })

  test('a quote leads to its counterpart in the other text', () => {
    expect(page).toContain('<a id="quantity-from-0-0" class="mark quantity lowered" href="#quantity-to-0-0" title="数量: 降低">120公里</a>')
    expect(page).toContain('<a id="quantity-to-0-0" class="mark quantity lowered" href="#quantity-from-0-0" title="数量: 降低">90公里</a>')
    expect(page).toContain('title="牵头单位: 不再牵头, 仅此一方">县交通局</mark>')
  })

  test('holds both texts, letter for letter, and nothing of them as markup', () => {
    const texts = [...page.matchAll(/<div class="text" lang="zh">(.*?)<\/div>/gs)].map(([, body = '']) => plain(body))
    expect(texts).toEqual([from.text, to.text])
    expect(page).not.toContain('<智慧>')
  })

  test('of a document with itself links each item to itself', async () => {
    const document = await extractedFrom('云山县2024年民生实事项目\n1. 新建公厕5座。\n2. 加装电梯6部。\n')
    const same = diffPage({ diff: compared(document, document), from: document, to: document }, 'en')
    expect(same).toContain('<a id="item-from-1" class="path kept" href="#item-to-1" title="kept" data-label="1"></a>')
  })
})

const plain = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

describe('lineages', () => {
  const documents = [from, to]
  const lineages = { report: lineagesOf(documents, { lexicon }), documents }

  test('have a column a list, and a row a number under the items', () => {
    expect(lineageGrid(lineages, 'zh')).toEqual({
      columns: ['事项', '2024年', '2025年'],
      rows: [
        [expect.stringContaining('农村公路新改建90公里'), '1', '2'],
        ['', '120公里', '90公里'],
        [expect.stringContaining('＋'), '2', '1 3'],
        ['', '35个', '35个'],
        ['', '20部', '40部'],
      ],
    })
    expect(lineageTable(lineages, 'zh', null).split('\n')).toHaveLength(8)
    expect(lineageMarkdown(lineages, 'en')).toContain('| undertaking | 2024 | 2025 |')
  })

  test('where there are none, say so', () => {
    const none = { report: { documents: [], lineages: [] }, documents: [] }
    expect(lineageTable(none, 'en', null)).toBe('No undertaking goes on from one list to another.\n')
    expect(lineageMarkdown(none, 'zh')).toBe('没有跨年度延续的事项。\n')
  })
})
