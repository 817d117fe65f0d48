import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { extractDocument, findDeadlines, findQuantities, splitOrganisations } from '../../src/index.ts'
import type { ExtractedDocument } from '../../src/model/index.ts'
import { readBytes } from '../../src/read/index.ts'
import { simplified } from '../../src/text/traditional.ts'
import { inTraditional, TRADITIONAL } from '../support/traditional.ts'

const SEEDS = join(import.meta.dirname, '../../seeds')
const names = readdirSync(SEEDS)

async function extract(text: string): Promise<ExtractedDocument> {
  const read = await readBytes(new TextEncoder().encode(text), { name: 'notice.txt' })
  if (read.kind === 'failed') throw new Error(read.finding.code)
  // Ids come from the bytes, which differ.
  return extractDocument({ ...read.document, source: { ...read.document.source, sha256: '0'.repeat(64) } })
}

/** The document with every word in Simplified characters. */
const inSimplified = (document: ExtractedDocument): unknown =>
  JSON.parse(JSON.stringify(document), (_, value) => (typeof value === 'string' ? simplified(value) : value))

describe.each(TRADITIONAL)('a seed in Traditional characters (%s)', (standard) => {
  test.each(names)('%s: the same items, values, units, roles, dates, names and findings', async (name) => {
    const text = readFileSync(join(SEEDS, name), 'utf8')
    const traditional = await extract(inTraditional(text, standard))
    expect(traditional.text).toBe(inTraditional(text, standard))
    expect(inSimplified(traditional)).toEqual(await extract(text))
  })
})

describe('what is found stands as printed', () => {
  const text = `昌吉州2025年民生實事

一、實施危房改造。改造農村危房456戶以上，其中土坯房12戶，為1.2萬名學生發放補貼，每個鄉鎮每月不少於2場。
牽頭單位：自治州住建局、發展改革委
完成時限：10月底前
`

  test('quotes, units, acts, nouns, titles and names; dimensions and full names as the lexicon has them', async () => {
    const { items, document } = await extract(text)
    const [item] = items
    expect(document.title).toBe('昌吉州2025年民生實事')
    expect(document.region?.name).toBe('昌吉回族自治州')
    expect(item?.title).toBe('實施危房改造')
    expect(item?.quantities.slice(0, 3)).toMatchObject([
      {
        quote: '456戶以上',
        value: 456,
        unit: '戶',
        comparator: 'gte',
        action: '改造',
        object: '農村危房',
        dimension: 'count:户',
        baseUnit: '户',
      },
      { quote: '12戶', value: 12, unit: '戶', object: '土坯房', partOf: '456戶以上' },
      { quote: '1.2萬名', value: 12_000, action: '發放' },
    ])
    expect(item?.quantities.find(({ unit }) => unit === '場')).toMatchObject({ quote: '不少於2場', comparator: 'gte', per: ['鄉鎮', '月'] })
    expect(item?.assignments).toMatchObject([
      {
        role: 'lead',
        names: [
          { name: '自治州住建局', quote: '自治州住建局', canonical: { name: '昌吉回族自治州住房和城乡建设局' } },
          { name: '自治州發展改革委', quote: '發展改革委', canonical: { name: '昌吉回族自治州发展和改革委员会' } },
        ],
      },
    ])
    expect(item?.deadline).toMatchObject({ quote: '10月底前', date: '2025-10-31' })
    for (const { start, end, quote } of item?.quantities ?? []) expect(text.slice(start, end)).toBe(quote)
  })

  test('in the functions of the library too', () => {
    expect(findQuantities('改造危房456戶以上')).toMatchObject([{ quote: '456戶以上', unit: '戶', dimension: 'count:户', role: 'target' }])
    expect(findDeadlines('第三季度開工建設', { planYear: 2025 })).toMatchObject([{ quote: '第三季度', kind: 'start', date: '2025-09-30' }])
    expect(splitOrganisations('縣教育局、發展改革委等單位')).toMatchObject({
      openEnded: true,
      names: [{ name: '縣教育局' }, { name: '縣發展改革委', quote: '發展改革委' }],
    })
  })
})
