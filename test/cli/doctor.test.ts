import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runIn } from '../support/command-line.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const SEEDS = join(import.meta.dirname, '../../seeds')

test('doctor says what is there, and what it costs that there is no ledger yet', async () => {
  const { code, out, err } = await runIn(temporaryFolder(), ['doctor'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const lines = out.trimEnd().split('\n')
  // What the system brings is not everywhere; taizhang works without it.
  const own = lines.slice(0, -1).filter((line) => !/^. (?:pdftoppm|LibreOffice|Chinese fonts): /.test(line))
  expect(own.map((line) => line.slice(0, 2))).toEqual(own.map(() => '✓ '))
  expect(lines[0]).toBe(`✓ Node: ${process.versions.node}`)
  expect(lines.at(-1)).toBe('✗ ledger: nothing to query yet: taizhang import or taizhang run makes one (out/taizhang.sqlite)')
})

test('doctor says what reading pages has to work with', async () => {
  const { out } = await runIn(temporaryFolder(), ['doctor'])
  expect(out).toMatch(/^✓ pdf: pdf\.js 5\.\d+\.\d+$/m)
  expect(out).toMatch(/^✓ OCR: tesseract \d+\.\d+\.\d+ chi_sim /m)
  expect(out).toMatch(/^(?:✓ pdftoppm: \d+\.|✗ pdftoppm: pdf pages are drawn for OCR and inspect by pdf\.js)/m)
  expect(out).toMatch(/^(?:✓ Chinese fonts: \S|✗ Chinese fonts: pages without fonts of their own)/m)
})

test('what the system does not bring is said with its cost, and is no fault', async () => {
  const path = process.env.PATH
  process.env.PATH = temporaryFolder()
  try {
    const { code, out } = await runIn(temporaryFolder(), ['doctor'], { language: 'zh' })
    expect(code).toBe(0)
    expect(out).toMatch(/^✗ pdftoppm: .*poppler-utils.*ENOENT/m)
    expect(out).toMatch(/^✗ 中文字体: .*fonts-wqy-microhei.*ENOENT/m)
  } finally {
    process.env.PATH = path
  }
})

test('doctor says what a ledger holds', async () => {
  const folder = temporaryFolder({ 'empty.txt': '' })
  await runIn(folder, ['import', SEEDS, 'empty.txt'])
  expect((await runIn(folder, ['doctor'])).out).toMatch(/✓ ledger: out\/taizhang\.sqlite, 5 documents, 1 failed\n$/)
})

test('a file that is no ledger is told in the language of the person', async () => {
  const folder = temporaryFolder({ 'a.sqlite': '不是台账'.repeat(50) })
  const { out } = await runIn(folder, ['doctor', '--db', 'a.sqlite'], { language: 'zh' })
  expect(out).toMatch(/✗ 台账: 还没有可查询的内容/)
})
