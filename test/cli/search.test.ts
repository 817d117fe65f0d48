import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runIn } from '../support/command-line.ts'
import { removeSharedFolders, sharedFolder } from '../support/temporary-folder.ts'

const ROOT = join(import.meta.dirname, '../..')
let folder = ''

beforeAll(async () => {
  folder = sharedFolder()
  await runIn(ROOT, ['import', 'seeds', '--db', join(folder, 'out/taizhang.sqlite')])
})
afterAll(removeSharedFolders)

const search = (...args: string[]) => runIn(folder, ['search', ...args])

describe('search', () => {
  test('prints a table with the words between « and », and how many there are', async () => {
    const { code, out, err } = await search('公园')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.match(/«公园»/g)).toHaveLength(2)
    expect(out).toMatch(/\n2 found\n$/)
  })

  test('says how many it does not show', async () => {
    const { out } = await search('建设', '--limit', '2')
    const total = Number(/the best 2 of (\d+) found; --limit \1 shows all/.exec(out)?.[1])
    expect(total).toBeGreaterThan(2)
    expect((await search('建设', '--limit', String(total))).out).toContain(`\n${total} found\n`)
    expect((await search('建设', '--limit', '2', '--language', 'zh')).out).toContain(`找到 ${total} 条，列出最相关的 2 条`)
  })

  test('gives programs the places of the words', async () => {
    const { out } = await search('公园', '--json')
    expect((await search('公园', '--format', 'json')).out).toBe(out)
    const { total, hits } = JSON.parse(out)
    expect({ total, hits: hits.length }).toEqual({ total: 2, hits: 2 })
    expect(hits[0]).toMatchObject({ region: '昌吉回族自治州', plan_year: 2025, path: '9', found: expect.stringContaining('«公园»') })
    const [{ start_offset, end_offset }] = hits[0].words
    expect(end_offset - start_offset).toBe('公园'.length)
  })

  test('csv has the same rows', async () => {
    const { out } = await search('公园', '--format', 'csv')
    expect(out.split('\r\n')).toHaveLength(1 + 2 + 1)
    expect(out.split('\r\n')[0]).toBe('\ufeffscore,document_id,document,region,plan_year,item_id,path,item,found,start_offset,end_offset')
  })

  test('takes several words, operators and the filters of query', async () => {
    expect((await search('公园', 'OR', '养老', '--region', '昌吉')).out).toContain('\n2 found\n')
    expect((await search('公园', '养老')).out).toContain('\n0 found\n')
    expect((await search('督查', '--documents')).out).toContain('玛纳斯县')
  })

  test.each([
    [['(公园'], 'the search is wrong: the ( at character 1 is not closed'],
    [['NOT', '公园'], 'the search is wrong: NOT at character 1 has nothing to take from; say 养老 NOT 公园'],
    [[''], 'the search is wrong: there is no word to look for'],
    [['公园', '--limit', '0'], "option '--limit <n>' argument '0' is invalid. It should be a whole number from 1."],
  ])('%j is a mistake', async (args, message) => {
    expect(await search(...args)).toEqual({ code: 2, out: '', err: `taizhang: ${message}\n` })
  })

  test('says so in Chinese', async () => {
    expect((await search('(公园', '--language', 'zh')).err).toBe('taizhang: 检索式有误：第 1 个字符的 ( 没有另一半\n')
  })
})
