import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { gbk, unicodeNameField, zipOf } from '../../../fixtures/scripts/containers.ts'
import { MAX_CONTAINED_FILES, MAX_CONTAINER_DEPTH, MAX_ZIP_ENTRIES } from '../../../src/read/limits.ts'
import { contentsOf, everythingIn, namesIn, opened, refusal } from './opening.ts'

const text = strToU8('通知')

describe('names in a zip', () => {
  it('in GBK, as Chinese Windows writes them, without a word about it', async () => {
    expect(
      await contentsOf(
        zipOf([
          { name: gbk('附件/民生实事任务分解表.txt'), bytes: text },
          { name: gbk('通知.txt'), bytes: text },
        ]),
      ),
    ).toEqual({
      '附件/民生实事任务分解表.txt': '通知',
      '通知.txt': '通知',
    })
  })

  it('in GBK where each name alone could be UTF-8 too', async () => {
    expect(await namesIn(zipOf([{ name: gbk('模.txt'), bytes: text }]))).toEqual(['模.txt'])
    expect(await namesIn(zipOf([{ name: gbk('联通.txt'), bytes: text }]))).toEqual(['联通.txt'])
  })

  it('in UTF-8, marked or not', async () => {
    expect(await namesIn(zipOf([{ name: '通知.txt', bytes: text }]))).toEqual(['通知.txt'])
    expect(await namesIn(zipOf([{ name: '通知.txt', flags: 0, bytes: text }]))).toEqual(['通知.txt'])
    expect(await namesIn(zipSync({ 'ģ.txt': text }))).toEqual(['ģ.txt'])
  })

  it('in another encoding, with their Unicode beside them (Info-ZIP)', async () => {
    const written = strToU8('#U901a.txt')
    expect(await namesIn(zipOf([{ name: written, extra: unicodeNameField('通知.txt', written), bytes: text }]))).toEqual(['通知.txt'])
  })

  it('are names and no paths: nothing is written, and no terminal obeys them', async () => {
    const names = ['../../etc/passwd', '/root/a.txt', 'C:\\通知\\b.txt', './c.txt', 'd\u001b[2J.txt']
    expect(await namesIn(zipOf(names.map((name) => ({ name, bytes: text }))))).toEqual([
      '../../etc/passwd',
      'root/a.txt',
      'C:/通知/b.txt',
      'c.txt',
      'd\ufffd[2J.txt',
    ])
  })

  it('that come twice are told apart', async () => {
    expect(await namesIn(zipOf([1, 2, 3].map(() => ({ name: 'a/通知.txt', bytes: text }))))).toEqual([
      'a/通知.txt',
      'a/通知 (2).txt',
      'a/通知 (3).txt',
    ])
  })

  it('stay in the order of the zip, whatever they are', async () => {
    expect(await namesIn(zipOf(['b', '10', '9', '__proto__'].map((name) => ({ name, bytes: text }))))).toEqual([
      'b',
      '10',
      '9',
      '__proto__',
    ])
  })
})

describe('what is no document', () => {
  it('folders are what their files say; files of systems are counted', async () => {
    const names = ['附件/', '附件/a.txt', '__MACOSX/附件/._a.txt', '.DS_Store', '附件/Thumbs.db', '附件/~$方案.docx', 'desktop.ini']
    const { files, findings } = await opened(zipOf(names.map((name) => ({ name, bytes: text }))))
    expect(files.map(({ name }) => name)).toEqual(['附件/a.txt'])
    expect(findings).toMatchObject([{ code: 'parts_left_out', severity: 'info', data: { what: 'system_files', count: 5 } }])
  })

  it('a zip of nothing is a failure that says what was left out', async () => {
    expect(await refusal(zipOf([]))).toMatchObject({ code: 'nothing_in_container', data: { skipped: 0 } })
    expect(await refusal(zipOf([{ name: '空/' }, { name: '.DS_Store', bytes: text }]))).toMatchObject({
      code: 'nothing_in_container',
      data: { skipped: 1 },
    })
  })
})

describe('hostile zips', () => {
  it('a file with a password is refused by itself, the others are there', async () => {
    expect(
      await contentsOf(
        zipOf([
          { name: '密.txt', flags: 0x801, bytes: text },
          { name: 'a.txt', bytes: text },
        ]),
      ),
    ).toEqual({
      '密.txt': 'encrypted_file',
      'a.txt': '通知',
    })
  })

  it('so is one that is damaged, packed in a way that is not known, or longer than it says', async () => {
    expect(
      await contentsOf(
        zipOf([
          { name: 'crc', bytes: text, crc: 1 },
          { name: 'lzma', bytes: text, method: 14 },
          { name: 'long', bytes: strToU8('通知'.repeat(1000)), declaredSize: 10 },
          { name: 'short', bytes: text, declaredSize: 1000 },
          { name: 'stored', bytes: text, method: 0 },
        ]),
      ),
    ).toEqual({ crc: 'broken_file', lzma: 'compression_unknown', long: 'broken_file', short: 'broken_file', stored: '通知' })
  })

  it('a file that packs a thousandfold is not unpacked', async () => {
    const { files } = await opened(
      zipOf([
        { name: 'bomb', bytes: new Uint8Array(20_000_000) },
        { name: 'zeros', bytes: new Uint8Array(1_000_000) },
      ]),
    )
    expect(files).toMatchObject([
      { kind: 'refused', finding: { code: 'file_too_large', data: { measure: 'compression', limit: 200 } } },
      { kind: 'file' },
    ])
  })

  it('sizes that add up to more than a disk are refused before anything is unpacked', async () => {
    const bomb = zipOf(Array.from({ length: 10 }, (_, at) => ({ name: `${at}`, bytes: text, declaredSize: 0x7fffffff })))
    expect(await refusal(bomb)).toMatchObject({ code: 'file_too_large', data: { measure: 'unzipped_bytes' } })
  })

  it('entries that share their bytes are a bomb', async () => {
    const zip = Buffer.from(
      zipOf([
        { name: 'a', bytes: text },
        { name: 'b', bytes: text },
      ]),
    )
    const second = zip.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'))
    zip.writeUInt32LE(0, second + 42)
    expect(await refusal(zip)).toMatchObject({ code: 'broken_file', data: { cause: 'zip_overlapping' } })
  })

  it('more entries than any', async () => {
    const zip = zipOf(Array.from({ length: MAX_ZIP_ENTRIES + 1 }, (_, at) => ({ name: `${at}`, bytes: text, method: 0 })))
    expect(await refusal(zip)).toMatchObject({ code: 'file_too_large', data: { measure: 'zip_entries', limit: MAX_ZIP_ENTRIES } })
  })

  it.each([0.1, 0.5, 0.9, 0.99])('cut off after a share of %d', async (share) => {
    const zip = zipOf(Array.from({ length: 20 }, (_, at) => ({ name: `通知${at}.txt`, bytes: text })))
    expect(await refusal(zip.subarray(0, Math.floor(zip.length * share)))).toMatchObject({
      code: 'broken_file',
      data: { cause: 'zip_damaged' },
    })
  })

  it('damaged anywhere it is refused or opened, never an exception', async () => {
    const zip = zipOf(Array.from({ length: 5 }, (_, at) => ({ name: `通知${at}.txt`, bytes: text })))
    for (let at = 4; at < zip.length; at++) {
      const damaged = Uint8Array.from(zip)
      damaged.fill(0xff, at, at + 3)
      const found = await everythingIn(damaged, 'test.zip')
      for (const file of found) if (file.kind === 'failed') expect(file.finding.severity).toBe('error')
    }
  })

  it('zips in zips are opened so deep and no deeper', async () => {
    let nested = zipOf([{ name: '通知.txt', bytes: text }])
    for (let depth = 0; depth < MAX_CONTAINER_DEPTH; depth++) nested = zipOf([{ name: `${depth}.zip`, bytes: nested }])
    const found = await everythingIn(nested, '外.zip')
    expect(found.at(-1)).toMatchObject({
      kind: 'failed',
      path: '外.zip/3.zip/2.zip/1.zip/0.zip',
      finding: { code: 'nested_too_deep', data: { limit: MAX_CONTAINER_DEPTH } },
    })
  })

  it('zips of zips of many files end where all together are too many', async () => {
    const leaf = zipOf(Array.from({ length: MAX_CONTAINED_FILES / 4 }, (_, at) => ({ name: `${at}`, bytes: text, method: 0 })))
    const found = await everythingIn(zipOf(Array.from({ length: 6 }, (_, at) => ({ name: `${at}.zip`, bytes: leaf }))), '外.zip')
    const failed = found.filter((file) => file.kind === 'failed')
    expect(found.filter((file) => file.kind === 'file')).toHaveLength((MAX_CONTAINED_FILES / 4) * 3)
    expect(failed).toHaveLength(3)
    expect(failed[0]).toMatchObject({ path: '外.zip/3.zip', finding: { code: 'file_too_large', data: { measure: 'zip_entries' } } })
  })
})
