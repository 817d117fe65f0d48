import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { all, parsed } from '../render/shown-pages.ts'
import { runIn } from '../support/command-line.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const ROOT = join(import.meta.dirname, '../..')

/** A folder with a pdf of ten pages, an OFD, a text and a docx. */
function folderOfNotices(): string {
  const folder = temporaryFolder({ 'notice.txt': readFileSync(join(ROOT, 'seeds/000_91f78d1c8f0827f1.txt')) })
  const copy = (from: string, to: string): void => copyFileSync(join(ROOT, 'fixtures', from), join(folder, to))
  copy('pages/000_91f78d1c8f0827f1.circular.pdf', 'notice.pdf')
  copy('pages/000_91f78d1c8f0827f1.circular.ofd', 'notice.ofd')
  copy('docx/000_91f78d1c8f0827f1.auto.docx', 'notice.docx')
  return folder
}

describe('inspect', () => {
  test.each(['notice.pdf', 'notice.ofd'])('draws a page of %s into a file', async (file) => {
    const folder = folderOfNotices()
    expect(await runIn(folder, ['inspect', file, '--page', '3', '--svg', 'out/page.svg'])).toEqual({ code: 0, out: '', err: '' })
    const root = parsed(readFileSync(join(folder, 'out/page.svg'), 'utf8'))
    expect(root.textContent).toContain('page 3 of 10')
    expect(all(root, 'g', 'order').length).toBeGreaterThan(5)
    expect(all(root, 'g', 'value', 'quantity').length).toBeGreaterThan(5)
  })

  test('prints the first page where neither page nor file is named; in Chinese where that is the language', async () => {
    const { code, out, err } = await runIn(folderOfNotices(), ['--language', 'zh', 'inspect', 'notice.ofd'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(parsed(out).textContent).toContain('第 1 页，共 10 页')
    expect(parsed(out).textContent).toContain('阅读顺序')
  })

  test.each([
    [['notice.pdf', '--page', '11'], 'taizhang: there is no page 11; the file has 10 pages\n'],
    [['notice.pdf', '--page', '0'], "taizhang: option '--page <n>' argument '0' is invalid. It should be the number of a page, from 1.\n"],
    [['notice.txt'], 'taizhang: notice.txt: its format has no pages to look at; taizhang extract --text shows what was read\n'],
    [['notice.docx'], 'taizhang: notice.docx: its format has no pages to look at; taizhang extract --text shows what was read\n'],
    [['notice.*'], 'taizhang: notice.* stands for 4 files; name one of them\n'],
  ])('%j is a wrong command line', async (args, line) => {
    const folder = folderOfNotices()
    expect(await runIn(folder, ['inspect', ...args, '--svg', 'page.svg'])).toEqual({ code: 2, out: '', err: line })
    expect(existsSync(join(folder, 'page.svg'))).toBe(false)
  })

  test('a file that cannot be read fails as it does elsewhere', async () => {
    const folder = temporaryFolder({ 'broken.pdf': '%PDF-1.7\n' })
    const { code, out, err } = await runIn(folder, ['inspect', 'broken.pdf'])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/broken\.pdf: /)
  })
})
