import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { consoleBlocks } from '../../scripts/readme/console-blocks.ts'
import { currentPage, PAGES } from '../../scripts/readme/pages.ts'
import { copyProject, type ProjectCopy } from '../../scripts/readme/shown-commands.ts'

const ROOT = join(import.meta.dirname, '../..')
const pageOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8')
const commandsOf = (file: string): string[] => consoleBlocks(pageOf(file)).map(({ command }) => command)
/** Links and pictures of a Markdown page that lead to files of the project. */
const filesLinkedIn = (page: string): string[] => [...page.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = '']) => path)

/** A page's commands read and score all seeds: some seconds, more on a busy machine; in milliseconds. */
const TIME_FOR_A_PAGE = 120_000

describe('the pages that begin the project', () => {
  let project: ProjectCopy
  beforeAll(async () => {
    project = copyProject()
    await project.run('npm start', 'en')
  })
  afterAll(() => project.remove())

  test.each(PAGES)(
    '$file shows what its commands print now (npm run docs:readme writes it)',
    async ({ file, language }) => {
      expect(pageOf(file)).toBe(await currentPage(pageOf(file), language, project))
    },
    TIME_FOR_A_PAGE,
  )

  test('show the same commands, ten questions and one evaluation among them', () => {
    const commands = commandsOf('README.md')
    expect(commandsOf('README.zh-CN.md')).toEqual(commands)
    expect(commands.filter((command) => /^(npx taizhang (query|extract|explain)|sqlite3) /.test(command))).toHaveLength(10)
    expect(commands).toContain('npx taizhang eval fixtures/gold seeds')
  })

  test('have nothing in a console block that is not run', () => {
    for (const { file } of PAGES) expect(pageOf(file).split('```console').length - 1).toBe(commandsOf(file).length)
  })

  test('lead to files that are there', () => {
    for (const { file } of PAGES) {
      const paths = filesLinkedIn(pageOf(file))
      expect(paths.length).toBeGreaterThan(5)
      expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
    }
  })

  test('answer for a bureau by its full name as by its short one', async () => {
    const answer = await project.run('npx taizhang query --lead 住建局', 'en')
    expect(await project.run('npx taizhang query --lead 住房和城乡建设局', 'en')).toEqual(answer)
    expect(answer.at(-1)).toBe('21 rows')
  })

  test('say rightly that --due-before leaves out what is due on the day itself', async () => {
    const rows = (filter: string): Promise<string[]> =>
      project.run(`npx taizhang query ${filter} 2025-10-31 --columns deadline,path --format csv`, 'en')
    const before = new Set(await rows('--due-before'))
    const onlyUpTo = (await rows('--due-by')).filter((row) => !before.has(row))
    expect(new Set(onlyUpTo.map((row) => row.trim()))).toEqual(new Set(['2025-10-31,1/2', '2025-10-31,1/6']))
  })
})
