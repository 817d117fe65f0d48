import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
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

  describe('picks out', () => {
    const years = ['diff', '石家庄市:2021', '石家庄市:2022']

    test('what is raised or lowered by more than a share, in every format', async () => {
      const asked = [...years, '--change', 'raised', '--change', 'lowered', '--by-more-than', '48.3']
      const json = documentDiffSchema.parse(JSON.parse((await runIn(folder, [...asked, '--json'])).out))
      expect(json.pairs.flatMap(({ changes }) => changes.map(({ to, relative }) => [to?.quote, relative]))).toEqual([
        ['36条', 2.6],
        ['100条', 4],
      ])
      expect(json.selection).toMatchObject({
        filter: { change: ['raised', 'lowered'], byMoreThan: 48.3 },
        whole: { pairs: { kept: 5, new: 3 }, changes: { raised: 3 } },
      })
      const csv = (await runIn(folder, [...asked, '--format', 'csv'])).out.trimEnd().split('\r\n')
      expect(csv.slice(1).map((line) => line.split(',').slice(-6, -1))).toEqual([
        ['raised', '10条', '36条', '26', '2.6'],
        ['raised', '20个', '100条', '80', '4'],
      ])
      const table = (await runIn(folder, asked)).out
      expect(table).toContain(
        'items: 5 kept, 1 split, 3 new, 1 dropped\nquantities: 3 raised, 2 unchanged, 4 new, 10 dropped\n' +
          'shown: 2 of 10 items, 2 of 19 quantities (quantities: raised, lowered by more than 48.3 %)\n',
      )
      expect(table).not.toContain('unchanged  ')
      const markdown = await runIn(folder, [...asked, '--format', 'markdown', '--html', 'out/raised.html'])
      expect(markdown.out).toContain('- shown: 2 of 10 items, 2 of 19 quantities (')
      expect(markdown.out).not.toContain('## new')
      const page = readFileSync(join(folder, 'out/raised.html'), 'utf8')
      expect(page).toContain('<dt>shown</dt><dd>2 of 10 items, 2 of 19 quantities')
      expect(page.match(/<a id="quantity-to-/g)).toHaveLength(2)
      await runIn(folder, [...asked, '--format', 'xlsx', '--out', 'out/raised.xlsx'])
      const workbook = new ExcelJS.Workbook()
      await workbook.xlsx.readFile(join(folder, 'out/raised.xlsx'))
      expect(workbook.worksheets[0]?.rowCount).toBe(3)
    })

    test('what is new and what was dropped, with a word for it in both languages', async () => {
      const added = documentDiffSchema.parse(JSON.parse((await runIn(folder, [...years, '--only', 'new', '--json'])).out))
      expect(added.pairs.map(({ to }) => to)).toEqual([['2'], ['7'], ['10']])
      const gone = await runIn(folder, [...years, '--only', 'new', '--only', 'dropped', '--language', 'zh'])
      expect(gone.out).toContain('\n所列: 事项4/10、数量')
      expect(gone.out).toContain('（事项: 新增、取消）\n')
    })

    test.each([['20%'], ['20％'], ['20.0']])('a share that is written %s', async (percent) => {
      const { code, out } = await runIn(folder, [...years, '--by-more-than', percent])
      expect(code).toBe(0)
      expect(out).toContain('raised, lowered by more than 20 %')
    })

    test.each([
      [['--only', 'added'], 'It should be one of kept, split, merged, new, dropped.'],
      [['--change', 'kept'], 'It should be one of raised, lowered, unchanged, new, dropped.'],
      [['--by-more-than', 'much'], 'It should be a number of per cent, 0 or more, such as 20.'],
      [['--by-more-than=-20'], 'It should be a number of per cent'],
      [['--by-more-than'], 'argument missing'],
      [['--change', 'new', '--by-more-than', '20'], '--change cannot be "new"; it should be raised, lowered'],
      [['--only', 'new', '--by-more-than', '20'], '--only cannot be "new"; it should be kept, split, merged'],
      [['--only', 'dropped', '--change', 'new'], '--only cannot be "dropped"; it should be kept, split, merged, new'],
    ])('and not what cannot be: %j', async (args, message) => {
      const { code, out, err } = await runIn(folder, [...years, ...args])
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toContain(message)
    })
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
