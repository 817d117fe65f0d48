import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { gbk, mailOf, zipOf } from '../../fixtures/scripts/containers.ts'
import { runIn } from '../support/command-line.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const ROOT = join(import.meta.dirname, '../..')
const [SEED = '', OTHER = ''] = readdirSync(join(ROOT, 'seeds')).sort()
const seed = (name: string): Buffer => readFileSync(join(ROOT, 'seeds', name))

const NOTE = { type: 'text/plain; charset=gb2312', bytes: gbk('请查收附件。') }

/** A zip with folders, a file that cannot be read and a mail with an attachment. */
const notices = (): Uint8Array =>
  zipOf([
    { name: gbk('县/通知.txt'), bytes: seed(SEED) },
    { name: gbk('县/空.txt') },
    { name: gbk('密.txt'), flags: 1, bytes: gbk('密') },
    { name: gbk('转发.eml'), bytes: mailOf('转发', [NOTE, { type: 'text/plain', bytes: seed(OTHER), name: '通知.txt', form: 'raw-gbk' }]) },
    { name: gbk('__MACOSX/._通知.txt'), bytes: gbk('x') },
  ])

const documentsIn = async (folder: string): Promise<{ origins: string[] }[]> =>
  JSON.parse((await runIn(folder, ['documents', '--format', 'json'])).out).documents

describe('a file that holds others', () => {
  test('is imported file by file, each with its place; what fails is recorded with its own reason', async () => {
    const folder = temporaryFolder({ 'in/通知.zip': notices(), 'in/a.txt': seed(SEED) })
    const { code, out, err } = await runIn(folder, ['import', 'in'])
    expect(code).toBe(1)
    expect(err.trimEnd().split('\n')).toEqual([
      '[1/2] in/a.txt',
      expect.stringMatching(/^in\/通知\.zip: 1 files of a system/),
      '[2/5] in/通知.zip/县/通知.txt',
      '[3/5] ✗ in/通知.zip/县/空.txt: the file is empty',
      expect.stringMatching(/^\[4\/5\] ✗ in\/通知\.zip\/密\.txt: .*password/),
      expect.stringMatching(/^in\/通知\.zip\/转发\.eml: 1 body/),
      '[5/5] in/通知.zip/转发.eml/通知.txt',
    ])
    expect(out).toMatch(/^in\/通知\.zip\/转发\.eml\/通知\.txt .* stored$/m)
    // The same bytes are one document with two origins.
    expect((await documentsIn(folder)).map(({ origins }) => [...origins].sort())).toEqual(
      expect.arrayContaining([['in/a.txt', 'in/通知.zip/县/通知.txt'], ['in/通知.zip/转发.eml/通知.txt']]),
    )
  })

  test('imported again changes nothing, wherever the same bytes stand', async () => {
    const folder = temporaryFolder({ '通知.zip': notices(), 'a.txt': seed(SEED) })
    await runIn(folder, ['import', '通知.zip'])
    const { out } = await runIn(folder, ['import', 'a.txt', '通知.zip'])
    expect(out.match(/ unchanged$/gm)).toHaveLength(3)
  })

  test('that could not be opened is put right by one that can', async () => {
    const folder = temporaryFolder({ '通知.zip': notices().subarray(0, 2000) })
    await runIn(folder, ['import', '通知.zip'])
    const failures = async (): Promise<string[]> =>
      JSON.parse((await runIn(folder, ['documents', '--format', 'json'])).out).failures.map(({ origin }: { origin: string }) => origin)
    expect(await failures()).toEqual(['通知.zip'])
    writeFileSync(join(folder, '通知.zip'), zipOf([{ name: 'a.txt', bytes: seed(SEED) }]))
    await runIn(folder, ['import', '通知.zip'])
    expect(await failures()).toEqual([])
  })

  test('is extracted to a file for each, by names that no two share', async () => {
    const zip = zipOf(['a/通知.txt', 'b/通知.txt', 'a/通知.md', '../../通知.txt'].map((name) => ({ name, bytes: seed(SEED) })))
    const folder = temporaryFolder({ '通知.zip': zip })
    const { code } = await runIn(folder, ['extract', '通知.zip', '--json', '--out', 'out'])
    expect(code).toBe(0)
    expect(readdirSync(join(folder, 'out')).sort()).toEqual([
      '通知_.._.._通知.json',
      '通知_a_通知-2.json',
      '通知_a_通知.json',
      '通知_b_通知.json',
    ])
    expect(readdirSync(folder).sort()).toEqual(['out', '通知.zip'])
    const { source } = JSON.parse(readFileSync(join(folder, 'out', '通知_b_通知.json'), 'utf8'))
    expect(source).toMatchObject({ name: '通知.txt', container: '通知.zip/b' })
  })

  test('with one document is shown as that; with several it needs a place for them', async () => {
    const folder = temporaryFolder({
      'one.zip': zipOf([{ name: 'a.txt', bytes: seed(SEED) }]),
      'two.zip': zipOf(['a.txt', 'b.txt'].map((name) => ({ name, bytes: seed(SEED) }))),
    })
    expect((await runIn(folder, ['extract', 'one.zip', '--text'])).out).toBe(seed(SEED).toString())
    expect(await runIn(folder, ['extract', 'two.zip', '--json'])).toMatchObject({ code: 2, out: '' })
    expect(await runIn(folder, ['inspect', 'two.zip'])).toMatchObject({ code: 2, out: '' })
    expect((await runIn(folder, ['explain', 'one.zip', '--item', '1'])).code).toBe(0)
  })
})
