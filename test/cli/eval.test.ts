import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runIn } from '../support/command-line.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const ROOT = join(import.meta.dirname, '../..')
const GOLD = join(ROOT, 'fixtures/gold')
const [SEED = ''] = readdirSync(join(ROOT, 'seeds'))

describe('eval', () => {
  test('prints the figures, and passes where every bar is reached', async () => {
    const { code, out, err } = await runIn(ROOT, ['eval', GOLD, `seeds/${SEED}`, '--present', '--min', 'items=0'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^1 of \d+ documents scored\n/)
  })

  test('fails under a bar, and says which', async () => {
    const { code, err } = await runIn(ROOT, ['eval', GOLD, `seeds/${SEED}`, '--min', 'quantities=99.9'])
    expect(code).toBe(1)
    expect(err).toMatch(/^taizhang: quantities is \d+\.\d\d, below 99\.9\n$/)
  })

  test('writes the report as HTML', async () => {
    const folder = temporaryFolder()
    const { code } = await runIn(ROOT, ['eval', GOLD, 'seeds', '--html', join(folder, 'a/report.html')])
    expect(code).toBe(0)
    expect(readFileSync(join(folder, 'a/report.html'), 'utf8')).toMatch(/^<!doctype html>/)
  })

  test.each([
    [[GOLD, 'seeds', '--min', 'beauty=1'], '--min cannot be "beauty=1"; it should be name=value (items, '],
    [['nowhere', 'seeds'], 'an annotation is wrong: '],
  ])('%j is a mistake', async (args, message) => {
    const { code, out, err } = await runIn(ROOT, ['eval', ...args])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
  })
})
