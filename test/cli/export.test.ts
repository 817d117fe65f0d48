import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runIn } from '../support/command-line.ts'
import { removeSharedFolders, sharedFolder, temporaryFolder } from '../support/temporary-folder.ts'

const ROOT = join(import.meta.dirname, '../..')
let folder = ''

beforeAll(async () => {
  folder = sharedFolder()
  await runIn(ROOT, ['import', 'seeds', '--db', join(folder, 'out/taizhang.sqlite')])
})
afterAll(removeSharedFolders)

const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8')

async function sheetsOf(path: string): Promise<ExcelJS.Worksheet[]> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  return workbook.worksheets
}

describe('export', () => {
  test('writes a workbook and says where it is', async () => {
    const result = await runIn(folder, ['export', '--out', 'offices/台账.xlsx', '--language', 'zh'])
    expect(result).toEqual({ code: 0, out: '', err: '已写入 offices/台账.xlsx\n' })
    expect((await sheetsOf(join(folder, 'offices/台账.xlsx'))).map(({ name }) => name)).toEqual(['台账', '数量', '发现'])
    expect(existsSync(join(folder, 'offices/台账.xlsx.part'))).toBe(false)
  })

  test('has the filters of query', async () => {
    await runIn(folder, ['export', '养老', '--role', 'standard', '--format', 'csv', '--out', 'out.txt'])
    const { out } = await runIn(folder, ['query', '养老', '--role', 'standard', '--columns', 'all', '--format', 'csv'])
    expect(textOf('out.txt')).toBe(out)
    expect(out.split('\r\n').length).toBeGreaterThan(3)
  })

  test('exports an answer as one table', async () => {
    await runIn(folder, ['export', '--count', '--group-by', 'region', '--out', 'answer.xlsx'])
    const [sheet, ...others] = await sheetsOf(join(folder, 'answer.xlsx'))
    expect(others).toEqual([])
    const { out } = await runIn(folder, ['query', '--count', '--group-by', 'region', '--format', 'json'])
    const rows = (JSON.parse(out) as Record<string, unknown>[]).map((row) => Object.values(row))
    expect(sheet?.getSheetValues().slice(2)).toEqual(rows.map((row) => [undefined, ...row]))
  })

  test.each([
    ['csv', /^\ufeffdocument_id,/],
    ['jsonl', /^\{"schemaVersion":/],
    ['markdown', /^# Ledger\n/],
  ])('prints %s where no file is named', async (format, beginning) => {
    const { code, out, err } = await runIn(folder, ['export', '--year', '2025', '--format', format])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(beginning)
  })

  test.each([
    [[], 'name a file with --out FILE, ending in .xlsx, .csv, .jsonl, .parquet, .md, or a format with --format'],
    [['--out', 'ledger.xls'], 'name a file with --out FILE, ending in .xlsx, '],
    [['--format', 'parquet'], 'parquet is no text to print; --out FILE writes it into a file'],
    [['--format', 'pdf'], "option '--format <format>' argument 'pdf' is invalid."],
    [['--columns', 'nothing', '--out', 'x.csv'], 'the query is wrong: the ledger has no column "nothing"'],
    [['--db', 'nowhere.sqlite', '--out', 'x.csv'], 'nowhere.sqlite: there is no ledger here'],
  ])('%j is a mistake', async (args, message) => {
    const { code, out, err } = await runIn(folder, ['export', ...args])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(`taizhang: ${message}`)
    expect(existsSync(join(folder, 'x.csv'))).toBe(false)
  })

  test('leaves the file that was there where the new one cannot be written', async () => {
    writeFileSync(join(folder, 'file'), 'kept')
    const { code, err } = await runIn(folder, ['export', '--out', 'file/ledger.csv'])
    expect(code).toBe(3)
    expect(err).toContain('cannot be written')
    expect(textOf('file')).toBe('kept')
  })
})

describe('comparisons as xlsx', () => {
  const LISTS = {
    'a.txt': '云山县2024年民生实事项目\n1. 新改建农村公路120公里。\n2. 加装电梯20部。\n',
    'b.txt': '云山县2025年民生实事项目\n1. 新改建农村公路90公里。\n2. 加装电梯40部。\n',
  }

  test('diff writes what it has as csv, with numbers as numbers', async () => {
    const lists = temporaryFolder(LISTS)
    expect(await runIn(lists, ['diff', 'a.txt', 'b.txt', '--format', 'xlsx', '--out', 'diff.xlsx'])).toMatchObject({ code: 0, out: '' })
    const [sheet] = await sheetsOf(join(lists, 'diff.xlsx'))
    const { out } = await runIn(lists, ['diff', 'a.txt', 'b.txt', '--format', 'csv'])
    expect(sheet?.name).toBe('Two lists compared')
    const headings = out.slice(1).split('\r\n')[0]?.split(',') ?? []
    expect(headings.map((_, at) => sheet?.getCell(1, at + 1).text)).toEqual(headings)
    expect(sheet?.getCell('K2')).toMatchObject({ value: -30, type: ExcelJS.ValueType.Number })
    expect(sheet?.getCell('L2')).toMatchObject({ value: -0.25, numFmt: '+0.0%;-0.0%;0.0%' })
  })

  test('lineage writes a column a year', async () => {
    const lists = temporaryFolder(LISTS)
    await runIn(lists, ['lineage', 'a.txt', 'b.txt', '--format', 'xlsx', '--out', 'lineage.xlsx'])
    const [sheet] = await sheetsOf(join(lists, 'lineage.xlsx'))
    expect(sheet?.getRow(1).values).toEqual([undefined, 'undertaking', '2024', '2025'])
    expect(['A3', 'B3', 'C3'].map((place) => sheet?.getCell(place).value)).toEqual([null, '120公里', '90公里'])
  })

  test('both write other formats into a file as well, and xlsx into no terminal', async () => {
    const lists = temporaryFolder(LISTS)
    const { out } = await runIn(lists, ['diff', 'a.txt', 'b.txt', '--format', 'markdown'])
    await runIn(lists, ['diff', 'a.txt', 'b.txt', '--format', 'markdown', '--out', 'diff.md'])
    expect(readFileSync(join(lists, 'diff.md'), 'utf8')).toBe(out)
    for (const command of ['diff', 'lineage']) {
      const { code, err } = await runIn(lists, [command, 'a.txt', 'b.txt', '--format', 'xlsx'])
      expect({ code, err }).toEqual({ code: 2, err: 'taizhang: xlsx is no text to print; --out FILE writes it into a file\n' })
    }
  })
})
