import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runIn } from '../support/command-line.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const SEED = join(import.meta.dirname, '../../seeds/002_eac8aceb6b72da67.txt')

const lastYear = (...promises: string[]): string => ['昌吉州2024年十件惠民实事清单', ...promises, ''].join('\n')
const PROMISES = [
  '一、新建高标准农田40万亩，推广水肥一体化30万亩。',
  '二、新建供热长输管线90公里，改造供热管网160公里。',
  '三、新建农村公路86公里。',
]

/** Delivered and promised, as the command says it beside the seed's newspaper page. */
async function resultsBeside(lists: Record<string, string>, ...options: string[]): Promise<unknown[]> {
  const folder = temporaryFolder(lists)
  copyFileSync(SEED, join(folder, 'page.txt'))
  await runIn(folder, ['import', 'page.txt', ...Object.keys(lists)])
  const { out } = await runIn(folder, ['results', '--format', 'json', ...options])
  return (JSON.parse(out) as Record<string, unknown>[]).map(({ year, delivered_quote, promised_quote, promise_path, share }) => [
    year,
    delivered_quote,
    promised_quote,
    promise_path,
    share,
  ])
}

test('what the page tells of last year stands beside the promises of that year, those too that it tells together', async () => {
  expect(await resultsBeside({ 'list.txt': lastYear(...PROMISES) })).toEqual([
    [2024, '71.74万亩', '40万亩、30万亩', '1、1', 1.025],
    [2024, '92.8公里', '90公里', '2', 1.031],
  ])
})

test('results whose promise the ledger does not have stand alone', async () => {
  const alone = [
    [2024, '71.74万亩', null, null, null],
    [2024, '92.8公里', null, null, null],
  ]
  expect(await resultsBeside({})).toEqual(alone)
  expect(await resultsBeside({ 'year.txt': lastYear(...PROMISES).replace('2024', '2023') })).toEqual(alone)
  expect(await resultsBeside({ 'region.txt': lastYear(...PROMISES).replace('昌吉州', '伊犁州') })).toEqual(alone)
  // The same measure is not the same thing.
  expect(await resultsBeside({ 'things.txt': lastYear('一、新建农村公路86公里。', '二、退耕还草30万亩。', '三、新建公园5个。') })).toEqual(
    alone,
  )
  expect(await resultsBeside({}, '--linked')).toEqual([])
})

test('a result of two things is not held against the promise of one of them', async () => {
  const [fields] = await resultsBeside({ 'list.txt': lastYear('一、推广水肥一体化30万亩。', ...PROMISES.slice(1)) })
  expect(fields).toEqual([2024, '71.74万亩', null, null, null])
})

test('a plan over several years is a promise for each of them', async () => {
  const plan = lastYear(...PROMISES).replace('2024年', '2023—2025年')
  expect(await resultsBeside({ 'plan.txt': plan })).toContainEqual([2024, '92.8公里', '90公里', '2', 1.031])
})

test('prints a table and filters by region and year', async () => {
  const folder = temporaryFolder()
  copyFileSync(SEED, join(folder, 'page.txt'))
  await runIn(folder, ['import', 'page.txt'])
  expect((await runIn(folder, ['results', '--region', '昌吉'])).out).toMatch(/^region +year +object .*\n(.*\n)+2 rows\n$/)
  expect((await runIn(folder, ['results', '--year', '2023'])).out).toContain('0 rows')
})

test('a region is asked for as in every question: by its name, a short one, a part of it or a code that it lies in', async () => {
  const folder = temporaryFolder({})
  copyFileSync(SEED, join(folder, 'page.txt'))
  await runIn(folder, ['import', 'page.txt'])
  const found = async (region: string): Promise<number> =>
    (JSON.parse((await runIn(folder, ['results', '--region', region, '--format', 'json'])).out) as unknown[]).length
  for (const region of ['昌吉回族自治州', '昌吉州', '昌吉', '652300', '65']) expect(await found(region), region).toBe(2)
  for (const region of ['伊犁州', '654000']) expect(await found(region), region).toBe(0)
})

const CIRCULAR = ['昌州政办发〔2025〕1号', '昌吉州2025年十件惠民实事清单', '一、新建公园3个。', '二、新建农村公路86公里。', ''].join('\n')

test('what a page reports stays where another document of its notice counts, and counts once', async () => {
  const lists = { 'list.txt': lastYear(...PROMISES), 'circular.txt': CIRCULAR }
  const both = [
    [2024, '71.74万亩', '40万亩、30万亩', '1、1', 1.025],
    [2024, '92.8公里', '90公里', '2', 1.031],
  ]
  expect(await resultsBeside(lists)).toEqual(both)
  expect(await resultsBeside(lists, '--region', '昌吉州')).toEqual(both)
  expect(await resultsBeside({ ...lists, 'copy.txt': `${readFileSync(SEED, 'utf8')}\n` })).toEqual(both)
})

test('promises are as people corrected them', async () => {
  const folder = temporaryFolder({ 'list.txt': lastYear(...PROMISES) })
  copyFileSync(SEED, join(folder, 'page.txt'))
  await runIn(folder, ['import', 'page.txt', 'list.txt'])
  const list = (
    JSON.parse((await runIn(folder, ['documents', '--format', 'json'])).out).documents as { id: string; planYear: number }[]
  ).find(({ planYear }) => planYear === 2024)
  const shares = async (): Promise<unknown[]> =>
    (JSON.parse((await runIn(folder, ['results', '--format', 'json'])).out) as { share: number }[]).map(({ share }) => share)
  await runIn(folder, ['correct', 'change', `${list?.id}/2`, '--quantity', '90公里', '--value', '100'])
  expect(await shares()).toEqual([1.025, 0.928])
  await runIn(folder, ['correct', 'reject', `${list?.id}/2`, '--quantity', '90公里'])
  expect(await shares()).toEqual([1.025, null])
})
