import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../reading.ts'

const SEEDS = join(import.meta.dirname, '..', '..', '..', 'seeds')

const pageOf = (text: string, charset: string | null): string => {
  const declared = charset === null ? '' : `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`
  return `<html><head>${declared}<style>body { font-size: 14px }</style></head><body><pre>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre></body></html>`
}

/** How pages come: the encoding that they are written in and the one that they declare. */
const PAGES: [written: string, declared: string | null][] = [
  ['utf8', 'utf-8'],
  ['utf8', null],
  ['utf8', 'gb2312'],
  ['gb18030', 'gb18030'],
  ['gb18030', 'gb2312'],
  ['gbk', 'gbk'],
  ['gb18030', null],
  ['gb18030', 'utf-8'],
  ['gb18030', 'iso-8859-1'],
  ['gb18030', 'big5'],
  ['utf-16le', null],
  ['utf-16be', 'utf-16'],
]

describe.each(readdirSync(SEEDS).filter((name) => name.endsWith('.txt')))('%s', (seed) => {
  const text = readFileSync(join(SEEDS, seed), 'utf8').trim()

  it.each(PAGES)('is the same text in a page in %s that says %s', async (written, declared) => {
    const { text: read, findings } = await readDocument(iconv.encode(pageOf(text, declared), written))
    expect(read.trim()).toBe(text.replace(/\r\n?/g, '\n'))
    expect(findings).toEqual([])
  })
})

describe('Traditional Chinese in Big5', () => {
  const text = '關於印發二〇二五年民生實事工作方案的通知：改造老舊小區三十個，惠及居民兩萬餘人。'
  it.each(['big5', 'utf-8', null])('declared as %s', async (declared) => {
    const bytes = iconv.encode(pageOf(text.replace('〇', '○'), declared), 'big5')
    expect((await readDocument(bytes)).text).toBe(text.replace('〇', '○'))
  })
})
