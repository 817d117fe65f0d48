import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { missingSystemPackages, SYSTEM_PACKAGES } from '../../scripts/system-packages.mjs'
import { csvOf } from '../../src/export/csv.ts'
import { exportLedger } from '../../src/export/export-ledger.ts'
import { loadLexicon } from '../../src/lexicon/index.ts'
import { queryLedger, type Value } from '../../src/query/index.ts'
import { extractedSeeds } from '../support/extracted-seeds.ts'
import { temporaryLedger } from '../support/ledger.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const lexicon = loadLexicon()
/** The rule that a spreadsheet of the system opens what is exported runs where there is one. */
const calc = SYSTEM_PACKAGES.filter(({ name }) => ['libreoffice-calc-nogui', 'libreoffice-writer-nogui'].includes(name))
/** LibreOffice starts in some seconds, more on a busy machine; in milliseconds. */
const CONVERTING = 120_000

/** Commas, quotation marks, UTF-8, from line 1 on: what the dialog of LibreOffice proposes when it sees the byte order mark; without a dialog it does not look. */
const AS_THE_DIALOG_PROPOSES = '--infilter=CSV:44,34,76,1'

/** A file opened in LibreOffice Calc and saved as xlsx, as a person would. */
async function savedAgain(name: string, content: string | Uint8Array): Promise<ExcelJS.Worksheet[]> {
  const folder = temporaryFolder()
  writeFileSync(join(folder, name), content)
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  const options = [
    '--headless',
    ...(name.endsWith('.csv') ? [AS_THE_DIALOG_PROPOSES] : []),
    '--convert-to',
    'xlsx',
    '--outdir',
    join(folder, 'saved'),
  ]
  execFileSync('soffice', [profile, ...options, join(folder, name)], { stdio: 'ignore', timeout: CONVERTING })
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(join(folder, 'saved', name.replace(/\.\w+$/, '.xlsx')))
  return workbook.worksheets
}

/** What stands in a cell. LibreOffice writes a text that needs two fonts as rich text. */
function plainValue(sheet: ExcelJS.Worksheet | undefined, row: number, column: number): ExcelJS.CellValue {
  const value = sheet?.getCell(row, column).value ?? null
  return typeof value === 'object' && value !== null && 'richText' in value ? value.richText.map(({ text }) => text).join('') : value
}

/** As a spreadsheet has it: an empty text is an empty cell, and 95% is a number. */
const asCell = (value: Value | undefined): Value => {
  if (value === '' || value === undefined) return null
  return typeof value === 'string' && /^[\d.]+%$/.test(value) ? Number.parseFloat(value) / 100 : value
}

describe.skipIf(missingSystemPackages(calc).length > 0)('opened in a spreadsheet', () => {
  test(
    'csv has its Chinese, its numbers and its rows',
    async () => {
      const ledger = temporaryLedger(await extractedSeeds())
      const csv = [...exportLedger(ledger, 'csv', {}, { lexicon, language: 'zh' })].join('')
      const [sheet] = await savedAgain('台账.csv', csv)
      const { columns, rows } = queryLedger(ledger, {}, { lexicon, language: 'zh', columns: 'all' })
      expect(columns.map((_, at) => plainValue(sheet, 1, at + 1))).toEqual(columns)
      expect(sheet?.rowCount).toBe(rows.length + 1)
      for (const heading of ['地区', '项目名称', '数量', '单位', '性质', '牵头单位', '原文', '事项原文']) {
        const at = columns.indexOf(heading)
        const read = rows.map((_, row) => plainValue(sheet, row + 2, at + 1))
        expect(read).toEqual(rows.map((row) => asCell(row[at])))
      }
    },
    CONVERTING,
  )

  test(
    'csv runs no text as a formula',
    async () => {
      const texts = ['=1+1', '+1+1', '-1+1', '@SUM(1)', '＝1+1', '=HYPERLINK("http://example.org","x")']
      const [sheet] = await savedAgain(
        'texts.csv',
        csvOf(
          ['x'],
          texts.map((text) => [text]),
        ),
      )
      expect(texts.map((_, row) => plainValue(sheet, row + 2, 1))).toEqual(texts.map((text) => `'${text}`))
    },
    CONVERTING,
  )

  test(
    'xlsx keeps its sheets, merged cells, numbers and dates',
    async () => {
      const ledger = temporaryLedger(await extractedSeeds())
      const [bytes] = [...exportLedger(ledger, 'xlsx', { region: '玛纳斯' }, { lexicon, language: 'zh' })]
      const before = new ExcelJS.Workbook()
      await before.xlsx.load(bytes as unknown as ExcelJS.Buffer)
      const after = await savedAgain('台账.xlsx', bytes ?? '')
      expect(after.map(({ name }) => name)).toEqual(['台账', '数量', '发现'])
      for (const [at, sheet] of before.worksheets.entries()) {
        const saved = after[at]
        expect([...(saved?.model.merges ?? [])].sort()).toEqual([...sheet.model.merges].sort())
        sheet.eachRow((row, number) => {
          row.eachCell((cell, column) => {
            expect(plainValue(saved, number, column)).toEqual(cell.value)
          })
        })
      }
    },
    CONVERTING,
  )
})
