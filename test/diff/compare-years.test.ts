import { expect, test } from 'vitest'
import { compareYears } from '../../src/diff/index.ts'
import { compileRegions } from '../../src/lexicon/regions.ts'
import { yearsGrid, yearsMarkdown, yearsTable } from '../../src/render/diff/index.ts'
import { temporaryLedger } from '../support/ledger.ts'
import { lexicon, listOf } from './comparing.ts'

const REGIONS = 300

test('some hundred regions are compared, each with itself, and shown whole', async () => {
  const before = await listOf(2024, '新建农村公路100公里。', '改造老旧小区35个。')
  const after = await listOf(2025, '新建农村公路130公里。', '新建口袋公园12个。')
  const regions = compileRegions(lexicon)
    .all.filter(({ code }) => code !== null)
    .slice(0, REGIONS)
  const documents = regions.flatMap(({ official, code }, index) =>
    [before, after].map((list, side) => ({
      ...list,
      source: { ...list.source, sha256: `${side}-${String(index).padStart(4, '0')}` },
      document: { ...list.document, title: official + side, region: { name: official, code, certainty: 'high' as const } },
    })),
  )
  const years = compareYears(temporaryLedger(documents), 2024, 2025, lexicon)
  expect(years.comparisons).toHaveLength(REGIONS)
  expect(years.notCompared).toEqual([])
  const codes = years.comparisons.map(({ from }) => from.document.region?.code ?? '')
  expect(codes).toEqual([...codes].sort())
  for (const { diff, from, to } of years.comparisons) {
    expect(diff.from.region).toBe(diff.to.region)
    expect([diff.from.id, diff.to.id]).toEqual([from.source.sha256, to.source.sha256])
    expect(diff.pairs.map(({ kind, changes }) => [kind, changes[0]?.kind])).toEqual([
      ['kept', 'raised'],
      ['dropped', 'dropped'],
      ['new', 'new'],
    ])
  }
  const names = years.comparisons.map(({ diff }) => diff.to.region)
  expect(yearsGrid(years, 'en').rows.map(([region]) => region)).toEqual(names.flatMap((name) => [name, name, name]))
  expect(yearsTable(years, 'en', null)).toContain(`\nitems: ${REGIONS} kept, ${REGIONS} new, ${REGIONS} dropped\n`)
  expect(yearsMarkdown(years, 'zh').match(/^## /gm)).toHaveLength(REGIONS)
})
