import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseGold } from '../../src/evaluate/index.ts'
import { runIn } from '../support/command-line.ts'
import { noticeText } from '../support/notice-texts.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const ROOT = join(import.meta.dirname, '../..')
const SEEDS = ['000_91f78d1c8f0827f1', '003_041a6529d5c31122', '004_edfb66bea4d7dc90']

const idsIn = async (folder: string): Promise<string[]> =>
  (JSON.parse((await runIn(folder, ['documents', '--format', 'json'])).out) as { documents: { id: string }[] }).documents.map(
    ({ id }) => id,
  )

test('a document is its own annotation: each quote resolves to one place, and extraction scores 100 against it', async () => {
  const folder = temporaryFolder()
  for (const seed of SEEDS) await runIn(ROOT, ['import', `seeds/${seed}.txt`, '--db', join(folder, 'out/taizhang.sqlite')])
  for (const id of await idsIn(folder)) {
    expect(await runIn(folder, ['corrections', 'gold', id, '--out', 'gold'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('0 corrections hold, the rest is what the program read'),
    })
  }
  for (const seed of SEEDS) {
    const gold = parseGold(readFileSync(join(folder, `gold/${seed}.gold.json`), 'utf8'), seed)
    const text = readFileSync(join(ROOT, `seeds/${seed}.txt`), 'utf8')
    expect(gold.items.length).toBeGreaterThan(3)
    for (const { before, quote, start, end } of gold.items.flatMap(({ quantities }) => quantities)) {
      expect([quote, text.slice(start ?? 0, end ?? 0)]).toEqual([quote, quote])
      expect([quote, text.split(before + quote).length]).toEqual([quote, 2])
    }
  }
  const bars = ['items', 'quantities', 'assignments', 'deadlines'].flatMap((name) => ['--min', `${name}=100`])
  const sources = SEEDS.map((seed) => join(ROOT, `seeds/${seed}.txt`))
  expect(await runIn(folder, ['eval', 'gold', ...sources, ...bars])).toMatchObject({ code: 0 })
}, 120_000)

test('what a person said stands in the annotation, and what was rejected does not', async () => {
  const text = noticeText({ title: '玛纳斯县2025年民生实事项目实施方案', number: '玛政办发〔2025〕9号', lead: '县住建局' })
  const folder = temporaryFolder({ 'a.txt': text })
  await runIn(folder, ['import', 'a.txt'])
  const [id = ''] = await idsIn(folder)
  await runIn(folder, ['correct', 'change', `${id}/4`, '--quantity', '86公里', '--value', '68', '--by', '王'])
  await runIn(folder, ['correct', 'reject', `${id}/2`, '--quantity', '3400户', '--by', '王'])
  await runIn(folder, ['correct', 'change', `${id}/1`, '--assignment', '县住建局', '--role', 'responsible', '--by', '王'])
  const { out } = await runIn(folder, ['corrections', 'gold', id.slice(0, 10), '--out', 'gold', '--text'])
  expect(out).toBe('gold/a.gold.json: 4 items; 3 corrections hold, the rest is what the program read\n')
  expect(readFileSync(join(folder, 'gold/a.txt'), 'utf8')).toBe(text)
  const { items, document } = parseGold(readFileSync(join(folder, 'gold/a.gold.json'), 'utf8'), 'a')
  expect(document).toMatchObject({ docNumber: '玛政办发〔2025〕9号', region: '玛纳斯县', planYear: 2025, status: 'final' })
  expect(items[3]?.quantities).toMatchObject([{ quote: '86公里', value: 68, unit: '公里', before: expect.stringMatching(/农村公路$/) }])
  expect(items[1]?.quantities.map(({ quote }) => quote)).toEqual(['12公里'])
  expect(items[0]?.assignments).toEqual([{ role: 'responsible', names: ['县住建局'], openEnded: false }])
  expect((await runIn(folder, ['eval', 'gold', 'gold/a.txt', '--show'])).out).toContain('68')
}, 60_000)

test('a document that is not there is said', async () => {
  const folder = temporaryFolder({ 'a.txt': noticeText({ title: '玛纳斯县2025年民生实事项目实施方案' }) })
  await runIn(folder, ['import', 'a.txt'])
  expect(await runIn(folder, ['corrections', 'gold', 'ffff', '--out', 'gold'])).toMatchObject({ code: 2 })
})
