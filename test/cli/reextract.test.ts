import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { runIn } from '../support/command-line.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const DB = ['--db', 'l.sqlite']
const FIXTURES = join(import.meta.dirname, '../../fixtures')

const LIST = `玛纳斯县2025年民生实事项目实施方案
一、新建城区公共停车场5个，新增停车泊位800个以上。
包抓单位：县住建局
二、改造老旧小区供热管网12公里，惠及居民3400户。
包抓单位：县发改委
`
/** A newer extractor knows more words. */
const WORDS = 'labels:\n  - { word: 包抓单位, kind: lead, example: 包抓单位：县住建局 }\n'

const folderWithList = async (): Promise<string> => {
  const folder = temporaryFolder({ 'list.txt': LIST, 'words.yaml': WORDS })
  await runIn(folder, ['import', 'list.txt', ...DB])
  return folder
}
const leadsIn = (folder: string): unknown[] => {
  const database = new Database(join(folder, 'l.sqlite'), { readonly: true })
  try {
    return database.prepare("SELECT path, name FROM assignments WHERE role = 'lead'").raw().all()
  } finally {
    database.close()
  }
}

test('the same extractor changes nothing, whatever the format was', async () => {
  const folder = temporaryFolder({ 'list.txt': LIST })
  copyFileSync(join(FIXTURES, 'docx/003_041a6529d5c31122.table.docx'), join(folder, 'table.docx'))
  copyFileSync(join(FIXTURES, 'pages/003_041a6529d5c31122.table.pdf'), join(folder, 'table.pdf'))
  await runIn(folder, ['import', 'list.txt', 'table.docx', 'table.pdf', ...DB])
  expect(await runIn(folder, ['reextract', ...DB])).toEqual({ code: 0, out: '0 changed, 3 unchanged\n', err: '' })
})

test('what a newer extractor finds is told item by item, and stored unless it is a dry run', async () => {
  const folder = await folderWithList()
  const dry = await runIn(folder, ['reextract', '--dry-run', '--lexicon', 'words.yaml', ...DB])
  expect(dry.out.split('\n').slice(1)).toEqual([
    '  item 1',
    '    lead: — → 县住建局 = 玛纳斯县住房和城乡建设局',
    '  item 2',
    '    lead: — → 县发改委 = 玛纳斯县发展和改革委员会',
    '1 changed, 0 unchanged',
    '',
  ])
  expect(leadsIn(folder)).toEqual([])
  expect((await runIn(folder, ['reextract', '--lexicon', 'words.yaml', ...DB])).out).toBe(dry.out)
  expect(leadsIn(folder)).toEqual([
    ['1', '县住建局'],
    ['2', '县发改委'],
  ])
  expect((await runIn(folder, ['reextract', '--lexicon', 'words.yaml', ...DB])).out).toBe('0 changed, 1 unchanged\n')
})

test('the reference year of the import is kept', async () => {
  const folder = temporaryFolder({
    'list.txt': '民生实事项目清单\n一、新建停车场5个，10月底前完成。\n二、新建农村公路8公里。\n三、改造管网12公里。\n',
  })
  await runIn(folder, ['import', 'list.txt', '--reference-year', '2024', ...DB])
  expect((await runIn(folder, ['reextract', ...DB])).out).toBe('0 changed, 1 unchanged\n')
  const { out } = await runIn(folder, ['reextract', '--reference-year', '2025', '--dry-run', ...DB])
  expect(out).toContain('deadline: 10月底前 2024-10-31 completion → 10月底前 2025-10-31 completion')
})

test('a document without what was read says so, and an unknown id too', async () => {
  const folder = await folderWithList()
  const database = new Database(join(folder, 'l.sqlite'))
  database.exec('DELETE FROM document_sources')
  database.close()
  const { out } = await runIn(folder, ['reextract', ...DB])
  expect(out).toMatch(
    /^\w{12} {2}list\.txt: imported before what was read was kept; import the file again\n0 changed, 0 unchanged, 1 not kept\n$/,
  )
  expect(await runIn(folder, ['reextract', 'ffff', ...DB])).toMatchObject({ code: 2, out: '' })
  // Importing the file again keeps it, though its extraction is the same.
  await runIn(folder, ['import', 'list.txt', ...DB])
  expect((await runIn(folder, ['reextract', ...DB])).out).toBe('0 changed, 1 unchanged\n')
})
