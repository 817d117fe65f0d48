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

test('a repealed notice is shown with the words that repeal it, and no query counts it', async () => {
  const folder = temporaryFolder({
    'old.txt': noticeText({ title: '玛纳斯县2024年民生实事项目实施方案', number: '玛政办发〔2024〕9号' }),
    'new.txt': `${noticeText({ title: TITLE, number: '玛政办发〔2025〕9号' })}原玛政办发〔2024〕9号文件同时废止。\n`,
  })
  await runIn(folder, ['import', 'old.txt', 'new.txt'])
  const ids = await idsIn(folder)
  const { out } = await runIn(folder, ['notices'])
  expect(out).toContain(`not in force  玛政办发〔2025〕9号 (${ids['new.txt']?.slice(0, 12)}): 原玛政办发〔2024〕9号文件同时废止`)
  expect((await runIn(folder, ['--language', 'zh', 'notices'])).out).toContain('已废止')
  expect((await runIn(folder, ['query', '--year', '2024', '--format', 'json'])).out.trim()).toBe('[]')
  const asked = 'SELECT document_id, quote FROM not_in_force'
  expect((await runIn(folder, ['sql', asked, '--format', 'json'])).out).toContain('原玛政办发〔2024〕9号文件同时废止')
}, 60_000)

test('the document that a person prefers counts, until that is withdrawn', async () => {
  const folder = temporaryFolder({
    'a.txt': noticeText({ title: TITLE, number: '玛政办发〔2025〕9号', lead: '县住建局' }),
    'b.txt': noticeText({ title: `${TITLE}（征求意见稿）` }),
  })
  await runIn(folder, ['import', 'a.txt', 'b.txt'])
  const { 'a.txt': a = '', 'b.txt': b = '' } = await idsIn(folder)
  expect(await runIn(folder, ['prefer', b.slice(0, 8), '--note', '定稿有误', '--by', '王'])).toMatchObject({
    code: 0,
    out: `${b} is the document of its notice that counts now\n`,
  })
  expect((await runIn(folder, ['notices'])).out).toMatch(new RegExp(`${b.slice(0, 12)} .* counted · draft`))
  expect(await runIn(folder, ['prefer', b, '--withdraw'])).toMatchObject({
    code: 0,
    out: expect.stringContaining(`of its notice ${a} counts`),
  })
  expect(await runIn(folder, ['prefer', b, '--withdraw'])).toMatchObject({ code: 2, err: expect.stringContaining('nobody preferred') })
  expect(await runIn(folder, ['prefer', 'ffff'])).toMatchObject({ code: 2 })
}, 60_000)
