import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runIn } from '../support/command-line.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const SEEDS = join(import.meta.dirname, '../../seeds')

test('documents lists what is there, what was removed and what failed', async () => {
  const folder = temporaryFolder({ 'empty.txt': '', 'note.txt': '明天停水。\n' })
  await runIn(folder, ['import', SEEDS, 'empty.txt', 'note.txt'])
  const { documents } = JSON.parse((await runIn(folder, ['documents', '--format', 'json'])).out)
  const note = documents.find(({ name }: { name: string }) => name === 'note.txt')
  await runIn(folder, ['remove', note.id, '--reason', '不是通知'])

  const { code, out, err } = await runIn(folder, ['documents'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const [headings, rule, ...rest] = out.trimEnd().split('\n')
  expect(headings).toMatch(/^id +year +region +document +items +quantities +assignments +deadlines +findings$/)
  expect(rule).toMatch(/^─+ /)
  expect(rest.slice(0, 5).map((line) => line.slice(0, 12))).toEqual(
    documents.filter(({ id }: { id: string }) => id !== note.id).map(({ id }: { id: string }) => id.slice(0, 12)),
  )
  expect(rest.slice(5)).toEqual([
    `removed  ${note.id.slice(0, 12)}  2025-06-01  不是通知`,
    'failed  empty.txt  2025-06-01  the file is empty',
  ])
})

test('a document that is listed can be removed by the id that is listed', async () => {
  const folder = temporaryFolder({ 'note.txt': '明天停水。\n' })
  await runIn(folder, ['import', 'note.txt'])
  const [, , row = ''] = (await runIn(folder, ['documents'])).out.split('\n')
  const [id = ''] = row.split(' ')
  expect(await runIn(folder, ['remove', id, '--reason', 'x'])).toMatchObject({ code: 0 })
})
