import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentDiffSchema, lineageReportSchema } from '../../src/model/index.ts'
import { runIn } from '../support/command-line.ts'
import { removeSharedFolders, sharedFolder, temporaryFolder } from '../support/temporary-folder.ts'

const FIXTURES = join(import.meta.dirname, '../../fixtures/diff')
const file = (stem: string): string => join(FIXTURES, `${stem}.txt`)
let folder = ''

beforeAll(async () => {
  folder = sharedFolder()
  await runIn(folder, ['import', ...['022', '023', '067', '068', '069'].map(file)])
})
afterAll(removeSharedFolders)

describe('diff', () => {
  test('two files, as JSON of the public form', async () => {
    const { code, out } = await runIn(folder, ['diff', file('022'), file('023'), '--json'])
    expect(code).toBe(0)
    const diff = documentDiffSchema.parse(JSON.parse(out))
    expect(diff).toMatchObject({ from: { name: '022.txt', region: '石家庄市', planYear: 2021 }, to: { planYear: 2022 } })
    expect(diff.pairs[0]).toMatchObject({
      kind: 'kept',
      from: ['1'],
      to: ['1'],
      changes: [
        { kind: 'raised', from: { path: '1', quote: '10条' }, to: { path: '1', quote: '36条' }, absolute: 26, relative: 2.6, unit: '条' },
      ],
    })
  })

  test('two years of a region and two ids are the documents of the ledger', async () => {
    const years = await runIn(folder, ['diff', '石家庄市:2021', '石家庄：2022', '--json'])
    expect(years).toMatchObject({ code: 0, err: '' })
    const { from, to, pairs } = documentDiffSchema.parse(JSON.parse(years.out))
    expect(pairs.map(({ kind }) => kind)).toEqual(['kept', 'split', 'kept', 'kept', 'kept', 'dropped', 'kept', 'new', 'new', 'new'])
    const ids = await runIn(folder, ['diff', from.id.slice(0, 8), to.id, '--json'])
    expect(ids).toEqual(years)
    const withFile = await runIn(folder, ['diff', file('022'), '石家庄市:2022', '--format', 'json'])
    expect(documentDiffSchema.parse(JSON.parse(withFile.out)).pairs).toEqual(pairs)
  })

  test('speaks the language that is asked for', async () => {
    const { out } = await runIn(folder, ['diff', '石家庄市:2021', '石家庄市:2022', '--language', 'zh'])
    expect(out).toMatch(/^石家庄市 2021年 → 石家庄市 2022年\n/)
    expect(out).toContain('\n事项: 延续5、拆分1、新增3、取消1\n')
  })

  test('prints CSV and Markdown, and writes a page beside', async () => {
    const csv = await runIn(folder, ['diff', file('022'), file('023'), '--format', 'csv', '--html', 'out/diff.html'])
    expect(csv.out).toMatch(/^\ufeffpair,old path,old item,/)
    expect(csv.err).toContain('also written: out/diff.html\n')
    expect(readFileSync(join(folder, 'out/diff.html'), 'utf8')).toContain('<!doctype html>')
    const markdown = await runIn(folder, ['diff', file('022'), file('023'), '--format', 'markdown'])
    expect(markdown.out).toContain('| 2 改造645个老旧小区，20个街区、街道全方位提升 |')
  })

  test('a file that cannot be read is a failure', async () => {
    const broken = temporaryFolder({ 'empty.txt': '', 'list.txt': '云山县2025年民生实事\n1. 新建公厕5座。\n2. 加装电梯6部。\n' })
    const { code, out, err } = await runIn(broken, ['diff', 'empty.txt', 'list.txt'])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('empty.txt: the file is empty')
    expect(await runIn(broken, ['diff', 'gone.txt', 'list.txt'])).toMatchObject({ code: 1, out: '' })
  })

  test.each([
    [['石家庄市:2021', '石家庄市:1999'], 'the ledger has no list of 石家庄市 for 1999'],
    [['石家庄市:2021', 'ffffffffffff'], 'no document of the ledger has an id that starts with "ffffffffffff"'],
    [['石家庄市:2021'], "missing required argument 'b'"],
    [['石家庄市:2021', '石家庄市:2022', '--format', 'pdf'], "argument 'pdf' is invalid"],
    [['石家庄市:2021', '石家庄市:2022', '--db', 'none.sqlite'], 'none.sqlite'],
    [['石家庄市:2021', FIXTURES], 'files'],
  ])('%j is a mistake', async (args, message) => {
    const { code, out, err } = await runIn(folder, ['diff', ...args])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
  })

  test('of two final lists for one year none is chosen', async () => {
    const own = temporaryFolder({
      'a.txt': '石家庄市2021年民生实事项目\n1. 新建公厕5座。\n2. 加装电梯6部。\n',
      'b.txt': '石家庄市2021年惠民实事清单\n1. 新建公厕5座。\n2. 加装电梯7部。\n',
    })
    await runIn(own, ['import', 'a.txt', 'b.txt'])
    const { code, err } = await runIn(own, ['diff', '石家庄市:2021', 'a.txt'])
    expect(code).toBe(2)
    expect(err).toMatch(/several lists of 石家庄市 for 2021; name one by its id: [0-9a-f]{12} .+, [0-9a-f]{12} /)
  })
})

describe('a plan over several years', () => {
  const lists = {
    'plan.txt': '云山县2024—2026年民生实事工作方案\n1. 新建公厕15座。\n2. 加装电梯60部。\n',
    '2027.txt': '云山县2027年民生实事项目\n1. 新建公厕5座。\n2. 加装电梯30部。\n',
  }

  test('is the list of each of its years, and says which it is', async () => {
    const own = temporaryFolder(lists)
    await runIn(own, ['import', 'plan.txt', '2027.txt'])
    const { code, out } = await runIn(own, ['diff', '云山县:2025', '云山县:2027', '--json'])
    expect(code).toBe(0)
    expect(documentDiffSchema.parse(JSON.parse(out)).from).toMatchObject({ planYear: 2024, planYearEnd: 2026 })
    expect((await runIn(own, ['diff', '云山县:2026', '云山县:2027'])).out).toMatch(/^云山县 2024–2026 → 云山县 2027\n/)
    expect(await runIn(own, ['diff', '云山县:2023', '云山县:2027'])).toMatchObject({ code: 2, out: '' })
  })

  test.each(['diff', 'lineage'])('is not compared with itself by %s', async (command) => {
    const own = temporaryFolder(lists)
    await runIn(own, ['import', 'plan.txt', '2027.txt'])
    expect(await runIn(own, [command, '云山县:2024', '云山县:2025'])).toEqual({
      code: 2,
      out: '',
      err: 'taizhang: 云山县 has one plan that covers 2024 and 2025: there are no two lists to compare\n',
    })
  })
})

describe('lineage', () => {
  test('follows a region through all its lists', async () => {
    const { code, out } = await runIn(folder, ['lineage', '连云港市', '--json'])
    expect(code).toBe(0)
    const { documents, lineages } = lineageReportSchema.parse(JSON.parse(out))
    expect(documents.map(({ planYear }) => planYear)).toEqual([2022, 2023, 2025])
    expect(lineages.map(({ steps }) => steps.length)).toEqual(
      lineages.map(({ steps }) => new Set(steps.map(({ document }) => document)).size),
    )
    const aid = lineages.find(({ steps }) => steps[0]?.items.includes('1/3'))
    expect(aid?.steps).toEqual([
      { document: 0, items: ['1/3'] },
      { document: 2, items: ['1/3'] },
    ])
    expect(aid?.quantities.map(({ values }) => values.map(({ quote }) => quote))).toContainEqual(['8000万元', '0.9亿元'])
  })

  test('only those that speak of something', async () => {
    const { out } = await runIn(folder, ['lineage', '连云港市', '--words', '生源地'])
    expect(
      out
        .split('\n')
        .slice(2)
        .filter((line) => line !== '' && !line.startsWith(' ')),
    ).toHaveLength(1)
    expect((await runIn(folder, ['lineage', '连云港市', '--words', '没有的词'])).out).toBe(
      'No undertaking goes on from one list to another.\n',
    )
  })

  test('files as they are given', async () => {
    const { code, out } = await runIn(folder, ['lineage', file('069'), file('068'), '--format', 'csv'])
    expect(code).toBe(0)
    expect(out).toMatch(/^\ufeffundertaking,2022,2025\r\n/)
  })

  test.each([
    [['石家'], 'does not have two lists of 石家'],
    [['连云港市', '--years', '1'], 'It should be a number from 2 to 99.'],
  ])('%j is a mistake', async (args, message) => {
    const { code, err } = await runIn(folder, ['lineage', ...args])
    expect(code).toBe(2)
    expect(err).toContain(message)
  })
})
