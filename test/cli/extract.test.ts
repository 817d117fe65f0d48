import { copyFileSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { extractedDocumentSchema } from '../../src/model/index.ts'
import { runIn } from '../support/command-line.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const ROOT = join(import.meta.dirname, '../..')
const SEEDS = join(ROOT, 'seeds')
const names = readdirSync(SEEDS).sort()
const [SEED = ''] = names

describe('extract', () => {
  test('--json of one file is the document on standard output and nothing else', async () => {
    const { code, out, err } = await runIn(SEEDS, ['extract', SEED, '--json'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const extracted = extractedDocumentSchema.parse(JSON.parse(out))
    expect(extracted.source.name).toBe(SEED)
    for (const { quote, start, end } of extracted.items.flatMap(({ quantities }) => quantities))
      expect(extracted.text.slice(start, end)).toBe(quote)
  })

  test('--json of several files goes to a file each', async () => {
    const folder = temporaryFolder()
    const { code, out } = await runIn(SEEDS, ['extract', ...names, '--json', '--out', join(folder, 'a/b')])
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(readdirSync(join(folder, 'a/b')).sort()).toEqual(names.map((name) => name.replace('.txt', '.json')))
    const single = await runIn(SEEDS, ['extract', SEED, '--json'])
    expect(readFileSync(join(folder, 'a/b', SEED.replace('.txt', '.json')), 'utf8')).toBe(single.out)
  })

  test('without --json it is a summary in the language of the person', async () => {
    const { out } = await runIn(SEEDS, ['extract', SEED], { language: 'zh', columns: 60 })
    const { document, items } = JSON.parse((await runIn(SEEDS, ['extract', SEED, '--json'])).out)
    expect(out).toContain(`地区: ${document.region.name}`)
    for (const { path } of items) expect(out).toMatch(new RegExp(`^${path} `, 'm'))
  })

  test('--text is the text that the offsets count in, and nothing else', async () => {
    const folder = temporaryFolder({ 'a.txt': '\ufeff关于印发方案的通知\r\n\r\n　　改造管网90公里。\r\n' })
    expect(await runIn(folder, ['extract', 'a.txt', '--text'])).toEqual({
      code: 0,
      out: '关于印发方案的通知\r\n\r\n　　改造管网90公里。\r\n',
      err: '',
    })
  })

  test('--text of a Word document has its automatic numbers, and is that of its JSON', async () => {
    const file = 'fixtures/docx/000_91f78d1c8f0827f1.auto.docx'
    const { out } = await runIn(ROOT, ['extract', file, '--text'])
    expect(out).toMatch(/^10\. /m)
    expect(out).toBe(JSON.parse((await runIn(ROOT, ['extract', file, '--json'])).out).text)
  })

  test('--text of several files goes to a file each', async () => {
    const folder = temporaryFolder()
    expect(await runIn(SEEDS, ['extract', ...names, '--text', '--out', folder])).toMatchObject({ code: 0, out: '' })
    expect(readdirSync(folder).sort()).toEqual(names)
    for (const name of names) expect(readFileSync(join(folder, name), 'utf8')).toBe(readFileSync(join(SEEDS, name), 'utf8'))
  })

  test('a place that cannot be written to is a trouble of the environment', async () => {
    const folder = temporaryFolder({ 'a.txt': '通知' })
    const { code, err } = await runIn(folder, ['extract', 'a.txt', '--json', '--out', 'a.txt/out'])
    expect(code).toBe(3)
    expect(err).toMatch(/^taizhang: .*a\.txt\/out\/a\.json: cannot be written \(ENOTDIR.*\)\n$/)
  })

  test('one bad file leaves the others done and ends with 1', async () => {
    const folder = temporaryFolder({ 'bad.txt': '' })
    copyFileSync(join(SEEDS, SEED), join(folder, 'good.txt'))
    const { code, err } = await runIn(folder, ['extract', 'bad.txt', 'good.txt', 'gone.txt', '--json', '--out', 'json'])
    expect(code).toBe(1)
    expect(err).toContain('bad.txt: the file is empty')
    expect(err).toContain('gone.txt: the file cannot be opened')
    expect(readdirSync(join(folder, 'json'))).toEqual(['good.json'])
  })

  test.each([
    [['a.txt', 'b.txt', '--json'], '2 files: --json for more than one needs --out DIR to write them to'],
    [['a.txt', 'b.txt', '--text'], '2 files: --text for more than one needs --out DIR to write them to'],
    [['a.txt', '--text', '--json'], "option '--text' cannot be used with option '--json'"],
    [['a.txt', 'x/a.txt', '--out', 'o'], 'a.txt and x/a.txt have one name without folder and ending (a); rename one or run them apart'],
    [['a.txt', '--lexicon', 'gone.yaml'], 'gone.yaml: no such file or folder'],
    [['a.txt', '--lexicon', 'wrong.yaml'], 'wrong.yaml:2: unknown section "unitz"; did you mean "units"?'],
  ])('%j is a mistake: %s', async (args, message) => {
    const folder = temporaryFolder({ 'a.txt': '通知', 'b.txt': '通知', 'x/a.txt': '通知', 'wrong.yaml': '# mine\nunitz: []\n' })
    const { code, out, err } = await runIn(folder, ['extract', ...args])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
    expect(err.trimEnd()).not.toContain('\n')
  })
})
