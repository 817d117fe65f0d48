import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lineSpans } from '../../scripts/picture/line-breaks.ts'
import { ledgerPicture } from '../../scripts/picture/picture.ts'
import { PICTURES } from '../../scripts/picture/pictures.ts'
import { shownPromise } from '../../scripts/picture/shown-promise.ts'

const ROOT = join(import.meta.dirname, '../..')

describe('the picture of the result', () => {
  test.each(PICTURES)('$file shows what is extracted and stored now (npm run docs:picture draws it)', async ({ file, language }) => {
    expect(readFileSync(join(ROOT, file), 'utf8')).toBe(await ledgerPicture(language))
  })

  test('has a row for each quantity, in the order of the text', async () => {
    const { item, rows, remarks } = await shownPromise('en')
    expect(rows.map((row) => row[3])).toEqual(item.quantities.map(({ value }) => String(value)))
    expect(rows.map((row) => row[3])).toEqual(['60', '50', '20', '10', '300'])
    expect(remarks).toEqual(['“5O公里” looks like a misprint and was read as 50'])
  })

  test('breaks its text where the width ends, not before a comma and never inside a value', () => {
    const text = '新建道路，改造90公里以上。\n年底前'
    const partsOf = (width: number): string[] =>
      lineSpans(text, [{ start: 7, end: 13 }], width, 10).map(({ start, end }) => text.slice(start, end))
    expect(partsOf(200)).toEqual(['新建道路，改造90公里以上。', '年底前'])
    expect(partsOf(100)).toEqual(['新建道路，改造', '90公里以上。', '年底前'])
    expect(partsOf(40)[0]).toBe('新建道路，')
  })
})
