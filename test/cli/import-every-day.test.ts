import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { generatedNotices } from '../../bench/import/generated-notices.ts'
import type { CommandIo } from '../../src/cli/io.ts'
import { runIn } from '../support/command-line.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const SEEDS = join(import.meta.dirname, '../../seeds')
const [NAME = ''] = readdirSync(SEEDS)
const SEED = readFileSync(join(SEEDS, NAME))
const NOTE = '今天下午三点开会，请准时参加。\n'

const input = (text: string | Uint8Array): Partial<CommandIo> => ({ input: async () => Buffer.from(text) })

async function originsIn(folder: string): Promise<string[]> {
  const { documents } = JSON.parse((await runIn(folder, ['documents', '--format', 'json'])).out)
  return documents.flatMap(({ origins }: { origins: string[] }) => origins).sort()
}

const failuresIn = async (folder: string, ...args: string[]) =>
  JSON.parse((await runIn(folder, ['failures', '--format', 'json', ...args])).out)

describe('standard input', () => {
  test('is a list of files and folders, one a line; a star in a name is no pattern', async () => {
    const folder = temporaryFolder({ 'a*.txt': NOTE, 'ab.txt': `${NOTE}b`, '县/通知 1.txt': `${NOTE}c` })
    expect((await runIn(folder, ['import', '-'], input('a*.txt\r\n\n县\n'))).code).toBe(0)
    expect(await originsIn(folder)).toEqual(['a*.txt', '县/通知 1.txt'])
  })

  test('divided by NUL, as find -print0 does, may name files with line ends in them', async () => {
    const folder = temporaryFolder({ 'a\nb.txt': NOTE, 'c.txt': `${NOTE}c` })
    expect((await runIn(folder, ['import', '-'], input('a\nb.txt\0c.txt\0'))).code).toBe(0)
    expect(await originsIn(folder)).toEqual(['a\nb.txt', 'c.txt'])
  })

  test('is one document where it has a name, which is its origin', async () => {
    const folder = temporaryFolder()
    const { code, out } = await runIn(folder, ['import', '-', '--name', '通知.txt'], input(SEED))
    expect(code).toBe(0)
    expect(out).toMatch(/^通知\.txt .* stored$/m)
    expect(await originsIn(folder)).toEqual(['通知.txt'])
  })

  test('one that names a file that is gone fails for that file alone', async () => {
    const folder = temporaryFolder({ 'a.txt': NOTE })
    const { code, err } = await runIn(folder, ['import', '-'], input('a.txt\ngone[1].txt\n'))
    expect(code).toBe(1)
    expect(err).toContain('✗ gone[1].txt: the file cannot be opened')
    expect(await originsIn(folder)).toEqual(['a.txt'])
  })

  test.each([
    [['import'], 'nothing to import'],
    [['import', '-', 'a.txt'], '- stands for standard input'],
    [['import', '-', '--watch'], '- stands for standard input'],
    [['import', 'a.txt', '--name', 'b'], '--name names the document that comes on standard input'],
    [['import', 'a.txt', '--retry'], '--retry imports the files that failed before'],
    [['import', '--retry', '--watch'], "option '--watch' cannot be used with option '--retry'"],
    [['import', '-'], 'no file matches "-"'],
  ])('%j is a mistake', async (args, message) => {
    const { code, err } = await runIn(temporaryFolder({ 'a.txt': NOTE }), args)
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(message) })
  })
})

describe('files that failed', () => {
  test('are listed with the reason, and tried again where they are put right', async () => {
    const folder = temporaryFolder({ 'a.txt': '', 'b.txt': '', 'c.txt': NOTE })
    await runIn(folder, ['import', '.'])
    const { code, out } = await runIn(folder, ['failures'])
    expect(code).toBe(0)
    expect(out).toMatch(/^a\.txt +2025-06-01 +the file is empty$/m)
    expect(out).toContain('taizhang import --retry tries these files again')

    writeFileSync(join(folder, 'a.txt'), SEED)
    const retried = await runIn(folder, ['import', '--retry'])
    expect(retried.code).toBe(1)
    expect(retried.out).toMatch(/^a\.txt .* stored$/m)
    expect(retried.out).not.toContain('c.txt')
    expect(await failuresIn(folder)).toMatchObject([{ origin: 'b.txt' }])
    expect(await failuresIn(folder, '--all')).toMatchObject([
      { origin: 'a.txt', resolvedAt: '2025-06-01T00:00:00.000Z' },
      { origin: 'b.txt', resolvedAt: null },
    ])
  })

  test('inside a zip are tried again with it', async () => {
    const folder = temporaryFolder({ 'n.zip': zipSync({ 'a.txt': strToU8(''), 'b.txt': strToU8(NOTE) }) })
    await runIn(folder, ['import', 'n.zip'])
    expect(await failuresIn(folder)).toMatchObject([{ origin: 'n.zip/a.txt' }])
    writeFileSync(join(folder, 'n.zip'), zipSync({ 'a.txt': strToU8(`${NOTE}a`), 'b.txt': strToU8(NOTE) }))
    const { code, out } = await runIn(folder, ['import', '--retry'])
    expect(code).toBe(0)
    expect(out).toMatch(/^n\.zip\/b\.txt .* unchanged$/m)
    expect((await runIn(folder, ['failures'])).out).toBe('no file has failed that was not imported later\n')
  })

  test('that are gone stay on record as they were', async () => {
    const folder = temporaryFolder({ 'a.txt': '' })
    await runIn(folder, ['import', 'a.txt'])
    const before = await failuresIn(folder)
    rmSync(join(folder, 'a.txt'))
    const { err } = await runIn(folder, ['import', '--retry'])
    expect(err).toBe('a.txt: it failed before and is not there any more; its failure stands\n')
    expect(await failuresIn(folder)).toEqual(before)
  })
})

describe('--json', () => {
  test('tells what happens, one object a line, and names every failure at the end', async () => {
    const folder = temporaryFolder({ 'a.txt': SEED, 'empty.txt': '', 'n.zip': zipSync({ 'note.txt': strToU8(NOTE) }) })
    const { code, out, err } = await runIn(folder, ['import', '.', '--json'])
    expect({ code, err }).toEqual({ code: 1, err: '' })
    const events = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    const finding = { code: 'empty_file', severity: 'error', data: {}, message: 'the file is empty' }
    expect(events).toEqual([
      { event: 'started', files: 3 },
      {
        event: 'file',
        file: 'a.txt',
        state: 'stored',
        document: { id: expect.stringMatching(/^[0-9a-f]{64}$/), title: expect.stringContaining('2025'), planYear: 2025 },
      },
      { event: 'file', file: 'empty.txt', state: 'failed', finding },
      { event: 'opened', file: 'n.zip', files: 1, findings: [] },
      { event: 'file', file: 'n.zip/note.txt', state: 'stored', document: expect.objectContaining({ title: null, planYear: null }) },
      {
        event: 'finished',
        summary: { states: { stored: 2, failed: 1 }, failures: [{ file: 'empty.txt', finding }], milliseconds: 0 },
      },
    ])
    const again = await runIn(folder, ['import', '.', '--json'])
    const { summary } = JSON.parse(again.out.trimEnd().split('\n').at(-1) ?? '')
    expect(summary.states).toEqual({ unchanged: 2, failed: 1 })
  })
})

describe('many files', () => {
  test('are counted with rate and time left, and summed up with every failure', async () => {
    const notes = Object.fromEntries(Array.from({ length: 110 }, (_, number) => [`${1000 + number}.txt`, `${NOTE}${number}`]))
    const folder = temporaryFolder({ ...notes, 'empty.txt': '' })
    let seconds = 0
    const now = (): Date => new Date(Date.UTC(2025, 0, 1) + seconds++ * 100)
    const { code, out, err } = await runIn(folder, ['import', '.'], { errIsTerminal: true, columns: 100, now })
    expect(code).toBe(1)
    expect(err).toMatch(/\[50\/111\] [\d.]+\/s, \d+ s left {2}1049\.txt/)
    expect(out.split('\n').slice(0, 2)).toEqual(['failed  empty.txt: the file is empty', '110 stored, 1 failed'])
  })
})

test('a ledger in the folder that is read is none of the files', async () => {
  const [notice] = [...generatedNotices(1, 'own ledger')]
  const folder = temporaryFolder({ 'a.txt': notice?.text ?? '' })
  await runIn(folder, ['import', '.', '--db', 'own.sqlite'])
  const { code, out } = await runIn(folder, ['import', '.', '--db', 'own.sqlite'])
  expect(code).toBe(0)
  expect(out.match(/^(a\.txt|own\S*) /gm)).toEqual(['a.txt '])
})
