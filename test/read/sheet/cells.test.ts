import type { CellObject } from '@e965/xlsx'
import { strToU8, unzipSync, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { blockTexts, findingsOf, readDocument } from '../reading.ts'
import { sheetFile, workbookFile } from './workbook-file.ts'

/** 2025-12-30 as a sheet stores it. */
const DAY = 46021

const number = (v: number, z: string): CellObject => ({ t: 'n', v, z })
const textOf = async (...cells: (CellObject | string | number | boolean)[]): Promise<string[]> =>
  (await readDocument(sheetFile([cells]))).text.split('\t')

describe('a cell says what the sheet shows', () => {
  it.each([
    ['0.0%', 0.123, '12.3%'],
    ['#,##0.0', 1234.5, '1,234.5'],
    ['0"户"', 456, '456户'],
    ['0户', 456, '456户'],
    ['_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ', 1200, '¥1,200.00'],
    ['0.00_);[Red]\\(0.00\\)', 2.345, '2.35'],
    ['[DBNum1][$-804]General', 12, '12'],
    ['General', 0.1, '0.1'],
  ])('%s: %d is %s', async (format, value, shown) => {
    expect((await textOf('一', number(value, format)))[1]?.replace(/ /g, '')).toBe(shown)
  })

  it.each([
    ['yyyy"年"m"月"d"日"', '2025年12月30日'],
    ['[$-804]yyyy"年"m"月"d"日";@', '2025年12月30日'],
    ['yyyy年m月', '2025年12月'],
    ['m"月"d"日"', '12月30日'],
    ['yyyy-mm-dd', '2025-12-30'],
    ['yyyy.mm.dd', '2025.12.30'],
    ['yyyy/m/d aaaa', '2025/12/30 星期二'],
    ['m/d/yy', '2025/12/30'],
    ['[$-F800]dddd, mmmm dd, yyyy', '2025年12月30日'],
  ])('a date in %s is %s, never a serial number', async (format, shown) => {
    expect((await textOf('一', number(DAY, format)))[1]).toBe(shown)
  })

  it('days that count from 1904', async () => {
    const bytes = workbookFile([{ rows: [['一', number(DAY - 1462, 'yyyy"年"m"月"d"日"')]] }], { date1904: true })
    expect((await readDocument(bytes)).text).toBe('一\t2025年12月30日')
  })

  it('the formats that Chinese Excel has built in and does not write out', async () => {
    const parts = unzipSync(sheetFile([['一', number(DAY, 'yyyy')]]))
    const styles = new TextDecoder().decode(parts['xl/styles.xml'])
    const custom = /<numFmt numFmtId="(\d+)" formatCode="yyyy"/.exec(styles)?.[1]
    const builtIn = styles.replace(/<numFmts.*?<\/numFmts>/s, '').replaceAll(`numFmtId="${custom}"`, 'numFmtId="57"')
    const document = await readDocument(zipSync({ ...parts, 'xl/styles.xml': strToU8(builtIn) }))
    expect(document.text).toBe('一\t2025年12月')
  })

  it('truth, text that looks like a number, line ends, tabs', async () => {
    expect(await textOf('一', true, '007', '县教育局\r\n\n 县财政局 ', '甲\t乙')).toEqual([
      '一',
      'TRUE',
      '007',
      '县教育局\n县财政局',
      '甲 乙',
    ])
  })

  it('what a formula gave; a formula without a result is told of', async () => {
    const bytes = sheetFile([
      ['合计', { t: 'n', v: 5, f: '2+3' } as CellObject],
      ['缺', { t: 'n', f: 'A1' } as CellObject],
    ])
    const document = await readDocument(bytes)
    expect(document.text.split('\n')[0]).toBe('合计\t5')
    expect(findingsOf(document)).toEqual([['formulas_without_result', { sheet: 'Sheet1', count: 1, names: 'B2' }]])
  })

  it('an error stands as it is shown, and is told of', async () => {
    const document = await readDocument(sheetFile([['数量', { t: 'e', v: 0x17 } as CellObject]]))
    expect(document.text).toBe('数量\t#REF!')
    expect(findingsOf(document)).toEqual([['cells_in_error', { sheet: 'Sheet1', count: 1, names: 'B1 #REF!' }]])
  })

  it('a remark is told of and not read', async () => {
    const document = await readDocument(sheetFile([['一', { t: 's', v: '二', c: [{ a: '王', t: '此处待定' }] } as CellObject]]))
    expect(document.text).toBe('一\t二')
    expect(findingsOf(document)).toEqual([['comments_ignored', { count: 1 }]])
  })

  it('a text of Excel 95 is in the code page of its time', async () => {
    const bytes = Buffer.from(workbookFile([{ rows: [['AAAABBBB']] }], { bookType: 'biff5' }))
    iconv.encode('民生实事', 'gbk').copy(bytes, bytes.indexOf('AAAABBBB', 'latin1'))
    const codePage = bytes.indexOf(Buffer.of(0x42, 0x00, 0x02, 0x00))
    bytes.writeUInt16LE(936, codePage + 4)
    expect((await readDocument(bytes)).text).toBe('民生实事')
  })

  it('an xls and an xlsb say the same', async () => {
    const sheet = { rows: [['标题'], ['序号', '内容', '时间'], [1, '新建3所。', number(DAY, 'yyyy"年"m"月"d"日"')]], merges: ['A1:C1'] }
    const [xlsx, xls, xlsb] = await Promise.all(
      (['xlsx', 'biff8', 'xlsb'] as const).map((bookType) => readDocument(workbookFile([sheet], { bookType }))),
    )
    expect(xlsx && blockTexts(xlsx)).toEqual(['标题', '序号\t内容\t时间', '1\t新建3所。\t2025年12月30日'])
    for (const other of [xls, xlsb]) expect({ ...other, source: null }).toEqual({ ...xlsx, source: null })
  })
})
