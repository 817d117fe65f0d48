import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runIn } from '../support/command-line.ts'
import { noticeText } from '../support/notice-texts.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const ROOT = join(import.meta.dirname, '../..')
const TITLE = '玛纳斯县2025年民生实事项目实施方案'

const idsIn = async (folder: string): Promise<Record<string, string>> => {
  const notices = JSON.parse((await runIn(folder, ['notices', '--format', 'json'])).out) as {
    versions: { id: string; name: string; origins: string[] }[]
  }[]
  return Object.fromEntries(notices.flatMap(({ versions }) => versions.map(({ id, origins }) => [origins[0] ?? '', id])))
}

/** Processes that read are started anew for each import; in milliseconds. */
const TIME_TO_READ = 120_000

test(
  'a seed as text, Word, web page and spreadsheet is one notice, asked once',
  async () => {
    const folder = temporaryFolder()
    const forms = [
      'seeds/003_041a6529d5c31122.txt',
      'fixtures/docx/003_041a6529d5c31122.table.docx',
      'fixtures/web/003_041a6529d5c31122.prose.html',
      'fixtures/sheets/003_041a6529d5c31122.xlsx',
    ]
    for (const form of forms)
      copyFileSync(join(ROOT, form), join(folder, form.split('.').at(-1) === 'txt' ? 'a.txt' : `a.${form.split('.').at(-1)}`))
    await runIn(folder, ['import', 'a.txt'])
    const asked = ['query', '--count']
    const before = (await runIn(folder, asked)).out
    await runIn(folder, ['import', 'a.docx', 'a.html', 'a.xlsx'])
    expect((await runIn(folder, asked)).out).toBe(before)
    const { out } = await runIn(folder, ['notices'])
    expect(
      out
        .trimEnd()
        .split('\n')
        .slice(2)
        .map((line) => line.replace(/^\w{12} +/, '').replace(/\(\w{12}\)/, '(…)')),
    ).toEqual([
      expect.stringMatching(/^2025 +玛纳斯县 +玛纳斯县2025年度重大民生实事项目实施方案 +玛政办发〔2025〕3号 +10 +counted$/),
      ...Array.from({ length: 3 }, () => expect.stringMatching(/^a\.\w+ +version +same document number \(…\)$/)),
      '1 notice, 4 documents',
    ])
  },
  TIME_TO_READ,
)

test('what may be one notice is suggested, joined and parted by hand', async () => {
  const folder = temporaryFolder({
    'a.txt': noticeText({ title: TITLE, number: '玛政办发〔2025〕9号' }),
    'b.txt': noticeText({ title: TITLE, number: '玛政发〔2025〕1号' }),
  })
  await runIn(folder, ['import', 'a.txt', 'b.txt'])
  const ids = await idsIn(folder)
  const [a = '', b = ''] = [ids['a.txt'], ids['b.txt']]
  const suggested = await runIn(folder, ['notices', '--suggest'])
  expect(suggested.out).toMatch(/same title +100 % +other number\n1 suggested; taizhang link joins what is one notice\n$/)

  expect(await runIn(folder, ['link', a.slice(0, 8), b.slice(0, 8), '--note', '重新编号'])).toEqual({
    code: 0,
    out: `${a} and ${b} are one notice now\n`,
    err: '',
  })
  expect((await runIn(folder, ['notices'])).out).toMatch(/linked by hand \(\w{12}\)\n1 notice, 2 documents\n$/)
  expect((await runIn(folder, ['documents'])).out).toMatch(
    /\nversion {2}\w{12} {2}玛纳斯县2025年民生实事项目实施方案 {2}linked by hand \(\w{12}\)\n$/,
  )
  expect((await runIn(folder, ['notices', '--suggest'])).out).toBe('nothing to suggest\n')

  expect((await runIn(folder, ['unlink', a, b])).out).toBe(`${a} and ${b} are two notices now\n`)
  expect((await runIn(folder, ['notices'])).out).toMatch(/\n2 notices, 2 documents\n$/)
})

test('a link with itself or with nothing is a mistake', async () => {
  const folder = temporaryFolder({ 'a.txt': noticeText({ title: TITLE }) })
  await runIn(folder, ['import', 'a.txt'])
  const { 'a.txt': a = '' } = await idsIn(folder)
  expect(await runIn(folder, ['link', a, a])).toMatchObject({
    code: 2,
    err: expect.stringContaining('a document is always one notice with itself'),
  })
  expect(await runIn(folder, ['unlink', a, 'ffff'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('no document of the ledger has an id'),
  })
})
