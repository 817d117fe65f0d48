import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { noteOf } from '../../src/lexicon/notes/index.ts'
import { type SectionName, sectionSchemas } from '../../src/lexicon/sections.ts'
import { runIn } from '../support/command-line.ts'
import { examplesOf } from '../support/document-examples.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const PAGE = 'docs/extending.md'
const { files, commands } = examplesOf(PAGE)

describe('what the page on words of one’s own shows', () => {
  test('has files and commands', () => {
    expect(Object.keys(files)).toEqual(['notice.txt', 'words.yaml', 'county.yaml'])
    expect(commands.length).toBe(5)
  })

  test.each(commands.filter(({ output }) => output !== ''))('$args prints what it says', async ({ args, output }) => {
    const { code, out } = await runIn(temporaryFolder(files), args)
    expect(code).toBe(0)
    expect(out.trimEnd()).toBe(output.trimEnd())
  })

  test('the words change what is extracted: base value, full name and role', async () => {
    const folder = temporaryFolder(files)
    const read = async (...args: string[]) => {
      const [item] = JSON.parse((await runIn(folder, ['extract', 'notice.txt', '--json', ...args])).out).items
      const [{ baseValue, baseUnit }] = item.quantities
      const canonical = item.assignments[0].names[0].canonical?.name ?? null
      return { baseValue, baseUnit, canonical, roles: item.assignments.map(({ role }: { role: string }) => role) }
    }
    expect(await read()).toEqual({ baseValue: 30, baseUnit: '垧', canonical: null, roles: ['responsible'] })
    expect(await read('--lexicon', 'words.yaml')).toEqual({
      baseValue: 300_000,
      baseUnit: 'm²',
      canonical: '县云图数据管理局',
      roles: ['responsible', 'cooperating'],
    })
  })

  test('the pipeline file runs with the words that it names', async () => {
    const folder = temporaryFolder(files)
    const run = commands.find(({ args }) => args[0] === 'run')
    expect((await runIn(folder, run?.args ?? [])).code).toBe(0)
    const query = [
      'query',
      '--db',
      'county.sqlite',
      '--assigned-role',
      'cooperating',
      '--assigned',
      '县住建局',
      '--unit',
      '亩',
      '--format',
      'json',
    ]
    expect(JSON.parse((await runIn(folder, query)).out)).toMatchObject([{ value: 30, unit: '垧' }])
  })

  test('every section is in the table, in the words of the program', () => {
    const page = readFileSync(join(import.meta.dirname, '../..', PAGE), 'utf8')
    for (const section of Object.keys(sectionSchemas) as SectionName[]) {
      const { about } = noteOf(section)
      expect(page).toContain(`| \`${section}\` | ${about.en} (${about.zh}) |`)
    }
  })
})
