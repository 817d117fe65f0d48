import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { consoleBlocks } from '../../scripts/readme/console-blocks.ts'
import { currentPage, DOCUMENTATION } from '../../scripts/readme/pages.ts'
import { copyProject, type ProjectCopy } from '../../scripts/readme/shown-commands.ts'

const ROOT = join(import.meta.dirname, '../..')
const pageOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8')

/** Some twenty commands; in milliseconds. */
const TIME_FOR_A_PAGE = 120_000

describe('the questions and their commands', () => {
  let project: ProjectCopy
  beforeAll(async () => {
    project = copyProject()
    await project.run('npm start', 'en')
  })
  afterAll(() => project.remove())

  test.each(DOCUMENTATION)(
    '$file shows what its commands print now (npm run docs:readme writes it)',
    async ({ file, language }) => {
      expect(pageOf(file)).toBe(await currentPage(pageOf(file), language, project))
    },
    TIME_FOR_A_PAGE,
  )

  test('have nothing in a console block that is not run, and lead to files that are there', () => {
    for (const { file } of DOCUMENTATION) {
      const page = pageOf(file)
      expect(page.split('```console').length - 1).toBe(consoleBlocks(page).length)
      const paths = [...page.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = '']) => join(dirname(join(ROOT, file)), path))
      expect(paths.length).toBeGreaterThan(2)
      expect(paths.filter((path) => !existsSync(path))).toEqual([])
    }
  })

  test.each([
    ['--assigned 国土局 --items --columns region,path', '--assigned 自然资源局 --items --columns region,path'],
    ['--assigned 城建局 --items --columns region,path', '--assigned 住房和城乡建设局 --items --columns region,path'],
  ])('%s answers as %s', async (one, other) => {
    const answer = await project.run(`npx taizhang query ${one}`, 'en')
    expect(answer.length).toBeGreaterThan(5)
    expect(await project.run(`npx taizhang query ${other}`, 'en')).toEqual(answer)
  })
})
